package keinen.measure;

import java.util.Arrays;

/**
 * Sums yen, or days, by cell, and beside them how many persons contributed and the two largest contributions. A person's
 * contribution to a cell is everything that came for that person, so it is complete only when {@link #endPerson} says
 * so.
 */
final class MoneyTally {
    private final long[] sums;
    private final long[] contributors;
    private final long[] tops;
    private final long[] own;
    private final boolean[] touchedAlready;
    private int[] touched = new int[64];
    private int touchedCells;

    MoneyTally(int cells) {
        sums = new long[cells];
        contributors = new long[cells];
        tops = new long[2 * cells];
        own = new long[cells];
        touchedAlready = new boolean[cells];
    }

    /** Adds an amount of the present person. */
    void add(int cell, long yen) {
        if (!touchedAlready[cell]) {
            touchedAlready[cell] = true;
            if (touchedCells == touched.length) {
                touched = Arrays.copyOf(touched, 2 * touchedCells);
            }
            touched[touchedCells++] = cell;
        }
        own[cell] += yen;
    }

    /** Says that nothing more comes for the present person. */
    void endPerson() {
        for (int i = 0; i < touchedCells; i++) {
            int cell = touched[i];
            long contribution = own[cell];
            sums[cell] = Math.addExact(sums[cell], contribution);
            contributors[cell]++;
            Cells.addTop(tops, 2 * cell, Math.abs(contribution));
            own[cell] = 0;
            touchedAlready[cell] = false;
        }
        touchedCells = 0;
    }

    long[] sums() {
        return sums;
    }

    long[] contributors() {
        return contributors;
    }

    /** Pairs of the largest and the second largest contribution, without their sign. */
    long[] tops() {
        return tops;
    }
}
