package keinen.measure;

import java.util.List;
import java.util.Locale;
import keinen.history.History;
import keinen.history.Horizon;

/**
 * How long spells last: at each whole month of duration the spells at risk, those that ended and those that were still
 * open, which is all that a Kaplan–Meier curve needs.
 *
 * <p>A spell of duration {@code d} was on aid in its months 1 to d. A spell that ran already in the first month of the
 * store, known to have begun {@code l} months before, enters late: it is at risk at {@code months} above {@code l} only
 * (left truncation; Andersen, Borgan, Gill and Keiding, Statistical Models Based on Counting Processes, 1993, III.3). A
 * spell whose beginning nobody knows is not followed. The group is that of the spell's first month in the store.
 */
public record Survival(String table, Breakdown breakdown, Horizon horizon, Spells spells) implements ComposedMeasure {
    private static final List<CellTable.Value> VALUES = List.of(
            new CellTable.Value("at_risk", CellTable.Unit.COUNT, true),
            new CellTable.Value("exits", CellTable.Unit.COUNT, true),
            new CellTable.Value("censored", CellTable.Unit.COUNT, true));

    /** Which spells are followed. */
    public enum Spells {
        ALL,
        FIRST;

        /** A family of tables about these spells. */
        String familyOf(String measure) {
            return measure + "/" + name().toLowerCase(Locale.ROOT);
        }

        /** How many of a person's spells are followed: the first so many. */
        int followed(History person) {
            return this == FIRST ? Math.min(1, person.spells()) : person.spells();
        }
    }

    @Override
    public List<Counts> counted() {
        return List.of(all());
    }

    @Override
    public CellTable tabulate(Cells cells, List<Group> groups) {
        CellTable.Builder table = new CellTable.Builder(
                this.table,
                spells.familyOf("survival"),
                breakdown.names(),
                List.of(new CellTable.Key("months", CellTable.KeyType.INTEGER)),
                VALUES);
        for (Group group : groups) {
            addRows(table, cells, group);
        }
        int row = 0;
        for (Group group : groups) {
            row = addEquations(table, cells, group, row);
        }
        return table.build();
    }

    private void addRows(CellTable.Builder table, Cells cells, Group group) {
        List<RiskSets.RiskSet> riskSets = all().riskSets(cells, group);
        for (int i = 0; i < riskSets.size(); i++) {
            RiskSets.RiskSet at = riskSets.get(i);
            table.row(group.row(Integer.toString(i + 1)))
                    .count(0, at.spells(), at.persons())
                    .count(1, at.exits(), at.personsLeft())
                    .count(2, at.censored(), at.personsCensored());
        }
    }

    /** Whoever is at risk in a month, and neither leaves nor is lost sight of, is at risk in the next. */
    private int addEquations(CellTable.Builder table, Cells cells, Group group, int firstRow) {
        List<RiskSets.RiskSet> riskSets = all().riskSets(cells, group);
        int longest = riskSets.size();
        for (int i = 0; i < longest; i++) {
            int row = firstRow + i;
            if (i + 1 < longest) {
                table.equation(-riskSets.get(i).late(), 0, row, 1, 1, row, -1, 2, row, -1, 0, row + 1, -1);
            } else {
                table.equation(0, 0, row, 1, 1, row, -1, 2, row, -1);
            }
        }
        return firstRow + longest;
    }

    private RiskSets all() {
        return new RiskSets(breakdown, horizon, spells);
    }
}
