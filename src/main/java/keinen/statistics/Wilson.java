package keinen.statistics;

/**
 * 95 % limits of a share of independent cases: the score interval without continuity correction (Wilson, JASA 22, 1927).
 * It stays between 0 and 1 and has a width even where the share is 0 or 1. R's {@code prop.test} has it with
 * {@code correct = FALSE}, SAS PROC FREQ with {@code BINOMIAL(WILSON)}.
 */
public final class Wilson {
    private Wilson() {}

    /**
     * The limits of {@code part ÷ whole}; neither need be a whole number. Undefined where the whole is 0, or the part not
     * between 0 and the whole.
     */
    public static Interval of(Estimate part, Estimate whole) {
        if (!part.isKnown() || !whole.isKnown()) {
            return Interval.ofUnknown(part.minus(whole));
        }
        double n = whole.value();
        double x = part.value();
        if (n <= 0 || x < 0 || x > n) {
            return Interval.UNDEFINED;
        }
        double squared = Confidence.Z * Confidence.Z;
        double middle = 2 * x + squared;
        double half = Confidence.Z * Math.sqrt(squared + 4 * x * (n - x) / n);
        double scale = 2 * (n + squared);
        return Interval.of(x == 0 ? 0 : (middle - half) / scale, x == n ? 1 : (middle + half) / scale);
    }
}
