package keinen.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import keinen.measure.CellTable;

/** The rows of a table of curves, brought together by group and by the reason to leave. */
final class CurveRows {
    private final Map<List<String>, Map<List<String>, List<Integer>>> rows = new LinkedHashMap<>();

    CurveRows(CellTable table) {
        int months = RowIndex.names(table.keys()).indexOf("months");
        for (int row = 0; row < table.rows(); row++) {
            rows.computeIfAbsent(keys(table, row, 0, table.groups()), none -> new LinkedHashMap<>())
                    .computeIfAbsent(keys(table, row, table.groups(), months), none -> new ArrayList<>())
                    .add(row);
        }
    }

    /** For each group the rows of each reason, by month from 1 on; as many for one reason as for another. */
    List<List<int[]>> groups() {
        return rows.values().stream()
                .map(reasons -> reasons.values().stream()
                        .map(ofReason ->
                                ofReason.stream().mapToInt(Integer::intValue).toArray())
                        .toList())
                .toList();
    }

    private static List<String> keys(CellTable table, int row, int from, int to) {
        List<String> keys = new ArrayList<>();
        for (int key = from; key < to; key++) {
            keys.add(table.key(key, row));
        }
        return keys;
    }
}
