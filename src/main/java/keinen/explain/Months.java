package keinen.explain;

import java.time.LocalDate;
import keinen.time.Month;

/** Months and days in words. */
final class Months {
    private Months() {}

    /** A run of months, by their indexes, inclusive. */
    static String words(int first, int last) {
        return first == last ? new Month(first).toString() : new Month(first) + ".." + new Month(last);
    }

    static String day(int day) {
        return LocalDate.ofEpochDay(day).toString();
    }

    static String count(int months) {
        return months + (months == 1 ? " month" : " months");
    }
}
