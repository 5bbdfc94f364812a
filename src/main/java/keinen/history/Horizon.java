package keinen.history;

import java.io.Serializable;
import java.util.Objects;
import keinen.time.Month;

/**
 * From when to when lives are looked at, and what ends a spell.
 *
 * <p>No record, since it knows its fiscal years: every piece of every life asks for them.
 */
public final class Horizon implements Serializable {
    private final int firstMonth;
    private final int lastMonth;
    private final int bridgeMonths;
    private final int minimumMonths;
    private final int firstYear;
    private final int years;

    /**
     * @param firstMonth the index of m0, the first month in the store
     * @param lastMonth the index of M, the as-of month, inclusive; later records are not seen
     * @param bridgeMonths the longest gap between two records, in months, that does not end a spell
     * @param minimumMonths how long a spell must have lasted to be seen, ended or not; 1 lets every spell be seen. Whoever
     *     asks for more sees a spell only once it is that long, so that short spells that are still open do not count
     *     where short spells that have ended do not
     */
    public Horizon(int firstMonth, int lastMonth, int bridgeMonths, int minimumMonths) {
        if (lastMonth < firstMonth || bridgeMonths < 0 || minimumMonths < 1) {
            throw new IllegalArgumentException("Invalid horizon: " + firstMonth + " to " + lastMonth + ", bridge "
                    + bridgeMonths + ", minimum " + minimumMonths + " (must not run backwards)");
        }
        this.firstMonth = firstMonth;
        this.lastMonth = lastMonth;
        this.bridgeMonths = bridgeMonths;
        this.minimumMonths = minimumMonths;
        this.firstYear = Month.fiscalYearOf(firstMonth);
        this.years = Month.fiscalYearOf(lastMonth) - firstYear + 1;
    }

    /** Every spell, however short. */
    public Horizon(int firstMonth, int lastMonth, int bridgeMonths) {
        this(firstMonth, lastMonth, bridgeMonths, 1);
    }

    /** The same months under another definition of a spell. */
    public Horizon under(int otherBridgeMonths, int otherMinimumMonths) {
        return new Horizon(firstMonth, lastMonth, otherBridgeMonths, otherMinimumMonths);
    }

    public int firstMonth() {
        return firstMonth;
    }

    public int lastMonth() {
        return lastMonth;
    }

    public int bridgeMonths() {
        return bridgeMonths;
    }

    public int minimumMonths() {
        return minimumMonths;
    }

    public int months() {
        return lastMonth - firstMonth + 1;
    }

    /** The fiscal year of the first month, by its first calendar year. */
    public int firstYear() {
        return firstYear;
    }

    /** How many fiscal years the months touch. */
    public int years() {
        return years;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Horizon that
                && firstMonth == that.firstMonth
                && lastMonth == that.lastMonth
                && bridgeMonths == that.bridgeMonths
                && minimumMonths == that.minimumMonths;
    }

    @Override
    public int hashCode() {
        return Objects.hash(firstMonth, lastMonth, bridgeMonths, minimumMonths);
    }

    @Override
    public String toString() {
        return firstMonth + " to " + lastMonth + ", bridge " + bridgeMonths + ", minimum " + minimumMonths;
    }
}
