package keinen.measure;

import java.util.ArrayList;
import java.util.List;
import keinen.history.History;
import keinen.history.Horizon;
import keinen.time.Month;

/**
 * {@link StockFlow} by fiscal year: the flows of its months summed, {@code opening} of its first and {@code closing} of
 * its last observed month, {@code on_aid} summed over its observed months (shown as their mean), and
 * {@code on_aid_ever}, the distinct persons on aid in at least one of them.
 *
 * <p>A person can leave, return or move more than once in a year, so the distinct persons behind those flows are
 * counted beside them. {@code on_aid_ever} of several groups or years does not add up.
 */
public record StockFlowYears(String table, Breakdown breakdown, Horizon horizon) implements ComposedMeasure {
    static final String FAMILY = "stock-flow/fiscal-year";

    private static final int EVER = 0;
    private static final int RETURNED = 1;
    private static final int MOVED_IN = 2;
    private static final int MOVED_OUT = 3;
    private static final int LEFT = 4;
    private static final int COUNTS = 5;

    static final int ON_AID_EVER = StockFlow.VALUES.size();
    private static final int FEWER_THAN_CAME = ON_AID_EVER + 1;
    private static final int MORE_THAN_STAYED = ON_AID_EVER + 2;
    static final int SHOWN_AND_BOUNDS = ON_AID_EVER + 3;

    /**
     * The name of the latent value that holds the stock of one month.
     *
     * @param monthOfYear 1 for January to 12
     */
    public static String stockIn(int monthOfYear) {
        return "stock_in_" + monthOfYear;
    }

    @Override
    public List<Counts> counted() {
        return List.of(months(), new Persons(breakdown, horizon));
    }

    @Override
    public List<String> imbalances(Cells cells, List<Group> groups) {
        return new StockFlow(table, breakdown, horizon).imbalances(cells, groups);
    }

    @Override
    public CellTable tabulate(Cells cells, List<Group> groups) {
        CellTable.Builder table = new CellTable.Builder(this.table, FAMILY, breakdown.names(), Years.KEYS, values());
        Years years = years();
        for (Group group : groups) {
            List<MonthlyFlows.Row> months = months().rows(cells, group);
            for (int year = 0; year < years.count(); year++) {
                addRow(table, cells, group, months, year);
            }
        }
        addEquations(table, groups.size(), years.count());
        return table.build();
    }

    private static List<CellTable.Value> values() {
        List<CellTable.Value> values = new ArrayList<>(StockFlow.VALUES);
        values.add(new CellTable.Value("on_aid_ever", CellTable.Unit.COUNT, false));
        values.add(CellTable.Value.latent("fewer_than_came", false));
        values.add(CellTable.Value.latent("more_than_stayed", false));
        values.addAll(MonthsOfYear.values());
        return values;
    }

    private void addRow(CellTable.Builder table, Cells cells, Group group, List<MonthlyFlows.Row> months, int year) {
        Years years = years();
        List<MonthlyFlows.Row> ofYear = months.subList(
                years.firstObserved(year) - horizon.firstMonth(), years.lastObserved(year) - horizon.firstMonth() + 1);
        long opening = ofYear.get(0).opening();
        long entries = ofYear.stream().mapToLong(MonthlyFlows.Row::entries).sum();
        long closing = ofYear.get(ofYear.size() - 1).closing();
        long ever = persons(cells, group, year, EVER);
        table.row(years.row(group, year))
                .count(0, opening, opening)
                .count(1, entries, entries)
                .count(
                        2,
                        ofYear.stream().mapToLong(MonthlyFlows.Row::returns).sum(),
                        persons(cells, group, year, RETURNED))
                .count(
                        3,
                        ofYear.stream().mapToLong(MonthlyFlows.Row::transfersIn).sum(),
                        persons(cells, group, year, MOVED_IN))
                .count(
                        4,
                        ofYear.stream()
                                .mapToLong(MonthlyFlows.Row::transfersOut)
                                .sum(),
                        persons(cells, group, year, MOVED_OUT))
                .count(5, ofYear.stream().mapToLong(MonthlyFlows.Row::onAid).sum(), ever)
                .count(6, ofYear.stream().mapToLong(MonthlyFlows.Row::exits).sum(), persons(cells, group, year, LEFT))
                .count(7, closing, closing)
                .count(ON_AID_EVER, ever, ever);
        long came = opening
                + entries
                + ofYear.stream()
                        .mapToLong(month -> month.returns() + month.transfersIn())
                        .sum();
        long stayed = opening
                + entries
                - ofYear.stream().mapToLong(MonthlyFlows.Row::transfersOut).sum();
        table.count(FEWER_THAN_CAME, came - ever, came - ever).count(MORE_THAN_STAYED, ever - stayed, ever - stayed);
        observed(year).count(table, ofYear, ever);
    }

    /**
     * The identities of {@link StockFlow} by year, and the bounds of the distinct persons: nobody is on aid who neither
     * was so at the beginning nor came, and whoever was or entered, and did not move out, is. What is told of the single
     * months comes with them.
     */
    private void addEquations(CellTable.Builder table, int groups, int periods) {
        for (int row = 0; row < groups * periods; row++) {
            table.equation(
                    0, 0, row, 1, 1, row, 1, 2, row, 1, 3, row, 1, ON_AID_EVER, row, -1, FEWER_THAN_CAME, row, -1);
            table.equation(0, 0, row, 1, 1, row, 1, 4, row, -1, ON_AID_EVER, row, -1, MORE_THAN_STAYED, row, 1);
            table.equation(0, 0, row, 1, 1, row, 1, 2, row, 1, 3, row, 1, 4, row, -1, 6, row, -1, 7, row, -1);
            observed(row % periods).addEquations(table, row);
            if ((row + 1) % periods != 0) {
                table.equation(0, 7, row, 1, 0, row + 1, -1);
            }
        }
        StockFlow.addTransferEquations(table, groups, periods, 3, 4);
    }

    private long persons(Cells cells, Group group, int year, int count) {
        return cells.sum(1, at(group.index(), year, count));
    }

    private MonthlyFlows months() {
        return new MonthlyFlows(breakdown, horizon);
    }

    private Years years() {
        return new Years(horizon);
    }

    private MonthsOfYear observed(int year) {
        return new MonthsOfYear(new Month(years().firstObserved(year)), new Month(years().lastObserved(year)));
    }

    private int at(int group, int year, int count) {
        return new Persons(breakdown, horizon).at(group, year, count);
    }

    /** The distinct persons behind the flows of a year. */
    private record Persons(Breakdown breakdown, Horizon horizon) implements Counts {
        @Override
        public long size() {
            return Math.multiplyExact(breakdown.size(), (long) horizon.years() * COUNTS);
        }

        @Override
        public Fold fold() {
            return new Counting(this);
        }

        int at(int group, int year, int count) {
            return (group * horizon.years() + year) * COUNTS + count;
        }
    }

    private static final class Counting implements Fold {
        private final Persons measure;
        private final Years years;
        private final DistinctTally tally;

        Counting(Persons measure) {
            this.measure = measure;
            this.years = new Years(measure.horizon);
            this.tally = new DistinctTally(Math.toIntExact(measure.size()));
        }

        @Override
        public void add(History history) {
            tally.begin(history.weight());
            for (int spell = 0; spell < history.spells(); spell++) {
                addSpell(history, spell);
            }
        }

        private void addSpell(History history, int spell) {
            int first = history.firstPiece(spell);
            int last = history.firstPiece(spell + 1) - 1;
            int group = measure.breakdown.group(history, first);
            if (spell > 0) {
                add(history, first, group, RETURNED);
            }
            for (int piece = first; piece <= last; piece++) {
                int present = measure.breakdown.group(history, piece);
                add(history, piece, present, EVER);
                if (present != group) {
                    add(history, piece, group, MOVED_OUT);
                    add(history, piece, present, MOVED_IN);
                    group = present;
                }
            }
            if (history.ended(spell)) {
                add(history, last, group, LEFT);
            }
        }

        private void add(History history, int piece, int group, int count) {
            tally.add(measure.at(group, years.number(history.fiscalYear(piece)), count), 1);
        }

        @Override
        public Cells cells() {
            return new Cells(new long[][] {tally.persons()}, new long[0]);
        }
    }
}
