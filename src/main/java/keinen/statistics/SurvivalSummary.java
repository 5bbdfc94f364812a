package keinen.statistics;

import java.util.List;

/**
 * Single figures from a survival curve by month of duration.
 *
 * <p>They stand as long as the part of the curve that they are read from is not hidden.
 */
public final class SurvivalSummary {
    /** How near to the level a curve counts as being on it; R's {@code quantile.survfit} has the same. */
    private static final double TOLERANCE = Math.sqrt(Math.ulp(1.0));

    private SurvivalSummary() {}

    /**
     * The duration that half of the spells reach, from the curve of S; its limits, from the curves of the limits
     * (Brookmeyer and Crowley, Biometrics 38, 1982). The first month at which the curve is at or below one half; where
     * it runs level at one half, the middle of that stretch, as in R and SAS. Undefined where it stays above.
     *
     * @param curve months 1, 2, … ; undefined points are passed over
     */
    public static Estimate median(List<Estimate> curve) {
        int first = 0;
        double level = 0;
        for (int month = 1; month <= curve.size(); month++) {
            Estimate point = curve.get(month - 1);
            if (point.isHidden()) {
                return Estimate.HIDDEN;
            }
            if (point.isKnown() && first == 0 && point.value() < 0.5 + TOLERANCE) {
                first = month;
                level = point.value();
                if (Math.abs(level - 0.5) >= TOLERANCE) {
                    return Estimate.of(first);
                }
            } else if (point.isKnown() && first > 0 && point.value() < level) {
                return Estimate.of((first + month) / 2.0);
            }
        }
        return first == 0 ? Estimate.UNDEFINED : Estimate.of(first);
    }

    /**
     * The mean number of months that spells last up to a horizon: the area under S from 0 to it.
     *
     * @param curve S at months 1, 2, …
     * @param horizon at most as many months as the curve has
     */
    public static Estimate restrictedMean(List<Estimate> curve, int horizon) {
        double area = 0;
        double survival = 1;
        for (int month = 1; month <= horizon; month++) {
            area += survival;
            Estimate point = curve.get(month - 1);
            if (month < horizon && point.isHidden()) {
                return Estimate.HIDDEN;
            }
            survival = point.value();
        }
        return Estimate.of(area);
    }
}
