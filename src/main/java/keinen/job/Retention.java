package keinen.job;

import java.time.LocalDate;
import java.util.Locale;
import keinen.time.Month;

/**
 * How long records may be read: a month's for so many months after it. Counted from the day of the run and not from the
 * as-of month, so that looking back does not make old records readable again.
 *
 * @param action what is done with older records
 */
public record Retention(int months, Action action) {

    /** What is done with records that are too old to be read. */
    public enum Action {
        /** They stay in the store, and nobody is told anything of them. */
        REFUSE_READ,
        /** The next run deletes them from the store and leaves a tombstone of each month. */
        DELETE;

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The first month that may be read on a day. */
    public Month firstMonth(LocalDate today) {
        return Month.of(today.getYear(), today.getMonthValue()).plus(-months);
    }

    public boolean deletes() {
        return action == Action.DELETE;
    }
}
