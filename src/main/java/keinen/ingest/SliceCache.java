package keinen.ingest;

/**
 * Remembers what the bytes of a field mean, so that a code or a date that occurs a hundred thousand times is decoded
 * and looked up once.
 */
final class SliceCache {
    /** Beyond this many entries a column is not repetitive, and remembering it only costs memory. */
    private static final int MOST = 1 << 16;

    private byte[][] keys = new byte[256][];
    private int[] values = new int[256];
    private int size;

    /** What a field means when nobody remembers. */
    interface Meaning {
        int of(Slice field);
    }

    int get(Slice field, Meaning meaning) {
        int mask = keys.length - 1;
        int slot = field.hash() & mask;
        while (keys[slot] != null) {
            if (field.matches(keys[slot])) {
                return values[slot];
            }
            slot = (slot + 1) & mask;
        }
        int value = meaning.of(field);
        if (size < MOST) {
            keys[slot] = field.copy();
            values[slot] = value;
            if (++size * 2 > keys.length) {
                grow();
            }
        }
        return value;
    }

    private void grow() {
        byte[][] oldKeys = keys;
        int[] oldValues = values;
        keys = new byte[2 * oldKeys.length][];
        values = new int[keys.length];
        int mask = keys.length - 1;
        Slice key = new Slice();
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != null) {
                key.set(oldKeys[i], 0, oldKeys[i].length);
                int slot = key.hash() & mask;
                while (keys[slot] != null) {
                    slot = (slot + 1) & mask;
                }
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
