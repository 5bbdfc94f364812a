package keinen.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The simplex method on whole numbers, with bounds that may change between calls (the general simplex of Dutertre and de
 * Moura, CAV 2006, with a dense tableau). Some unknowns are outside the basis, within their bounds and whole in their units;
 * each of the others is given by a row of its own: {@code scale · unknown = constant + Σ entry · outside}, where the last
 * entry holds what the right side comes to now.
 *
 * <p>A number that does not fit into a long is an {@link ArithmeticException}, after which the tableau is of no use.
 */
final class Tableau {
    private static final long SAFE = 1L << 61;
    /** Rows with larger numbers are brought to lowest terms at once, others when they are pivoted upon. */
    private static final long LIGHT = 1L << 20;

    /** After so many steps that moved nothing Bland's rule is taken, which comes to an end and takes long. */
    private static final int PATIENCE = 60;

    private static final double NOTHING = 1e-9;

    private final Box box;
    private final long[][] entries;
    private final long[] scale;
    /** By row a bound of the size of its numbers. */
    private final long[] size;

    private final int[] basic;
    private final int[] outside;
    /** By unknown its row, or −1 − its column where it is outside the basis. */
    private final int[] place;
    /** By column where the unknown outside the basis stands. */
    private final long[] at;

    private final int columns;
    private final int[] nonzero;
    private final double[] slopes;
    /** Steps since something moved. */
    private int standing;

    /**
     * @param rows of all unknowns of the box; they may say the same twice
     * @throws NoSolution where rows contradict each other
     */
    Tableau(List<Row> rows, Box box) {
        Elimination elimination = new Elimination(rows, box.size(), unknown -> true);
        List<Integer> given = elimination.given();
        this.box = box;
        this.place = new int[box.size()];
        this.basic = given.stream().mapToInt(Integer::intValue).toArray();
        this.outside = outside(box.size(), given);
        this.columns = outside.length;
        this.at = new long[columns];
        this.scale = new long[basic.length];
        this.size = new long[basic.length];
        this.entries = new long[basic.length][columns + 1];
        this.nonzero = new int[columns + 1];
        this.slopes = new double[columns];
        for (int column = 0; column < columns; column++) {
            place[outside[column]] = -1 - column;
            at[column] = nearest(outside[column], 0);
        }
        for (int row = 0; row < basic.length; row++) {
            place[basic[row]] = row;
            fill(row, elimination.rowOf(basic[row]));
        }
    }

    private static int[] outside(int unknowns, List<Integer> given) {
        boolean[] isGiven = new boolean[unknowns];
        given.forEach(unknown -> isGiven[unknown] = true);
        List<Integer> others = new ArrayList<>();
        for (int unknown = 0; unknown < unknowns; unknown++) {
            if (!isGiven[unknown]) {
                others.add(unknown);
            }
        }
        return others.stream().mapToInt(Integer::intValue).toArray();
    }

    private void fill(int row, Row equation) {
        long own = equation.of(basic[row]);
        int sign = own > 0 ? 1 : -1;
        scale[row] = Math.absExact(own);
        entries[row][columns] = sign * equation.constant();
        for (int term = 0; term < equation.size(); term++) {
            int unknown = equation.variables()[term];
            if (unknown != basic[row]) {
                int column = -1 - place[unknown];
                long entry = -sign * equation.coefficients()[term];
                entries[row][column] = entry;
                entries[row][columns] = Math.addExact(entries[row][columns], Math.multiplyExact(entry, at[column]));
            }
        }
        reduce(row);
        measure(row);
    }

    private long nearest(int unknown, long value) {
        return Math.max(box.lower()[unknown], Math.min(box.upper()[unknown], value));
    }

    int unknowns() {
        return place.length;
    }

    /** Where an unknown stands. */
    Rational value(int unknown) {
        int row = place[unknown];
        return row < 0 ? Rational.of(at[-1 - row]) : Rational.of(entries[row][columns], scale[row]);
    }

    boolean isWhole(int unknown) {
        int row = place[unknown];
        return row < 0 || scale[row] == 1 || entries[row][columns] % scale[row] == 0;
    }

    /** Where an unknown stands, rounded down. */
    long floor(int unknown) {
        int row = place[unknown];
        return row < 0 ? at[-1 - row] : Math.floorDiv(entries[row][columns], scale[row]);
    }

    /** Whether there is an unknown that is not whole though it must be. */
    boolean hasBroken() {
        for (int unknown : basic) {
            if (box.whole()[unknown] && !isWhole(unknown)) {
                return true;
            }
        }
        return false;
    }

    Box box() {
        return box;
    }

    /** Sets the bounds of an unknown. Call {@link #restore} before anything else is asked. */
    void bound(int unknown, long lower, long upper) {
        box.lower()[unknown] = lower;
        box.upper()[unknown] = upper;
        if (place[unknown] < 0 && lower <= upper) {
            int column = -1 - place[unknown];
            shift(column, Math.subtractExact(nearest(unknown, at[column]), at[column]));
        }
    }

    private void shift(int column, long by) {
        if (by == 0) {
            return;
        }
        at[column] = Math.addExact(at[column], by);
        for (int row = 0; row < basic.length; row++) {
            long entry = entries[row][column];
            if (entry != 0) {
                entries[row][columns] = Math.addExact(entries[row][columns], Math.multiplyExact(entry, by));
                size[row] = Math.max(size[row], Math.absExact(entries[row][columns]));
            }
        }
    }

    /** Brings all unknowns back within their bounds; false where that is impossible. */
    boolean restore() {
        for (int unknown = 0; unknown < place.length; unknown++) {
            if (box.lower()[unknown] > box.upper()[unknown]) {
                return false;
            }
        }
        standing = 0;
        while (slopeOfViolations()) {
            int column = steepest();
            if (column < 0) {
                return restoreSurely();
            }
            step(column, slopes[column] > 0 ? 1 : -1);
            if (standing > PATIENCE) {
                return restoreSurely();
            }
        }
        return true;
    }

    /** By column how fast the sum of all that is out of bounds falls, as far as doubles tell; false where nothing is. */
    private boolean slopeOfViolations() {
        Arrays.fill(slopes, 0);
        boolean any = false;
        for (int row = 0; row < basic.length; row++) {
            int direction = isBelow(row) ? 1 : isAbove(row) ? -1 : 0;
            if (direction != 0) {
                any = true;
                double weight = (double) direction / scale[row];
                for (int column = 0; column < columns; column++) {
                    slopes[column] += weight * entries[row][column];
                }
            }
        }
        return any;
    }

    private int steepest() {
        int best = -1;
        for (int column = 0; column < columns; column++) {
            double slope = Math.abs(slopes[column]);
            if (slope > NOTHING
                    && (best < 0 || slope > Math.abs(slopes[best]))
                    && mayGo(column, slopes[column] > 0 ? 1 : -1)) {
                best = column;
            }
        }
        return best;
    }

    /** The same by Bland's rule, which needs no doubles and comes to an end for certain. */
    private boolean restoreSurely() {
        while (true) {
            int row = violated();
            if (row < 0) {
                return true;
            }
            int direction = isBelow(row) ? 1 : -1;
            int column = helping(row, direction);
            if (column < 0) {
                return false;
            }
            pivot(row, column, direction > 0 ? box.lower()[basic[row]] : box.upper()[basic[row]]);
        }
    }

    private boolean isBelow(int row) {
        long lower = box.lower()[basic[row]];
        return lower != Box.BOTTOMLESS && entries[row][columns] < Math.multiplyExact(scale[row], lower);
    }

    private boolean isAbove(int row) {
        long upper = box.upper()[basic[row]];
        return upper != Box.ENDLESS && entries[row][columns] > Math.multiplyExact(scale[row], upper);
    }

    /** The row of the first unknown that is out of its bounds; −1 where there is none. */
    private int violated() {
        int first = -1;
        for (int row = 0; row < basic.length; row++) {
            if ((first < 0 || basic[row] < basic[first]) && (isBelow(row) || isAbove(row))) {
                first = row;
            }
        }
        return first;
    }

    /** The column of the first unknown by which that of a row may go in a direction; −1 where there is none. */
    private int helping(int row, int direction) {
        int first = -1;
        for (int column = 0; column < columns; column++) {
            long entry = entries[row][column];
            if (entry != 0
                    && (first < 0 || outside[column] < outside[first])
                    && mayGo(column, Long.signum(entry) * direction)) {
                first = column;
            }
        }
        return first;
    }

    private boolean mayGo(int column, int direction) {
        int unknown = outside[column];
        return direction > 0 ? at[column] < box.upper()[unknown] : at[column] > box.lower()[unknown];
    }

    /**
     * Takes an unknown as far as it goes in a direction (1 or −1), from where all are within their bounds.
     *
     * @param landing done wherever a step ends
     * @return false where it goes on without end
     */
    boolean climb(int target, int direction, Runnable landing) {
        if (place[target] < 0) {
            int column = -1 - place[target];
            if (!mayGo(column, direction)) {
                return true;
            }
            if (!step(column, direction)) {
                return false;
            }
            landing.run();
        }
        standing = 0;
        while (place[target] >= 0) {
            int row = place[target];
            int column = standing < PATIENCE ? steepest(row, direction) : helping(row, direction);
            if (column < 0) {
                return true;
            }
            if (!step(column, Long.signum(entries[row][column]) * direction)) {
                return false;
            }
            landing.run();
        }
        return true;
    }

    private int steepest(int row, int direction) {
        int best = -1;
        for (int column = 0; column < columns; column++) {
            long entry = entries[row][column];
            if (entry != 0
                    && (best < 0 || Math.abs(entry) > Math.abs(entries[row][best]))
                    && mayGo(column, Long.signum(entry) * direction)) {
                best = column;
            }
        }
        return best;
    }

    /** Moves an unknown from outside the basis until something stops it; false where nothing does, and none has moved. */
    private boolean step(int column, int direction) {
        int entering = outside[column];
        long end = direction > 0 ? box.upper()[entering] : box.lower()[entering];
        boolean endless = end == Box.ENDLESS || end == Box.BOTTOMLESS;
        long over = endless ? 0 : Math.absExact(Math.subtractExact(end, at[column]));
        long under = endless ? 0 : 1;
        int leaving = -1;
        for (int row = 0; row < basic.length; row++) {
            long slope = entries[row][column] * direction;
            if (slope == 0) {
                continue;
            }
            long bound = stop(row, slope > 0);
            if (bound != Box.ENDLESS && bound != Box.BOTTOMLESS) {
                long room =
                        Math.absExact(Math.subtractExact(Math.multiplyExact(scale[row], bound), entries[row][columns]));
                long length = Math.abs(slope);
                int order = under == 0 ? -1 : compare(room, length, over, under);
                boolean isTie = order == 0 && leaving >= 0;
                if (order < 0 || (isTie && isBetter(row, leaving, column))) {
                    over = room;
                    under = length;
                    leaving = row;
                }
            }
        }
        if (under == 0) {
            return false;
        }
        standing = over == 0 ? standing + 1 : 0;
        if (leaving < 0) {
            shift(column, Math.subtractExact(end, at[column]));
        } else {
            boolean rises = entries[leaving][column] * direction > 0;
            pivot(leaving, column, stop(leaving, rises));
        }
        return true;
    }

    /** Where the unknown of a row stops: at its next bound, which for one that is out of bounds is the one it comes back by. */
    private long stop(int row, boolean rises) {
        int unknown = basic[row];
        if (rises) {
            return isBelow(row) ? box.lower()[unknown] : isAbove(row) ? Box.ENDLESS : box.upper()[unknown];
        }
        return isAbove(row) ? box.upper()[unknown] : isBelow(row) ? Box.BOTTOMLESS : box.lower()[unknown];
    }

    /** Of rows that stop a step alike: light numbers stay light; in the end, Bland's rule. */
    private boolean isBetter(int row, int other, int column) {
        long own = Math.abs(entries[row][column]);
        long others = Math.abs(entries[other][column]);
        boolean byWeight = standing < PATIENCE && own != others;
        return byWeight ? own < others : basic[row] < basic[other];
    }

    /** Compares quotients of numbers that are not negative. */
    private static int compare(long over, long under, long otherOver, long otherUnder) {
        int high = Long.compare(Math.multiplyHigh(over, otherUnder), Math.multiplyHigh(otherOver, under));
        return high != 0 ? high : Long.compareUnsigned(over * otherUnder, otherOver * under);
    }

    /** Exchanges the unknown of a row, which goes to a value, for the one of a column. */
    private void pivot(int row, int column, long value) {
        reduce(row);
        long[] pivot = entries[row];
        long own = pivot[column];
        long sign = Long.signum(own);
        long before = scale[row];
        long entered = at[column];
        // What the row lacks to its new value, so that the last column is combined like the others.
        pivot[columns] = Math.subtractExact(pivot[columns], Math.multiplyExact(before, value));
        int count = 0;
        for (int c = 0; c <= columns; c++) {
            if (pivot[c] != 0 && c != column) {
                nonzero[count++] = c;
            }
        }
        measure(row);
        for (int other = 0; other < basic.length; other++) {
            if (other != row && entries[other][column] != 0) {
                combine(other, column, row, count);
            }
        }
        for (int i = 0; i < count; i++) {
            pivot[nonzero[i]] *= -sign;
        }
        pivot[column] = sign * before;
        scale[row] = Math.absExact(own);
        pivot[columns] = Math.addExact(pivot[columns], Math.multiplyExact(scale[row], entered));
        reduce(row);
        measure(row);
        int leaving = basic[row];
        basic[row] = outside[column];
        outside[column] = leaving;
        place[basic[row]] = row;
        place[leaving] = -1 - column;
        at[column] = value;
    }

    /** Puts what the pivot row says of the entering unknown into another row. */
    private void combine(int row, int column, int pivotRow, int count) {
        long[] target = entries[row];
        long[] pivot = entries[pivotRow];
        long common = Math.abs(pivot[column]) == 1 ? 1 : Row.gcd(target[column], pivot[column]);
        long times = Math.abs(pivot[column]) / common;
        long factor = Long.signum(pivot[column]) * (target[column] / common);
        double most = most(times, row, factor, pivotRow);
        if (most > SAFE) {
            measure(row);
            most = most(times, row, factor, pivotRow);
        }
        if (most > SAFE) {
            throw new ArithmeticException("long overflow");
        }
        if (times != 1) {
            for (int c = 0; c <= columns; c++) {
                target[c] *= times;
            }
            scale[row] *= times;
        }
        for (int i = 0; i < count; i++) {
            int c = nonzero[i];
            target[c] -= factor * pivot[c];
        }
        target[column] = factor * scale[pivotRow];
        size[row] = (long) most;
        if (size[row] > LIGHT && scale[row] != 1) {
            reduce(row);
            measure(row);
        }
    }

    /** No number of a combination of two rows is larger. */
    private double most(long times, int row, long factor, int other) {
        return (double) times * size[row] + Math.abs((double) factor) * size[other];
    }

    private void reduce(int row) {
        long common = scale[row];
        long[] all = entries[row];
        for (int c = 0; c <= columns && common != 1; c++) {
            common = all[c] == 0 || all[c] % common == 0 ? common : Row.gcd(common, all[c]);
        }
        if (common > 1) {
            for (int c = 0; c <= columns; c++) {
                all[c] /= common;
            }
            scale[row] /= common;
        }
    }

    private void measure(int row) {
        long most = scale[row];
        for (long entry : entries[row]) {
            most = Math.max(most, Math.abs(entry));
        }
        size[row] = most;
    }
}
