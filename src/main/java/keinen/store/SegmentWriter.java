package keinen.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import keinen.dictionary.Role;
import keinen.history.PersonMonths;
import keinen.history.SegmentCutter;
import keinen.history.Segments;

/** Writes the segments of lives, cut wherever any column of the records changes but the amounts. */
final class SegmentWriter implements AutoCloseable {
    /**
     * Rows of a row group: so few that all columns of one stay in the processor's cache while they are decoded and read,
     * which makes a run a twentieth faster than row groups of 131,072 rows do, in a file a tenth larger.
     */
    static final int ROWS = 1 << 14;

    private final List<StoredColumn> columns;
    private final int month;
    private final List<Integer> constants;
    private final List<Integer> amounts;
    private final int rowGroupRows;
    private final SegmentCutter cutter;
    private final PersonMonths life;
    private final BlockWriter file;
    private final Block block;

    SegmentWriter(Path path, Layout layout, int rowGroupRows) throws IOException {
        this.columns = SegmentColumns.of(layout);
        this.block = new Block(columns, 1024);
        this.month = positions(layout.columns().stream()
                        .filter(column -> column.role() == Role.MONTH)
                        .toList())
                .get(0);
        this.constants = positions(SegmentColumns.constants(layout));
        this.amounts = positions(SegmentColumns.amounts(layout));
        this.rowGroupRows = rowGroupRows;
        this.cutter = new SegmentCutter(constants.size(), 0, amounts.size());
        this.life = new PersonMonths(constants.size(), 0, amounts.size(), 0);
        this.file = new BlockWriter(path, columns, ZstdCompressor.LASTING);
    }

    private List<Integer> positions(List<StoredColumn> some) {
        return some.stream().map(columns::indexOf).toList();
    }

    /**
     * Adds a life.
     *
     * @param records a block of the layout's columns, whose rows {@code from} to {@code to} (exclusive) are the life's
     * @return how many segments it has
     */
    int add(Block records, int from, int to) throws IOException {
        life.month = records.ints[month];
        for (int i = 0; i < constants.size(); i++) {
            life.attribute[i] = records.ints[constants.get(i)];
        }
        for (int i = 0; i < amounts.size(); i++) {
            life.amount[i] = records.longs[amounts.get(i)];
        }
        // Dates and reasons are constants like the others; the cutter's own columns of them are not read.
        life.spellStart = life.month;
        life.spellEnd = life.month;
        life.endReason = life.month;
        Segments segments = cutter.cut(life, from, to);
        for (int segment = segments.from; segment < segments.to; segment++) {
            add(segments, segment);
        }
        if (block.rows >= rowGroupRows) {
            file.write(block, 0, block.rows);
            block.clear();
        }
        return segments.to - segments.from;
    }

    private void add(Segments segments, int segment) {
        int row = block.addRow();
        block.set(month, row, segments.month[segment]);
        for (int i = 0; i < constants.size(); i++) {
            block.set(constants.get(i), row, segments.attribute[i][segment]);
        }
        for (int i = 0; i < amounts.size(); i++) {
            block.set(amounts.get(i), row, segments.sum[i][segment]);
            block.set(columns.size() - amounts.size() + i, row, segments.payments[i][segment]);
        }
        block.set(columns.indexOf(SegmentColumns.MONTHS), row, segments.months[segment]);
        block.set(columns.indexOf(SegmentColumns.PAID), row, segments.paidMonths[segment]);
    }

    @Override
    public void close() throws IOException {
        try (file) {
            file.write(block, 0, block.rows);
        }
    }
}
