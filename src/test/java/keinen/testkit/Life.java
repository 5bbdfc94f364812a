package keinen.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import keinen.history.PersonMonths;
import keinen.time.Day;
import keinen.time.Month;
import keinen.time.MonthRange;

/** One person's records, built as the picture of a life: {@code new Life().onAid("2019-04..2019-09")}. */
public final class Life {
    /** One monthly record: codes, yen, and what it says of the spell. */
    @SuppressWarnings("ArrayRecordComponent") // built and read by tests only
    public record Entry(
            Month month, int[] codes, long[] yen, int spellStart, int spellEnd, int endReason, int residentSince) {}

    private final List<Entry> entries = new ArrayList<>();
    private int[] codes = {1};
    private long[] yen = {1000};
    private int spellStart = Day.MISSING;
    private int residentSince = Day.MISSING;

    /** The codes of the records that follow. */
    public Life in(int... newCodes) {
        codes = newCodes;
        return this;
    }

    /** The yen of the records that follow. */
    public Life paid(long... newYen) {
        yen = newYen;
        return this;
    }

    /** The start date that the records that follow state. */
    public Life since(String day) {
        spellStart = Math.toIntExact(LocalDate.parse(day).toEpochDay());
        return this;
    }

    /** The day of becoming a resident that the records that follow state; it is their first date. */
    public Life residentSince(String day) {
        residentSince = Math.toIntExact(LocalDate.parse(day).toEpochDay());
        return this;
    }

    /** A record for each month of a range, or of one month. */
    public Life onAid(String months) {
        MonthRange range = MonthRange.parse(months.contains("..") ? months : months + ".." + months);
        for (Month month = range.first(); range.contains(month); month = month.plus(1)) {
            entries.add(new Entry(month, codes.clone(), yen.clone(), spellStart, Day.MISSING, 0, residentSince));
        }
        return this;
    }

    /** Lets the last record carry an end reason. */
    public Life endedBy(int reason) {
        Entry last = entries.remove(entries.size() - 1);
        entries.add(new Entry(
                last.month(),
                last.codes(),
                last.yen(),
                last.spellStart(),
                last.spellEnd(),
                reason,
                last.residentSince()));
        return this;
    }

    /** Lets the last record carry an end date. */
    public Life endedOn(String day) {
        Entry last = entries.remove(entries.size() - 1);
        int end = Math.toIntExact(LocalDate.parse(day).toEpochDay());
        entries.add(new Entry(
                last.month(),
                last.codes(),
                last.yen(),
                last.spellStart(),
                end,
                last.endReason(),
                last.residentSince()));
        return this;
    }

    /** In order of months. */
    public List<Entry> entries() {
        return entries.stream().sorted(Comparator.comparing(Entry::month)).toList();
    }

    /** The same records, without an end that the next month's record contradicts. */
    public Life withoutContradictedEnds() {
        Life life = new Life();
        List<Entry> sorted = entries();
        for (int row = 0; row < sorted.size(); row++) {
            Entry entry = sorted.get(row);
            boolean goesOn = row + 1 < sorted.size()
                    && sorted.get(row + 1).month().equals(entry.month().plus(1));
            life.entries.add(
                    goesOn
                            ? new Entry(
                                    entry.month(),
                                    entry.codes(),
                                    entry.yen(),
                                    entry.spellStart(),
                                    Day.MISSING,
                                    0,
                                    entry.residentSince())
                            : entry);
        }
        return life.in(codes).paid(yen);
    }

    /** The same records in the form that a store hands over. */
    public PersonMonths records() {
        List<Entry> sorted = entries();
        PersonMonths records = new PersonMonths(codes.length, 1, yen.length, sorted.size());
        records.to = sorted.size();
        for (int row = 0; row < sorted.size(); row++) {
            Entry entry = sorted.get(row);
            records.month[row] = entry.month().index();
            for (int i = 0; i < codes.length; i++) {
                records.attribute[i][row] = entry.codes()[i];
            }
            for (int i = 0; i < yen.length; i++) {
                records.amount[i][row] = entry.yen()[i];
            }
            records.date[0][row] = entry.residentSince();
            records.spellStart[row] = entry.spellStart();
            records.spellEnd[row] = entry.spellEnd();
            records.endReason[row] = entry.endReason();
        }
        return records;
    }
}
