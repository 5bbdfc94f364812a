package keinen.disclosure;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
import keinen.measure.CellTable;

/**
 * One table's cells as a reader may see them. Only this package makes one; a hidden value is not in it.
 */
public final class ProtectedTable {
    private final CellTable cells;
    private final BitSet hidden;

    /**
     * @param hidden the cells that are not shown, as {@link CellTable#cell} numbers them
     */
    ProtectedTable(CellTable cells, BitSet hidden) {
        this.cells = cells;
        this.hidden = (BitSet) hidden.clone();
    }

    public String name() {
        return cells.name();
    }

    public String family() {
        return cells.family();
    }

    /** How many of the first {@link #keys()} are groups. */
    public int groups() {
        return cells.groups();
    }

    public List<CellTable.Key> keys() {
        return cells.keys();
    }

    public List<CellTable.Value> values() {
        return cells.values();
    }

    public int rows() {
        return cells.rows();
    }

    public String key(int key, int row) {
        return cells.key(key, row);
    }

    /** The value, or nothing where it is hidden. */
    public OptionalLong value(int value, int row) {
        return isHidden(value, row) ? OptionalLong.empty() : OptionalLong.of(cells.value(value, row));
    }

    public boolean isHidden(int value, int row) {
        return hidden.get(cells.cell(value, row));
    }

    /** The number of the value column of that name. */
    public int valueColumn(String name) {
        for (int i = 0; i < values().size(); i++) {
            if (values().get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("Unknown value column: " + name);
    }

    /** How many cells are hidden. */
    public int hiddenCells() {
        return hidden.cardinality();
    }
}
