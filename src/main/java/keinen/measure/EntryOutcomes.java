package keinen.measure;

import java.util.List;
import keinen.history.History;
import keinen.history.Horizon;

/**
 * Of those who entered in a fiscal year, how many left soon, and of these how many were soon back.
 *
 * <p>Who left had a first spell of at most {@code within} months; who returned was then off aid for at most
 * {@code returningWithin} months. These are the questions of permanency in 12 months and of re-entry in 12 months that the
 * California Child Welfare Indicators Project asks of entries into care (its measures P1 and P4,
 * <a href="https://ccwip.berkeley.edu/">ccwip.berkeley.edu</a>), without their exclusions. The group is that of the first
 * month of the spell.
 *
 * <p>Who left is observable once everybody who could have entered in the year has been followed for {@code within} months
 * after the month of entry: by 12 months, for the year to March 2021, from March 2022 on. Who returned, for
 * {@code returningWithin} months longer: from March 2023 on.
 *
 * @param within months, at least 1
 * @param returningWithin months off aid, at least 1
 */
public record EntryOutcomes(String table, Breakdown breakdown, Horizon horizon, int within, int returningWithin)
        implements Measure {
    private static final int ENTRANTS = 0;
    private static final int LEFT = 1;
    private static final int RETURNED = 2;
    private static final int COUNTS = 3;
    private static final int STAYED = 3;
    private static final int STAYED_OFF = 4;

    private static final List<CellTable.Value> VALUES = List.of(
            new CellTable.Value("entrants", CellTable.Unit.COUNT, true),
            new CellTable.Value("left", CellTable.Unit.COUNT, true),
            new CellTable.Value("returned", CellTable.Unit.COUNT, true),
            CellTable.Value.latent("stayed", true),
            CellTable.Value.latent("stayed_off", true));

    @Override
    public long size() {
        return Math.multiplyExact(breakdown.size(), (long) cohorts().count() * COUNTS);
    }

    @Override
    public Fold fold() {
        return new Counting(this);
    }

    @Override
    public CellTable tabulate(Cells cells, List<Group> groups) {
        CellTable.Builder table = new CellTable.Builder(
                this.table,
                "entry-outcomes/" + within + "," + returningWithin,
                breakdown.names(),
                List.of(new CellTable.Key("cohort", CellTable.KeyType.INTEGER)),
                VALUES);
        for (Group group : groups) {
            for (int cohort = 0; cohort < cohorts().count(); cohort++) {
                addRow(table, cells, group, cohort);
            }
        }
        for (int row = 0; row < table.rows(); row++) {
            table.equation(0, ENTRANTS, row, 1, LEFT, row, -1, STAYED, row, -1);
            table.equation(0, LEFT, row, 1, RETURNED, row, -1, STAYED_OFF, row, -1);
        }
        return table.build();
    }

    private void addRow(CellTable.Builder table, Cells cells, Group group, int cohort) {
        int of = group.index() * cohorts().count() + cohort;
        long entrants = cells.sum(ENTRANTS, of);
        long left = cells.sum(LEFT, of);
        long returned = cells.sum(RETURNED, of);
        table.row(group.row(cohorts().name(cohort)))
                .count(ENTRANTS, entrants, entrants)
                .count(LEFT, left, left)
                .count(RETURNED, returned, returned)
                .count(STAYED, entrants - left, entrants - left)
                .count(STAYED_OFF, left - returned, left - returned);
        if (!cohorts().areFollowed(cohort, within)) {
            table.unobservable(LEFT).unobservable(STAYED);
        }
        if (!cohorts().areFollowed(cohort, within + returningWithin)) {
            table.unobservable(RETURNED).unobservable(STAYED_OFF);
        }
    }

    private FirstSpells cohorts() {
        return new FirstSpells(breakdown, horizon);
    }

    private static final class Counting implements Fold {
        private final EntryOutcomes measure;
        private final FirstSpells cohorts;
        private final long[][] counts;

        Counting(EntryOutcomes measure) {
            this.measure = measure;
            this.cohorts = measure.cohorts();
            this.counts = new long[COUNTS][Math.toIntExact(measure.breakdown.size() * cohorts.count())];
        }

        @Override
        public void add(History person) {
            if (!FirstSpells.entered(person)) {
                return;
            }
            int cohort = cohorts.of(person);
            counts[ENTRANTS][cohort] += person.weight();
            if (person.ended(0) && person.duration(0) <= measure.within) {
                counts[LEFT][cohort] += person.weight();
                if (Absences.endedWithin(measure.returningWithin, person, 1)) {
                    counts[RETURNED][cohort] += person.weight();
                }
            }
        }

        @Override
        public Cells cells() {
            return new Cells(counts, new long[0]);
        }
    }
}
