package keinen.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import keinen.disclosure.Totals.Row;
import keinen.disclosure.Totals.Side;
import keinen.measure.CellTable;
import keinen.time.Month;

/**
 * Whoever was ever on aid in years that begin with the first month of the store was so when it began, or entered in them:
 * the persons of a cyclers table in the first year that is observable are the opening and the entries of the stocks and
 * flows up to then. Stated for everybody together, where it always holds, and for groups where it does in all of them.
 */
final class EverSinceTheBeginning implements EquationSource {

    @Override
    public void addTo(Equations equations, ReleaseCells cells) {
        List<CellTable> tables = cells.tables();
        for (int ever = 0; ever < tables.size(); ever++) {
            for (int flows = 0; flows < tables.size(); flows++) {
                if (tables.get(ever).family().startsWith("cyclers/")
                        && tables.get(ever).rows() > 0
                        && tables.get(flows).family().startsWith("stock-flow/")) {
                    add(equations, cells, ever, flows, Set.of());
                    add(equations, cells, ever, flows, Totals.sharedGroups(tables.get(ever), tables.get(flows)));
                }
            }
        }
    }

    private static void add(Equations equations, ReleaseCells cells, int ever, int flows, Set<String> groups) {
        CellTable persons = cells.tables().get(ever);
        String family = cells.tables().get(flows).family();
        boolean byMonth = family.equals("stock-flow/month");
        ToIntFunction<Row> year = row ->
                byMonth ? Month.parse(row.key("month")).fiscalYear().year() : Integer.parseInt(row.key("fiscal_year"));
        String time = byMonth ? "month" : "fiscal_year";
        int first = Integer.parseInt(persons.key(persons.groups(), 0));
        int last = first + window(persons) - 1;
        Side opening = new Side(
                family, "opening", row -> row.key(time).equals(row.at(0).key(time)) ? all() : Optional.empty());
        Side entries = new Side(family, "entries", row -> year.applyAsInt(row) <= last ? all() : Optional.empty());
        Side onAidEver = new Side(
                "cyclers",
                "on_aid_ever",
                row -> row.key("fiscal_year").equals(Integer.toString(last)) ? all() : Optional.empty());
        Totals came = Totals.of(cells, flows, opening, groups).plus(Totals.of(cells, flows, entries, groups));
        Totals.of(cells, ever, onAidEver, groups).addWhereEqualTo(came, equations);
    }

    /** How many years a table looks at: what its family ends with. */
    private static int window(CellTable cyclers) {
        return Integer.parseInt(cyclers.family().substring(cyclers.family().lastIndexOf('/') + 1));
    }

    private static Optional<String> all() {
        return Optional.of("");
    }
}
