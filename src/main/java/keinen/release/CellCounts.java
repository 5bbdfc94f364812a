package keinen.release;

import java.util.Optional;
import keinen.disclosure.ProtectedTable;
import keinen.release.LedgerEntry.TableCells;

/**
 * How many cells of a table readers see and how many are hidden from them, in the rows that they are given: how many rows
 * curves have behind their ends would tell of the longest of all spells.
 */
public final class CellCounts {
    private CellCounts() {}

    public static TableCells of(ProtectedTable table) {
        Optional<CurveEnds> ends = CurveEnds.find(table);
        int shown = 0;
        int hidden = 0;
        for (int row = 0; row < table.rows(); row++) {
            for (int value = 0; value < table.values().size(); value++) {
                if (ends.isEmpty() || ends.get().isGiven(row)) {
                    hidden += table.isHidden(value, row) ? 1 : 0;
                    shown += !table.isHidden(value, row) && table.isObservable(value, row) ? 1 : 0;
                }
            }
        }
        return table.withheld().isPresent()
                ? new TableCells(table.name(), shown, 0, hidden)
                : new TableCells(table.name(), shown, hidden, 0);
    }
}
