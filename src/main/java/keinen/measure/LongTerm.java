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
    private static final int ON_AID = 0;
    private static final int LONG_TERM = 1;
    private static final int COUNTS = 2;
    private static final int OTHERS = 2;

    private static final List<CellTable.Value> VALUES = List.of(
            new CellTable.Value("on_aid", CellTable.Unit.COUNT, true),
            new CellTable.Value("long_term", CellTable.Unit.COUNT, true),
            CellTable.Value.latent("others", true));

    @Override
    public long size() {
        return Math.multiplyExact(breakdown.size(), (long) years().count() * COUNTS);
    }

    @Override
    public Fold fold() {
        return new Counting(this);
    }

    @Override
    public CellTable tabulate(Cells cells, List<Group> groups) {
        CellTable.Builder table = new CellTable.Builder(
                this.table,
                "long-term/" + least + "/" + window,
                breakdown.names(),
                List.of(
                        new CellTable.Key("fiscal_year", CellTable.KeyType.INTEGER),
                        new CellTable.Key("months_observed", CellTable.KeyType.INTEGER)),
                VALUES);
        for (Group group : groups) {
            for (int year = 0; year < years().count(); year++) {
                addRow(table, cells, group, year);
            }
        }
        for (int row = 0; row < table.rows(); row++) {
            table.equation(0, ON_AID, row, 1, LONG_TERM, row, -1, OTHERS, row, -1);
        }
        return table.build();
    }

    private void addRow(CellTable.Builder table, Cells cells, Group group, int year) {
        long onAid = cells.sum(0, at(group.index(), year, ON_AID));
        long longTerm = cells.sum(0, at(group.index(), year, LONG_TERM));
        table.row(group.row(years().year(year).toString(), Integer.toString(years().monthsObserved(year))))
                .count(ON_AID, onAid, onAid)
                .count(LONG_TERM, longTerm, longTerm)
                .count(OTHERS, onAid - longTerm, onAid - longTerm);
        if (firstLookedAt(year) < horizon.firstMonth()) {
            table.unobservable(LONG_TERM).unobservable(OTHERS);
        }
    }

    private int firstLookedAt(int year) {
        return years().lastObserved(year) - window + 1;
    }

    private Years years() {
        return new Years(horizon);
    }

    private int at(int group, int year, int count) {
        return (group * years().count() + year) * COUNTS + count;
    }

    private static final class Counting implements Fold {
        private final LongTerm measure;
        private final Years years;
        private final long[] persons;

        Counting(LongTerm measure) {
            this.measure = measure;
            this.years = measure.years();
            this.persons = new long[Math.toIntExact(measure.size())];
        }

        @Override
        public void add(History history) {
            for (int piece = 0; piece < history.pieces(); piece++) {
                int year = years.number(history.fiscalYear(piece));
                if (history.end(piece) == years.lastObserved(year)) {
                    int group = measure.breakdown.group(history, piece);
                    persons[measure.at(group, year, ON_AID)]++;
                    if (monthsOnAid(history, piece, measure.firstLookedAt(year)) >= measure.least) {
                        persons[measure.at(group, year, LONG_TERM)]++;
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
