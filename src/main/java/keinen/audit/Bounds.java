package keinen.audit;

/**
 * Within what variables may move, from where, and at what cost. After the unknowns come the slacks of rows, which cost nothing;
 * where they are 0 the rows hold.
 */
final class Bounds {
    private final int unknowns;
    private final long[] constant;
    private final long[] lower;
    private final long[] upper;
    private final long[] anchor;
    private final double[] up;
    private final double[] down;

    Bounds(int unknowns, long[] constant) {
        this.unknowns = unknowns;
        this.constant = constant;
        int variables = unknowns + constant.length;
        this.lower = new long[variables];
        this.upper = new long[variables];
        this.anchor = new long[variables];
        this.up = new double[variables];
        this.down = new double[variables];
    }

    int unknowns() {
        return unknowns;
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

    /** Lets an unknown be drawn to a value, at costs of each unit above and below it. */
    void anchor(int unknown, long wanted, double above, double below) {
        anchor[unknown] = wanted;
        up[unknown] = above;
        down[unknown] = below;
    }

    double up(int variable) {
        return up[variable];
    }

    double down(int variable) {
        return down[variable];
    }

    /** Slacks cost the same on both sides of their anchor. */
    boolean hasSides(int variable) {
        return variable < unknowns;
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
