package keinen.statistics;

import java.util.OptionalLong;

/** One count divided by another. */
public final class Quotient {
    private Quotient() {}

    /** Undefined where the denominator is 0; hidden where either is (an absent count is a hidden one). */
    public static Estimate of(OptionalLong numerator, OptionalLong denominator) {
        if (numerator.isEmpty() || denominator.isEmpty()) {
            return Estimate.HIDDEN;
        }
        return Estimate.of((double) numerator.getAsLong() / denominator.getAsLong());
    }
}
