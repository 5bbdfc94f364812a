package keinen.measure;

import java.util.List;
import keinen.history.History;
import keinen.history.Horizon;

/**
 * Of the persons on aid at any time in the fiscal years up to and including each one, those who come and go: with at least
 * so many spells that touch these years.
 *
 * <p>Cyclers are recipients with three or more spells in four years at ASPE (<a
 * href="https://aspe.hhs.gov/report/profile-families-cycling-and-welfare/cyclers">Profile of Families Cycling On and Off
 * Welfare</a>); others look at nine or ten years. A spell that began before the years and reaches into them is one of
 * them. Everybody is counted once, in the group of the last month on aid in these years. A year is
 * observable once the store holds all the fiscal years that are looked at.
 *
 * @param least how many spells make a cycler
 * @param window how many fiscal years are looked at
 */
public record Cyclers(String table, Breakdown breakdown, Horizon horizon, int least, int window) implements Measure {

    @Override
    public long size() {
        return counts().size();
    }

    @Override
    public Fold fold() {
        return new Counting(this);
    }

    @Override
    public CellTable tabulate(Cells cells, List<Group> groups) {
        return counts().table(
                        table,
                        "cyclers/" + least + "/" + window,
                        "on_aid_ever",
                        "cyclers",
                        cells,
                        groups,
                        year -> firstLookedAt(year) < horizon.firstMonth()
                                ? List.of(PersonsAndPart.ALL, PersonsAndPart.PART, PersonsAndPart.OTHERS)
                                : List.of());
    }

    private int firstLookedAt(int year) {
        return years().year(year).first().index() - 12 * (window - 1);
    }

    private Years years() {
        return new Years(horizon);
    }

    private PersonsAndPart counts() {
        return new PersonsAndPart(breakdown, years());
    }

    private static final class Counting implements Fold {
        private final Cyclers measure;
        private final Years years;
        private final PersonsAndPart counts;
        private final long[] persons;

        Counting(Cyclers measure) {
            this.measure = measure;
            this.years = measure.years();
            this.counts = measure.counts();
            this.persons = new long[Math.toIntExact(measure.size())];
        }

        @Override
        public void add(History history) {
            for (int year = 0; year < years.count(); year++) {
                int from = measure.firstLookedAt(year);
                int to = years.lastObserved(year);
                int spells = spellsThatTouch(history, from, to);
                if (spells > 0) {
                    int group = measure.breakdown.group(history, lastPiece(history, to));
                    persons[counts.at(group, year, PersonsAndPart.ALL)] += history.weight();
                    if (spells >= measure.least) {
                        persons[counts.at(group, year, PersonsAndPart.PART)] += history.weight();
                    }
                }
            }
        }

        private static int spellsThatTouch(History history, int from, int to) {
            int spells = 0;
            for (int spell = 0; spell < history.spells(); spell++) {
                if (history.spellStart(spell) <= to && history.spellEnd(spell) >= from) {
                    spells++;
                }
            }
            return spells;
        }

        /** The piece with the last month on aid up to a month that ends a fiscal year; there must be one. */
        private static int lastPiece(History history, int to) {
            int piece = history.pieces() - 1;
            while (history.start(piece) > to) {
                piece--;
            }
            return piece;
        }

        @Override
        public Cells cells() {
            return new Cells(new long[][] {persons}, new long[0]);
        }
    }
}
