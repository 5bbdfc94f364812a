package keinen.store;

import java.io.IOException;
import java.util.List;
import keinen.dictionary.Role;

/**
 * Goes through the persons of a compacted bucket, one row group in memory at a time. A person whose rows lie in two row
 * groups is carried over to the second.
 */
final class BaseCursor implements BucketCursor {
    /** The column of the persons file that holds how many records a person has. */
    static final StoredColumn RECORDS = new StoredColumn("records", Role.DIMENSION, StoredColumn.Type.INT);

    private final BlockReader records;
    private final Block block;
    private final Block persons;
    private final int counts;
    private int person = -1;
    private int nextRowGroup;
    private int from;
    private int to;

    private BaseCursor(BlockReader records, Block block, Block persons) {
        this.records = records;
        this.block = block;
        this.persons = persons;
        this.counts = persons.column(RECORDS.name());
    }

    /**
     * @param columns the columns of the records to read
     * @param personColumns {@link #RECORDS}, and the person column where {@link #person} is needed
     */
    static BaseCursor open(
            StoreFiles files, int generation, int bucket, List<StoredColumn> columns, List<StoredColumn> personColumns)
            throws IOException {
        Block persons = new Block(personColumns, 0);
        try (BlockReader reader = new BlockReader(files.persons(generation, bucket), personColumns)) {
            for (int group = 0; group < reader.rowGroups(); group++) {
                reader.read(group, persons);
            }
        }
        BlockReader records = new BlockReader(files.records(generation, bucket), columns);
        return new BaseCursor(records, new Block(columns, 0), persons);
    }

    @Override
    public boolean next() throws IOException {
        person++;
        if (person >= persons.rows) {
            return false;
        }
        from = to;
        to += persons.ints[counts][person];
        while (to > block.rows) {
            block.dropBefore(from);
            to -= from;
            from = 0;
            records.read(nextRowGroup++, block);
        }
        return true;
    }

    /** The present person's pseudonym. */
    byte[] person() {
        return persons.texts[0][person];
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
