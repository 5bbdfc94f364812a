package keinen.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where unknowns stand that rows tie together. Some are outside the basis, within their bounds and whole in their units; each
 * of the others is given by a row of its own: {@code scale · unknown = constant + Σ entry · outside}.
 */
final class Tableau {
    private final Box box;
    private final ScaledRows rows;
    private final int[] basic;
    private final int[] outside;
    /** By unknown its row, or −1 − its column where it is outside the basis. */
    private final int[] place;
    /** By column where the unknown outside the basis stands. */
    private final long[] at;

    /**
     * @param all rows of all unknowns of the box; they may say the same twice
     * @throws NoSolution where rows contradict each other
     */
    Tableau(List<Row> all, Box box) {
        Elimination elimination = new Elimination(all, box.size(), unknown -> true);
        List<Integer> given = elimination.given();
        this.box = box;
        this.place = new int[box.size()];
        this.basic = given.stream().mapToInt(Integer::intValue).toArray();
        this.outside = outside(box.size(), given);
        this.at = new long[outside.length];
        this.rows = new ScaledRows(basic.length, outside.length);
        for (int column = 0; column < at.length; column++) {
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
        long[] entries = new long[at.length + 1];
        entries[at.length] = sign * equation.constant();
        for (int term = 0; term < equation.size(); term++) {
            int unknown = equation.variables()[term];
            if (unknown != basic[row]) {
                int column = -1 - place[unknown];
                long entry = -sign * equation.coefficients()[term];
                entries[column] = entry;
                entries[at.length] = Math.addExact(entries[at.length], Math.multiplyExact(entry, at[column]));
            }
        }
        rows.fill(row, Math.absExact(own), entries);
    }

    private long nearest(int unknown, long value) {
        return Math.max(box.lower()[unknown], Math.min(box.upper()[unknown], value));
    }

    int unknowns() {
        return place.length;
    }

    ScaledRows rows() {
        return rows;
    }

    Box box() {
        return box;
    }

    /** How many unknowns are given by rows. */
    int given() {
        return basic.length;
    }

    /** The unknown that a row gives. */
    int given(int row) {
        return basic[row];
    }

    /** The unknown outside the basis that a column stands for. */
    int outside(int column) {
        return outside[column];
    }

    /** Where the unknown of a column stands. */
    long at(int column) {
        return at[column];
    }

    boolean isOutside(int unknown) {
        return place[unknown] < 0;
    }

    /** The row of an unknown that is given, the column of another one. */
    int place(int unknown) {
        return isOutside(unknown) ? -1 - place[unknown] : place[unknown];
    }

    /** Where an unknown stands. */
    Rational value(int unknown) {
        int row = place[unknown];
        return row < 0 ? Rational.of(at[-1 - row]) : Rational.of(rows.sum(row), rows.scale(row));
    }

    boolean isWhole(int unknown) {
        int row = place[unknown];
        return row < 0 || rows.scale(row) == 1 || rows.sum(row) % rows.scale(row) == 0;
    }

    /** Where an unknown stands, rounded down. */
    long floor(int unknown) {
        int row = place[unknown];
        return row < 0 ? at[-1 - row] : Math.floorDiv(rows.sum(row), rows.scale(row));
    }

    /** Whether there is an unknown that is not whole though it must be. */
    boolean hasBroken() {
        return Arrays.stream(basic).anyMatch(unknown -> box.whole()[unknown] && !isWhole(unknown));
    }

    boolean isBelow(int row) {
        long lower = box.lower()[basic[row]];
        return lower != Box.BOTTOMLESS && rows.sum(row) < Math.multiplyExact(rows.scale(row), lower);
    }

    boolean isAbove(int row) {
        long upper = box.upper()[basic[row]];
        return upper != Box.ENDLESS && rows.sum(row) > Math.multiplyExact(rows.scale(row), upper);
    }

    /** Whether the unknown of a column is not at its bound in a direction (1 or −1). */
    boolean mayGo(int column, int direction) {
        int unknown = outside[column];
        return direction > 0 ? at[column] < box.upper()[unknown] : at[column] > box.lower()[unknown];
    }

    /** Sets the bounds of an unknown; one that is outside the basis stays within them. */
    void bound(int unknown, long lower, long upper) {
        box.lower()[unknown] = lower;
        box.upper()[unknown] = upper;
        if (isOutside(unknown) && lower <= upper) {
            int column = place(unknown);
            shift(column, Math.subtractExact(nearest(unknown, at[column]), at[column]));
        }
    }

    /** Moves the unknown of a column. */
    void shift(int column, long by) {
        if (by != 0) {
            at[column] = Math.addExact(at[column], by);
            rows.shift(column, by);
        }
    }

    /** Exchanges the unknown of a row, which goes to a value, for the one of a column. */
    void exchange(int row, int column, long value) {
        rows.exchange(row, column, value, at[column]);
        int leaving = basic[row];
        basic[row] = outside[column];
        outside[column] = leaving;
        place[basic[row]] = row;
        place[leaving] = -1 - column;
        at[column] = value;
    }
}
