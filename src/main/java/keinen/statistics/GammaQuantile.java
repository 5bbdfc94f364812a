package keinen.statistics;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Gamma;

/**
 * Quantiles of the gamma distribution with scale 1, to the last digits: half of the quantile of chi-squared with twice
 * the shape as degrees of freedom. (Commons Math solves for them to an absolute 1e-9, which is not enough for rates.)
 */
final class GammaQuantile {
    private static final int STEPS = 200;

    private GammaQuantile() {}

    /**
     * The number below which a gamma variable stays with a probability.
     *
     * @param shape above 0
     * @param probability between 0 and 1, both excluded
     */
    static double of(double shape, double probability) {
        double below = 0;
        double above = Double.POSITIVE_INFINITY;
        double x = wilsonHilferty(shape, probability);
        for (int step = 0; step < STEPS; step++) {
            double excess = excess(shape, x, probability);
            if (excess > 0) {
                above = x;
            } else {
                below = x;
            }
            double next = x - excess / density(shape, x);
            if (!(next > below && next < above)) {
                next = Double.isInfinite(above) ? 2 * x : (below + above) / 2;
            }
            if (Math.abs(next - x) <= 2 * Math.ulp(x)) {
                return next;
            }
            x = next;
        }
        return x;
    }

    /** By the smaller tail, so that no digits are lost. */
    private static double excess(double shape, double x, double probability) {
        return probability < 0.5
                ? Gamma.regularizedGammaP(shape, x) - probability
                : (1 - probability) - Gamma.regularizedGammaQ(shape, x);
    }

    private static double density(double shape, double x) {
        return Math.exp((shape - 1) * Math.log(x) - x - Gamma.logGamma(shape));
    }

    /** Where to begin: the cube root of a gamma variable is nearly normal. */
    private static double wilsonHilferty(double shape, double probability) {
        double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(probability);
        double root = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
        return root > 0.1 ? shape * root * root * root : shape * 1e-3;
    }
}
