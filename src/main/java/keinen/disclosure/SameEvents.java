package keinen.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import keinen.disclosure.Totals.Row;
import keinen.disclosure.Totals.Side;
import keinen.measure.CellTable;

/**
 * Measures that tell the same events apart in different ways have the same totals, group by group where they share
 * groups: the exits of all reasons are the exits of the survival table.
 */
final class SameEvents implements EquationSource {

    /** Two columns with the same totals. */
    private record Relation(Side one, Side other) {}

    private static final List<Relation> RELATIONS = List.of(
            new Relation(
                    new Side("exits/all", "exits", SameEvents::months),
                    new Side("survival/all", "exits", SameEvents::months)),
            new Relation(
                    new Side("exits/first", "exits", SameEvents::months),
                    new Side("survival/first", "exits", SameEvents::months)),
            sameOfEveryReason("at_risk", "all"),
            sameOfEveryReason("at_risk", "first"),
            sameOfEveryReason("censored", "all"),
            sameOfEveryReason("censored", "first"));

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

    @Override
    public void addTo(Equations equations, ReleaseCells cells) {
        for (Relation relation : RELATIONS) {
            for (int one = 0; one < cells.tables().size(); one++) {
                for (int other = 0; other < cells.tables().size(); other++) {
                    add(equations, cells, relation, one, other);
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
}
