package keinen.measure;

import java.util.List;
import keinen.history.History;
import keinen.history.Horizon;

/**
 * Of the persons on aid in the last observed month of each fiscal year, those who were so in at least so many of the last
 * so many months, up to and including that one, in whatever spells. Months of an interruption are not counted, unless the
 * horizon bridges them.
 *
 * <p>The German rule for Langzeitleistungsbezieher asks for 638 of the past 730 days, the days of 21 of 24 months
 * (Bundesagentur für Arbeit, <a
 * href="https://www.sgb2.info/DE/Kennzahlen/Hilfe-Erlaeuterungen/Kennzahlen-Glossar/L/langzeitleistungsbezieher.html">
 * glossary</a>). The group is that of the last observed month. Long-term receipt is observable once the store holds every
 * month that is looked at.
 *
 * @param least how many months on aid are long-term receipt; at most {@code window}
 * @param window how many months are looked at
 */
public record LongTerm(String table, Breakdown breakdown, Horizon horizon, int least, int window) implements Measure {

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
                        "long-term/" + least + "/" + window,
                        "on_aid",
                        "long_term",
                        cells,
                        groups,
                        year -> firstLookedAt(year) < horizon.firstMonth()
                                ? List.of(PersonsAndPart.PART, PersonsAndPart.OTHERS)
                                : List.of());
    }

    private int firstLookedAt(int year) {
        return years().lastObserved(year) - window + 1;
    }

    private Years years() {
        return new Years(horizon);
    }

    private PersonsAndPart counts() {
        return new PersonsAndPart(breakdown, years());
    }

    private static final class Counting implements Fold {
        private final LongTerm measure;
        private final Years years;
        private final PersonsAndPart counts;
        private final long[] persons;

        Counting(LongTerm measure) {
            this.measure = measure;
            this.years = measure.years();
            this.counts = measure.counts();
            this.persons = new long[Math.toIntExact(measure.size())];
        }

        @Override
        public void add(History history) {
            for (int piece = 0; piece < history.pieces(); piece++) {
                int year = years.number(history.fiscalYear(piece));
                if (history.end(piece) == years.lastObserved(year)) {
                    int group = measure.breakdown.group(history, piece);
                    persons[counts.at(group, year, PersonsAndPart.ALL)] += history.weight();
                    if (monthsOnAid(history, piece, measure.firstLookedAt(year)) >= measure.least) {
                        persons[counts.at(group, year, PersonsAndPart.PART)] += history.weight();
                    }
                }
            }
        }

        /** Months on aid from a month to the end of a piece. */
        private static int monthsOnAid(History history, int last, int from) {
            int months = 0;
            for (int piece = last; piece >= 0 && history.end(piece) >= from; piece--) {
                months += history.end(piece) - Math.max(from, history.start(piece)) + 1;
            }
            return months;
        }

        @Override
        public Cells cells() {
            return new Cells(new long[][] {persons}, new long[0]);
        }
    }
}
