package keinen.job;

import java.util.Locale;
import keinen.job.InputChecks.OnFail;

/**
 * What came of one check of the records.
 *
 * @param check its key in the rules file
 * @param share what was found, from 0 to 1
 * @param limit the largest share that the rules allow
 * @param words what the share is of
 */
public record InputCheckResult(String check, double share, double limit, OnFail onFail, String words) {

    public boolean isMet() {
        return share <= limit;
    }

    /** What was found and what was allowed, as a person reads it. */
    public String sentence() {
        return String.format(Locale.ROOT, "%.2f %% of %s (must be at most %s %%)", 100 * share, words, percent(limit));
    }

    /** A share in percent, with as many decimals as it needs. */
    static String percent(double share) {
        return java.math.BigDecimal.valueOf(share)
                .movePointRight(2)
                .stripTrailingZeros()
                .toPlainString();
    }
}
