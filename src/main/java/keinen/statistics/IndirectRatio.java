package keinen.statistics;

import java.util.List;

/**
 * An indirectly standardised ratio: the events of a population, by those that it would have if each of its strata had the
 * rate of a reference population. 1 is as expected. Two such ratios are not comparable with each other, since each has the
 * weights of its own population.
 */
public final class IndirectRatio {
    private final Estimate observed;
    private final Estimate expected;

    /**
     * One stratum.
     *
     * @param population among whom events are expected
     * @param referenceEvents of the reference population
     * @param referencePopulation in the unit of {@code population}
     */
    public record Stratum(double population, Estimate referenceEvents, double referencePopulation) {}

    private IndirectRatio(Estimate observed, Estimate expected) {
        this.observed = observed;
        this.expected = expected;
    }

    /** The ratio where the expected number is known by itself. */
    public static IndirectRatio of(Estimate observed, Estimate expected) {
        return new IndirectRatio(observed, expected);
    }

    /**
     * The ratio of observed events to those that the strata let expect. The expected number is hidden where any reference
     * events are, and undefined where a stratum with people has no reference population; one without people adds nothing.
     */
    public static IndirectRatio of(Estimate observed, List<Stratum> strata) {
        CompensatedSum sum = new CompensatedSum();
        boolean isHidden = false;
        for (Stratum stratum : strata) {
            if (stratum.population > 0) {
                isHidden |= stratum.referenceEvents.isHidden();
                double events = stratum.referenceEvents.isKnown() ? stratum.referenceEvents.value() : Double.NaN;
                sum.add(stratum.population * (events / stratum.referencePopulation));
            }
        }
        return of(observed, isHidden ? Estimate.HIDDEN : Estimate.of(sum.value()));
    }

    public Estimate expected() {
        return expected;
    }

    /** Observed by expected; undefined where nothing is expected. */
    public Estimate ratio() {
        return byExpected(observed);
    }

    /** The limits of the observed number by the expected one, which is taken to be without error. */
    public Interval limits(CountLimits limits) {
        Interval counts = limits.of(observed);
        return new Interval(byExpected(counts.lower()), byExpected(counts.upper()));
    }

    /**
     * The rate that follows: the ratio times the crude rate of the reference population.
     *
     * @param referenceRate in any unit, which is that of the result
     */
    public Estimate rate(double referenceRate) {
        return ratio().times(referenceRate);
    }

    private Estimate byExpected(Estimate events) {
        if (events.isHidden() || expected.isHidden()) {
            return Estimate.HIDDEN;
        }
        boolean isDefined = events.isKnown() && expected.isKnown() && expected.value() > 0;
        return isDefined ? Estimate.of(events.value() / expected.value()) : Estimate.UNDEFINED;
    }
}
