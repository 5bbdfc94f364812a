package keinen.disclosure;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import keinen.dictionary.ResidenceBand;
import keinen.disclosure.Totals.Row;
import keinen.disclosure.Totals.Side;
import keinen.measure.Breakdown;
import keinen.measure.CellTable;
import keinen.time.Month;

/**
 * The entries of a year by months of residence are its entries in the groups of {@code residence_band}, between any two
 * bounds that both have. The two count months alike but for a start date that no record of the first month tells, so they
 * are stated to be equal wherever they are in every row.
 */
final class ResidenceAtEntry implements EquationSource {

    @Override
    public void addTo(Equations equations, ReleaseCells cells) {
        List<CellTable> tables = cells.tables();
        for (int bands = 0; bands < tables.size(); bands++) {
            for (int entries = 0; entries < tables.size(); entries++) {
                if (tables.get(bands).family().startsWith("distribution/months_resident_at_entry/")
                        && RowIndex.groupNames(tables.get(entries)).contains(ResidenceBand.NAME)) {
                    add(equations, cells, bands, entries);
                }
            }
        }
    }

    private static void add(Equations equations, ReleaseCells cells, int bands, int entries) {
        CellTable residence = cells.tables().get(bands);
        CellTable byBand = cells.tables().get(entries);
        boolean isBothByBand = RowIndex.groupNames(residence).contains(ResidenceBand.NAME);
        Optional<Side> side = isBothByBand ? Optional.empty() : entries(byBand);
        if (side.isPresent()) {
            NavigableSet<Integer> shared = NestedBands.bounds(residence, "band");
            shared.retainAll(NestedBands.bounds(byBand, ResidenceBand.NAME));
            Set<String> groups = Totals.sharedGroups(residence, byBand);
            Side ofBands = new Side(
                    "distribution", "persons", row -> year(row).map(year -> year + between(row, "band", shared)));
            Side ofGroups = new Side(
                    byBand.family(),
                    side.get().column(),
                    row -> side.get().period().apply(row).map(year -> year + between(row, ResidenceBand.NAME, shared)));
            Totals.of(cells, bands, ofBands, groups)
                    .addWhereEqualTo(Totals.of(cells, entries, ofGroups, groups), equations);
        }
    }

    /** Which column of a table counts entries, and in which year; nothing for tables that count none. */
    private static Optional<Side> entries(CellTable table) {
        String measure = table.family().split("/", 2)[0];
        return switch (measure.equals("stock-flow") ? table.family() : measure) {
            case "entry-outcomes" -> Optional.of(new Side(measure, "entrants", row -> Optional.of(row.key("cohort"))));
            case "continuation" ->
                Optional.of(new Side(
                        measure,
                        "entrants",
                        row -> row.key("years").equals(row.at(0).key("years"))
                                ? Optional.of(row.key("cohort"))
                                : Optional.empty()));
            case "inflow" -> Optional.of(new Side(measure, "entries", ResidenceAtEntry::year));
            case "cohort" ->
                Optional.of(new Side(
                        "cohort",
                        "entrants",
                        row -> row.key("cohort").equals(row.key("fiscal_year")) ? year(row) : Optional.empty()));
            case "stock-flow/fiscal-year" -> Optional.of(new Side(table.family(), "entries", ResidenceAtEntry::year));
            case "stock-flow/month" -> Optional.of(new Side(table.family(), "entries", ResidenceAtEntry::yearOfMonth));
            default -> Optional.empty();
        };
    }

    private static Optional<String> year(Row row) {
        return Optional.of(row.key("fiscal_year"));
    }

    private static Optional<String> yearOfMonth(Row row) {
        return Optional.of(Month.parse(row.key("month")).fiscalYear().toString());
    }

    private static String between(Row row, String key, NavigableSet<Integer> shared) {
        String band = row.key(key);
        return " " + (band.equals(Breakdown.UNKNOWN) ? band : NestedBands.boundBelow(band, shared));
    }
}
