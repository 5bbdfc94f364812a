package keinen.ingest;

import java.util.Arrays;
import keinen.store.Block;

/** Which persons a month's block holds already. */
final class PersonIndex {
    private final Block block;
    private final int person;
    private int[] slots;
    private int size;

    /**
     * @param person the number of the block's person column
     */
    PersonIndex(Block block, int person, int expectedRows) {
        this.block = block;
        this.person = person;
        this.slots = new int[Math.max(16, Integer.highestOneBit(Math.max(1, expectedRows)) * 4)];
    }

    /** Adds the person of a row; false where an earlier row is that person's. */
    boolean add(int row) {
        int mask = slots.length - 1;
        byte[] added = block.textAt(person, row);
        int slot = hash(added) & mask;
        while (slots[slot] != 0) {
            if (Arrays.equals(added, block.textAt(person, slots[slot] - 1))) {
                return false;
            }
            slot = (slot + 1) & mask;
        }
        slots[slot] = row + 1;
        if (++size * 2 > slots.length) {
            grow();
        }
        return true;
    }

    private void grow() {
        int[] old = slots;
        slots = new int[2 * old.length];
        int mask = slots.length - 1;
        for (int entry : old) {
            if (entry != 0) {
                int slot = hash(block.textAt(person, entry - 1)) & mask;
                while (slots[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                slots[slot] = entry;
            }
        }
    }

    private static int hash(byte[] bytes) {
        int hash = Arrays.hashCode(bytes) * 0x9e3779b9;
        return hash ^ (hash >>> 15);
    }
}
