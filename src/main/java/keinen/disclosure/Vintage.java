package keinen.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import keinen.measure.CellTable;

/** A table of one release, by the keys of its rows and the names of its columns, and its cells among those of a system. */
final class Vintage {
    static final int NONE = -1;

    private final CellTable table;
    private final int[] cells;
    private final Map<List<String>, Integer> rows = new HashMap<>();
    private final Map<String, Integer> columns = new HashMap<>();

    /**
     * @param cells the number in the system of each cell of the table, as {@link CellTable#cell} numbers them
     */
    Vintage(CellTable table, int[] cells) {
        this.table = table;
        this.cells = cells;
        new RowIndex(table, Signature.of(table).keyNames()).rows().forEach((keys, some) -> rows.put(keys, some.get(0)));
        for (int column = 0; column < table.values().size(); column++) {
            columns.put(table.values().get(column).name(), column);
        }
    }

    CellTable table() {
        return table;
    }

    int[] cells() {
        return cells;
    }

    /** How many months of its year a row has seen; empty where it is not of a year, or is not there. */
    String monthsObserved(List<String> keys) {
        Integer row = rows.get(keys);
        return row == null ? "" : monthsObserved(table, row);
    }

    static String monthsObserved(CellTable table, int row) {
        int key = RowIndex.names(table.keys()).indexOf(Signature.MONTHS_OBSERVED);
        return key < 0 ? "" : table.key(key, row);
    }

    /** The cell of a row and a column in the system; {@link #NONE} where the table has none or it is not observable. */
    int find(List<String> keys, String column) {
        Integer row = rows.get(keys);
        Integer value = columns.get(column);
        return row == null || value == null || !table.isObservable(value, row) ? NONE : cells[table.cell(value, row)];
    }
}
