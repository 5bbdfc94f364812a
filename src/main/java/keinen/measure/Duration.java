package keinen.measure;

import java.util.List;
import keinen.dictionary.Bands;
import keinen.history.History;
import keinen.history.Horizon;
import keinen.time.Month;

/**
 * Spells of each fiscal year by how long they have lasted, in the bands of the official survey's 受給期間: those on aid in
 * the year's last observed month, and those that ended in the year.
 *
 * <p>A duration counts months on aid, the first and the last one included, from when the spell began, before the store
 * too: a spell in its fifth month is under half a year, one in its sixth is half a year. {@link Breakdown#UNKNOWN} are
 * prevalent spells. {@code open} is the stock of the month, so a spell that ends in it is in both columns; its group is
 * that of the month itself. The group of {@code ended} is that of the spell's last month. Every band has a row.
 */
public record Duration(String table, Breakdown breakdown, Horizon horizon) implements Measure {
    static final String FAMILY = "duration";

    private static final Bands BANDS = new Bands(List.of(0, 6, 12, 36, 60, 84, 120, 180));
    private static final int ROWS_PER_YEAR = BANDS.count() + 1;

    private static final int OPEN = 0;
    private static final int ENDED = 1;
    private static final int COUNTS = 2;

    private static final List<CellTable.Value> VALUES = List.of(
            new CellTable.Value("open", CellTable.Unit.COUNT, true),
            new CellTable.Value("ended", CellTable.Unit.COUNT, true));

    @Override
    public long size() {
        return Math.multiplyExact(breakdown.size(), (long) horizon.years() * ROWS_PER_YEAR * COUNTS * 2);
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
                Years.keys(new CellTable.Key("band", CellTable.KeyType.TEXT)),
                VALUES);
        for (Group group : groups) {
            for (int year = 0; year < horizon.years(); year++) {
                for (int band = 0; band < ROWS_PER_YEAR; band++) {
                    addRow(table, cells, group, year, band);
                }
            }
        }
        return table.build();
    }

    private void addRow(CellTable.Builder table, Cells cells, Group group, int year, int band) {
        table.row(years().row(group, year, name(band)));
        for (int count = 0; count < COUNTS; count++) {
            int cell = at(group.index(), year, band, count);
            table.count(count, cells.sum(0, cell), cells.sum(1, cell));
        }
    }

    private static String name(int band) {
        return band == BANDS.count() ? Breakdown.UNKNOWN : BANDS.name(band);
    }

    private Years years() {
        return new Years(horizon);
    }

    private int at(int group, int year, int band, int count) {
        return ((group * horizon.years() + year) * ROWS_PER_YEAR + band) * COUNTS + count;
    }

    private static final class Counting implements Fold {
        private final Duration measure;
        private final Years years;
        private final DistinctTally tally;

        Counting(Duration measure) {
            this.measure = measure;
            this.years = measure.years();
            this.tally = new DistinctTally(Math.toIntExact(measure.size() / 2));
        }

        @Override
        public void add(History history) {
            tally.begin(history.weight());
            for (int spell = 0; spell < history.spells(); spell++) {
                int last = history.firstPiece(spell + 1) - 1;
                for (int piece = history.firstPiece(spell); piece <= last; piece++) {
                    int year = years.number(history.fiscalYear(piece));
                    if (history.end(piece) == years.lastObserved(year)) {
                        count(history, spell, piece, OPEN);
                    }
                }
                if (history.ended(spell)) {
                    count(history, spell, last, ENDED);
                }
            }
        }

        /** Counts a spell by its duration at the end of a piece. */
        private void count(History history, int spell, int piece, int count) {
            int month = history.end(piece);
            int band = history.prevalent(spell) ? BANDS.count() : BANDS.of(month - history.began(spell) + 1);
            int year = years.number(Month.fiscalYearOf(month));
            tally.add(measure.at(measure.breakdown.group(history, piece), year, band, count), 1);
        }

        @Override
        public Cells cells() {
            return new Cells(new long[][] {tally.events(), tally.persons()}, new long[0]);
        }
    }
}
