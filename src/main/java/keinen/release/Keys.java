package keinen.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import keinen.disclosure.ProtectedTable;
import keinen.measure.CellTable;

/** The key columns of a protected table by name. */
record Keys(ProtectedTable table) {

    /** The cell of an {@code INTEGER} key column. */
    int whole(String name, int row) {
        return Integer.parseInt(table.key(column(name), row));
    }

    /** The cells of a row's group columns, in order. */
    List<String> group(int row) {
        return IntStream.range(0, table.groups())
                .mapToObj(key -> table.key(key, row))
                .toList();
    }

    boolean isSameGroup(int row, int other) {
        for (int key = 0; key < table.groups(); key++) {
            if (!table.key(key, row).equals(table.key(key, other))) {
                return false;
            }
        }
        return true;
    }

    /** All key cells of a row, in order, with the cell of one {@code INTEGER} column moved by some units. */
    List<String> moved(String name, int by, int row) {
        int moved = column(name);
        List<String> cells = new ArrayList<>();
        for (int key = 0; key < table.keys().size(); key++) {
            String cell = table.key(key, row);
            cells.add(key == moved ? Integer.toString(Integer.parseInt(cell) + by) : cell);
        }
        return cells;
    }

    /** Every row by all its key cells. */
    Map<List<String>, Integer> rows() {
        Map<List<String>, Integer> rows = new HashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            int present = row;
            rows.put(
                    IntStream.range(0, table.keys().size())
                            .mapToObj(key -> table.key(key, present))
                            .toList(),
                    row);
        }
        return rows;
    }

    /** The position of a key column. */
    int column(String name) {
        List<CellTable.Key> keys = table.keys();
        for (int column = 0; column < keys.size(); column++) {
            if (keys.get(column).name().equals(name)) {
                return column;
            }
        }
        throw new IllegalArgumentException("Unknown key column: " + name);
    }
}
