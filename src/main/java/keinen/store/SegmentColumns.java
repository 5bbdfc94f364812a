package keinen.store;

import java.util.ArrayList;
import java.util.List;
import keinen.dictionary.Role;

/**
 * The columns of a file of segments: those of the records, in which amounts are sums, and behind them how many months a
 * segment has, in how many of them anything was paid, and in how many each kind was. No column of a dataset has a slash
 * in its name.
 */
final class SegmentColumns {
    static final StoredColumn MONTHS = count("months");
    static final StoredColumn PAID = count("paid");

    private SegmentColumns() {}

    static List<StoredColumn> of(Layout layout) {
        List<StoredColumn> columns = new ArrayList<>(layout.columns());
        columns.add(MONTHS);
        columns.add(PAID);
        amounts(layout).forEach(amount -> columns.add(paid(amount.name())));
        return columns;
    }

    /** In how many months of a segment an amount was positive. */
    static StoredColumn paid(String amount) {
        return count("paid/" + amount);
    }

    static List<StoredColumn> amounts(Layout layout) {
        return layout.columns().stream()
                .filter(column -> column.role() == Role.AMOUNT)
                .toList();
    }

    /** What a segment ends with: every column of a record but its month and its amounts. */
    static List<StoredColumn> constants(Layout layout) {
        return layout.columns().stream()
                .filter(column -> column.role() != Role.AMOUNT && column.role() != Role.MONTH)
                .toList();
    }

    private static StoredColumn count(String of) {
        return new StoredColumn("segment/" + of, Role.DIMENSION, StoredColumn.Type.INT);
    }
}
