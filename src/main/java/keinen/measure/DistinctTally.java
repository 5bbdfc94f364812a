package keinen.measure;

/**
 * Counts events by cell, and beside them the distinct persons whom they happened to: exactly and without sets, since
 * persons come one after another and a cell only needs to remember the last one.
 */
final class DistinctTally {
    private final long[] events;
    private final long[] persons;
    private final int[] last;

    DistinctTally(int cells) {
        events = new long[cells];
        persons = new long[cells];
        last = new int[cells];
    }

    /**
     * @param person a number above 0 that nobody else has
     */
    void add(int cell, int person, long count) {
        events[cell] += count;
        if (last[cell] != person) {
            last[cell] = person;
            persons[cell]++;
        }
    }

    long[] events() {
        return events;
    }

    long[] persons() {
        return persons;
    }
}
