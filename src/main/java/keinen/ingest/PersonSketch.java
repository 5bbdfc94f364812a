package keinen.ingest;

import java.util.TreeSet;
import keinen.store.Block;

/**
 * A few of a month's persons, chosen by a hash of the pseudonym, so that two files can be asked whether they speak of
 * the same people (Broder, On the resemblance and containment of documents, 1997: the k smallest hashes).
 */
final class PersonSketch {
    private static final int MOST = 512;
    private static final int LEAST = 100;

    private final TreeSet<Long> hashes = new TreeSet<>();

    PersonSketch(Block block, int person) {
        long largest = Long.MAX_VALUE;
        for (int row = 0; row < block.rows(); row++) {
            long hash = hash(block.textAt(person, row));
            if (hash < largest) {
                hashes.add(hash);
                largest = hashes.size() < MOST ? Long.MAX_VALUE : largestOfTheSmallest();
            }
        }
    }

    private long largestOfTheSmallest() {
        while (hashes.size() > MOST) {
            hashes.pollLast();
        }
        return hashes.last();
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
