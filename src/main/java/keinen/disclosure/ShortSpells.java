package keinen.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import keinen.disclosure.Totals.Row;
import keinen.disclosure.Totals.Side;
import keinen.measure.CellTable;

/**
 * Whoever is on aid, and was not so in all of the last n months, is in a spell of fewer: the others of a long-term table with
 * n of n months are those of the bands of duration below n. Stated where it is so in every row.
 */
final class ShortSpells implements EquationSource {

    @Override
    public void addTo(Equations equations, ReleaseCells cells) {
        List<CellTable> tables = cells.tables();
        for (int all = 0; all < tables.size(); all++) {
            for (int bands = 0; bands < tables.size() && months(tables.get(all)) > 0; bands++) {
                if (tables.get(bands).family().equals("duration")) {
                    add(equations, cells, all, bands);
                }
            }
        }
    }

    /** In how many months of as many a long-term table's persons were on aid; 0 where it looks at more, or is no such table. */
    private static int months(CellTable table) {
        String[] family = table.family().split("/", -1);
        return family[0].equals("long-term") && family[1].equals(family[2]) ? Integer.parseInt(family[1]) : 0;
    }

    private static void add(Equations equations, ReleaseCells cells, int all, int bands) {
        int months = months(cells.tables().get(all));
        Side others = new Side("long-term", "others", SameEvents::year);
        Side ofFewer =
                new Side("duration", "open", row -> isBelow(months, row) ? SameEvents.year(row) : Optional.empty());
        Set<String> groups =
                Totals.sharedGroups(cells.tables().get(all), cells.tables().get(bands));
        Totals.of(cells, all, others, groups).addWhereEqualTo(Totals.of(cells, bands, ofFewer, groups), equations);
    }

    /** Whether a band, such as {@code 6-11}, ends below so many months. */
    private static boolean isBelow(int months, Row row) {
        String band = row.key("band");
        return band.matches("\\d+-\\d+") && Integer.parseInt(band.split("-", 2)[1]) < months;
    }
}
