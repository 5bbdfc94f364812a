package keinen.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import keinen.disclosure.Totals.Row;
import keinen.disclosure.Totals.Side;
import keinen.measure.CellTable;
import keinen.measure.Transition;
import keinen.time.FiscalYear;
import keinen.time.Month;

/**
 * Persons in a place in March, wherever they are in another March, are those on aid there in that month's stocks. For the
 * first March that holds group by group; for the second, whose groups a transition does not tell, for all together.
 */
final class MarchStocks implements EquationSource {

    @Override
    public void addTo(Equations equations, ReleaseCells cells) {
        List<CellTable> tables = cells.tables();
        for (int moves = 0; moves < tables.size(); moves++) {
            for (int stocks = 0; stocks < tables.size(); stocks++) {
                if (tables.get(moves).family().startsWith("transition/")
                        && tables.get(stocks).family().equals("stock-flow/month")) {
                    add(equations, cells, moves, stocks);
                }
            }
        }
    }

    private static void add(Equations equations, ReleaseCells cells, int moves, int stocks) {
        CellTable table = cells.tables().get(moves);
        String place =
                table.keys().get(RowIndex.names(table.keys()).indexOf("from")).dimension();
        boolean isByPlace = RowIndex.groupNames(cells.tables().get(stocks)).contains(place);
        Set<String> groups = Totals.sharedGroups(table, cells.tables().get(stocks));
        Side first = new Side(table.family(), "persons", row -> state(row, "from", 0, isByPlace));
        Side second = new Side(table.family(), "persons", row -> state(row, "to", 1, isByPlace));
        Side stock = new Side(
                "stock-flow/month",
                "on_aid",
                row -> Optional.of(row.key("month") + (isByPlace ? " " + row.key(place) : "")));
        Totals.of(cells, moves, first, groups).addEqualTo(Totals.of(cells, stocks, stock, groups), equations);
        Totals.of(cells, moves, second, Set.of()).addEqualTo(Totals.of(cells, stocks, stock, Set.of()), equations);
    }

    /** The month of a state, and the place where they tell it; nothing for those who are off. */
    private static Optional<String> state(Row row, String key, int yearsLater, boolean isByPlace) {
        String place = row.key(key);
        Month march = new FiscalYear(Integer.parseInt(row.key("fiscal_year")) + yearsLater).last();
        return place.equals(Transition.OFF) ? Optional.empty() : Optional.of(march + (isByPlace ? " " + place : ""));
    }
}
