package keinen.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import keinen.measure.CellTable;

/**
 * One table's cells as a reader may see them. Only this package makes one; a hidden value is not in it.
 */
public final class ProtectedTable {
    private final String name;
    private final String family;
    private final int groups;
    private final List<CellTable.Key> keys;
    private final List<CellTable.Value> values;
    private final List<List<String>> keyRows;
    private final long[] shown;
    private final BitSet hidden;
    private final BitSet unobservable = new BitSet();
    private final boolean isWithheld;

    private ProtectedTable(CellTable cells, BitSet hidden, boolean isWithheld) {
        this.name = cells.name();
        this.family = cells.family();
        this.groups = cells.groups();
        this.keys = cells.keys();
        this.values = shownColumns(cells);
        this.hidden = (BitSet) hidden.clone();
        this.isWithheld = isWithheld;
        this.keyRows = new ArrayList<>(cells.rows());
        this.shown = new long[values.size() * cells.rows()];
        for (int row = 0; row < cells.rows(); row++) {
            List<String> rowKeys = new ArrayList<>(keys.size());
            for (int key = 0; key < keys.size(); key++) {
                rowKeys.add(cells.key(key, row));
            }
            keyRows.add(rowKeys);
            for (int value = 0; value < values.size(); value++) {
                int cell = cells.cell(value, row);
                shown[cell] = hidden.get(cell) ? 0 : cells.value(value, row);
                unobservable.set(cell, !cells.isObservable(value, row));
            }
        }
        this.hidden.andNot(unobservable);
    }

    /** The columns that readers may see; they stand before the latent ones, so that numbers of cells stay the same. */
    static List<CellTable.Value> shownColumns(CellTable cells) {
        return cells.values().stream()
                .filter(value -> value.visibility() == CellTable.Visibility.SHOWN)
                .toList();
    }

    /**
     * @param hidden the cells that are not shown, as {@link CellTable#cell} numbers them
     */
    static ProtectedTable of(CellTable cells, BitSet hidden) {
        return new ProtectedTable(cells, hidden, false);
    }

    /** A table of which every value is shown. */
    static ProtectedTable of(CellTable cells) {
        return of(cells, new BitSet());
    }

    /** A table of which no value is shown. */
    static ProtectedTable withheld(CellTable cells) {
        BitSet all = new BitSet();
        all.set(0, shownColumns(cells).size() * cells.rows());
        return new ProtectedTable(cells, all, true);
    }

    public String name() {
        return name;
    }

    public String family() {
        return family;
    }

    /** How many of the first {@link #keys()} are groups. */
    public int groups() {
        return groups;
    }

    public List<CellTable.Key> keys() {
        return keys;
    }

    public List<CellTable.Value> values() {
        return values;
    }

    public int rows() {
        return keyRows.size();
    }

    public String key(int key, int row) {
        return keyRows.get(row).get(key);
    }

    /** The value, or nothing where it is hidden or not observable. */
    public OptionalLong value(int value, int row) {
        return isHidden(value, row) || !isObservable(value, row)
                ? OptionalLong.empty()
                : OptionalLong.of(shown[cell(value, row)]);
    }

    public boolean isHidden(int value, int row) {
        return hidden.get(cell(value, row));
    }

    /**
     * Whether the store holds all the months that a cell asks about, as in {@link CellTable#isObservable}. One that is
     * not observable is not hidden: everybody may know why it is empty.
     */
    public boolean isObservable(int value, int row) {
        return !unobservable.get(cell(value, row));
    }

    private int cell(int value, int row) {
        return value * rows() + row;
    }

    /** The number of the value column of that name. */
    public int valueColumn(String column) {
        return ValueColumns.find(values, column);
    }

    /** How many cells are hidden. */
    public int hiddenCells() {
        return hidden.cardinality();
    }

    /** Why no value of the table is shown, in words for those who make the release; nothing where values may be. */
    public Optional<String> withheld() {
        return isWithheld
                ? Optional.of("Table " + name + " is withheld: no way was found to protect all"
                        + " of its cells, or those of a table it is tied to (a coarser breakdown or fewer tables may"
                        + " be shown)")
                : Optional.empty();
    }
}
