package keinen.ingest;

/**
 * Remembers what the bytes of a field mean, so that a code or a date that occurs a hundred thousand times is decoded
 * and looked up once. Fields of up to seven bytes, which is what codes and dates are, are remembered as one number each,
 * without an object to follow; longer ones are not repetitive and are not remembered.
 */
final class SliceCache {
    private static final int LONGEST = 7;

    /** Beyond this many entries a column is not repetitive, and remembering it only costs memory. */
    private static final int MOST = 1 << 17;

    /** No field has this key: its length would be 0, and an empty field has key 1. */
    private static final long FREE = 0;

    private final Meaning meaning;

    /** Keys, and behind each its value, so that both come with one look into memory. */
    private long[] entries = new long[1024];

    private int size;

    /** What a field means when nobody remembers. */
    interface Meaning {
        int of(Slice field);
    }

    /**
     * @param meaning must always say the same of the same field
     */
    SliceCache(Meaning meaning) {
        this.meaning = meaning;
    }

    int get(Slice field) {
        if (field.length() > LONGEST) {
            return meaning.of(field);
        }
        long key = key(field);
        int slot = slot(key);
        while (entries[slot] != FREE) {
            if (entries[slot] == key) {
                return (int) entries[slot + 1];
            }
            slot = (slot + 2) & (entries.length - 1);
        }
        int value = meaning.of(field);
        if (size < MOST) {
            put(slot, key, value);
            if (++size * 4 > entries.length) {
                grow();
            }
        }
        return value;
    }

    private void put(int slot, long key, long value) {
        entries[slot] = key;
        entries[slot + 1] = value;
    }

    /** The bytes behind a leading 1, so that fields of different lengths differ. */
    private static long key(Slice field) {
        long key = 1;
        for (int i = field.from; i < field.to; i++) {
            key = (key << 8) | (field.bytes[i] & 0xff);
        }
        return key;
    }

    /** Where the search for a key begins: an even place. */
    private int slot(long key) {
        long mixed = key * 0x9e3779b97f4a7c15L;
        return (int) (mixed >>> 40) & (entries.length - 2);
    }

    private void grow() {
        long[] old = entries;
        entries = new long[2 * old.length];
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != FREE) {
                int slot = slot(old[i]);
                while (entries[slot] != FREE) {
                    slot = (slot + 2) & (entries.length - 1);
                }
                put(slot, old[i], old[i + 1]);
            }
        }
    }
}
