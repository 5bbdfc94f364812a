package keinen.ingest;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import keinen.store.Block;

/**
 * A few of a month's persons, chosen by a hash of the pseudonym, so that two files can be asked whether they speak of
 * the same people (Broder, On the resemblance and containment of documents, 1997: the k smallest hashes).
 */
final class PersonSketch {
    private static final int MOST = 512;
    private static final int LEAST = 100;

    private final Set<Long> hashes = new HashSet<>();

    PersonSketch(Block block, int person) {
        Arrays.stream(IntStream.range(0, block.rows())
                        .mapToLong(row -> hash(block.textAt(person, row)))
                        .toArray())
                .sorted()
                .limit(MOST)
                .forEach(hashes::add);
    }

    /**
     * Whether the two hardly have a person in common: less than a tenth of the smaller sketch. Of a handful of persons
     * that says nothing.
     */
    boolean isOfOthersThan(PersonSketch other) {
        long shared = hashes.stream().filter(other.hashes::contains).count();
        int smaller = Math.min(hashes.size(), other.hashes.size());
        return smaller >= LEAST && 10 * shared < smaller;
    }

    private static long hash(byte[] person) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : person) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return (hash ^ (hash >>> 29)) * 0xbf58476d1ce4e5b9L;
    }
}
