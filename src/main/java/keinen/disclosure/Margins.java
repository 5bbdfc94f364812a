package keinen.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import keinen.measure.CellTable;

/**
 * A table by fewer groups holds the sums of a table of the same family by more. Only the nearest margins are stated;
 * those of farther tables follow from them.
 *
 * <p>A row that the finer table does not have counts nobody. Where just one finer row belongs to a row, both count the
 * same persons, and every value of them is equal, additive or not. A column that is not additive by itself is stated to
 * add up where it does so in every row.
 */
final class Margins implements EquationSource {

    @Override
    public void addTo(Equations equations, ReleaseCells cells) {
        List<CellTable> tables = cells.tables();
        for (int fine = 0; fine < tables.size(); fine++) {
            for (int coarse = 0; coarse < tables.size(); coarse++) {
                if (isNearestMargin(tables, tables.get(coarse), tables.get(fine))) {
                    add(equations, cells, coarse, fine);
                }
            }
        }
    }

    private static boolean isNearestMargin(List<CellTable> tables, CellTable coarse, CellTable fine) {
        return isMargin(coarse, fine)
                && tables.stream().noneMatch(between -> isMargin(coarse, between) && isMargin(between, fine));
    }

    private static boolean isMargin(CellTable coarse, CellTable fine) {
        Set<String> few = RowIndex.groupNames(coarse);
        Set<String> more = RowIndex.groupNames(fine);
        return coarse.family().equals(fine.family())
                && more.size() > few.size()
                && more.containsAll(few)
                && RowIndex.otherNames(coarse).equals(RowIndex.otherNames(fine));
    }

    private static void add(Equations equations, ReleaseCells cells, int coarse, int fine) {
        CellTable table = cells.tables().get(coarse);
        List<String> shared = new ArrayList<>(RowIndex.groupNames(table));
        shared.addAll(RowIndex.otherNames(table));
        RowIndex parts = new RowIndex(cells.tables().get(fine), shared);
        RowIndex wholes = new RowIndex(table, shared);
        boolean[] addsUp = new boolean[table.values().size()];
        for (int value = 0; value < addsUp.length; value++) {
            addsUp[value] = table.values().get(value).additive()
                    || addsUp(table, cells.tables().get(fine), wholes, parts, value);
        }
        wholes.rows().forEach((keys, rows) -> {
            List<Integer> partRows = parts.find(keys);
            for (int value = 0; value < table.values().size(); value++) {
                if (partRows.size() == 1) {
                    equations.same(cells.cell(coarse, value, rows.get(0)), cells.cell(fine, value, partRows.get(0)));
                } else if (addsUp[value]) {
                    equations.term(1, cells.cell(coarse, value, rows.get(0)));
                    for (int part : partRows) {
                        equations.term(-1, cells.cell(fine, value, part));
                    }
                    equations.end(0);
                }
            }
        });
    }

    /**
     * Whether a column of distinct persons adds up wherever the tables have it: then the dimension between them is one
     * that never changes in a person, such as sex, and a reader knows that.
     */
    private static boolean addsUp(CellTable whole, CellTable fine, RowIndex wholes, RowIndex parts, int value) {
        return whole.values().get(value).visibility() == CellTable.Visibility.SHOWN
                && wholes.rows().entrySet().stream()
                        .allMatch(row -> whole.value(value, row.getValue().get(0))
                                == parts.find(row.getKey()).stream()
                                        .mapToLong(part -> fine.value(value, part))
                                        .sum());
    }
}
