package keinen.measure;

import java.util.List;
import keinen.history.History;
import keinen.history.Horizon;
import keinen.time.Day;
import keinen.time.Month;

/**
 * How many days the spells lasted that ended in each fiscal year (受給日数), the first and the last day included, and of
 * how many of them that is known: whose first record's month of beginning has a start date and whose last record an end
 * date that are believed (see {@link History#startDay} and {@link History#endDay}) and do not run backwards.
 *
 * <p>Mean days of spells ended in a year are what the Osaka analysis of 2017 published of 179,000 persons. The mean of
 * ended spells rises when long spells end, so it tells of those who left, not of those who stay; survival tells of both.
 * The group is that of the spell's last month.
 */
public record SpellDays(String table, Breakdown breakdown, Horizon horizon) implements Measure {
    static final String FAMILY = "spell-days";

    private static final int ENDED = 0;
    private static final int ANALYSED = 1;
    private static final int COUNTS = 2;
    private static final int DAYS = 2;
    private static final int NOT_ANALYSED = 3;

    private static final int EVENTS = 0;
    private static final int PERSONS = 1;
    private static final int DAY_SUMS = 2;
    private static final int DAY_PERSONS = 3;

    private static final List<CellTable.Value> VALUES = List.of(
            new CellTable.Value("ended", CellTable.Unit.COUNT, true),
            new CellTable.Value("analysed", CellTable.Unit.COUNT, true),
            new CellTable.Value("days", CellTable.Unit.DAYS, true),
            CellTable.Value.latent("not_analysed", true));

    @Override
    public long size() {
        return Math.multiplyExact(breakdown.size(), (long) horizon.years() * (2 * COUNTS + 4));
    }

    @Override
    public Fold fold() {
        return new Counting(this);
    }

    @Override
    public CellTable tabulate(Cells cells, List<Group> groups) {
        CellTable.Builder table = new CellTable.Builder(this.table, FAMILY, breakdown.names(), Years.KEYS, VALUES);
        for (Group group : groups) {
            for (int year = 0; year < horizon.years(); year++) {
                addRow(table, cells, group, year);
            }
        }
        for (int row = 0; row < table.rows(); row++) {
            table.equation(0, ENDED, row, 1, ANALYSED, row, -1, NOT_ANALYSED, row, -1);
        }
        return table.build();
    }

    private void addRow(CellTable.Builder table, Cells cells, Group group, int year) {
        int row = rowOf(group.index(), year);
        table.row(years().row(group, year));
        for (int count = 0; count < COUNTS; count++) {
            table.count(count, cells.sum(EVENTS, at(row, count)), cells.sum(PERSONS, at(row, count)));
        }
        table.sum(
                DAYS,
                cells.sum(DAY_SUMS, row),
                cells.sum(DAY_PERSONS, row),
                cells.largest(row),
                cells.secondLargest(row));
        long notAnalysed = cells.sum(EVENTS, at(row, ENDED)) - cells.sum(EVENTS, at(row, ANALYSED));
        table.count(NOT_ANALYSED, notAnalysed, notAnalysed);
    }

    private Years years() {
        return new Years(horizon);
    }

    private int rowOf(int group, int year) {
        return group * horizon.years() + year;
    }

    private static int at(int row, int count) {
        return row * COUNTS + count;
    }

    private static final class Counting implements Fold {
        private final SpellDays measure;
        private final Years years;
        private final DistinctTally tally;
        private final MoneyTally days;

        Counting(SpellDays measure) {
            this.measure = measure;
            this.years = measure.years();
            int rows = measure.rowOf(Math.toIntExact(measure.breakdown.size()), 0);
            this.tally = new DistinctTally(at(rows, 0));
            this.days = new MoneyTally(rows);
        }

        @Override
        public void add(History history) {
            tally.begin(history.weight());
            days.begin(history.weight());
            for (int spell = 0; spell < history.spells(); spell++) {
                if (history.ended(spell)) {
                    addSpell(history, spell);
                }
            }
        }

        private void addSpell(History history, int spell) {
            int group = measure.breakdown.group(history, history.firstPiece(spell + 1) - 1);
            int row = measure.rowOf(group, years.number(Month.fiscalYearOf(history.spellEnd(spell))));
            tally.add(at(row, ENDED), 1);
            int first = history.startDay(spell);
            int last = history.endDay(spell);
            if (first != Day.MISSING && last >= first) {
                tally.add(at(row, ANALYSED), 1);
                days.add(row, last - first + 1L);
            }
        }

        @Override
        public Cells cells() {
            days.end();
            return new Cells(
                    new long[][] {tally.events(), tally.persons(), days.sums(), days.contributors()}, days.tops());
        }
    }
}
