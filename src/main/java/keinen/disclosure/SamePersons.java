package keinen.disclosure;

import java.util.ArrayList;
import java.util.List;
import keinen.measure.CellTable;

/**
 * Counts that do not add up over groups, such as the distinct persons of a year, and that two measures have in common:
 * the same where both are by the same groups.
 */
final class SamePersons implements EquationSource {
    private static final String YEARS = "stock-flow/fiscal-year";

    /** A column that tables of either family have. */
    private record Shared(String family, String otherFamily, String column) {}

    private static final List<Shared> SHARED = List.of(
            new Shared("churn/", YEARS, "on_aid_ever"),
            new Shared("churn/", "churn/", "on_aid_ever"),
            new Shared("inflow/", YEARS, "transfers_in"),
            new Shared("inflow/", YEARS, "transfers_out"));

    @Override
    public void addTo(Equations equations, ReleaseCells cells) {
        List<CellTable> tables = cells.tables();
        for (Shared shared : SHARED) {
            for (int one = 0; one < tables.size(); one++) {
                for (int other = 0; other < tables.size(); other++) {
                    if (one != other && areTied(shared, tables.get(one), tables.get(other))) {
                        add(equations, cells, shared.column, one, other);
                    }
                }
            }
        }
    }

    private static boolean areTied(Shared shared, CellTable table, CellTable other) {
        return table.family().startsWith(shared.family)
                && other.family().startsWith(shared.otherFamily)
                && RowIndex.groupNames(table).equals(RowIndex.groupNames(other));
    }

    private static void add(Equations equations, ReleaseCells cells, String column, int one, int other) {
        CellTable table = cells.tables().get(one);
        CellTable otherTable = cells.tables().get(other);
        List<String> keyNames = new ArrayList<>(RowIndex.groupNames(table));
        keyNames.add("fiscal_year");
        RowIndex otherRows = new RowIndex(otherTable, keyNames);
        new RowIndex(table, keyNames).rows().forEach((keys, rows) -> {
            for (int row : otherRows.find(keys)) {
                equations.same(
                        cells.cell(one, ValueColumns.find(table, column), rows.get(0)),
                        cells.cell(other, ValueColumns.find(otherTable, column), row));
            }
        });
    }
}
