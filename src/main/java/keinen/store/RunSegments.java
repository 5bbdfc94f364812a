package keinen.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import keinen.dictionary.Role;

/** The records of a month that stands beside the base, each as a segment of one month. */
final class RunSegments {
    private final List<StoredColumn> columns;
    private final List<StoredColumn> amounts;
    private final List<StoredColumn> records;

    /**
     * @param layout of the records
     * @param columns of segments, and before them the pseudonym
     */
    RunSegments(Layout layout, List<StoredColumn> columns) {
        this.columns = columns;
        this.amounts = SegmentColumns.amounts(layout);
        this.records = new ArrayList<>(List.of(layout.key()));
        layout.columns().stream()
                .filter(column -> columns.contains(column) || column.role() == Role.AMOUNT)
                .forEach(records::add);
    }

    /** The columns of the records that it takes. */
    List<StoredColumn> records() {
        return records;
    }

    /**
     * @param run rows of {@link #records()}; its arrays become those of the result where a column means the same
     */
    Block of(Block run) {
        Block segments = new Block(columns, 0);
        segments.rows = run.rows;
        for (int c = 0; c < columns.size(); c++) {
            StoredColumn column = columns.get(c);
            int from = run.column(column.name());
            if (from >= 0) {
                segments.ints[c] = run.ints[from];
                segments.longs[c] = run.longs[from];
                segments.texts[c] = run.texts[from];
            } else {
                segments.ints[c] = counts(run, column);
            }
        }
        return segments;
    }

    /** How many of the months of each segment, that is of its one month, a column counts. */
    private int[] counts(Block run, StoredColumn column) {
        int[] counts = new int[run.rows];
        if (column.equals(SegmentColumns.MONTHS)) {
            Arrays.fill(counts, 1);
        }
        for (StoredColumn amount : amounts) {
            if (column.equals(SegmentColumns.PAID) || column.equals(SegmentColumns.paid(amount.name()))) {
                markPositive(run.longs[run.column(amount.name())], counts);
            }
        }
        return counts;
    }

    private static void markPositive(long[] yen, int[] counts) {
        for (int row = 0; row < counts.length; row++) {
            if (yen[row] > 0) {
                counts[row] = 1;
            }
        }
    }
}
