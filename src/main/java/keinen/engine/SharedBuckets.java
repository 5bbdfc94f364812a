package keinen.engine;

import java.util.Iterator;
import java.util.stream.IntStream;

/**
 * The buckets of a store, shared by this program and Spark. While Spark starts, a run on one machine counts the first of
 * them itself, one after another; when Spark stands, it gives away the rest but for a few, which it counts while Spark
 * gets its tasks going. Else a core would be idle for half a second of a run.
 */
final class SharedBuckets implements Iterator<Integer> {
    /** So many are left to Spark, one for each core of a small machine, so that every run has to do with it. */
    private static final int LEFT_TO_SPARK = 2;

    private final int buckets;
    private int next;
    private int end;

    private SharedBuckets(int buckets, int end) {
        this.buckets = buckets;
        this.end = end;
    }

    /** The first are counted here. */
    static SharedBuckets here(int buckets) {
        return new SharedBuckets(buckets, buckets - LEFT_TO_SPARK);
    }

    /** None is counted here, as on a cluster, whose machines this one would only hold up. */
    static SharedBuckets elsewhere(int buckets) {
        return new SharedBuckets(buckets, 0);
    }

    @Override
    public synchronized boolean hasNext() {
        return next < end;
    }

    @Override
    public synchronized Integer next() {
        return next++;
    }

    /** From now on no further bucket is counted here. */
    synchronized void stop() {
        end = next;
    }

    /** Gives away the last of what is left: as many as divide evenly among so many tasks, but not all where some were to be counted here. */
    synchronized IntStream giveAway(int tasks) {
        int left = buckets - next;
        int given = Math.min(left, tasks * Math.max(1, (left - 1) / tasks));
        end = buckets - given;
        return IntStream.range(end, buckets);
    }
}
