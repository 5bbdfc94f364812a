package keinen.audit;

/** How far the variables that rows give are out of where they may be, kept by row so that few of them are looked at anew. */
final class Violations {
    private static final double TOLERANCE = 1e-7;

    private final Basis basis;
    private final Standing standing;
    private final Edges edges;
    private final double[] out;

    Violations(Basis basis, Standing standing, Edges edges, int rows) {
        this.basis = basis;
        this.standing = standing;
        this.edges = edges;
        this.out = new double[rows];
    }

    /** Looks at a row anew, since its variable has moved or changed. */
    void measure(int row) {
        out[row] = standing.out(basis.given(row));
    }

    /** The row that is the farthest out, measured along the edge on which it comes back; −1 where none is. */
    int farthest() {
        int farthest = -1;
        double most = 0;
        for (int row = 0; row < out.length; row++) {
            if (out[row] > TOLERANCE) {
                double off = out[row] * out[row] / edges.square(basis.given(row));
                farthest = off > most ? row : farthest;
                most = Math.max(off, most);
            }
        }
        return farthest;
    }
}
