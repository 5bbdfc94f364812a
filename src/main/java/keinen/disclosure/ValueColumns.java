package keinen.disclosure;

import java.util.List;
import keinen.measure.CellTable;

/** Finds value columns by name. */
final class ValueColumns {
    private ValueColumns() {}

    static int find(CellTable table, String name) {
        return find(table.values(), name);
    }

    /** Whether a table has a column; one that an earlier release was counted with may lack those that were added since. */
    static boolean has(CellTable table, String name) {
        return table.values().stream().anyMatch(value -> value.name().equals(name));
    }

    static int find(List<CellTable.Value> values, String name) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("Unknown value column: " + name);
    }
}
