package keinen.disclosure;

import java.util.Set;
import keinen.disclosure.Totals.Side;
import keinen.measure.CellTable;

/**
 * Two columns with the same totals, group by group where their tables share groups.
 *
 * @param one a column of some tables
 * @param other a column of others, or the same one where tables of one family have different rows
 */
record EqualTotals(Side one, Side other) implements EquationSource {

    @Override
    public void addTo(Equations equations, ReleaseCells cells) {
        for (int first = 0; first < cells.tables().size(); first++) {
            for (int second = 0; second < cells.tables().size(); second++) {
                if (first != second) {
                    add(equations, cells, first, second);
                }
            }
        }
    }

    private void add(Equations equations, ReleaseCells cells, int first, int second) {
        CellTable table = cells.tables().get(first);
        CellTable otherTable = cells.tables().get(second);
        if (one.fits(table) && other.fits(otherTable)) {
            Set<String> groups = Totals.sharedGroups(table, otherTable);
            Totals.of(cells, first, one, groups).addEqualTo(Totals.of(cells, second, other, groups), equations);
        }
    }
}
