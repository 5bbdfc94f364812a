package keinen.history;

import java.io.Serializable;

/**
 * From when to when lives are looked at, and what ends a spell.
 *
 * @param firstMonth the index of m0, the first month in the store
 * @param lastMonth the index of M, the as-of month, inclusive; later records are not seen
 * @param bridgeMonths the longest gap between two records, in months, that does not end a spell
 * @param minimumMonths how long a spell must have lasted to be seen, ended or not; 1 lets every spell be seen. Whoever
 *     asks for more sees a spell only once it is that long, so that short spells that are still open do not count where
 *     short spells that have ended do not
 */
public record Horizon(int firstMonth, int lastMonth, int bridgeMonths, int minimumMonths) implements Serializable {
    public Horizon {
        if (lastMonth < firstMonth || bridgeMonths < 0 || minimumMonths < 1) {
            throw new IllegalArgumentException("Invalid horizon: " + firstMonth + " to " + lastMonth + ", bridge "
                    + bridgeMonths + ", minimum " + minimumMonths + " (must not run backwards)");
        }
    }

    /** Every spell, however short. */
    public Horizon(int firstMonth, int lastMonth, int bridgeMonths) {
        this(firstMonth, lastMonth, bridgeMonths, 1);
    }

    /** The same months under another definition of a spell. */
    public Horizon under(int otherBridgeMonths, int otherMinimumMonths) {
        return new Horizon(firstMonth, lastMonth, otherBridgeMonths, otherMinimumMonths);
    }

    public int months() {
        return lastMonth - firstMonth + 1;
    }
}
