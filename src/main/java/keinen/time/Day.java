package keinen.time;

import java.time.LocalDate;

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
        return 12 * date.getYear() + date.getMonthValue() - 1;
    }

    /**
     * The whole months from a day to a day of another month: one is whole when its day of the month has come again. A day
     * in the month itself is 0 months ago whatever the days, since a date whose day nobody told is stored as the first.
     *
     * @param dayOfMonth 1 to 31, the day of the month to which is counted
     * @return 0 or more; {@link #MISSING} where the day is missing or lies in a later month
     */
    public static int wholeMonths(int since, int month, int dayOfMonth) {
        int months = month - monthIndexOf(since);
        if (since == MISSING || months < 0) {
            return MISSING;
        }
        return months == 0 || dayOfMonth(since) <= dayOfMonth ? months : months - 1;
    }

    /** 1 to 31; the day must not be missing. */
    public static int dayOfMonth(int epochDay) {
        return LocalDate.ofEpochDay(epochDay).getDayOfMonth();
    }
}
