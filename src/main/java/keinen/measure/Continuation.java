package keinen.measure;

import java.util.List;
import keinen.history.History;
import keinen.history.Horizon;

/**
 * Of those who entered in a fiscal year, how many are on aid exactly so many years after their month of entry, in
 * whatever spell: whoever entered in May 2016 is looked at in May 2021 for five years.
 *
 * <p>Unlike in {@link Cohort}, which looks at everybody in the same March, all have had the same time. A cell is
 * observable once everybody who could have entered in the year has reached that month: that of a cohort's March. The group
 * is that of the first month of the first spell.
 *
 * @param years after entry, rising
 */
public record Continuation(String table, Breakdown breakdown, Horizon horizon, List<Integer> years) implements Measure {
    private static final int MONTHS_OF_YEAR = 12;

    private static final int ENTRANTS = 0;
    private static final int ON_AID = 1;
    private static final int OFF_AID = 2;

    private static final List<CellTable.Value> VALUES = List.of(
            new CellTable.Value("entrants", CellTable.Unit.COUNT, true),
            new CellTable.Value("on_aid", CellTable.Unit.COUNT, true),
            CellTable.Value.latent("off_aid", true));

    public Continuation {
        years = List.copyOf(years);
    }

    @Override
    public long size() {
        return Math.multiplyExact(breakdown.size(), cohorts().count() * (1L + years.size()));
    }

    @Override
    public Fold fold() {
        return new Counting(this);
    }

    /** Tables of other years are another family: their rows are not the same. */
    private String family() {
        return "continuation/"
                + String.join(",", years.stream().map(String::valueOf).toList());
    }

    @Override
    public CellTable tabulate(Cells cells, List<Group> groups) {
        CellTable.Builder table = new CellTable.Builder(
                this.table,
                family(),
                breakdown.names(),
                List.of(
                        new CellTable.Key("cohort", CellTable.KeyType.INTEGER),
                        new CellTable.Key("years", CellTable.KeyType.INTEGER)),
                VALUES);
        for (Group group : groups) {
            for (int cohort = 0; cohort < cohorts().count(); cohort++) {
                for (int year = 0; year < years.size(); year++) {
                    addRow(table, cells, group, cohort, year);
                }
            }
        }
        addEquations(table);
        return table.build();
    }

    private void addRow(CellTable.Builder table, Cells cells, Group group, int cohort, int year) {
        int of = group.index() * cohorts().count() + cohort;
        long entrants = cells.sum(0, of);
        long onAid = cells.sum(1, at(of, year));
        table.row(group.row(cohorts().name(cohort), years.get(year).toString()))
                .count(ENTRANTS, entrants, entrants)
                .count(ON_AID, onAid, onAid)
                .count(OFF_AID, entrants - onAid, entrants - onAid);
        if (!cohorts().areFollowed(cohort, months(year))) {
            table.unobservable(ON_AID).unobservable(OFF_AID);
        }
    }

    /** The entrants stand in every row of their cohort, and no more of them are on aid than there are. */
    private void addEquations(CellTable.Builder table) {
        for (int row = 0; row < table.rows(); row++) {
            table.equation(0, ENTRANTS, row, 1, ON_AID, row, -1, OFF_AID, row, -1);
            if (row % years.size() > 0) {
                table.equation(0, ENTRANTS, row - 1, 1, ENTRANTS, row, -1);
            }
        }
    }

    private FirstSpells cohorts() {
        return new FirstSpells(breakdown, horizon);
    }

    private int months(int year) {
        return MONTHS_OF_YEAR * years.get(year);
    }

    private int at(int cohort, int year) {
        return cohort * years.size() + year;
    }

    private static final class Counting implements Fold {
        private final Continuation measure;
        private final FirstSpells cohorts;
        private final long[] entrants;
        private final long[] onAid;

        Counting(Continuation measure) {
            this.measure = measure;
            this.cohorts = measure.cohorts();
            int all = Math.toIntExact(measure.breakdown.size() * cohorts.count());
            this.entrants = new long[all];
            this.onAid = new long[all * measure.years.size()];
        }

        @Override
        public void add(History person) {
            if (!FirstSpells.entered(person)) {
                return;
            }
            int cohort = cohorts.of(person);
            entrants[cohort] += person.weight();
            for (int year = 0; year < measure.years.size(); year++) {
                if (isOnAid(person, person.spellStart(0) + measure.months(year))) {
                    onAid[measure.at(cohort, year)] += person.weight();
                }
            }
        }

        private static boolean isOnAid(History person, int month) {
            for (int spell = 0; spell < person.spells(); spell++) {
                if (person.spellStart(spell) <= month && month <= person.spellEnd(spell)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public Cells cells() {
            return new Cells(new long[][] {entrants, onAid}, new long[0]);
        }
    }
}
