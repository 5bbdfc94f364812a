package keinen.measure;

/**
 * Sums yen, or days, by cell, and beside them how many persons contributed and the two largest contributions. A person's
 * contribution to a cell is everything that came for that person; it is complete, and settled, when the cell's next
 * person comes, or at the end.
 *
 * <p>The numbers of a cell stand side by side, so that an amount touches one line of memory and not six.
 */
final class MoneyTally {
    private static final int SUM = 0;
    private static final int CONTRIBUTORS = 1;
    private static final int LARGEST = 2;
    private static final int SECOND = 3;
    private static final int OWN = 4;
    private static final int LAST = 5;
    private static final int NUMBERS = 6;

    private static final int NOBODY = 0;

    private final long[] cells;
    private int person;
    private long weight;

    MoneyTally(int cells) {
        this.cells = new long[NUMBERS * cells];
    }

    /**
     * Says that another person's amounts follow; all of a person's come one after another.
     *
     * @param times how many times the person counts as a contributor
     */
    void begin(long times) {
        person++;
        weight = times;
    }

    void add(int cell, long yen) {
        int at = NUMBERS * cell;
        if (cells[at + LAST] != person) {
            settle(at);
            cells[at + LAST] = person;
            cells[at + CONTRIBUTORS] += weight;
        }
        cells[at + OWN] += yen;
    }

    private void settle(int at) {
        if (cells[at + LAST] != NOBODY) {
            long contribution = cells[at + OWN];
            cells[at + SUM] = Math.addExact(cells[at + SUM], contribution);
            Cells.addTop(cells, at + LARGEST, Math.abs(contribution));
            cells[at + OWN] = 0;
            cells[at + LAST] = NOBODY;
        }
    }

    /** Says that nothing more comes for anybody. */
    void end() {
        for (int at = 0; at < cells.length; at += NUMBERS) {
            settle(at);
        }
    }

    long[] sums() {
        return column(SUM);
    }

    long[] contributors() {
        return column(CONTRIBUTORS);
    }

    /** Pairs of the largest and the second largest contribution, without their sign. */
    long[] tops() {
        long[] tops = new long[2 * (cells.length / NUMBERS)];
        for (int cell = 0; 2 * cell < tops.length; cell++) {
            tops[2 * cell] = cells[NUMBERS * cell + LARGEST];
            tops[2 * cell + 1] = cells[NUMBERS * cell + SECOND];
        }
        return tops;
    }

    private long[] column(int number) {
        long[] column = new long[cells.length / NUMBERS];
        for (int cell = 0; cell < column.length; cell++) {
            column[cell] = cells[NUMBERS * cell + number];
        }
        return column;
    }
}
