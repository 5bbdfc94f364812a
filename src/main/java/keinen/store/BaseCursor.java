package keinen.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import keinen.dictionary.Role;

/**
 * Goes through the lives of a compacted bucket, one row group in memory at a time. A life whose rows lie in two row
 * groups is carried over to the second.
 */
final class BaseCursor implements BucketCursor {
    /** The column of the file of lives that holds how many records one has. */
    static final StoredColumn RECORDS = new StoredColumn("records", Role.DIMENSION, StoredColumn.Type.INT);

    /** Records of a life that go on in the next row group: more than most lives have. */
    private static final int ROOM_TO_CARRY_OVER = 1024;

    /** The column of the file of lives that holds how many segments one has. */
    static final StoredColumn SEGMENTS = new StoredColumn("segments", Role.DIMENSION, StoredColumn.Type.INT);

    private final BlockReader records;
    private final Block block;
    private final Block lives;
    private final int counts;
    private int life = -1;
    private int nextRowGroup;
    private int from;
    private int to;

    private BaseCursor(BlockReader records, Block block, Block lives, StoredColumn counts) {
        this.records = records;
        this.block = block;
        this.lives = lives;
        this.counts = lives.column(counts.name());
    }

    /**
     * @param columns the columns of the records to read
     * @param livesColumns {@link #RECORDS}, and before it the column of the pseudonym where {@link #key} is needed
     */
    static BaseCursor open(UnitRecords stored, int bucket, List<StoredColumn> columns, List<StoredColumn> livesColumns)
            throws IOException {
        int generation = stored.manifest().base().orElseThrow().generation();
        return open(stored, bucket, stored.files().records(generation, bucket), columns, livesColumns, RECORDS);
    }

    /**
     * Goes through the segments of lives instead of their records.
     *
     * @param livesColumns {@link #SEGMENTS}, and before it the column of the pseudonym where {@link #key} is needed
     */
    static BaseCursor openSegments(
            UnitRecords stored, int bucket, List<StoredColumn> columns, List<StoredColumn> livesColumns)
            throws IOException {
        int generation = stored.manifest().base().orElseThrow().generation();
        return open(stored, bucket, stored.files().segments(generation, bucket), columns, livesColumns, SEGMENTS);
    }

    private static BaseCursor open(
            UnitRecords stored,
            int bucket,
            Path file,
            List<StoredColumn> columns,
            List<StoredColumn> livesColumns,
            StoredColumn counts)
            throws IOException {
        int generation = stored.manifest().base().orElseThrow().generation();
        Block lives = new Block(livesColumns, 0);
        try (BlockReader reader = new BlockReader(stored.files().lives(generation, bucket), livesColumns)) {
            for (int group = 0; group < reader.rowGroups(); group++) {
                reader.read(group, lives);
            }
        }
        BlockReader records = new BlockReader(file, columns);
        return new BaseCursor(records, new Block(columns, records.mostRows() + ROOM_TO_CARRY_OVER), lives, counts);
    }

    @Override
    public boolean next() throws IOException {
        life++;
        if (life >= lives.rows) {
            requireEnd();
            return false;
        }
        from = to;
        to += lives.ints[counts][life];
        while (to > block.rows) {
            block.dropBefore(from);
            to -= from;
            from = 0;
            records.read(nextRowGroup++, block);
        }
        return true;
    }

    /** Rows behind the last life, or lives without rows, are of a file that lost some, or of another base. */
    private void requireEnd() {
        if (to != block.rows || nextRowGroup != records.rowGroups()) {
            throw records.damaged(new IOException("the lives have another number of rows than the file"));
        }
    }

    @Override
    public byte[] key() {
        return lives.texts[0][life];
    }

    @Override
    public Block block() {
        return block;
    }

    @Override
    public int from() {
        return from;
    }

    @Override
    public int to() {
        return to;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
