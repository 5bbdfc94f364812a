package keinen.disclosure;

import java.util.ArrayList;
import java.util.List;
import keinen.measure.CellTable;

/**
 * The entrants of a cohort stand in each of its rows, and they are the entries of that fiscal year in a table of stocks
 * and flows by the same groups.
 */
final class EntrantsAreEntries implements EquationSource {

    @Override
    public void addTo(Equations equations, ReleaseCells cells) {
        List<CellTable> tables = cells.tables();
        for (int cohorts = 0; cohorts < tables.size(); cohorts++) {
            if (tables.get(cohorts).family().equals("cohort")) {
                addWithin(equations, cells, cohorts);
                for (int years = 0; years < tables.size(); years++) {
                    if (tables.get(years).family().equals("stock-flow/fiscal-year")
                            && RowIndex.groupNames(tables.get(years))
                                    .equals(RowIndex.groupNames(tables.get(cohorts)))) {
                        add(equations, cells, cohorts, years);
                    }
                }
            }
        }
    }

    private static void addWithin(Equations equations, ReleaseCells cells, int cohorts) {
        CellTable table = cells.tables().get(cohorts);
        int entrants = ValueColumns.find(table, "entrants");
        new RowIndex(table, keyNames(table, "cohort")).rows().forEach((keys, rows) -> {
            for (int row : rows.subList(1, rows.size())) {
                equations.same(cells.cell(cohorts, entrants, rows.get(0)), cells.cell(cohorts, entrants, row));
            }
        });
    }

    private static void add(Equations equations, ReleaseCells cells, int cohorts, int years) {
        CellTable table = cells.tables().get(cohorts);
        CellTable yearTable = cells.tables().get(years);
        int entrants = ValueColumns.find(table, "entrants");
        int entries = ValueColumns.find(yearTable, "entries");
        RowIndex yearRows = new RowIndex(yearTable, keyNames(table, "fiscal_year"));
        new RowIndex(table, keyNames(table, "cohort")).rows().forEach((keys, rows) -> {
            for (int year : yearRows.find(keys)) {
                equations.same(cells.cell(cohorts, entrants, rows.get(0)), cells.cell(years, entries, year));
            }
        });
    }

    private static List<String> keyNames(CellTable table, String last) {
        List<String> names = new ArrayList<>(RowIndex.groupNames(table));
        names.add(last);
        return names;
    }
}
