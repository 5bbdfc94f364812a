package keinen.measure;

import java.util.List;
import keinen.history.History;
import keinen.history.Horizon;
import keinen.time.Month;

/**
 * Persons by fiscal year of entry, followed over the years: who is still (or again) on aid, and what it cost.
 *
 * <p>A person enters with the first spell that the store knows, if it began in the store's time; the group is that of
 * the spell's first month, for good. {@code on_aid} counts the cohort's persons on aid in the year's last observed
 * month, in whatever spell; {@code exits} and {@code returns} are the spells of the cohort's persons that ended and
 * that began anew in the year. There is a row for every year from that of the entry on.
 */
public record Cohort(String table, Breakdown breakdown, Horizon horizon) implements Measure {
    static final String FAMILY = "cohort";

    private static final int ON_AID = 0;
    private static final int EXITS = 1;
    private static final int RETURNS = 2;
    private static final int PERSON_MONTHS = 3;
    private static final int LAST_MONTH_EXITS = 4;
    private static final int COUNTS = 5;
    private static final int SHOWN_COUNTS = 4;
    private static final int AMOUNT = SHOWN_COUNTS + 1;

    private static final List<CellTable.Value> VALUES = List.of(
            new CellTable.Value("entrants", CellTable.Unit.COUNT, true),
            new CellTable.Value("on_aid", CellTable.Unit.COUNT, true),
            new CellTable.Value("exits", CellTable.Unit.COUNT, true),
            new CellTable.Value("returns", CellTable.Unit.COUNT, true),
            new CellTable.Value("person_months", CellTable.Unit.COUNT, true),
            new CellTable.Value("amount", CellTable.Unit.YEN, true),
            CellTable.Value.implied("last_month_exits", true));

    @Override
    public long size() {
        long years = horizon.years();
        return Math.multiplyExact(breakdown.size(), years * years * (COUNTS + 2));
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
                List.of(
                        new CellTable.Key("cohort", CellTable.KeyType.INTEGER),
                        new CellTable.Key("fiscal_year", CellTable.KeyType.INTEGER),
                        new CellTable.Key("months_observed", CellTable.KeyType.INTEGER)),
                VALUES);
        int years = horizon.years();
        for (Group group : groups) {
            for (int cohort = 0; cohort < years; cohort++) {
                for (int year = cohort; year < years; year++) {
                    addRow(table, cells, group, cohort, year);
                }
            }
        }
        addEquations(table, groups.size());
        return table.build();
    }

    private void addRow(CellTable.Builder table, Cells cells, Group group, int cohort, int year) {
        long entrants = cells.sum(0, group.index() * horizon.years() + cohort);
        table.row(group.row(
                        years().year(cohort).toString(),
                        years().year(year).toString(),
                        Integer.toString(years().monthsObserved(year))))
                .count(0, entrants, entrants);
        for (int count = 0; count < COUNTS; count++) {
            int cell = at(group.index(), cohort, year, count);
            table.count(count == LAST_MONTH_EXITS ? AMOUNT + 1 : count + 1, cells.sum(1, cell), cells.sum(2, cell));
        }
        int money = triangle(group.index(), cohort, year);
        table.sum(AMOUNT, cells.sum(3, money), cells.sum(4, money), cells.largest(money), cells.secondLargest(money));
    }

    /**
     * The number of entrants of a cohort stands in each of its rows; and whoever is on aid at the end of a year, less
     * those who leave with its last month, was so a year before or came, and did not leave.
     */
    private void addEquations(CellTable.Builder table, int groups) {
        int years = horizon.years();
        int row = 0;
        for (int group = 0; group < groups; group++) {
            for (int cohort = 0; cohort < years; cohort++) {
                for (int year = cohort; year < years; year++, row++) {
                    if (year > cohort) {
                        table.equation(0, 0, row - 1, 1, 0, row, -1);
                        table.equation(
                                0,
                                1,
                                row,
                                1,
                                AMOUNT + 1,
                                row,
                                -1,
                                1,
                                row - 1,
                                -1,
                                AMOUNT + 1,
                                row - 1,
                                1,
                                3,
                                row,
                                -1,
                                2,
                                row,
                                1);
                    } else {
                        table.equation(0, 1, row, 1, AMOUNT + 1, row, -1, 0, row, -1, 3, row, -1, 2, row, 1);
                    }
                }
            }
        }
    }

    private Years years() {
        return new Years(horizon);
    }

    private int triangle(int group, int cohort, int year) {
        int years = horizon.years();
        return (group * years + cohort) * years + year;
    }

    private int at(int group, int cohort, int year, int count) {
        return triangle(group, cohort, year) * COUNTS + count;
    }

    private static final class Counting implements Fold {
        private final Cohort measure;
        private final Years years;
        private final long[] entrants;
        private final DistinctTally tally;
        private final MoneyTally money;

        Counting(Cohort measure) {
            this.measure = measure;
            this.years = measure.years();
            int groups = Math.toIntExact(measure.breakdown.size());
            int triangles = groups * years.count() * years.count();
            this.entrants = new long[groups * years.count()];
            this.tally = new DistinctTally(triangles * COUNTS);
            this.money = new MoneyTally(triangles);
        }

        @Override
        public void add(History history) {
            tally.begin(history.weight());
            money.begin(history.weight());
            if (history.spells() == 0 || !history.beganInStore(0)) {
                return;
            }
            int group = measure.breakdown.group(history, 0);
            int cohort = years.number(Month.fiscalYearOf(history.spellStart(0)));
            entrants[group * years.count() + cohort] += history.weight();
            for (int spell = 0; spell < history.spells(); spell++) {
                if (spell > 0) {
                    count(group, cohort, Month.fiscalYearOf(history.spellStart(spell)), RETURNS, 1);
                }
                if (history.ended(spell)) {
                    int year = Month.fiscalYearOf(history.spellEnd(spell));
                    count(group, cohort, year, EXITS, 1);
                    if (history.spellEnd(spell) == years.lastObserved(years.number(year))) {
                        count(group, cohort, year, LAST_MONTH_EXITS, 1);
                    }
                }
            }
            for (int piece = 0; piece < history.pieces(); piece++) {
                addPiece(history, piece, group, cohort);
            }
        }

        private void addPiece(History history, int piece, int group, int cohort) {
            int year = history.fiscalYear(piece);
            count(group, cohort, year, PERSON_MONTHS, history.months(piece));
            if (history.end(piece) == years.lastObserved(years.number(year))) {
                count(group, cohort, year, ON_AID, 1);
            }
            if (history.hasAmounts(piece)) {
                money.add(measure.triangle(group, cohort, years.number(year)), history.total(piece));
            }
        }

        private void count(int group, int cohort, int fiscalYear, int count, int events) {
            tally.add(measure.at(group, cohort, years.number(fiscalYear), count), events);
        }

        @Override
        public Cells cells() {
            money.end();
            return new Cells(
                    new long[][] {entrants, tally.events(), tally.persons(), money.sums(), money.contributors()},
                    money.tops());
        }
    }
}
