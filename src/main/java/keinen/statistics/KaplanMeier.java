package keinen.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The product-limit estimate of how long spells last: S(t) is the product of 1 − exits ÷ at risk over the durations up
 * to t (Kaplan and Meier, JASA 53, 1958). Late entry is in the counts: a spell is at risk only from when it was seen.
 *
 * <p>The standard error is that of S itself, by Greenwood's formula (Reports on Public Health 33, 1926). Figures agree
 * with R's {@code survival::survfit}. R prints the error of log S in {@code survfit$std.err} and that of S, as here, in
 * {@code summary(survfit)}; SAS PROC LIFETEST carries neither past the last exit when censored times follow, and this
 * carries both on, as R does. Where S is 0 the error is 0 × ∞ and is undefined (R: {@code NaN}; SAS: 0).
 *
 * <p>Once late entry lets the risk set run empty early (everyone at risk exits), S stays 0: no later entry revives it.
 */
public final class KaplanMeier {
    private KaplanMeier() {}

    /**
     * The counts of one duration; absent ones are hidden.
     *
     * @param atRisk spells that were under observation and had not ended before this duration
     * @param exits those of them that ended at it
     */
    public record Counts(OptionalLong atRisk, OptionalLong exits) {}

    /** The estimate at one duration. */
    public record Point(Estimate survival, Estimate standardError, Estimate lower, Estimate upper) {
        static final Point HIDDEN = new Point(Estimate.HIDDEN, Estimate.HIDDEN, Estimate.HIDDEN, Estimate.HIDDEN);
    }

    /**
     * One point for each duration.
     *
     * <p>A product with a hidden factor is hidden, and so is every one after it. A duration without exits has the
     * factor 1 whatever its risk set is, so a hidden risk set there hides nothing.
     *
     * @param durations in ascending order, without gaps where anybody exits
     */
    public static List<Point> curve(List<Counts> durations, Limits limits) {
        List<Point> points = new ArrayList<>(durations.size());
        double survival = 1;
        double greenwood = 0;
        boolean hidden = false;
        for (Counts counts : durations) {
            hidden |= hidesFactor(counts);
            if (hidden) {
                points.add(Point.HIDDEN);
                continue;
            }
            double exits = counts.exits().orElseThrow();
            if (exits > 0) {
                double atRisk = counts.atRisk().orElseThrow();
                survival *= (atRisk - exits) / atRisk;
                greenwood += exits / (atRisk * (atRisk - exits));
            }
            points.add(point(survival, Math.sqrt(greenwood), limits));
        }
        return points;
    }

    private static boolean hidesFactor(Counts counts) {
        return counts.exits().isEmpty()
                || (counts.exits().getAsLong() > 0 && counts.atRisk().isEmpty());
    }

    private static Point point(double survival, double logError, Limits limits) {
        return new Point(
                Estimate.of(survival),
                Estimate.of(survival * logError),
                limits.lower(survival, logError),
                limits.upper(survival, logError));
    }
}
