package keinen.statistics;

import java.util.List;

/**
 * A directly standardised rate: the rate that a population would have if its strata were as large, in proportion, as
 * those of a standard population: the sum over strata of weight × events ÷ population, the weights being the shares of
 * the standard.
 */
public final class DirectRate {
    private final Estimate rate;
    private final double variance;
    private final double largestWeight;
    private final double events;

    /**
     * One stratum.
     *
     * @param events what is counted; need not be whole, such as a mean of months
     * @param population among whom, in any unit that all strata share
     * @param standard the standard population
     */
    public record Stratum(Estimate events, double population, double standard) {}

    private DirectRate(Estimate rate, double variance, double largestWeight, double events) {
        this.rate = rate;
        this.variance = variance;
        this.largestWeight = largestWeight;
        this.events = events;
    }

    /**
     * The rate of these strata. Hidden where the events of any are; undefined where there is no standard population, or
     * a stratum that has one has no population. A stratum with neither is left out.
     */
    public static DirectRate of(List<Stratum> strata) {
        List<Stratum> present = strata.stream()
                .filter(stratum -> stratum.population != 0 || stratum.standard != 0)
                .toList();
        if (!present.stream().allMatch(stratum -> stratum.events.isKnown())) {
            boolean hidden = present.stream().anyMatch(stratum -> stratum.events.isHidden());
            return new DirectRate(hidden ? Estimate.HIDDEN : Estimate.UNDEFINED, 0, 0, 0);
        }
        double standard = sum(present.stream().mapToDouble(Stratum::standard).toArray());
        CompensatedSum rate = new CompensatedSum();
        CompensatedSum variance = new CompensatedSum();
        double largest = 0;
        for (Stratum stratum : present) {
            double weight = stratum.standard / standard / stratum.population;
            rate.add(weight * stratum.events.value());
            variance.add(weight * weight * stratum.events.value());
            largest = Math.max(largest, weight);
        }
        double events = sum(
                present.stream().mapToDouble(stratum -> stratum.events.value()).toArray());
        Estimate known = standard > 0 ? Estimate.of(rate.value()) : Estimate.UNDEFINED;
        return new DirectRate(known, variance.value(), largest, events);
    }

    private static double sum(double[] terms) {
        CompensatedSum sum = new CompensatedSum();
        for (double term : terms) {
            sum.add(term);
        }
        return sum.value();
    }

    /** Events per one of the population. */
    public Estimate rate() {
        return rate;
    }

    /**
     * Fay and Feuer's limits by the gamma distribution (Statistics in Medicine 16, 1997): never too narrow, and wide where
     * a stratum with much weight has few people. R's {@code asht::wspoissonTest} and {@code dsrTest} have them. Without
     * events the lower limit is 0 and the upper one stands.
     */
    public Interval gammaLimits() {
        if (!rate.isKnown()) {
            return Interval.ofUnknown(rate);
        }
        double lower = rate.value() == 0 ? 0 : gamma(rate.value(), variance, Confidence.LOWER_TAIL);
        double upper =
                gamma(rate.value() + largestWeight, variance + largestWeight * largestWeight, Confidence.UPPER_TAIL);
        return Interval.of(lower, upper);
    }

    /** The quantile of the gamma distribution with this mean and variance. */
    private static double gamma(double mean, double variance, double probability) {
        return GammaQuantile.of(mean * mean / variance, probability) * variance / mean;
    }

    /**
     * Dobson's limits: those of the number of events, shrunk to the rate's variance (Dobson, Kuulasmaa, Eberle and
     * Scherer, Statistics in Medicine 10, 1991). The paper and R's {@code dsrTest} take the exact limits of the number,
     * the English public health bodies ({@code PHEindicatormethods}) Byar's, and show nothing below 10 events. Undefined
     * where there are no events.
     */
    public Interval dobsonLimits(CountLimits limits) {
        if (!rate.isKnown()) {
            return Interval.ofUnknown(rate);
        }
        Interval counts = limits.of(events);
        double scale = Math.sqrt(variance / events);
        return Interval.of(
                rate.value() + scale * (counts.lower().value() - events),
                rate.value() + scale * (counts.upper().value() - events));
    }
}
