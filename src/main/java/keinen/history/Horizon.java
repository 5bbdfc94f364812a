package keinen.history;

import java.io.Serializable;

/**
 * From when to when lives are looked at, and what ends a spell.
 *
 * @param firstMonth the index of m0, the first month in the store
 * @param lastMonth the index of M, the as-of month, inclusive; later records are not seen
 * @param bridgeMonths the longest gap between two records, in months, that does not end a spell
 */
public record Horizon(int firstMonth, int lastMonth, int bridgeMonths) implements Serializable {
    public Horizon {
        if (lastMonth < firstMonth || bridgeMonths < 0) {
            throw new IllegalArgumentException("Invalid horizon: " + firstMonth + " to " + lastMonth + ", bridge "
                    + bridgeMonths + " (must not run backwards)");
        }
    }

    public int months() {
        return lastMonth - firstMonth + 1;
    }
}
