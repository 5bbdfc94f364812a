package keinen.release;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import keinen.disclosure.ProtectedTable;

/**
 * Where the curves of a table end for its readers. By itself a curve ends at the longest duration of its group, which is
 * often that of one person: from the number of its rows alone a reader would know it, and that it grows with every release.
 * So rows at the end of which nothing is shown but zeros are left out where anything of them is hidden; the first stays.
 */
final class CurveEnds {
    /** The counts that are published of curves, by the measure. */
    private static final Map<String, List<String>> COLUMNS = Map.of(
            "survival", List.of("at_risk", "exits", "censored"),
            "exits", List.of("at_risk", "exits"),
            "re-entry", List.of("at_risk", "returns"));

    private final BitSet rows = new BitSet();
    private final Map<Integer, Integer> months = new HashMap<>();

    /**
     * @param columns of the counts that are published
     */
    private CurveEnds(ProtectedTable table, List<String> columns) {
        Keys keys = new Keys(table);
        List<Integer> values = columns.stream().map(table::valueColumn).toList();
        GroupedRows.of(table, (first, end) -> {
            int last = lastShown(table, values, keys, first, end);
            IntStream.range(first, end)
                    .filter(row -> keys.whole("months", row) <= last)
                    .forEach(rows::set);
            return months.put(first, last);
        });
    }

    /** Those of a table; nothing where it has no curves. */
    static Optional<CurveEnds> find(ProtectedTable table) {
        return Optional.ofNullable(COLUMNS.get(table.family().split("/", 2)[0]))
                .map(columns -> new CurveEnds(table, columns));
    }

    /** Those of a table of curves. */
    static CurveEnds in(ProtectedTable table) {
        return find(table).orElseThrow();
    }

    /** Whether readers are given a row. */
    boolean isGiven(int row) {
        return rows.get(row);
    }

    /** The last month of which something is told; the longest of the group where nothing behind it is hidden. */
    private static int lastShown(ProtectedTable table, List<Integer> columns, Keys keys, int first, int end) {
        int shown = 1;
        int hidden = 0;
        int longest = 1;
        for (int row = first; row < end; row++) {
            int month = keys.whole("months", row);
            longest = Math.max(longest, month);
            for (int column : columns) {
                if (table.isHidden(column, row)) {
                    hidden = Math.max(hidden, month);
                } else if (table.value(column, row).orElse(0) != 0) {
                    shown = Math.max(shown, month);
                }
            }
        }
        return hidden > shown ? shown : longest;
    }

    /** How many months a curve has for readers. */
    int months(int firstRow) {
        return months.getOrDefault(firstRow, 0);
    }

    /** A table with a row for each row of the counted one, without those that are left out. */
    ReleasedTable of(ReleasedTable table) {
        return rows.cardinality() == table.rows() ? table : table.only(rows);
    }
}
