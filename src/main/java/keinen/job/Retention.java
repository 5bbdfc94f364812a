package keinen.job;

import java.time.LocalDate;
import keinen.time.Month;

/**
 * How long records may be read: a month's for so many months after it. Counted from the day of the run and not from the
 * as-of month, so that looking back does not make old records readable again.
 */
public record Retention(int months) {

    /** The first month that may be read on a day. */
    public Month firstMonth(LocalDate today) {
        return Month.of(today.getYear(), today.getMonthValue()).plus(-months);
    }
}
