package keinen.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import keinen.disclosure.Totals.Row;
import keinen.disclosure.Totals.Side;
import keinen.measure.CellTable;
import keinen.time.Month;

/**
 * Measures that tell the same events apart in different ways have the same totals, group by group where they share
 * groups: the exits of all reasons are the exits of the survival table, and the entries of all bands are those of the
 * stocks and flows. What two measures count in groups of different months, {@link SameTotals} ties.
 */
final class SameEvents implements EquationSource {

    /** Two columns with the same totals. */
    private record Relation(Side one, Side other) {}

    private static final Side ENTRIES_BY_BAND = new Side("distribution", "persons", SameEvents::year);
    private static final Side ENDED_BY_BAND = new Side("duration", "ended", SameEvents::year);
    private static final Side OPEN_BY_BAND = new Side("duration", "open", SameEvents::year);

    private static final List<Relation> TOLD_APART = List.of(
            exitsOfAllReasons("all"),
            exitsOfAllReasons("first"),
            sameOfEveryReason("at_risk", "all"),
            sameOfEveryReason("at_risk", "first"),
            sameOfEveryReason("censored", "all"),
            sameOfEveryReason("censored", "first"),
            new Relation(ENTRIES_BY_BAND, new Side("stock-flow/fiscal-year", "entries", SameEvents::year)),
            new Relation(ENTRIES_BY_BAND, new Side("stock-flow/month", "entries", SameEvents::yearOfMonth)),
            new Relation(ENTRIES_BY_BAND, new Side("cohort", "entrants", SameEvents::yearOfCohort)),
            new Relation(ENDED_BY_BAND, new Side("stock-flow/fiscal-year", "exits", SameEvents::year)),
            new Relation(ENDED_BY_BAND, new Side("stock-flow/month", "exits", SameEvents::yearOfMonth)),
            new Relation(OPEN_BY_BAND, new Side("stock-flow/month", "on_aid", SameEvents::yearOfItsLastMonth)),
            new Relation(OPEN_BY_BAND, new Side("transition", "persons", SameEvents::yearOnAid)));

    /** Columns in which the entrants of a fiscal year stand, beside those of the measures that follow them. */
    private static final List<Side> ENTRIES = List.of(
            ENTRIES_BY_BAND,
            new Side("stock-flow/fiscal-year", "entries", SameEvents::year),
            new Side("stock-flow/month", "entries", SameEvents::yearOfMonth),
            new Side("cohort", "entrants", SameEvents::yearOfCohort));

    private static final List<Side> FOLLOWED_ENTRIES = List.of(
            new Side("continuation", "entrants", SameEvents::cohortOnce),
            new Side("entry-outcomes", "entrants", SameEvents::cohort),
            new Side("inflow", "entries", SameEvents::year));

    private static final List<Side> RETURNS = List.of(
            new Side("stock-flow/fiscal-year", "returns", SameEvents::year),
            new Side("stock-flow/month", "returns", SameEvents::yearOfMonth));

    private static final List<Side> FOLLOWED_RETURNS = List.of(new Side("inflow", "returns", SameEvents::year));

    private static final List<Side> EXITS = List.of(
            ENDED_BY_BAND,
            new Side("stock-flow/fiscal-year", "exits", SameEvents::year),
            new Side("stock-flow/month", "exits", SameEvents::yearOfMonth));

    private static final List<Side> FOLLOWED_EXITS = List.of(
            new Side("churn", "exits", SameEvents::year),
            new Side("inflow", "outflow", SameEvents::year),
            new Side("exit-reasons/last", "exits", SameEvents::year),
            new Side("spell-days", "ended", SameEvents::year));

    private static final List<Side> STOCKS = List.of(
            OPEN_BY_BAND,
            new Side("stock-flow/month", "on_aid", SameEvents::yearOfItsLastMonth),
            new Side("transition", "persons", SameEvents::yearOnAid));

    private static final List<Side> LAST_STOCKS =
            List.of(new Side("inflow", "stock", SameEvents::year), new Side("long-term", "on_aid", SameEvents::year));

    private static final List<Side> CLOSINGS = List.of(
            new Side("stock-flow/fiscal-year", "closing", SameEvents::year),
            new Side("stock-flow/month", "closing", SameEvents::yearOfItsLastMonth));

    private static final List<Side> LAST_CLOSINGS = List.of(new Side("inflow", "closing", SameEvents::year));

    private static final List<Side> CONTINUED =
            List.of(new Side("continuation", "on_aid", row -> Optional.of(row.key("cohort") + " " + row.key("years"))));

    private static final List<Relation> RELATIONS = Stream.of(
                    TOLD_APART,
                    amongAll(ENTRIES, FOLLOWED_ENTRIES),
                    amongAll(RETURNS, FOLLOWED_RETURNS),
                    amongAll(EXITS, FOLLOWED_EXITS),
                    amongAll(STOCKS, LAST_STOCKS),
                    amongAll(CLOSINGS, LAST_CLOSINGS),
                    amongAll(List.of(), CONTINUED))
            .flatMap(List::stream)
            .toList();

    @Override
    public void addTo(Equations equations, ReleaseCells cells) {
        for (Relation relation : RELATIONS) {
            for (int one = 0; one < cells.tables().size(); one++) {
                for (int other = 0; other < cells.tables().size(); other++) {
                    if (one != other) {
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
            Set<String> groups = Totals.sharedGroups(first, second);
            Totals.of(cells, one, relation.one, groups)
                    .addEqualTo(Totals.of(cells, other, relation.other, groups), equations);
        }
    }

    /** Each of some sides with each of the others, and all of those with each other. */
    private static List<Relation> amongAll(List<Side> some, List<Side> others) {
        List<Relation> relations = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            for (Side one : some) {
                relations.add(new Relation(one, others.get(i)));
            }
            for (Side other : others.subList(i, others.size())) {
                relations.add(new Relation(others.get(i), other));
            }
        }
        return relations;
    }

    private static Relation exitsOfAllReasons(String spells) {
        return new Relation(
                new Side("exits/" + spells, "exits", SameEvents::months),
                new Side("survival/" + spells, "exits", SameEvents::months));
    }

    private static Relation sameOfEveryReason(String column, String spells) {
        return new Relation(
                new Side("exits/" + spells, column, SameEvents::monthsOfOneReason),
                new Side("survival/" + spells, column, SameEvents::months));
    }

    private static Optional<String> months(Row row) {
        return Optional.of(row.key("months"));
    }

    /** What stands in the rows of every reason is taken once, from the rows of the first. */
    private static Optional<String> monthsOfOneReason(Row row) {
        return row.key("end_reason").equals(row.at(0).key("end_reason")) ? months(row) : Optional.empty();
    }

    private static Optional<String> year(Row row) {
        return Optional.of(row.key("fiscal_year"));
    }

    /** The entrants of a cohort stand in each of its rows, and are taken once. */
    private static Optional<String> yearOfCohort(Row row) {
        return row.key("cohort").equals(row.key("fiscal_year")) ? year(row) : Optional.empty();
    }

    private static Optional<String> cohort(Row row) {
        return Optional.of(row.key("cohort"));
    }

    /** The entrants stand in the rows of every number of years, and are taken once, from those of the first. */
    private static Optional<String> cohortOnce(Row row) {
        return row.key("years").equals(row.at(0).key("years")) ? cohort(row) : Optional.empty();
    }

    private static Optional<String> yearOfMonth(Row row) {
        return Optional.of(Month.parse(row.key("month")).fiscalYear().toString());
    }

    /** Rows of the last observed month of each fiscal year; a table ends with the last month of all. */
    private static Optional<String> yearOfItsLastMonth(Row row) {
        Month month = Month.parse(row.key("month"));
        boolean last = month.equals(month.fiscalYear().last())
                || row.key("month").equals(row.last().key("month"));
        return last ? yearOfMonth(row) : Optional.empty();
    }

    /** Those on aid in the March of the year, wherever they are in the next. */
    private static Optional<String> yearOnAid(Row row) {
        return row.key("from").equals("off") ? Optional.empty() : year(row);
    }
}
