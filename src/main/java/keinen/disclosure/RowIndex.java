package keinen.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import keinen.measure.CellTable;

/** Finds the rows of a table by some of its keys, by name and in whatever order the table has them. */
final class RowIndex {
    private final Map<List<String>, List<Integer>> rows = new LinkedHashMap<>();

    RowIndex(CellTable table, List<String> keyNames) {
        int[] columns = columns(table, keyNames);
        for (int row = 0; row < table.rows(); row++) {
            rows.computeIfAbsent(keys(table, columns, row), none -> new ArrayList<>())
                    .add(row);
        }
    }

    /** The rows in their table's order, by the keys in the order of the names given. */
    Map<List<String>, List<Integer>> rows() {
        return rows;
    }

    List<Integer> find(List<String> keys) {
        return rows.getOrDefault(keys, List.of());
    }

    /** The names of a table's groups, whatever their order. */
    static Set<String> groupNames(CellTable table) {
        return new TreeSet<>(names(table.keys().subList(0, table.groups())));
    }

    /** The names of a table's keys that are not groups, whatever their order. */
    static Set<String> otherNames(CellTable table) {
        return new TreeSet<>(
                names(table.keys().subList(table.groups(), table.keys().size())));
    }

    static List<String> names(List<CellTable.Key> keys) {
        return keys.stream().map(CellTable.Key::name).toList();
    }

    private static int[] columns(CellTable table, List<String> keyNames) {
        List<String> all = names(table.keys());
        return keyNames.stream().mapToInt(all::indexOf).toArray();
    }

    private static List<String> keys(CellTable table, int[] columns, int row) {
        List<String> keys = new ArrayList<>(columns.length);
        for (int column : columns) {
            keys.add(table.key(column, row));
        }
        return keys;
    }
}
