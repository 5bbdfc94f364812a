package keinen.measure;

import java.util.ArrayList;
import java.util.List;
import keinen.history.History;
import keinen.history.Horizon;

/** The risk sets of {@link Survival}, by months of duration. */
record RiskSets(Breakdown breakdown, Horizon horizon, Survival.Spells spells) implements Counts {
    private static final int AT_RISK_CHANGE = 0;
    private static final int EXITS = 1;
    private static final int CENSORED = 2;
    private static final int LATE = 3;
    private static final int COUNTS = 4;

    /**
     * What happens at one month of duration.
     *
     * @param spells at risk, and so many distinct persons
     * @param exits spells that ended, and so many distinct persons
     * @param censored spells that were still open, and so many distinct persons
     * @param late spells that are at risk from the next month of duration on, for the first time
     */
    record RiskSet(
            long spells, long persons, long exits, long personsLeft, long censored, long personsCensored, long late) {}

    @Override
    public long size() {
        return Math.multiplyExact(breakdown.size(), (long) durations() * COUNTS * 2);
    }

    /** One more than the longest duration: what began before the store, and the months in it. */
    int durations() {
        return History.LONGEST_SPELL_MONTHS + horizon.months() + 2;
    }

    @Override
    public Fold fold() {
        return new Counting(this);
    }

    /** The spells at risk at each month of duration of a group, from 1 to its longest. */
    List<RiskSet> riskSets(Cells cells, Group group) {
        int longest = longest(cells, group);
        List<RiskSet> riskSets = new ArrayList<>(longest);
        long atRisk = 0;
        long personsAtRisk = 0;
        for (int months = 1; months <= longest; months++) {
            int change = at(group.index(), months, AT_RISK_CHANGE);
            int exits = at(group.index(), months, EXITS);
            int censored = at(group.index(), months, CENSORED);
            atRisk += cells.sum(0, change);
            personsAtRisk += cells.sum(1, change);
            riskSets.add(new RiskSet(
                    atRisk,
                    personsAtRisk,
                    cells.sum(0, exits),
                    cells.sum(1, exits),
                    cells.sum(0, censored),
                    cells.sum(1, censored),
                    cells.sum(0, at(group.index(), months, LATE))));
        }
        return riskSets;
    }

    private int longest(Cells cells, Group group) {
        for (int months = durations() - 1; months > 0; months--) {
            if (cells.sum(0, at(group.index(), months, EXITS)) + cells.sum(0, at(group.index(), months, CENSORED))
                    > 0) {
                return months;
            }
        }
        return 0;
    }

    private int at(int group, int months, int count) {
        return (group * durations() + months) * COUNTS + count;
    }

    private static final class Counting implements Fold {
        private final RiskSets measure;
        private final DistinctTally tally;
        private final long[] personsAtRisk;

        Counting(RiskSets measure) {
            this.measure = measure;
            int cells = Math.toIntExact(measure.size() / 2);
            this.tally = new DistinctTally(cells);
            this.personsAtRisk = new long[cells];
        }

        @Override
        public void add(History history) {
            tally.begin(history.weight());
            int followed = measure.spells.followed(history);
            for (int spell = 0; spell < followed; spell++) {
                if (!history.prevalent(spell)) {
                    addSpell(history, spell);
                }
            }
            addPersonAtRisk(history, followed);
        }

        private void addSpell(History history, int spell) {
            int group = group(history, spell);
            int late = lateEntry(history, spell);
            int duration = history.duration(spell);
            tally.add(measure.at(group, late + 1, AT_RISK_CHANGE), 1);
            tally.add(measure.at(group, duration + 1, AT_RISK_CHANGE), -1);
            if (late > 0) {
                tally.add(measure.at(group, late, LATE), 1);
            }
            tally.add(measure.at(group, duration, history.ended(spell) ? EXITS : CENSORED), 1);
        }

        /**
         * Counts the persons behind the spells at risk, each once a month of duration and group, whatever the number of
         * spells. Only a person's first spell can enter late; of the others in a group the longest covers the rest.
         */
        private void addPersonAtRisk(History history, int followed) {
            for (int spell = 0; spell < followed; spell++) {
                if (history.prevalent(spell)) {
                    continue;
                }
                int group = group(history, spell);
                int duration = history.duration(spell);
                if (lateEntry(history, spell) > 0) {
                    addPersonAtRisk(history.weight(), group, lateEntry(history, spell), duration);
                } else if (isLongestOfItsGroup(history, spell, followed)) {
                    boolean late = !history.prevalent(0) && lateEntry(history, 0) > 0 && group(history, 0) == group;
                    int coveredFrom = late ? lateEntry(history, 0) : duration;
                    int coveredTo = late ? history.duration(0) : duration;
                    addPersonAtRisk(history.weight(), group, 0, Math.min(duration, coveredFrom));
                    addPersonAtRisk(history.weight(), group, coveredTo, duration);
                }
            }
        }

        /** A person of some weight at risk at the months of duration above {@code from} up to {@code to}. */
        private void addPersonAtRisk(long weight, int group, int from, int to) {
            if (from < to) {
                personsAtRisk[measure.at(group, from + 1, AT_RISK_CHANGE)] += weight;
                personsAtRisk[measure.at(group, to + 1, AT_RISK_CHANGE)] -= weight;
            }
        }

        /** Whether no other spell of the group that did not enter late is longer, or as long and earlier. */
        private boolean isLongestOfItsGroup(History history, int spell, int followed) {
            int duration = history.duration(spell);
            for (int other = 0; other < followed; other++) {
                if (other != spell
                        && !history.prevalent(other)
                        && lateEntry(history, other) == 0
                        && group(history, other) == group(history, spell)) {
                    int longer = Integer.compare(history.duration(other), duration);
                    if (longer > 0 || (longer == 0 && other < spell)) {
                        return false;
                    }
                }
            }
            return true;
        }

        private int group(History history, int spell) {
            return measure.breakdown.group(history, history.firstPiece(spell));
        }

        /** How many months of a spell had passed before the store's first month. */
        private int lateEntry(History history, int spell) {
            return Math.max(0, measure.horizon.firstMonth() - history.began(spell));
        }

        @Override
        public Cells cells() {
            long[] persons = tally.persons();
            for (int cell = AT_RISK_CHANGE; cell < persons.length; cell += COUNTS) {
                persons[cell] = personsAtRisk[cell];
            }
            return new Cells(new long[][] {tally.events(), persons}, new long[0]);
        }
    }
}
