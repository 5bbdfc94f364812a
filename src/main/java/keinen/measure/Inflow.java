package keinen.measure;

import java.util.List;
import keinen.history.History;
import keinen.history.Horizon;

/**
 * Who came onto aid in a fiscal year, how many of them had left only shortly before, who left, and how many are on aid
 * at the end: in-, re-in- and outflow and stock as Statistics Netherlands publishes them for its bijstand
 * (<a href="https://www.cbs.nl/nl-nl/cijfers/detail/82662NED">table 82662NED</a>: re-inflow is inflow within a year after
 * outflow).
 *
 * <p>Inflow is entries and returns of {@link StockFlowYears}, outflow its exits, the stock everybody on aid in the last
 * observed month. Re-inflow is returns after at most {@code within} months off aid. Each is of the group of its month.
 * Re-inflow is observable where whoever comes in the year's first observed month can have left {@code within} months
 * before in the store's time, so that the month of leaving, {@code within + 1} months back, is m0 or later.
 *
 * @param within months off aid, at least 1
 */
public record Inflow(String table, Breakdown breakdown, Horizon horizon, int within) implements ComposedMeasure {
    private static final int CAME = 0;
    private static final int CAME_BACK_SOON = 1;
    private static final int LEFT = 2;
    private static final int COUNTS = 3;
    private static final int EVENTS = 1;
    private static final int PERSONS = 2;

    private static final int INFLOW = 0;
    private static final int RE_INFLOW = 1;
    private static final int OUTFLOW = 2;
    private static final int STOCK = 3;
    private static final int ENTRIES = 4;
    private static final int RETURNS = 5;
    private static final int LATER_RETURNS = 6;
    private static final int TRANSFERS_IN = 7;
    private static final int TRANSFERS_OUT = 8;
    private static final int CLOSING = 9;
    private static final int LAST_MONTH_EXITS = 10;
    private static final int EARLIER_EXITS = 11;

    private static final List<CellTable.Value> VALUES = List.of(
            new CellTable.Value("inflow", CellTable.Unit.COUNT, true),
            new CellTable.Value("re_inflow", CellTable.Unit.COUNT, true),
            new CellTable.Value("outflow", CellTable.Unit.COUNT, true),
            new CellTable.Value("stock", CellTable.Unit.COUNT, true),
            CellTable.Value.implied("entries", true),
            CellTable.Value.implied("returns", true),
            CellTable.Value.implied("later_returns", true),
            CellTable.Value.latent("transfers_in", false),
            CellTable.Value.latent("transfers_out", false),
            CellTable.Value.latent("closing", true),
            CellTable.Value.implied("last_month_exits", true),
            CellTable.Value.latent("earlier_exits", true));

    @Override
    public List<Counts> counted() {
        return List.of(months(), own());
    }

    @Override
    public List<String> imbalances(Cells cells, List<Group> groups) {
        return new StockFlow(table, breakdown, horizon).imbalances(cells, groups);
    }

    @Override
    public CellTable tabulate(Cells cells, List<Group> groups) {
        CellTable.Builder table =
                new CellTable.Builder(this.table, "inflow/" + within, breakdown.names(), Years.KEYS, VALUES);
        for (Group group : groups) {
            List<MonthlyFlows.Row> months = months().rows(cells, group);
            for (int year = 0; year < horizon.years(); year++) {
                int first = years().firstObserved(year) - horizon.firstMonth();
                int last = years().lastObserved(year) - horizon.firstMonth();
                addRow(table, cells, group, year, months.subList(first, last + 1));
            }
        }
        addEquations(table);
        return table.build();
    }

    private void addRow(CellTable.Builder table, Cells cells, Group group, int year, List<MonthlyFlows.Row> months) {
        MonthlyFlows.Row last = months.get(months.size() - 1);
        long entries = months.stream().mapToLong(MonthlyFlows.Row::entries).sum();
        long returns = months.stream().mapToLong(MonthlyFlows.Row::returns).sum();
        long exits = months.stream().mapToLong(MonthlyFlows.Row::exits).sum();
        long backSoon = cells.sum(EVENTS, at(group.index(), year, CAME_BACK_SOON));
        table.row(years().row(group, year))
                .count(INFLOW, entries + returns, persons(cells, group, year, CAME))
                .count(RE_INFLOW, backSoon, persons(cells, group, year, CAME_BACK_SOON))
                .count(OUTFLOW, exits, persons(cells, group, year, LEFT))
                .count(STOCK, last.onAid(), last.onAid());
        latent(table, ENTRIES, entries);
        latent(table, RETURNS, returns);
        latent(table, LATER_RETURNS, returns - backSoon);
        latent(
                table,
                TRANSFERS_IN,
                months.stream().mapToLong(MonthlyFlows.Row::transfersIn).sum());
        latent(
                table,
                TRANSFERS_OUT,
                months.stream().mapToLong(MonthlyFlows.Row::transfersOut).sum());
        latent(table, CLOSING, last.closing());
        latent(table, LAST_MONTH_EXITS, last.exits());
        latent(table, EARLIER_EXITS, exits - last.exits());
        if (!canBeTracedBack(year)) {
            table.unobservable(RE_INFLOW).unobservable(LATER_RETURNS);
        }
    }

    private static void latent(CellTable.Builder table, int value, long count) {
        table.count(value, count, count);
    }

    /** What came is entries and returns, what is there at the end was so before or came, and did not leave or move. */
    private void addEquations(CellTable.Builder table) {
        for (int row = 0; row < table.rows(); row++) {
            table.equation(0, INFLOW, row, 1, ENTRIES, row, -1, RETURNS, row, -1);
            table.equation(0, RETURNS, row, 1, RE_INFLOW, row, -1, LATER_RETURNS, row, -1);
            table.equation(0, OUTFLOW, row, 1, LAST_MONTH_EXITS, row, -1, EARLIER_EXITS, row, -1);
            table.equation(0, STOCK, row, 1, LAST_MONTH_EXITS, row, -1, CLOSING, row, -1);
            if (row % horizon.years() > 0) {
                table.equation(
                        0,
                        CLOSING,
                        row - 1,
                        1,
                        INFLOW,
                        row,
                        1,
                        TRANSFERS_IN,
                        row,
                        1,
                        TRANSFERS_OUT,
                        row,
                        -1,
                        OUTFLOW,
                        row,
                        -1,
                        CLOSING,
                        row,
                        -1);
            }
        }
        int periods = horizon.years();
        StockFlow.addTransferEquations(table, table.rows() / periods, periods, TRANSFERS_IN, TRANSFERS_OUT);
    }

    private boolean canBeTracedBack(int year) {
        return years().firstObserved(year) - within - 1 >= horizon.firstMonth();
    }

    private long persons(Cells cells, Group group, int year, int count) {
        return cells.sum(PERSONS, at(group.index(), year, count));
    }

    private MonthlyFlows months() {
        return new MonthlyFlows(breakdown, horizon);
    }

    private Years years() {
        return new Years(horizon);
    }

    private Flows own() {
        return new Flows(breakdown, horizon, within);
    }

    private int at(int group, int year, int count) {
        return own().at(group, year, count);
    }

    /** What the months do not tell: who had left not long ago, and the distinct persons of a year. */
    private record Flows(Breakdown breakdown, Horizon horizon, int within) implements Counts {
        @Override
        public long size() {
            return Math.multiplyExact(breakdown.size(), 2L * horizon.years() * COUNTS);
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
        private final Flows measure;
        private final Years years;
        private final DistinctTally tally;

        Counting(Flows measure) {
            this.measure = measure;
            this.years = new Years(measure.horizon);
            this.tally = new DistinctTally(Math.toIntExact(measure.size() / 2));
        }

        @Override
        public void add(History history) {
            tally.begin(history.weight());
            for (int spell = 0; spell < history.spells(); spell++) {
                int first = history.firstPiece(spell);
                if (history.beganInStore(spell)) {
                    count(history, first, CAME);
                }
                if (Absences.endedWithin(measure.within, history, spell)) {
                    count(history, first, CAME_BACK_SOON);
                }
                if (history.ended(spell)) {
                    count(history, history.firstPiece(spell + 1) - 1, LEFT);
                }
            }
        }

        private void count(History history, int piece, int count) {
            int group = measure.breakdown.group(history, piece);
            tally.add(measure.at(group, years.number(history.fiscalYear(piece)), count), 1);
        }

        @Override
        public Cells cells() {
            return new Cells(new long[][] {tally.events(), tally.persons()}, new long[0]);
        }
    }
}
