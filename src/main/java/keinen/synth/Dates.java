package keinen.synth;

/**
 * Days as whole numbers: the month's index (see {@link keinen.time.Month#index}) times 32 plus the day of the month.
 * Their order is that of time.
 */
final class Dates {
    /** No date. */
    static final int NONE = 0;

    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private Dates() {}

    static int of(int month, int day) {
        return month * 32 + day;
    }

    static int month(int date) {
        return date >> 5;
    }

    static int day(int date) {
        return date & 31;
    }

    /** The number of days of a month of the Gregorian calendar. */
    static int daysIn(int month) {
        int year = month / 12;
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return DAYS[month % 12] + (leap && month % 12 == 1 ? 1 : 0);
    }

    /** Any day of a month. */
    static int within(int month, Dice dice) {
        return of(month, dice.between(1, daysIn(month)));
    }
}
