package keinen.measure;

/**
 * Counts events by cell, and beside them the distinct persons whom they happened to: exactly and without sets, since
 * persons come one after another and a cell only needs to remember the last one.
 *
 * <p>The three numbers of a cell stand side by side, so that an event touches one line of memory and not three.
 */
final class DistinctTally {
    private static final int EVENTS = 0;
    private static final int PERSONS = 1;
    private static final int LAST = 2;
    private static final int NUMBERS = 3;

    private final long[] cells;
    private int person;
    private long weight;

    DistinctTally(int cells) {
        this.cells = new long[NUMBERS * cells];
    }

    /**
     * Says that another person's events follow.
     *
     * @param times how many times the person counts
     */
    void begin(long times) {
        person++;
        weight = times;
    }

    void add(int cell, long count) {
        int at = NUMBERS * cell;
        cells[at + EVENTS] += weight * count;
        if (cells[at + LAST] != person) {
            cells[at + LAST] = person;
            cells[at + PERSONS] += weight;
        }
    }

    long[] events() {
        return column(EVENTS);
    }

    long[] persons() {
        return column(PERSONS);
    }

    private long[] column(int number) {
        long[] column = new long[cells.length / NUMBERS];
        for (int cell = 0; cell < column.length; cell++) {
            column[cell] = cells[NUMBERS * cell + number];
        }
        return column;
    }
}
