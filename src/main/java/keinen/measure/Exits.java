package keinen.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import keinen.history.History;
import keinen.history.Horizon;

/**
 * Why spells end: at each month of duration the spells at risk, as {@link Survival} counts them, and those that ended by
 * the reason for it, which is all that Aalen–Johansen curves need.
 *
 * <p>Every reason has rows that any spell in the data ended for, followed or not; {@link Breakdown#UNKNOWN} is that of
 * ended spells whose last record gives none. The risk set is the same for all reasons. How many spells are censored is
 * counted, though not published: with it the risk sets follow from each other, and what a reader can infer from their
 * change is known to protection.
 *
 * @param reasons the end reasons by their codes, as a dimension without an attribute
 */
public record Exits(
        String table, Breakdown breakdown, Horizon horizon, Survival.Spells spells, Breakdown.Dimension reasons)
        implements ComposedMeasure {
    private static final int EVENTS = 2;
    private static final int PERSONS = 3;
    private static final int OCCURRENCES = 4;

    private static final List<CellTable.Value> VALUES = List.of(
            new CellTable.Value("at_risk", CellTable.Unit.COUNT, true),
            new CellTable.Value("exits", CellTable.Unit.COUNT, true),
            new CellTable.Value("censored", CellTable.Unit.COUNT, true));

    @Override
    public List<Counts> counted() {
        return List.of(riskSets(), byReason());
    }

    @Override
    public CellTable tabulate(Cells cells, List<Group> groups) {
        CellTable.Builder table = new CellTable.Builder(
                this.table,
                spells.familyOf("exits"),
                breakdown.names(),
                List.of(
                        new CellTable.Key("end_reason", CellTable.KeyType.TEXT, reasons.name()),
                        new CellTable.Key("months", CellTable.KeyType.INTEGER)),
                VALUES);
        List<Integer> occurring = occurring(cells);
        List<List<RiskSets.RiskSet>> riskSets = new ArrayList<>();
        for (Group group : groups) {
            riskSets.add(riskSets().riskSets(cells, group));
            for (int reason : occurring) {
                addRows(table, cells, group, reason, riskSets.get(riskSets.size() - 1));
            }
        }
        int first = 0;
        for (List<RiskSets.RiskSet> ofGroup : riskSets) {
            addEquations(table, first, occurring.size(), ofGroup);
            first += occurring.size() * ofGroup.size();
        }
        return table.build();
    }

    private List<Integer> occurring(Cells cells) {
        return IntStream.range(0, reasons.domain())
                .filter(reason -> cells.sum(OCCURRENCES, reason) > 0)
                .boxed()
                .sorted(Comparator.comparing(reasons::text))
                .toList();
    }

    private void addRows(
            CellTable.Builder table, Cells cells, Group group, int reason, List<RiskSets.RiskSet> riskSets) {
        for (int i = 0; i < riskSets.size(); i++) {
            RiskSets.RiskSet at = riskSets.get(i);
            int cell = at(group.index(), reason, i + 1);
            table.row(group.row(reasons.text(reason), Integer.toString(i + 1)))
                    .count(0, at.spells(), at.persons())
                    .count(1, cells.sum(EVENTS, cell), cells.sum(PERSONS, cell))
                    .count(2, at.censored(), at.personsCensored());
        }
    }

    /** The risk set stands in the rows of every reason, and those who leave it do so for one of them. */
    private static void addEquations(CellTable.Builder table, int first, int reasons, List<RiskSets.RiskSet> riskSets) {
        int longest = riskSets.size();
        for (int i = 0; i < longest; i++) {
            int row = first + i;
            for (int reason = 1; reason < reasons; reason++) {
                table.equation(0, 0, row, 1, 0, row + reason * longest, -1);
                table.equation(0, 2, row, 1, 2, row + reason * longest, -1);
            }
            boolean last = i + 1 == longest;
            int[] terms = new int[3 * (reasons + (last ? 2 : 3))];
            for (int reason = 0; reason < reasons; reason++) {
                setTerm(terms, reason, 1, row + reason * longest, -1);
            }
            setTerm(terms, reasons, 0, row, 1);
            setTerm(terms, reasons + 1, 2, row, -1);
            if (!last) {
                setTerm(terms, reasons + 2, 0, row + 1, -1);
            }
            table.equation(last ? 0 : -riskSets.get(i).late(), terms);
        }
    }

    private static void setTerm(int[] terms, int term, int value, int row, int coefficient) {
        terms[3 * term] = value;
        terms[3 * term + 1] = row;
        terms[3 * term + 2] = coefficient;
    }

    private RiskSets riskSets() {
        return new RiskSets(breakdown, horizon, spells);
    }

    private ByReason byReason() {
        return new ByReason(breakdown, horizon, spells, reasons);
    }

    private int at(int group, int reason, int months) {
        return byReason().at(group, reason, months);
    }

    /** Exits by reason, the distinct persons behind them, and how often each reason occurs. */
    private record ByReason(Breakdown breakdown, Horizon horizon, Survival.Spells spells, Breakdown.Dimension reasons)
            implements Counts {
        @Override
        public long size() {
            return Math.addExact(reasons.domain(), Math.multiplyExact(2, cells()));
        }

        private long cells() {
            return Math.multiplyExact(breakdown.size(), (long) reasons.domain() * durations());
        }

        private int durations() {
            return new RiskSets(breakdown, horizon, spells).durations();
        }

        @Override
        public Fold fold() {
            return new Counting(this);
        }

        int at(int group, int reason, int months) {
            return (group * reasons.domain() + reason) * durations() + months;
        }
    }

    private static final class Counting implements Fold {
        private final ByReason measure;
        private final DistinctTally exits;
        private final long[] occurrences;

        Counting(ByReason measure) {
            this.measure = measure;
            this.exits = new DistinctTally(Math.toIntExact(measure.cells()));
            this.occurrences = new long[measure.reasons.domain()];
        }

        @Override
        public void add(History history) {
            exits.begin(history.weight());
            int followed = measure.spells.followed(history);
            for (int spell = 0; spell < history.spells(); spell++) {
                if (history.ended(spell)) {
                    int reason = history.endReason(spell);
                    occurrences[reason]++;
                    if (spell < followed && !history.prevalent(spell)) {
                        int group = measure.breakdown.group(history, history.firstPiece(spell));
                        exits.add(measure.at(group, reason, history.duration(spell)), 1);
                    }
                }
            }
        }

        @Override
        public Cells cells() {
            return new Cells(new long[][] {exits.events(), exits.persons(), occurrences}, new long[0]);
        }
    }
}
