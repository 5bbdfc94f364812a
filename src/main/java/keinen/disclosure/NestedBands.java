package keinen.disclosure;

import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import keinen.disclosure.Totals.Row;
import keinen.disclosure.Totals.Side;
import keinen.measure.Breakdown;
import keinen.measure.CellTable;

/** Two distributions of one number in different bands count the same entries between any two bounds that both have. */
final class NestedBands implements EquationSource {

    @Override
    public void addTo(Equations equations, ReleaseCells cells) {
        List<CellTable> tables = cells.tables();
        for (int one = 0; one < tables.size(); one++) {
            for (int other = one + 1; other < tables.size(); other++) {
                if (tables.get(one).family().startsWith("distribution/")
                        && number(tables.get(one)).equals(number(tables.get(other)))
                        && !tables.get(one).family().equals(tables.get(other).family())) {
                    add(equations, cells, one, other);
                }
            }
        }
    }

    /** The family up to its bands. */
    private static String number(CellTable table) {
        return table.family().substring(0, table.family().lastIndexOf('/') + 1);
    }

    private static void add(Equations equations, ReleaseCells cells, int one, int other) {
        NavigableSet<Integer> shared = bounds(cells.tables().get(one), "band");
        shared.retainAll(bounds(cells.tables().get(other), "band"));
        Set<String> groups =
                Totals.sharedGroups(cells.tables().get(one), cells.tables().get(other));
        Side side = new Side("distribution", "persons", row -> Optional.of(between(row, shared)));
        Totals.of(cells, one, side, groups).addEqualTo(Totals.of(cells, other, side, groups), equations);
    }

    /** The numbers at which the bands of a key column begin. */
    static NavigableSet<Integer> bounds(CellTable table, String key) {
        NavigableSet<Integer> bounds = new TreeSet<>();
        int column = RowIndex.names(table.keys()).indexOf(key);
        for (int row = 0; row < table.rows(); row++) {
            if (!table.key(column, row).equals(Breakdown.UNKNOWN)) {
                bounds.add(first(table.key(column, row)));
            }
        }
        return bounds;
    }

    /** The year of a row, and the shared bound that its band begins at or above. */
    private static String between(Row row, NavigableSet<Integer> shared) {
        String band = row.key("band");
        String from = band.equals(Breakdown.UNKNOWN) ? band : boundBelow(band, shared);
        return row.key("fiscal_year") + " " + from;
    }

    /** The nearest of some bounds, of which 0 is one, at which a band or one below it begins. */
    static String boundBelow(String band, NavigableSet<Integer> bounds) {
        return Objects.requireNonNull(bounds.floor(first(band))).toString();
    }

    /** The first number of a band, with which its name begins. */
    private static int first(String band) {
        return Integer.parseInt(band.split("[-+]", -1)[0]);
    }
}
