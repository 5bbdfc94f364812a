package keinen.disclosure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import keinen.disclosure.Totals.Row;
import keinen.disclosure.Totals.Side;
import keinen.measure.CellTable;
import keinen.time.Month;

/**
 * Columns of two tables that count the same in groups of different months, or the same unless somebody is counted in one
 * of them alone: their totals are equal for everybody together, or group by group for groups that nobody changes, such as
 * sex. A reader knows of what that is so; they are stated to be equal wherever they are in every row.
 */
final class SameTotals implements EquationSource {

    /** Two columns whose totals may be the same. */
    private record Relation(Side one, Side other) {}

    private static final Side EXITS_BY_FIRST_MONTH = new Side("exit-reasons/first", "exits", SameTotals::year);
    private static final Side FIRST_SPELLS = new Side("survival/first", "at_risk", SameTotals::firstMonth);
    private static final Side FOLLOWED_EXITS = new Side("survival/all", "exits", SameTotals::always);
    private static final Side ON_AID_EVER = new Side("cyclers", "on_aid_ever", SameTotals::year);

    private static final List<Relation> RELATIONS = List.of(
            new Relation(
                    new Side("exit-reasons/first", "exits", SameTotals::yearAndReason),
                    new Side("exit-reasons/last", "exits", SameTotals::yearAndReason)),
            new Relation(
                    new Side("exit-reasons", "exits", SameTotals::reason),
                    new Side("exits/all", "exits", SameTotals::reason)),
            new Relation(EXITS_BY_FIRST_MONTH, new Side("stock-flow/fiscal-year", "exits", SameTotals::year)),
            new Relation(EXITS_BY_FIRST_MONTH, new Side("stock-flow/month", "exits", SameTotals::yearOfMonth)),
            new Relation(EXITS_BY_FIRST_MONTH, new Side("duration", "ended", SameTotals::year)),
            new Relation(EXITS_BY_FIRST_MONTH, new Side("spell-days", "ended", SameTotals::year)),
            new Relation(EXITS_BY_FIRST_MONTH, new Side("churn", "exits", SameTotals::year)),
            new Relation(EXITS_BY_FIRST_MONTH, new Side("inflow", "outflow", SameTotals::year)),
            new Relation(FIRST_SPELLS, new Side("stock-flow/fiscal-year", "entries", SameTotals::always)),
            new Relation(FIRST_SPELLS, new Side("stock-flow/month", "entries", SameTotals::always)),
            new Relation(FIRST_SPELLS, new Side("cohort", "entrants", SameTotals::cohortOnce)),
            new Relation(FOLLOWED_EXITS, new Side("stock-flow/fiscal-year", "exits", SameTotals::always)),
            new Relation(FOLLOWED_EXITS, new Side("stock-flow/month", "exits", SameTotals::always)),
            new Relation(FOLLOWED_EXITS, new Side("re-entry", "at_risk", SameTotals::firstMonth)),
            new Relation(ON_AID_EVER, ON_AID_EVER),
            new Relation(ON_AID_EVER, new Side("churn", "on_aid_ever", SameTotals::year)),
            new Relation(ON_AID_EVER, new Side("stock-flow/fiscal-year", "on_aid_ever", SameTotals::year)));

    @Override
    public void addTo(Equations equations, ReleaseCells cells) {
        int tables = cells.tables().size();
        for (Relation relation : RELATIONS) {
            for (int one = 0; one < tables; one++) {
                for (int other = 0; other < tables; other++) {
                    boolean isTwice = relation.one.equals(relation.other) && one >= other;
                    if (!isTwice) {
                        add(equations, cells, relation, one, other);
                    }
                }
            }
        }
    }

    private static void add(Equations equations, ReleaseCells cells, Relation relation, int one, int other) {
        CellTable first = cells.tables().get(one);
        CellTable second = cells.tables().get(other);
        if (relation.one.fits(first) && relation.other.fits(second)) {
            Set<Set<String>> groupings = new LinkedHashSet<>();
            groupings.add(Totals.sharedGroups(first, second));
            groupings.add(Set.of());
            for (Set<String> groups : groupings) {
                Totals.of(cells, one, relation.one, groups)
                        .addWhereEqualTo(Totals.of(cells, other, relation.other, groups), equations);
            }
        }
    }

    private static Optional<String> year(Row row) {
        return Optional.of(row.key("fiscal_year"));
    }

    private static Optional<String> always(Row row) {
        return Optional.of("");
    }

    /** Whoever is at risk in the first month of duration came in the store's time. */
    private static Optional<String> firstMonth(Row row) {
        return row.key("months").equals("1") ? Optional.of("") : Optional.empty();
    }

    private static Optional<String> cohortOnce(Row row) {
        return row.key("cohort").equals(row.key("fiscal_year")) ? Optional.of("") : Optional.empty();
    }

    private static Optional<String> reason(Row row) {
        return Optional.of(row.key("end_reason"));
    }

    private static Optional<String> yearAndReason(Row row) {
        return Optional.of(row.key("fiscal_year") + " " + row.key("end_reason"));
    }

    private static Optional<String> yearOfMonth(Row row) {
        return Optional.of(Month.parse(row.key("month")).fiscalYear().toString());
    }
}
