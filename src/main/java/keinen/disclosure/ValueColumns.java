package keinen.disclosure;

import java.util.List;
import keinen.measure.CellTable;

/** Finds value columns by name. */
final class ValueColumns {
    private ValueColumns() {}

    static int find(CellTable table, String name) {
        return find(table.values(), name);
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
