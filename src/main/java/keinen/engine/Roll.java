package keinen.engine;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The lives of one unit, each with a number that nobody else in the store has: it tells the bucket and the place there. */
final class Roll implements Serializable {
    private final int buckets;
    private final Map<Integer, long[]> names = new TreeMap<>();
    private int bucket;
    private long[] present = new long[0];
    private int count;

    /**
     * @param buckets how many the store has
     */
    Roll(int buckets) {
        this.buckets = buckets;
    }

    /** Begins a bucket, whose lives follow in their order. */
    void begin(int number) {
        bucket = number;
        present = new long[1024];
        count = 0;
    }

    /**
     * Numbers the next life of the bucket, with a number above 0.
     *
     * @param name by which it can be found in other runs too
     */
    int number(long name) {
        if (count == present.length) {
            present = Arrays.copyOf(present, 2 * count);
        }
        present[count] = name;
        return Math.addExact(Math.multiplyExact(count++, buckets), bucket + 1);
    }

    void end() {
        names.put(bucket, Arrays.copyOf(present, count));
        present = new long[0];
    }

    /** Adds the lives of other buckets. */
    void add(Roll other) {
        names.putAll(other.names);
    }

    /** The name of a number's life. */
    long name(long number) {
        int place = Math.toIntExact(number - 1);
        return Objects.requireNonNull(names.get(place % buckets))[place / buckets];
    }
}
