package keinen.time;

import java.time.LocalDate;
import java.time.temporal.ChronoField;

/** Days as whole numbers: the form in which dates are stored. */
public final class Day {
    /** Stands in a stored column where a date or a month is missing. */
    public static final int MISSING = Integer.MIN_VALUE;

    private Day() {}

    /** The index of the month (see {@link Month#index}) that a day lies in; {@link #MISSING} stays missing. */
    public static int monthIndexOf(int epochDay) {
        if (epochDay == MISSING) {
            return MISSING;
        }
        LocalDate date = LocalDate.ofEpochDay(epochDay);
        return Math.toIntExact(date.getLong(ChronoField.PROLEPTIC_MONTH));
    }

    /** 1 to 31; the day must not be missing. */
    public static int dayOfMonth(int epochDay) {
        return LocalDate.ofEpochDay(epochDay).getDayOfMonth();
    }
}
