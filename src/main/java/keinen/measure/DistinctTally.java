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

    DistinctTally(int cells) {
        this.cells = new long[NUMBERS * cells];
    }

    /**
     * @param person a number above 0 that nobody else has
     */
    void add(int cell, int person, long count) {
        int at = NUMBERS * cell;
        cells[at + EVENTS] += count;
        if (cells[at + LAST] != person) {
            cells[at + LAST] = person;
            cells[at + PERSONS]++;
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
