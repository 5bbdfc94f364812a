package keinen.series;

import java.math.BigDecimal;
import java.util.Optional;
import keinen.job.SeriesGroup.AcrossBreaks;

/**
 * A figure held against an earlier one of its series.
 *
 * @param difference later less earlier; empty where either is missing, or a break parts them and the job does not ask
 *     for such comparisons
 * @param percent 100 × difference ÷ |earlier|, so that its sign is that of the difference; empty where the earlier
 *     figure is 0
 * @param status {@code B} where a break parts them, shown or not; else why there is no difference
 */
record Comparison(Optional<BigDecimal> difference, Optional<Quotient> percent, String status) {

    /** A series has no status where it does not go back to the earlier period: nothing is missing there. */
    static Comparison between(Series series, int earlier, int later, AcrossBreaks acrossBreaks) {
        if (!series.covers(earlier) || !series.covers(later)) {
            return nothing(Status.NORMAL);
        }
        Optional<BigDecimal> before = series.value(earlier);
        Optional<BigDecimal> now = series.value(later);
        if (before.isEmpty() || now.isEmpty()) {
            return nothing((now.isEmpty() ? series.at(later) : series.at(earlier)).status());
        }
        boolean parted = series.isParted(earlier, later);
        if (parted && acrossBreaks == AcrossBreaks.EMPTY) {
            return nothing(Status.BREAK);
        }
        BigDecimal difference = now.get().subtract(before.get());
        return new Comparison(
                Optional.of(difference),
                before.filter(value -> value.signum() != 0).map(value -> Quotient.percent(difference, value.abs())),
                parted ? Status.BREAK : Status.NORMAL);
    }

    private static Comparison nothing(String status) {
        return new Comparison(Optional.empty(), Optional.empty(), status);
    }
}
