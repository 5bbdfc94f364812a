package keinen.store;

import java.util.Arrays;
import java.util.List;

/**
 * Rows in memory, column by column. Column {@code c} stands in {@link #ints}, {@link #longs} or {@link #texts} at
 * index {@code c}, whichever its type says; the other two hold an empty array there.
 */
public final class Block {
    private static final byte[] NO_TEXT = new byte[0];

    final List<StoredColumn> columns;
    final int[][] ints;
    final long[][] longs;
    final byte[][][] texts;
    int rows;
    private int capacity;

    /** An empty block with room for so many rows. */
    public Block(List<StoredColumn> columns, int capacity) {
        this.columns = List.copyOf(columns);
        this.capacity = capacity;
        ints = new int[columns.size()][0];
        longs = new long[columns.size()][0];
        texts = new byte[columns.size()][0][];
        for (int c = 0; c < columns.size(); c++) {
            switch (columns.get(c).type()) {
                case INT -> ints[c] = new int[capacity];
                case LONG -> longs[c] = new long[capacity];
                case TEXT -> texts[c] = new byte[capacity][];
            }
        }
    }

    public List<StoredColumn> columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    /** Adds a row of zeros and empty texts and tells its number. */
    public int addRow() {
        reserve(rows + 1);
        int row = rows++;
        for (int c = 0; c < columns.size(); c++) {
            switch (columns.get(c).type()) {
                case INT -> ints[c][row] = 0;
                case LONG -> longs[c][row] = 0;
                case TEXT -> texts[c][row] = NO_TEXT;
            }
        }
        return row;
    }

    /** Forgets the last row. */
    public void dropLastRow() {
        rows--;
    }

    public void set(int column, int row, int value) {
        ints[column][row] = value;
    }

    public void set(int column, int row, long value) {
        longs[column][row] = value;
    }

    public void set(int column, int row, byte[] value) {
        texts[column][row] = value;
    }

    public int intAt(int column, int row) {
        return ints[column][row];
    }

    public long longAt(int column, int row) {
        return longs[column][row];
    }

    /** The bytes of a text; not to be changed. */
    public byte[] textAt(int column, int row) {
        return texts[column][row];
    }

    /** The number of the column of that name; -1 where there is none. */
    public int column(String name) {
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c).name().equals(name)) {
                return c;
            }
        }
        return -1;
    }

    /** Makes sure that so many rows fit. */
    void reserve(int needed) {
        if (needed <= capacity) {
            return;
        }
        capacity = Math.max(needed, 2 * capacity + 16);
        for (int c = 0; c < columns.size(); c++) {
            switch (columns.get(c).type()) {
                case INT -> ints[c] = Arrays.copyOf(ints[c], capacity);
                case LONG -> longs[c] = Arrays.copyOf(longs[c], capacity);
                case TEXT -> texts[c] = Arrays.copyOf(texts[c], capacity);
            }
        }
    }

    /** Moves rows {@code from} and later to the front and forgets those before. */
    void dropBefore(int from) {
        for (int c = 0; c < columns.size(); c++) {
            switch (columns.get(c).type()) {
                case INT -> System.arraycopy(ints[c], from, ints[c], 0, rows - from);
                case LONG -> System.arraycopy(longs[c], from, longs[c], 0, rows - from);
                case TEXT -> System.arraycopy(texts[c], from, texts[c], 0, rows - from);
            }
        }
        rows -= from;
    }

    /** Adds copies of rows {@code from} (inclusive) to {@code to} (exclusive) of a block with the same columns. */
    void addCopies(Block other, int from, int to) {
        int count = to - from;
        reserve(rows + count);
        for (int c = 0; c < columns.size(); c++) {
            switch (columns.get(c).type()) {
                case INT -> System.arraycopy(other.ints[c], from, ints[c], rows, count);
                case LONG -> System.arraycopy(other.longs[c], from, longs[c], rows, count);
                case TEXT -> System.arraycopy(other.texts[c], from, texts[c], rows, count);
            }
        }
        rows += count;
    }

    /** The same rows sorted by a pseudonym; rows of the same one stay in the order that they have. */
    public Block sortedBy(int column) {
        return inOrder(KeyOrder.of(texts[column], rows));
    }

    /** A view of the same rows with some of the columns in another order; empty are those that it does not have. */
    Block view(List<StoredColumn> chosen) {
        Block view = new Block(chosen, 0);
        for (int c = 0; c < chosen.size(); c++) {
            int from = column(chosen.get(c).name());
            if (from >= 0) {
                view.ints[c] = ints[from];
                view.longs[c] = longs[from];
                view.texts[c] = texts[from];
            }
        }
        view.rows = rows;
        return view;
    }

    /** Some of the rows, in the order in which they are named. */
    Block inOrder(int[] order) {
        Block sorted = new Block(columns, order.length);
        sorted.rows = order.length;
        for (int c = 0; c < columns.size(); c++) {
            switch (columns.get(c).type()) {
                case INT -> {
                    for (int row = 0; row < order.length; row++) {
                        sorted.ints[c][row] = ints[c][order[row]];
                    }
                }
                case LONG -> {
                    for (int row = 0; row < order.length; row++) {
                        sorted.longs[c][row] = longs[c][order[row]];
                    }
                }
                case TEXT -> {
                    for (int row = 0; row < order.length; row++) {
                        sorted.texts[c][row] = texts[c][order[row]];
                    }
                }
            }
        }
        return sorted;
    }

    void clear() {
        rows = 0;
    }
}
