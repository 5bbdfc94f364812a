package keinen.disclosure;

import java.util.List;
import keinen.measure.CellTable;

/** Two tables of one family by the same groups, in whatever order, have the same cells. */
final class SameCells implements EquationSource {

    @Override
    public void addTo(Equations equations, ReleaseCells cells) {
        List<CellTable> tables = cells.tables();
        for (int first = 0; first < tables.size(); first++) {
            for (int second = first + 1; second < tables.size(); second++) {
                if (haveSameRows(tables.get(first), tables.get(second))) {
                    add(equations, cells, first, second);
                }
            }
        }
    }

    private static boolean haveSameRows(CellTable first, CellTable second) {
        return first.family().equals(second.family())
                && RowIndex.groupNames(first).equals(RowIndex.groupNames(second))
                && RowIndex.otherNames(first).equals(RowIndex.otherNames(second));
    }

    private static void add(Equations equations, ReleaseCells cells, int first, int second) {
        CellTable table = cells.tables().get(first);
        List<String> keyNames = RowIndex.names(table.keys());
        RowIndex others = new RowIndex(cells.tables().get(second), keyNames);
        new RowIndex(table, keyNames).rows().forEach((keys, rows) -> {
            for (int other : others.find(keys)) {
                for (int value = 0; value < table.values().size(); value++) {
                    equations.same(cells.cell(first, value, rows.get(0)), cells.cell(second, value, other));
                }
            }
        });
    }
}
