package keinen.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import keinen.disclosure.Totals.Row;
import keinen.disclosure.Totals.Side;
import keinen.measure.CellTable;

/**
 * Counts of one measure among which are all that another one counts: whoever stayed for a year is on aid when it is over. What the first counts beside the second is a count of its own, which readers
 * work out from both, and which stands in an implied table.
 */
final class Containments implements EquationSource {
    private static final String PREFIX = "beside(";

    /** Two columns that add up over groups; the persons of the second are among those of the first. */
    private record Containment(Side whole, Side part) {
        boolean isOf(CellTable one, CellTable other) {
            return whole.fits(one) && part.fits(other) && one.universe().equals(other.universe());
        }

        /** What the table of the difference is called, of which there is one for each pair of tables. */
        String family(CellTable one, CellTable other) {
            return PREFIX + one.family() + " " + whole.column() + ")(" + other.family() + " " + part.column() + ")("
                    + Totals.sharedGroups(one, other) + ")";
        }
    }

    private static final List<Containment> CONTAINMENTS = List.of(new Containment(
            new Side("continuation", "on_aid", row -> cohort(row, months -> 12 * number(row, "years"))),
            new Side("entry-outcomes", "stayed", row -> cohort(row, months -> months))));

    static boolean isBeside(CellTable table) {
        return table.family().startsWith(PREFIX);
    }

    /** What one table counts beside another, by the groups that both have. */
    static List<CellTable> between(CellTable one, CellTable other) {
        List<CellTable> tables = new ArrayList<>();
        for (Containment containment : CONTAINMENTS) {
            if (containment.isOf(one, other)) {
                table(containment, one, other).ifPresent(tables::add);
            }
        }
        return tables;
    }

    private static Optional<CellTable> table(Containment containment, CellTable one, CellTable other) {
        ReleaseCells cells = new ReleaseCells(List.of(one, other));
        Set<String> groups = Totals.sharedGroups(one, other);
        Totals wholes = Totals.of(cells, 0, containment.whole, groups);
        Totals parts = Totals.of(cells, 1, containment.part, groups);
        String family = containment.family(one, other);
        CellTable.Builder table = new CellTable.Builder(
                "implied_" + family,
                family,
                List.copyOf(groups),
                List.of(new CellTable.Key("period", CellTable.KeyType.TEXT)),
                List.of(CellTable.Value.implied("beside", true)));
        wholes.sums().forEach((keys, whole) -> {
            // Of a table and one of an earlier release the part may be the larger one: records have come to light.
            long beside = whole - parts.sums().getOrDefault(keys, Long.MAX_VALUE);
            if (parts.sums().containsKey(keys) && beside >= 0) {
                table.row(keys.toArray(String[]::new)).count(0, beside, beside);
            }
        });
        return table.rows() == 0 ? Optional.empty() : Optional.of(table.build().of(one.universe()));
    }

    @Override
    public void addTo(Equations equations, ReleaseCells cells) {
        List<CellTable> tables = cells.tables();
        for (int beside = 0; beside < tables.size(); beside++) {
            for (int one = 0; one < tables.size() && isBeside(tables.get(beside)); one++) {
                for (int other = 0; other < tables.size(); other++) {
                    add(equations, cells, beside, one, other);
                }
            }
        }
    }

    private static void add(Equations equations, ReleaseCells cells, int beside, int one, int other) {
        CellTable whole = cells.tables().get(one);
        CellTable part = cells.tables().get(other);
        for (Containment containment : CONTAINMENTS) {
            if (containment.isOf(whole, part)
                    && containment
                            .family(whole, part)
                            .equals(cells.tables().get(beside).family())) {
                Set<String> groups = Totals.sharedGroups(whole, part);
                Totals differences = Totals.of(
                        cells,
                        beside,
                        new Side(cells.tables().get(beside).family(), "beside", row -> Optional.of(row.key("period"))),
                        groups);
                Totals.of(cells, other, containment.part, groups)
                        .plus(differences)
                        .addWhereEachIsEqualTo(
                                Totals.of(cells, one, containment.whole, groups), differences, equations);
            }
        }
    }

    /** The cohort, and after how many months its persons are looked at. */
    private static Optional<String> cohort(Row row, IntUnaryOperator months) {
        String within = row.table().family().split("[/,]", 3)[1];
        return Optional.of(row.key("cohort") + " " + months.applyAsInt(Integer.parseInt(within)));
    }

    private static int number(Row row, String key) {
        return Integer.parseInt(row.key(key));
    }
}
