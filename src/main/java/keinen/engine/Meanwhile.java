package keinen.engine;

import java.util.Iterator;
import java.util.concurrent.Future;

/**
 * The first buckets of a store, one after another, as long as something else is still starting. On one machine a run
 * counts them itself until Spark stands, rather than wait with a core idle: 4 of 16 buckets of 20 million records.
 */
final class Meanwhile implements Iterator<Integer> {
    private final Future<?> starting;
    private final int end;
    private int next;

    /**
     * @param end the first bucket that is left in any case
     */
    Meanwhile(Future<?> starting, int end) {
        this.starting = starting;
        this.end = end;
    }

    @Override
    public boolean hasNext() {
        return next < end && !starting.isDone();
    }

    @Override
    public Integer next() {
        return next++;
    }

    /** The first bucket that is left. */
    int reached() {
        return next;
    }
}
