package keinen.disclosure;

import java.util.List;
import java.util.Optional;
import keinen.disclosure.Totals.Row;
import keinen.disclosure.Totals.Side;
import keinen.time.Month;

/**
 * Measures that tell the same events apart in different ways have the same totals, group by group where they share
 * groups: the exits of all reasons are the exits of the survival table, and the entries of all bands are those of the
 * stocks and flows; the months of persons behind a rate are those behind the mean stock of the year.
 */
final class SameEvents implements EquationSource {

    private static final Side ENTRIES_BY_BAND = new Side("distribution", "persons", SameEvents::year);
    private static final Side ENDED_BY_BAND = new Side("duration", "ended", SameEvents::year);
    private static final Side OPEN_BY_BAND = new Side("duration", "open", SameEvents::year);

    private static final Side STOCK_AT_END = new Side("stock-flow/fiscal-year", "stock_at_end", SameEvents::year);
    private static final Side ON_AID_BY_YEAR = new Side("rate", "on_aid", SameEvents::year);
    private static final Side ON_AID_IN_ONE_MONTH = new Side("rate", "on_aid", SameEvents::yearOfOneMonth);

    private static final List<EqualTotals> RELATIONS = List.of(
            exitsOfAllReasons("all"),
            exitsOfAllReasons("first"),
            sameOfEveryReason("at_risk", "all"),
            sameOfEveryReason("at_risk", "first"),
            sameOfEveryReason("censored", "all"),
            sameOfEveryReason("censored", "first"),
            new EqualTotals(ENTRIES_BY_BAND, new Side("stock-flow/fiscal-year", "entries", SameEvents::year)),
            new EqualTotals(ENTRIES_BY_BAND, new Side("stock-flow/month", "entries", SameEvents::yearOfMonth)),
            new EqualTotals(ENTRIES_BY_BAND, new Side("cohort", "entrants", SameEvents::yearOfCohort)),
            new EqualTotals(ENDED_BY_BAND, new Side("stock-flow/fiscal-year", "exits", SameEvents::year)),
            new EqualTotals(ENDED_BY_BAND, new Side("stock-flow/month", "exits", SameEvents::yearOfMonth)),
            new EqualTotals(OPEN_BY_BAND, new Side("stock-flow/month", "on_aid", SameEvents::yearOfItsLastMonth)),
            new EqualTotals(OPEN_BY_BAND, new Side("transition", "persons", SameEvents::yearOnAid)),
            new EqualTotals(OPEN_BY_BAND, STOCK_AT_END),
            new EqualTotals(STOCK_AT_END, new Side("transition", "persons", SameEvents::yearOnAid)),
            new EqualTotals(ON_AID_BY_YEAR, new Side("stock-flow/fiscal-year", "on_aid", SameEvents::year)),
            new EqualTotals(ON_AID_BY_YEAR, new Side("stock-flow/month", "on_aid", SameEvents::yearOfMonth)),
            new EqualTotals(ON_AID_IN_ONE_MONTH, OPEN_BY_BAND),
            new EqualTotals(ON_AID_IN_ONE_MONTH, new Side("transition", "persons", SameEvents::yearOnAid)));

    @Override
    public void addTo(Equations equations, ReleaseCells cells) {
        RELATIONS.forEach(relation -> relation.addTo(equations, cells));
    }

    private static EqualTotals exitsOfAllReasons(String spells) {
        return new EqualTotals(
                new Side("exits/" + spells, "exits", SameEvents::months),
                new Side("survival/" + spells, "exits", SameEvents::months));
    }

    private static EqualTotals sameOfEveryReason(String column, String spells) {
        return new EqualTotals(
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

    static Optional<String> year(Row row) {
        return Optional.of(row.key("fiscal_year"));
    }

    /** Of a year of which one month is observed: the stock of that month. */
    private static Optional<String> yearOfOneMonth(Row row) {
        return row.key("months_observed").equals("1") ? year(row) : Optional.empty();
    }

    /** The entrants of a cohort stand in each of its rows, and are taken once. */
    static Optional<String> yearOfCohort(Row row) {
        return row.key("cohort").equals(row.key("fiscal_year")) ? year(row) : Optional.empty();
    }

    static Optional<String> yearOfMonth(Row row) {
        return Optional.of(Month.parse(row.key("month")).fiscalYear().toString());
    }

    /** Rows of the last observed month of each fiscal year; a table ends with the last month of all. */
    static Optional<String> yearOfItsLastMonth(Row row) {
        Month month = Month.parse(row.key("month"));
        boolean last = month.equals(month.fiscalYear().last())
                || row.key("month").equals(row.last().key("month"));
        return last ? yearOfMonth(row) : Optional.empty();
    }

    /** Those on aid in the March of the year, wherever they are in the next. */
    static Optional<String> yearOnAid(Row row) {
        return row.key("from").equals("off") ? Optional.empty() : year(row);
    }
}
