package keinen.statistics;

import java.util.OptionalLong;

/**
 * How an amount differs from the same amount a year earlier.
 *
 * @param amount later less earlier; absent where either is hidden
 * @param percent 100 × amount ÷ |earlier|, so that its sign is the sign of the change; undefined where the earlier
 *     amount is 0
 */
public record Change(OptionalLong amount, Estimate percent) {

    /** Absent amounts are hidden ones. */
    public static Change between(OptionalLong earlier, OptionalLong later) {
        if (earlier.isEmpty() || later.isEmpty()) {
            return new Change(OptionalLong.empty(), Estimate.HIDDEN);
        }
        long difference = Math.subtractExact(later.getAsLong(), earlier.getAsLong());
        double percent = 100.0 * difference / Math.abs((double) earlier.getAsLong());
        return new Change(OptionalLong.of(difference), Estimate.of(percent));
    }
}
