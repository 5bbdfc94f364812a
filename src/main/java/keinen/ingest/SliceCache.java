package keinen.ingest;

import java.util.Arrays;

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

    private long[] keys = new long[512];
    private int[] values = new int[512];
    private int size;

    /** What a field means when nobody remembers. */
    interface Meaning {
        int of(Slice field);
    }

    int get(Slice field, Meaning meaning) {
        if (field.length() > LONGEST) {
            return meaning.of(field);
        }
        long key = key(field);
        int slot = slot(key);
        while (keys[slot] != FREE) {
            if (keys[slot] == key) {
                return values[slot];
            }
            slot = (slot + 1) & (keys.length - 1);
        }
        int value = meaning.of(field);
        if (size < MOST) {
            keys[slot] = key;
            values[slot] = value;
            if (++size * 2 > keys.length) {
                grow();
            }
        }
        return value;
    }

    /** The bytes behind a leading 1, so that fields of different lengths differ. */
    private static long key(Slice field) {
        long key = 1;
        for (int i = field.from; i < field.to; i++) {
            key = (key << 8) | (field.bytes[i] & 0xff);
        }
        return key;
    }

    private int slot(long key) {
        long mixed = key * 0x9e3779b97f4a7c15L;
        return (int) (mixed >>> 40) & (keys.length - 1);
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[2 * oldKeys.length];
        values = Arrays.copyOf(oldValues, keys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                int slot = slot(oldKeys[i]);
                while (keys[slot] != FREE) {
                    slot = (slot + 1) & (keys.length - 1);
                }
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
