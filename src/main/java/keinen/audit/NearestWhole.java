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

    private final Matrix matrix;
    private final Bounds bounds;
    private final Effort effort;
    private final NearestPoint nearest;
    private final Refutation refutation;
    private Optional<Point> found = Optional.empty();
    private long rest;
    private int branches;
    private int most;

    NearestWhole(Matrix matrix, Bounds bounds, Effort effort) {
        this.matrix = matrix;
        this.effort = effort;
        this.bounds = bounds;
        this.nearest = new NearestPoint(matrix, bounds, effort);
        this.refutation = new Refutation(matrix, bounds);
    }

    /**
     * Looks once.
     *
     * @param work after how much effort the search is given up, with the outcome {@link Outcome#OPEN}
     * @param mostBranches after how many branches it is
     */
    Outcome look(long work, int mostBranches) {
        rest = Math.max(0, effort.left() - work);
        most = mostBranches;
        branches = 0;
        nearest.start();
        return branch();
    }

    /** The point that was found last. */
    Point found() {
        return found.orElseThrow();
    }

    /** After an outcome that nothing is there: the farthest that an unknown can be in a direction, as far as that tells. */
    Optional<BigInteger> end(int unknown, int direction) {
        return branches == 1 ? refutation.end(nearest::multiplier, unknown, direction) : Optional.empty();
    }

    private Outcome branch() {
        if (branches++ == most) {
            return Outcome.OPEN;
        }
        Outcome outcome = nearest.solve(rest);
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
        for (int unknown = 0; unknown < bounds.columns(); unknown++) {
            double value = nearest.value(unknown);
            if (Math.abs(value - Math.rint(value)) > WHOLE) {
                return unknown;
            }
        }
        return -1;
    }

    /** Takes the point where it holds in whole numbers. */
    private boolean take() {
        long[] values = new long[matrix.rows()];
        long[] coordinates = new long[bounds.columns()];
        for (int coordinate = 0; coordinate < coordinates.length; coordinate++) {
            coordinates[coordinate] = Math.round(nearest.value(coordinate));
        }
        for (int row = 0; row < values.length; row++) {
            int unknown = coordinates.length + row;
            values[row] = value(row, coordinates);
            if (values[row] < bounds.lower(unknown) || values[row] > bounds.upper(unknown)) {
                return false;
            }
        }
        found = Optional.of(new Point(values, coordinates));
        return true;
    }

    /** What the unknown of a row is. */
    private long value(int row, long[] coordinates) {
        long rest = bounds.constant(row);
        for (int term = matrix.firstInRow(row); term < matrix.endOfRow(row); term++) {
            long part = Math.multiplyExact(matrix.coefficientInRow(term), coordinates[matrix.variable(term)]);
            rest = Math.subtractExact(rest, part);
        }
        return rest;
    }
}
