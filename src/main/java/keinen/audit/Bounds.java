package keinen.audit;

/**
 * Within what variables may move, from where, and at what cost. First come the columns of a matrix, then a slack for each row:
 * what it lacks to its constant, which costs nothing.
 */
final class Bounds {
    private final int columns;
    private final long[] constant;
    private final long[] lower;
    private final long[] upper;
    private final long[] anchor;
    private final double[] up;
    private final double[] down;

    Bounds(int columns, long[] constant) {
        this.columns = columns;
        this.constant = constant;
        int variables = columns + constant.length;
        this.lower = new long[variables];
        this.upper = new long[variables];
        this.anchor = new long[variables];
        this.up = new double[variables];
        this.down = new double[variables];
    }

    int columns() {
        return columns;
    }

    int variables() {
        return lower.length;
    }

    long constant(int row) {
        return constant[row];
    }

    long lower(int variable) {
        return lower[variable];
    }

    long upper(int variable) {
        return upper[variable];
    }

    void bound(int variable, long least, long most) {
        lower[variable] = least;
        upper[variable] = most;
    }

    /** Lets a column be drawn to a value, at costs of each unit above and below it. */
    void anchor(int column, long wanted, double above, double below) {
        anchor[column] = wanted;
        up[column] = above;
        down[column] = below;
    }

    double up(int variable) {
        return up[variable];
    }

    double down(int variable) {
        return down[variable];
    }

    /** Whether a variable has an anchor, on both sides of which it costs; slacks do not. */
    boolean hasSides(int variable) {
        return variable < columns;
    }

    /** The anchor, brought within bounds. */
    long centre(int variable) {
        return Math.max(lower[variable], Math.min(upper[variable], anchor[variable]));
    }

    /** Where a variable with a reduced cost belongs. */
    long place(int variable, double reduced) {
        if (reduced > down[variable]) {
            return lower[variable];
        }
        return reduced < -up[variable] ? upper[variable] : centre(variable);
    }
}
