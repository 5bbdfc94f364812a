package keinen.audit;

/** How the variable of a row falls with each variable outside the basis: a sum of rows, of which only what is not 0 is touched. */
final class Slopes {
    private final Matrix matrix;
    private final Basis basis;
    private final double[] slope;
    private final int[] sloped;
    private int count;

    Slopes(Matrix matrix, Basis basis) {
        this.matrix = matrix;
        this.basis = basis;
        this.slope = new double[matrix.columns() + matrix.rows()];
        this.sloped = new int[slope.length];
    }

    /** Adds rows up, each so many times, after what was before is forgotten. */
    void measure(double[] line) {
        forget();
        for (int row = 0; row < line.length; row++) {
            double times = line[row];
            if (times != 0) {
                add(matrix.columns() + row, times);
                for (int term = matrix.firstInRow(row); term < matrix.endOfRow(row); term++) {
                    add(matrix.variable(term), times * matrix.coefficientInRow(term));
                }
            }
        }
    }

    private void add(int variable, double added) {
        if (basis.isOutside(variable)) {
            if (slope[variable] == 0) {
                sloped[count++] = variable;
                slope[variable] = Double.MIN_NORMAL;
            }
            slope[variable] += added;
        }
    }

    private void forget() {
        for (int i = 0; i < count; i++) {
            slope[sloped[i]] = 0;
        }
        count = 0;
    }

    /** How many variables there are with which it falls or rises. */
    int count() {
        return count;
    }

    /** One of these variables. */
    int variable(int number) {
        return sloped[number];
    }

    double of(int variable) {
        return slope[variable];
    }
}
