package keinen.store;

/** A bucket's part of one month that stands beside the base, and how far it was read. */
final class RunRows {
    private final Block block;
    private final int month;
    private int row;
    private long head;

    /**
     * @param block sorted by pseudonym, which is its first column
     * @param month of all rows, by index
     */
    RunRows(Block block, int month) {
        this.block = block;
        this.month = month;
        this.head = block.rows > 0 ? KeyOrder.head(block.texts[0][0]) : 0;
    }

    Block block() {
        return block;
    }

    int month() {
        return month;
    }

    /** The present row. */
    int row() {
        return row;
    }

    boolean hasLife() {
        return row < block.rows;
    }

    byte[] key() {
        return block.texts[0][row];
    }

    long head() {
        return head;
    }

    void next() {
        row++;
        if (row < block.rows) {
            head = KeyOrder.head(block.texts[0][row]);
        }
    }
}
