package keinen.store;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import keinen.dictionary.Role;

/** Writes one bucket of a layout's new base from the old base and the months beside it, from the first month that may be seen. */
final class Compaction {
    /**
     * Rows after which a row group ends, with the life that it holds last. Smaller ones cost scan time (a dictionary
     * each), larger ones memory and no less time: measured at 16 thousand to 2 million, 128 thousand was fastest.
     */
    static final int ROWS = 1 << 17;

    private final UnitRecords old;
    private final int generation;
    private final int rowGroupRows;
    private final int month;

    /**
     * @param rowGroupRows rows of a row group; {@link #ROWS} except in tests
     */
    Compaction(UnitRecords old, int generation, int rowGroupRows) {
        this.old = old;
        this.generation = generation;
        this.rowGroupRows = rowGroupRows;
        this.month =
                old.layout().columns().stream().map(StoredColumn::role).toList().indexOf(Role.MONTH);
    }

    void write(int bucket) throws IOException {
        UnitFiles files = old.files();
        Layout layout = old.layout();
        Files.createDirectories(files.base());
        List<StoredColumn> livesColumns = List.of(layout.key(), BaseCursor.RECORDS, BaseCursor.SEGMENTS);
        Block records = new Block(layout.columns(), 1024);
        Block lives = new Block(livesColumns, 1024);
        try (MergingCursor cursor = MergingCursor.open(old, layout.columns(), bucket);
                BlockWriter recordsFile =
                        new BlockWriter(files.records(generation, bucket), layout.columns(), ZstdCompressor.LASTING);
                SegmentWriter segments = new SegmentWriter(
                        files.segments(generation, bucket), layout, Math.min(rowGroupRows, SegmentWriter.ROWS));
                BlockWriter livesFile =
                        new BlockWriter(files.lives(generation, bucket), livesColumns, ZstdCompressor.LASTING)) {
            while (cursor.next()) {
                int from = firstKept(cursor);
                if (from == cursor.to()) {
                    continue;
                }
                records.addCopies(cursor.block(), from, cursor.to());
                if (records.rows >= rowGroupRows) {
                    recordsFile.write(records, 0, records.rows);
                    records.clear();
                }
                int row = lives.addRow();
                lives.set(0, row, cursor.key());
                lives.set(1, row, cursor.to() - from);
                lives.set(2, row, segments.add(cursor.block(), from, cursor.to()));
                if (lives.rows == rowGroupRows) {
                    livesFile.write(lives, 0, rowGroupRows);
                    lives.clear();
                }
            }
            recordsFile.write(records, 0, records.rows);
            livesFile.write(lives, 0, lives.rows);
        }
    }

    /** The present life's first row that is not of a month which the store is to lose. */
    private int firstKept(MergingCursor life) {
        int[] months = life.block().ints[month];
        int row = life.from();
        while (row < life.to() && months[row] < old.firstMonth()) {
            row++;
        }
        return row;
    }
}
