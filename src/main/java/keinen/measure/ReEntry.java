package keinen.measure;

import java.util.ArrayList;
import java.util.List;
import keinen.history.History;
import keinen.history.Horizon;

/**
 * How soon persons come back: at each whole month off aid the ended spells whose person is still off, and those whose
 * person returned, which is all that a Kaplan–Meier curve needs.
 *
 * <p>Every ended spell is followed, a prevalent one too: when it ended is known whenever it began. Its time off aid is
 * the number of months between its last month and the first of the person's next spell, or until the as-of month where
 * there is none (censored). It is at risk at {@code months} up to its time off, inclusive, and a return counts at the
 * whole of it: a person off aid in May and June who is on again in July returns at 2. Nobody returns within the bridge,
 * since such a gap ends no spell; a spell that ended in the as-of month has been off for 0 months and is never at risk.
 * The group is that of the ended spell's first month in the store.
 *
 * <p>How many spells are censored is counted, though not published, as in {@link Exits}.
 */
public record ReEntry(String table, Breakdown breakdown, Horizon horizon) implements Measure {
    static final String FAMILY = "re-entry";

    private static final int RETURNS = 0;
    private static final int CENSORED = 1;
    private static final int COUNTS = 2;
    private static final int EVENTS = 0;
    private static final int PERSONS = 1;
    private static final int LONGEST = 2;

    private static final List<CellTable.Value> VALUES = List.of(
            new CellTable.Value("at_risk", CellTable.Unit.COUNT, true),
            new CellTable.Value("returns", CellTable.Unit.COUNT, true),
            new CellTable.Value("censored", CellTable.Unit.COUNT, true));

    @Override
    public long size() {
        return Math.multiplyExact(breakdown.size(), (long) horizon.months() * (2 * COUNTS + 1));
    }

    @Override
    public Fold fold() {
        return new Counting(this);
    }

    @Override
    public CellTable tabulate(Cells cells, List<Group> groups) {
        CellTable.Builder table = new CellTable.Builder(
                this.table,
                FAMILY,
                breakdown.names(),
                List.of(new CellTable.Key("months", CellTable.KeyType.INTEGER)),
                VALUES);
        List<Integer> lengths = new ArrayList<>();
        for (Group group : groups) {
            lengths.add(longest(cells, group));
            addRows(table, cells, group);
        }
        int row = 0;
        for (int longest : lengths) {
            addEquations(table, row, longest);
            row += longest;
        }
        return table.build();
    }

    private void addRows(CellTable.Builder table, Cells cells, Group group) {
        int longest = longest(cells, group);
        long atRisk = 0;
        long personsAtRisk = 0;
        for (int months = 1; months <= longest; months++) {
            atRisk += events(cells, group, months, RETURNS) + events(cells, group, months, CENSORED);
            personsAtRisk += cells.sum(LONGEST, monthOf(group.index(), months));
        }
        for (int months = 1; months <= longest; months++) {
            table.row(group.row(Integer.toString(months))).count(0, atRisk, personsAtRisk);
            for (int count = 0; count < COUNTS; count++) {
                int cell = at(group.index(), months, count);
                table.count(1 + count, cells.sum(EVENTS, cell), cells.sum(PERSONS, cell));
                atRisk -= cells.sum(EVENTS, cell);
            }
            personsAtRisk -= cells.sum(LONGEST, monthOf(group.index(), months));
        }
    }

    /** Whoever is at risk in a month, and neither returns nor is lost sight of, is at risk in the next. */
    private static void addEquations(CellTable.Builder table, int first, int longest) {
        for (int row = first; row < first + longest; row++) {
            if (row + 1 < first + longest) {
                table.equation(0, 0, row, 1, 1, row, -1, 2, row, -1, 0, row + 1, -1);
            } else {
                table.equation(0, 0, row, 1, 1, row, -1, 2, row, -1);
            }
        }
    }

    private int longest(Cells cells, Group group) {
        int months = horizon.months() - 1;
        while (months > 0
                && events(cells, group, months, RETURNS) == 0
                && events(cells, group, months, CENSORED) == 0) {
            months--;
        }
        return months;
    }

    private long events(Cells cells, Group group, int months, int count) {
        return cells.sum(EVENTS, at(group.index(), months, count));
    }

    private int monthOf(int group, int months) {
        return group * horizon.months() + months;
    }

    private int at(int group, int months, int count) {
        return monthOf(group, months) * COUNTS + count;
    }

    private static final class Counting implements Fold {
        private final ReEntry measure;
        private final DistinctTally tally;
        private final long[] personsByLongest;

        Counting(ReEntry measure) {
            this.measure = measure;
            int months = Math.toIntExact(measure.breakdown.size() * measure.horizon.months());
            this.tally = new DistinctTally(months * COUNTS);
            this.personsByLongest = new long[months];
        }

        @Override
        public void add(History history) {
            tally.begin(history.weight());
            for (int spell = 0; spell < history.spells(); spell++) {
                int months = monthsOff(history, spell);
                if (months > 0) {
                    int group = group(history, spell);
                    boolean returned = spell + 1 < history.spells();
                    tally.add(measure.at(group, months, returned ? RETURNS : CENSORED), 1);
                    if (isLongestOfItsGroup(history, spell)) {
                        personsByLongest[measure.monthOf(group, months)] += history.weight();
                    }
                }
            }
        }

        /** How long a person was off aid after a spell, as far as is known; 0 for a spell that is open. */
        private int monthsOff(History history, int spell) {
            if (!history.ended(spell)) {
                return 0;
            }
            int next = spell + 1 < history.spells() ? history.spellStart(spell + 1) : measure.horizon.lastMonth() + 1;
            return next - history.spellEnd(spell) - 1;
        }

        /** Whether the person was off aid for no longer after any other spell of the group, nor as long after a later one. */
        private boolean isLongestOfItsGroup(History history, int spell) {
            int months = monthsOff(history, spell);
            for (int other = 0; other < history.spells(); other++) {
                int others = monthsOff(history, other);
                boolean longer = others > months || (others == months && other > spell);
                if (longer && group(history, other) == group(history, spell)) {
                    return false;
                }
            }
            return true;
        }

        private int group(History history, int spell) {
            return measure.breakdown.group(history, history.firstPiece(spell));
        }

        @Override
        public Cells cells() {
            return new Cells(new long[][] {tally.events(), tally.persons(), personsByLongest}, new long[0]);
        }
    }
}
