package keinen.ingest;

/** A few thousand numbers, none of them twice. */
final class LongSet {
    private static final long FREE = 0;

    private final long[] slots;
    private final int most;
    private int size;

    /**
     * @param most how many it can hold; a power of two
     */
    LongSet(int most) {
        this.most = most;
        this.slots = new long[2 * most];
    }

    /** Adds a number; false where it is there already. Must not be {@link #isFull full}. */
    boolean add(long number) {
        long added = number == FREE ? 1 : number;
        int slot = (int) (added >>> 32) & (slots.length - 1);
        while (slots[slot] != FREE) {
            if (slots[slot] == added) {
                return false;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = added;
        size++;
        return true;
    }

    boolean isFull() {
        return size == most;
    }
}
