package keinen.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import keinen.measure.CellTable;

/**
 * Two tables of one family by different groups have the same totals by the groups that both have. Within one release a
 * latent table between them says so; tables of different releases have none.
 */
final class CommonTotals implements EquationSource {

    @Override
    public void addTo(Equations equations, ReleaseCells cells) {
        List<CellTable> tables = cells.tables();
        for (int one = 0; one < tables.size(); one++) {
            for (int other = one + 1; other < tables.size(); other++) {
                if (haveCommonTotals(tables.get(one), tables.get(other))) {
                    add(equations, cells, one, other);
                }
            }
        }
    }

    private static boolean haveCommonTotals(CellTable one, CellTable other) {
        Set<String> groups = RowIndex.groupNames(one);
        Set<String> others = RowIndex.groupNames(other);
        return one.family().equals(other.family())
                && RowIndex.otherNames(one).equals(RowIndex.otherNames(other))
                && !groups.containsAll(others)
                && !others.containsAll(groups);
    }

    private static void add(Equations equations, ReleaseCells cells, int one, int other) {
        CellTable table = cells.tables().get(one);
        Set<String> shared = new TreeSet<>(RowIndex.groupNames(table));
        shared.retainAll(RowIndex.groupNames(cells.tables().get(other)));
        List<String> keyNames = new ArrayList<>(shared);
        keyNames.addAll(RowIndex.otherNames(table));
        RowIndex others = new RowIndex(cells.tables().get(other), keyNames);
        new RowIndex(table, keyNames).rows().forEach((keys, rows) -> {
            for (int value = 0;
                    value < table.values().size() && !others.find(keys).isEmpty();
                    value++) {
                if (table.values().get(value).additive()) {
                    for (int row : rows) {
                        equations.term(1, cells.cell(one, value, row));
                    }
                    for (int row : others.find(keys)) {
                        equations.term(-1, cells.cell(other, value, row));
                    }
                    equations.end(0);
                }
            }
        });
    }
}
