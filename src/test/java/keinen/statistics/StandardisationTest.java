package keinen.statistics;

import static keinen.statistics.LimitsOfCountsTest.assertInterval;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@link DirectRate} and {@link IndirectRatio}. */
class StandardisationTest {
    /** Down syndrome at birth order 5 and above by age of mother, as in the vignette of R's dsrTest. */
    private static final DirectRate DOWN = DirectRate.of(strata(
            new double[] {0, 8, 63, 112, 262, 295},
            new double[] {327, 30666, 123419, 149919, 104088, 34392},
            new double[] {319933, 931318, 786511, 488235, 237863, 61313}));

    private static List<DirectRate.Stratum> strata(double[] events, double[] populations, double[] standard) {
        return IntStream.range(0, events.length)
                .mapToObj(i -> new DirectRate.Stratum(Estimate.of(events[i]), populations[i], standard[i]))
                .toList();
    }

    @Test
    void theRateAndLimitsOfDownSyndromeAreThePublishedOnes() {
        assertThat(DOWN.rate().times(1e5).value()).isCloseTo(75.52901, within(5e-6));
        assertInterval(DOWN.gammaLimits().times(1e5), 67.70212, 188.30017, 5e-6);
        assertInterval(DOWN.dobsonLimits(CountLimits.EXACT).times(1e5), 67.63284, 83.86703, 5e-6);
    }

    @Test
    void withoutEventsTheGammaLimitsStandAndDobsonsDoNot() {
        DirectRate none = DirectRate.of(strata(new double[] {0, 0}, new double[] {100, 50}, new double[] {3, 1}));
        assertThat(none.rate()).isEqualTo(Estimate.of(0));
        // The largest weight is 1/4 by 50 or 3/4 by 100; half a chi-squared with two degrees of freedom is exponential.
        assertInterval(none.gammaLimits(), 0, -Math.log(0.025) * 0.75 / 100, 1e-12);
        assertThat(none.dobsonLimits(CountLimits.BYAR)).isEqualTo(Interval.UNDEFINED);
    }

    @Test
    void oneStratumHasTheExactLimitsOfItsCount() {
        DirectRate one = DirectRate.of(strata(new double[] {12.5}, new double[] {1000}, new double[] {7}));
        Interval exact = CountLimits.EXACT.of(Estimate.of(12.5));
        assertInterval(
                one.gammaLimits().times(1000),
                exact.lower().value(),
                exact.upper().value(),
                1e-12);
        assertInterval(
                one.dobsonLimits(CountLimits.EXACT).times(1000),
                exact.lower().value(),
                exact.upper().value(),
                1e-12);
    }

    @Test
    void aStratumThatMattersAndHasNobodyLeavesTheRateUndefined() {
        DirectRate empty = DirectRate.of(strata(new double[] {0, 3}, new double[] {0, 50}, new double[] {1, 1}));
        assertThat(empty.rate()).isEqualTo(Estimate.UNDEFINED);
        assertThat(empty.gammaLimits()).isEqualTo(Interval.UNDEFINED);
        assertThat(empty.dobsonLimits(CountLimits.BYAR)).isEqualTo(Interval.UNDEFINED);
        assertThat(DirectRate.of(List.of()).rate()).isEqualTo(Estimate.UNDEFINED);
    }

    @Test
    void aStratumWithNobodyInEitherPopulationIsLeftOut() {
        DirectRate rate = DirectRate.of(strata(new double[] {0, 3}, new double[] {0, 50}, new double[] {0, 1}));
        assertThat(rate.rate().value()).isCloseTo(0.06, within(1e-15));
    }

    @Test
    void hiddenEventsHideTheRateEvenIfItWereUndefined() {
        DirectRate hidden = DirectRate.of(
                List.of(new DirectRate.Stratum(Estimate.HIDDEN, 10, 1), new DirectRate.Stratum(Estimate.of(1), 0, 1)));
        assertThat(hidden.rate()).isEqualTo(Estimate.HIDDEN);
        assertThat(hidden.gammaLimits()).isEqualTo(Interval.HIDDEN);
    }

    /** A test sheet of PHEindicatormethods. */
    @Test
    void theRatioIsThePublishedOne() {
        IndirectRatio ratio = IndirectRatio.of(Estimate.of(895), Estimate.of(835.883561));
        assertThat(ratio.ratio().value()).isCloseTo(1.0707232939, within(5e-10));
        assertInterval(ratio.limits(CountLimits.BYAR), 1.00171477, 1.14323329, 5e-9);
        assertThat(ratio.rate(500).value()).isCloseTo(535.36164695, within(5e-7));
    }

    @Test
    void theExpectedNumberIsThatOfTheReferenceRates() {
        IndirectRatio ratio = IndirectRatio.of(
                Estimate.of(6),
                List.of(
                        new IndirectRatio.Stratum(100, Estimate.of(20), 1000),
                        new IndirectRatio.Stratum(50, Estimate.of(1), 50),
                        new IndirectRatio.Stratum(0, Estimate.of(0), 0)));
        assertThat(ratio.expected().value()).isCloseTo(3, within(1e-12));
        assertThat(ratio.ratio().value()).isCloseTo(2, within(1e-12));
    }

    @Test
    void aRatioToNothingIsUndefinedAndOneToAHiddenNumberHidden() {
        assertThat(IndirectRatio.of(Estimate.of(3), Estimate.of(0)).ratio()).isEqualTo(Estimate.UNDEFINED);
        IndirectRatio noReference =
                IndirectRatio.of(Estimate.of(3), List.of(new IndirectRatio.Stratum(9, Estimate.of(0), 0)));
        assertThat(noReference.expected()).isEqualTo(Estimate.UNDEFINED);
        assertThat(noReference.limits(CountLimits.EXACT)).isEqualTo(Interval.UNDEFINED);
        IndirectRatio hidden =
                IndirectRatio.of(Estimate.of(3), List.of(new IndirectRatio.Stratum(9, Estimate.HIDDEN, 0)));
        assertThat(hidden.ratio()).isEqualTo(Estimate.HIDDEN);
    }
}
