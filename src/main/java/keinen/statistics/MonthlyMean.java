package keinen.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The mean of monthly counts, as official yearbooks print it (一か月平均 of the 被保護者調査): two decimals, half up.
 */
public final class MonthlyMean {
    private MonthlyMean() {}

    /**
     * @param sum of the months' counts
     * @param months how many months were observed, at least 1
     */
    public static BigDecimal of(long sum, int months) {
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(months), 2, RoundingMode.HALF_UP);
    }
}
