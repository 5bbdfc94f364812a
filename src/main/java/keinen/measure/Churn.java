package keinen.measure;

import java.util.List;
import keinen.history.History;
import keinen.history.Horizon;
import keinen.time.Month;

/**
 * Who left in a fiscal year and was back so soon that the need can hardly have been gone: of all persons ever on aid in
 * the year, and of all exits.
 *
 * <p>A person churns who is off aid for at most {@code within} months after an exit. The study of churn in SNAP, the
 * American food assistance, counts four months or less, as a share of the cases ever on in the year (Mills and others,
 * <a href="https://www.fns.usda.gov/snap/understanding-rates-causes-and-costs-churning-supplemental-nutrition-assistance-program-snap">Understanding
 * the Rates, Causes, and Costs of Churning in SNAP</a>, Food and Nutrition Service, 2014). Its cases are
 * households, here they are persons or households as the table has it.
 *
 * <p>Exits are those of {@link StockFlowYears}, in the group of the spell's last month. Who came back is observable once
 * the store holds {@code within + 1} months after the year's March: an exit in March 2021 and four months off aid make a
 * return in August.
 *
 * @param within months off aid, at least 1
 */
public record Churn(String table, Breakdown breakdown, Horizon horizon, int within) implements Measure {
    private static final int EVER = 0;
    private static final int EXITS = 1;
    private static final int RETURNED = 2;
    private static final int COUNTS = 3;

    private static final int ON_AID_EVER = 0;
    private static final int CHURNED = 1;
    private static final int ALL_EXITS = 2;
    private static final int EXITS_RETURNED = 3;
    private static final int NEVER_CHURNED = 4;
    private static final int EXITS_FOR_LONGER = 5;
    private static final int CHURNED_AGAIN = 6;

    private static final List<CellTable.Value> VALUES = List.of(
            new CellTable.Value("on_aid_ever", CellTable.Unit.COUNT, false),
            new CellTable.Value("churned", CellTable.Unit.COUNT, false),
            new CellTable.Value("exits", CellTable.Unit.COUNT, true),
            new CellTable.Value("exits_returned", CellTable.Unit.COUNT, true),
            CellTable.Value.latent("never_churned", false),
            CellTable.Value.latent("exits_for_longer", true),
            CellTable.Value.latent("churned_again", false));

    @Override
    public long size() {
        return Math.multiplyExact(breakdown.size(), 2L * horizon.years() * COUNTS);
    }

    @Override
    public Fold fold() {
        return new Counting(this);
    }

    @Override
    public CellTable tabulate(Cells cells, List<Group> groups) {
        CellTable.Builder table =
                new CellTable.Builder(this.table, "churn/" + within, breakdown.names(), Years.KEYS, VALUES);
        for (Group group : groups) {
            for (int year = 0; year < horizon.years(); year++) {
                addRow(table, cells, group, year);
            }
        }
        for (int row = 0; row < table.rows(); row++) {
            table.equation(0, ON_AID_EVER, row, 1, CHURNED, row, -1, NEVER_CHURNED, row, -1);
            table.equation(0, ALL_EXITS, row, 1, EXITS_RETURNED, row, -1, EXITS_FOR_LONGER, row, -1);
            table.equation(0, EXITS_RETURNED, row, 1, CHURNED, row, -1, CHURNED_AGAIN, row, -1);
        }
        return table.build();
    }

    private void addRow(CellTable.Builder table, Cells cells, Group group, int year) {
        long ever = cells.sum(1, at(group.index(), year, EVER));
        long exits = cells.sum(0, at(group.index(), year, EXITS));
        long leavers = cells.sum(1, at(group.index(), year, EXITS));
        long returned = cells.sum(0, at(group.index(), year, RETURNED));
        long churned = cells.sum(1, at(group.index(), year, RETURNED));
        table.row(years().row(group, year))
                .count(ON_AID_EVER, ever, ever)
                .count(CHURNED, churned, churned)
                .count(ALL_EXITS, exits, leavers)
                .count(EXITS_RETURNED, returned, churned)
                .count(NEVER_CHURNED, ever - churned, ever - churned)
                .count(EXITS_FOR_LONGER, exits - returned, exits - returned)
                .count(CHURNED_AGAIN, returned - churned, returned - churned);
        if (!isFollowed(year)) {
            table.unobservable(CHURNED)
                    .unobservable(EXITS_RETURNED)
                    .unobservable(NEVER_CHURNED)
                    .unobservable(EXITS_FOR_LONGER)
                    .unobservable(CHURNED_AGAIN);
        }
    }

    /** Whether the store holds the latest month in which somebody who left in the year may be back in time. */
    private boolean isFollowed(int year) {
        return years().year(year).last().index() + within + 1 <= horizon.lastMonth();
    }

    private Years years() {
        return new Years(horizon);
    }

    private int at(int group, int year, int count) {
        return (group * horizon.years() + year) * COUNTS + count;
    }

    private static final class Counting implements Fold {
        private final Churn measure;
        private final Years years;
        private final DistinctTally tally;

        Counting(Churn measure) {
            this.measure = measure;
            this.years = measure.years();
            this.tally = new DistinctTally(Math.toIntExact(measure.breakdown.size() * years.count() * COUNTS));
        }

        @Override
        public void add(History history) {
            tally.begin(history.weight());
            for (int piece = 0; piece < history.pieces(); piece++) {
                count(history, piece, history.fiscalYear(piece), EVER);
            }
            for (int spell = 0; spell < history.spells(); spell++) {
                if (history.ended(spell)) {
                    int last = history.firstPiece(spell + 1) - 1;
                    int year = Month.fiscalYearOf(history.spellEnd(spell));
                    count(history, last, year, EXITS);
                    if (Absences.endedWithin(measure.within, history, spell + 1)) {
                        count(history, last, year, RETURNED);
                    }
                }
            }
        }

        private void count(History history, int piece, int year, int count) {
            int group = measure.breakdown.group(history, piece);
            tally.add(measure.at(group, years.number(year), count), 1);
        }

        @Override
        public Cells cells() {
            return new Cells(new long[][] {tally.events(), tally.persons()}, new long[0]);
        }
    }
}
