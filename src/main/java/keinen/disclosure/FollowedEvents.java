package keinen.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import keinen.disclosure.Totals.Row;
import keinen.disclosure.Totals.Side;

/**
 * The measures that follow persons begin with those who came, left or are there, which other measures count too: the
 * entrants of a continuation are the entries of their fiscal year, and an inflow is entries and returns.
 */
final class FollowedEvents implements EquationSource {

    private static final List<EqualTotals> RELATIONS = Stream.of(
                    tied(
                            List.of(
                                    new Side("continuation", "entrants", FollowedEvents::cohortOnce),
                                    new Side("entry-outcomes", "entrants", FollowedEvents::cohort),
                                    new Side("inflow", "entries", SameEvents::year)),
                            new Side("distribution", "persons", SameEvents::year),
                            new Side("stock-flow/fiscal-year", "entries", SameEvents::year),
                            new Side("stock-flow/month", "entries", SameEvents::yearOfMonth),
                            new Side("cohort", "entrants", SameEvents::yearOfCohort)),
                    tied(
                            List.of(new Side("inflow", "returns", SameEvents::year)),
                            new Side("stock-flow/fiscal-year", "returns", SameEvents::year),
                            new Side("stock-flow/month", "returns", SameEvents::yearOfMonth)),
                    tied(
                            List.of(
                                    new Side("churn", "exits", SameEvents::year),
                                    new Side("inflow", "outflow", SameEvents::year),
                                    new Side("exit-reasons/last", "exits", SameEvents::year),
                                    new Side("spell-days", "ended", SameEvents::year)),
                            new Side("duration", "ended", SameEvents::year),
                            new Side("stock-flow/fiscal-year", "exits", SameEvents::year),
                            new Side("stock-flow/month", "exits", SameEvents::yearOfMonth)),
                    tied(
                            List.of(
                                    new Side("inflow", "stock", SameEvents::year),
                                    new Side("long-term", "on_aid", SameEvents::year)),
                            new Side("duration", "open", SameEvents::year),
                            new Side("stock-flow/fiscal-year", "stock_at_end", SameEvents::year),
                            new Side("stock-flow/month", "on_aid", SameEvents::yearOfItsLastMonth),
                            new Side("transition", "persons", SameEvents::yearOnAid)),
                    tied(
                            List.of(new Side("inflow", "closing", SameEvents::year)),
                            new Side("stock-flow/fiscal-year", "closing", SameEvents::year),
                            new Side("stock-flow/month", "closing", SameEvents::yearOfItsLastMonth)),
                    tied(List.of(new Side("continuation", "on_aid", FollowedEvents::cohortAndYears))),
                    tied(List.of(new Side("entry-outcomes", "left", FollowedEvents::cohortAndWithin))))
            .flatMap(List::stream)
            .toList();

    @Override
    public void addTo(Equations equations, ReleaseCells cells) {
        RELATIONS.forEach(relation -> relation.addTo(equations, cells));
    }

    /** Each of the followed sides with each other one, with itself in another table, and with each of the rest. */
    private static List<EqualTotals> tied(List<Side> followed, Side... rest) {
        List<EqualTotals> relations = new ArrayList<>();
        for (int i = 0; i < followed.size(); i++) {
            Side one = followed.get(i);
            followed.subList(i, followed.size()).forEach(other -> relations.add(new EqualTotals(one, other)));
            Stream.of(rest).forEach(other -> relations.add(new EqualTotals(one, other)));
        }
        return relations;
    }

    private static Optional<String> cohort(Row row) {
        return Optional.of(row.key("cohort"));
    }

    /** The entrants stand in the rows of every number of years, and are taken once, from those of the first. */
    private static Optional<String> cohortOnce(Row row) {
        return row.key("years").equals(row.at(0).key("years")) ? cohort(row) : Optional.empty();
    }

    private static Optional<String> cohortAndYears(Row row) {
        return Optional.of(row.key("cohort") + " " + row.key("years"));
    }

    /** The time to leave in stands in the family before the time to come back in. */
    private static Optional<String> cohortAndWithin(Row row) {
        return Optional.of(row.key("cohort") + " " + row.table().family().split(",", 2)[0]);
    }
}
