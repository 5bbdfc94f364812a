package keinen.store;

/** The bucket function: which bucket the records of a pseudonym lie in, the same for ever. */
final class Buckets {
    /** Rows of a month that one bucket should about hold, so that merging a bucket fits in memory whatever the city. */
    private static final int ROWS_PER_BUCKET = 10_000;

    private static final int LEAST = 16;
    private static final int MOST = 1024;

    private Buckets() {}

    /** FNV-1a, 32 bits (Fowler, Noll and Vo), modulo the number of buckets. */
    static int of(byte[] pseudonym, int buckets) {
        int hash = 0x811c9dc5;
        for (byte b : pseudonym) {
            hash = (hash ^ (b & 0xff)) * 0x01000193;
        }
        return Integer.remainderUnsigned(hash, buckets);
    }

    /** How many buckets suit a store whose months have so many rows. */
    static int forMonthsOf(long rows) {
        int buckets = LEAST;
        while (buckets < MOST && rows / buckets > ROWS_PER_BUCKET) {
            buckets *= 2;
        }
        return buckets;
    }
}
