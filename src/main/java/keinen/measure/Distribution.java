package keinen.measure;

import java.util.List;
import java.util.stream.Collectors;
import keinen.dictionary.Bands;
import keinen.history.History;
import keinen.history.Horizon;
import keinen.time.Day;
import keinen.time.Month;

/**
 * Entries of each fiscal year by the whole months that had passed since a date, such as that on which the person became
 * a resident, in bands.
 *
 * <p>Entries are those of {@link StockFlow}. The date is that of the entry's own record. The day of entry is the stated
 * start date where it lies in the month of the entry, else the first of that month; a month is whole when its day of the
 * month has come again. A date in the month of the entry itself is 0 months ago whatever the days, since a date whose day
 * nobody told is stored as the first. {@link Breakdown#UNKNOWN} are entries without the date or with one in a later
 * month; it stands in the table whether or not there are any, like every band.
 *
 * @param number what is counted, the name of the months since the date
 * @param date the number of the date in a {@link History}
 */
public record Distribution(String table, Breakdown breakdown, Horizon horizon, String number, int date, Bands bands)
        implements Measure {

    private static final List<CellTable.Value> VALUES =
            List.of(new CellTable.Value("persons", CellTable.Unit.COUNT, true));

    @Override
    public long size() {
        return Math.multiplyExact(breakdown.size(), (long) horizon.years() * rowsPerYear());
    }

    @Override
    public Fold fold() {
        return new Counting(this);
    }

    /** Tables in other bands are another family: their rows are not the same. */
    private String family() {
        return "distribution/" + number + "/"
                + bands.from().stream().map(Object::toString).collect(Collectors.joining(","));
    }

    @Override
    public CellTable tabulate(Cells cells, List<Group> groups) {
        CellTable.Builder table = new CellTable.Builder(
                this.table,
                family(),
                breakdown.names(),
                List.of(
                        new CellTable.Key("fiscal_year", CellTable.KeyType.INTEGER),
                        new CellTable.Key("band", CellTable.KeyType.TEXT)),
                VALUES);
        for (Group group : groups) {
            for (int year = 0; year < horizon.years(); year++) {
                for (int band = 0; band < rowsPerYear(); band++) {
                    long persons = cells.sum(0, at(group.index(), year, band));
                    table.row(group.row(years().year(year).toString(), name(band)))
                            .count(0, persons, persons);
                }
            }
        }
        return table.build();
    }

    private String name(int band) {
        return band == bands.count() ? Breakdown.UNKNOWN : bands.name(band);
    }

    /** The bands, and unknown. */
    private int rowsPerYear() {
        return bands.count() + 1;
    }

    private Years years() {
        return new Years(horizon);
    }

    private int at(int group, int year, int band) {
        return (group * horizon.years() + year) * rowsPerYear() + band;
    }

    private static final class Counting implements Fold {
        private final Distribution measure;
        private final long[] persons;

        Counting(Distribution measure) {
            this.measure = measure;
            this.persons = new long[Math.toIntExact(measure.size())];
        }

        @Override
        public void add(History history) {
            if (history.spells() > 0 && history.beganInStore(0)) {
                int year = measure.years().number(Month.fiscalYearOf(history.spellStart(0)));
                persons[measure.at(measure.breakdown.group(history, 0), year, band(history))] += history.weight();
            }
        }

        private int band(History history) {
            int since = history.date(measure.date, 0);
            int months = Day.wholeMonths(since, history.spellStart(0), dayOfEntry(history));
            return months == Day.MISSING ? measure.bands.count() : measure.bands.of(months);
        }

        private static int dayOfEntry(History history) {
            int day = history.startDay(0);
            return day == Day.MISSING ? 1 : Day.dayOfMonth(day);
        }

        @Override
        public Cells cells() {
            return new Cells(new long[][] {persons}, new long[0]);
        }
    }
}
