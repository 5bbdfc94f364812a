package keinen.time;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/**
 * A calendar month.
 *
 * @param index months since January of year 0 (proleptic Gregorian), so that a difference of indexes is a number of
 *     months; the form in which months are stored and counted
 */
public record Month(int index) implements Comparable<Month> {
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);

    /**
     * @param month 1 for January to 12
     */
    public static Month of(int year, int month) {
        if (month < 1 || month > 12) {
            throw new DateTimeException("Invalid month: " + month + " (must be 1 to 12)");
        }
        return new Month(year * 12 + month - 1);
    }

    /**
     * Reads {@code yyyy-MM}.
     *
     * @throws DateTimeParseException when the text has another form
     */
    public static Month parse(String text) {
        YearMonth month = YearMonth.parse(text, ISO);
        return of(month.getYear(), month.getMonthValue());
    }

    public int year() {
        return Math.floorDiv(index, 12);
    }

    /** 1 for January to 12. */
    public int monthOfYear() {
        return Math.floorMod(index, 12) + 1;
    }

    public FiscalYear fiscalYear() {
        return new FiscalYear(fiscalYearOf(index));
    }

    /** The fiscal year (by its first calendar year) of a month index; the kernel's form of {@link #fiscalYear()}. */
    public static int fiscalYearOf(int index) {
        return Math.floorDiv(index - 3, 12);
    }

    /** The month index of the last month, March, of a fiscal year by its first calendar year. */
    public static int lastOfFiscalYear(int fiscalYear) {
        return 12 * fiscalYear + 14;
    }

    public Month plus(int months) {
        return new Month(index + months);
    }

    @Override
    public int compareTo(Month other) {
        return Integer.compare(index, other.index);
    }

    /** {@code yyyy-MM}. */
    @Override
    public String toString() {
        int month = monthOfYear();
        String year = Integer.toString(year());
        return "0".repeat(Math.max(0, 4 - year.length())) + year + (month < 10 ? "-0" : "-") + month;
    }
}
