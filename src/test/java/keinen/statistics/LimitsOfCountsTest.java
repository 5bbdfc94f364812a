package keinen.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LimitsOfCountsTest {

    /** R 4.2.2: {@code qgamma(p, shape)}. */
    @Test
    void quantilesOfTheGammaDistributionAgreeWithR() {
        assertQuantile(0.5, 0.025, 4.910345585876281e-4);
        assertQuantile(5, 0.025, 1.6234863901184207);
        assertQuantile(6, 0.975, 11.668332079322667);
        assertQuantile(1000.25, 0.975, 1063.1788988748729);
        assertQuantile(150_000, 0.025, 149241.85680936027);
        assertQuantile(0.03, 0.025, 2.2797172496430045e-54);
    }

    private static void assertQuantile(double shape, double probability, double expected) {
        assertThat(GammaQuantile.of(shape, probability)).isCloseTo(expected, within(1e-11 * expected));
    }

    /** The test sheets of PHEindicatormethods. */
    @Test
    void byarsLimitsAreThePublishedOnes() {
        assertInterval(CountLimits.BYAR.of(Estimate.of(65)), 50.163187710, 82.849138546, 5e-10);
        assertInterval(CountLimits.BYAR.of(Estimate.of(1045)), 982.5932, 1110.3312, 5e-5);
    }

    @Test
    void exactLimitsAreThePublishedOnes() {
        assertInterval(CountLimits.EXACT.of(Estimate.of(5)), 1.62348639, 11.66833208, 5e-9);
    }

    @Test
    void aCountNeedNotBeWhole() {
        Interval between = CountLimits.BYAR.of(Estimate.of(65.5));
        assertThat(between.lower().value())
                .isBetween(50.163, CountLimits.BYAR.of(Estimate.of(66)).lower().value());
        assertThat(between.upper().value())
                .isBetween(82.849, CountLimits.BYAR.of(Estimate.of(66)).upper().value());
    }

    @Test
    void noEventsHaveAnUpperLimit() {
        for (CountLimits limits : CountLimits.values()) {
            Interval none = limits.of(Estimate.of(0));
            assertThat(none.lower()).isEqualTo(Estimate.of(0));
            assertThat(none.upper().value()).isBetween(3.6, 3.7);
        }
        assertThat(CountLimits.BYAR.of(Estimate.of(0.2)).lower()).isEqualTo(Estimate.of(0));
    }

    @Test
    void whatIsNotKnownHasNoLimits() {
        for (CountLimits limits : CountLimits.values()) {
            assertThat(limits.of(Estimate.HIDDEN)).isEqualTo(Interval.HIDDEN);
            assertThat(limits.of(Estimate.UNDEFINED)).isEqualTo(Interval.UNDEFINED);
            assertThat(limits.of(Estimate.of(-1))).isEqualTo(Interval.UNDEFINED);
        }
    }

    /** The test sheets of PHEindicatormethods. */
    @Test
    void wilsonsLimitsAreThePublishedOnes() {
        assertInterval(Wilson.of(Estimate.of(65), Estimate.of(100)), 0.552544433, 0.736357518, 5e-10);
    }

    @Test
    void aShareOfNoneOrAllHasAWidth() {
        assertThat(Wilson.of(Estimate.of(0), Estimate.of(10)).lower()).isEqualTo(Estimate.of(0));
        assertThat(Wilson.of(Estimate.of(0), Estimate.of(10)).upper().value()).isBetween(0.2, 0.3);
        assertThat(Wilson.of(Estimate.of(10), Estimate.of(10)).upper()).isEqualTo(Estimate.of(1));
        assertThat(Wilson.of(Estimate.of(0), Estimate.of(0))).isEqualTo(Interval.UNDEFINED);
        assertThat(Wilson.of(Estimate.of(3), Estimate.of(2))).isEqualTo(Interval.UNDEFINED);
        assertThat(Wilson.of(Estimate.UNDEFINED, Estimate.HIDDEN)).isEqualTo(Interval.HIDDEN);
    }

    @Test
    void aCompensatedSumKeepsWhatPlainAdditionDrops() {
        CompensatedSum sum = new CompensatedSum();
        List.of(1.0, 1e100, 1.0, -1e100).forEach(sum::add);
        assertThat(sum.value()).isEqualTo(2.0);
    }

    static void assertInterval(Interval interval, double lower, double upper, double tolerance) {
        assertThat(interval.lower().value()).isCloseTo(lower, within(tolerance));
        assertThat(interval.upper().value()).isCloseTo(upper, within(tolerance));
    }
}
