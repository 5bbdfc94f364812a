package keinen.audit;

import java.math.BigInteger;
import java.util.Optional;
import keinen.audit.NearestPoint.Outcome;

/**
 * Looks for a whole point within bounds near to an anchor: where the nearest point is not whole, by branching. What it finds is
 * checked in whole numbers, and that there is nothing by a {@link Refutation} of every branch.
 */
final class NearestWhole {
    private static final double WHOLE = 1e-5;
    private static final int MOST_BRANCHES = 2000;

    private final Matrix matrix;
    private final Bounds bounds;
    private final NearestPoint nearest;
    private final Refutation refutation;
    private long[] found = {};
    private long last;
    private int branches;

    NearestWhole(Matrix matrix, Bounds bounds) {
        this.matrix = matrix;
        this.bounds = bounds;
        this.nearest = new NearestPoint(matrix, bounds);
        this.refutation = new Refutation(matrix, bounds);
    }

    /**
     * Looks once.
     *
     * @param effort after how many steps the search is given up, with the outcome {@link Outcome#OPEN}
     */
    Outcome look(long effort) {
        last = nearest.steps() + effort;
        branches = 0;
        nearest.start();
        return branch();
    }

    /** How many steps all searches took so far. */
    long steps() {
        return nearest.steps();
    }

    /** The point that was found last. */
    long[] found() {
        return found;
    }

    /** After an outcome that nothing is there: the farthest that an unknown can be in a direction, as far as that tells. */
    Optional<BigInteger> end(int unknown, int direction) {
        return branches == 1 ? refutation.end(nearest::multiplier, unknown, direction) : Optional.empty();
    }

    private Outcome branch() {
        if (branches++ == MOST_BRANCHES) {
            return Outcome.OPEN;
        }
        Outcome outcome = nearest.solve(last);
        if (outcome == Outcome.IMPOSSIBLE) {
            return refutation.refutes(nearest::multiplier) ? outcome : Outcome.OPEN;
        }
        int broken = outcome == Outcome.FOUND ? firstBroken() : -1;
        if (broken >= 0) {
            return branch(broken);
        }
        return outcome == Outcome.FOUND && take() ? outcome : Outcome.OPEN;
    }

    private Outcome branch(int unknown) {
        long lower = bounds.lower(unknown);
        long upper = bounds.upper(unknown);
        double value = nearest.value(unknown);
        long floor = (long) Math.floor(value);
        boolean downFirst = value - floor < 0.5;
        Outcome outcome = branch(unknown, downFirst ? lower : floor + 1, downFirst ? floor : upper);
        if (outcome == Outcome.IMPOSSIBLE) {
            outcome = branch(unknown, downFirst ? floor + 1 : lower, downFirst ? upper : floor);
        }
        bounds.bound(unknown, lower, upper);
        return outcome;
    }

    private Outcome branch(int unknown, long lower, long upper) {
        bounds.bound(unknown, lower, upper);
        nearest.settle();
        return branch();
    }

    private int firstBroken() {
        for (int unknown = 0; unknown < bounds.unknowns(); unknown++) {
            double value = nearest.value(unknown);
            if (Math.abs(value - Math.rint(value)) > WHOLE) {
                return unknown;
            }
        }
        return -1;
    }

    /** Takes the point where it holds in whole numbers. */
    private boolean take() {
        long[] point = new long[bounds.unknowns()];
        for (int unknown = 0; unknown < point.length; unknown++) {
            point[unknown] = Math.round(nearest.value(unknown));
            if (!isWithin(unknown, point[unknown])) {
                return false;
            }
        }
        for (int row = 0; row < matrix.rows(); row++) {
            if (!isWithin(point.length + row, slack(row, point))) {
                return false;
            }
        }
        found = point;
        return true;
    }

    private boolean isWithin(int variable, long value) {
        return value >= bounds.lower(variable) && value <= bounds.upper(variable);
    }

    /** What a row lacks to its constant at a point. */
    long slack(int row, long[] point) {
        long rest = bounds.constant(row);
        for (int term = matrix.firstInRow(row); term < matrix.endOfRow(row); term++) {
            long part = Math.multiplyExact(matrix.coefficientInRow(term), point[matrix.variable(term)]);
            rest = Math.subtractExact(rest, part);
        }
        return rest;
    }
}
