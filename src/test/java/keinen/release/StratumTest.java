package keinen.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import keinen.statistics.Estimate;
import org.junit.jupiter.api.Test;

class StratumTest {
    private static final Stratum YOUNG = stratum(Estimate.of(5), 100, 500);
    private static final Stratum OLD = stratum(Estimate.of(20), 200, 500);

    /** Of a city with 30 young among 600 and 120 old among 400. */
    private static Stratum stratum(Estimate onAid, long population, long standard) {
        boolean young = population == 100;
        return new Stratum(onAid, population, standard, Estimate.of(young ? 30 : 120), young ? 600 : 400);
    }

    @Test
    void theStrataAreWeighedLikeThoseOfTheStandard() {
        List<Stratum> strata = List.of(YOUNG, OLD);
        assertThat(Stratum.direct(strata).rate().value()).isCloseTo(0.5 * 0.05 + 0.5 * 0.1, within(1e-15));
        assertThat(Stratum.indirect(Estimate.of(25), strata).expected().value()).isCloseTo(5 + 60, within(1e-12));
        assertThat(Stratum.cityRate(strata)).isEqualTo(Estimate.of(0.15));
    }

    @Test
    void aHiddenStratumHidesTheDirectRateAndNotTheIndirectOne() {
        List<Stratum> strata = List.of(YOUNG, stratum(Estimate.HIDDEN, 200, 500));
        assertThat(Stratum.direct(strata).rate()).isEqualTo(Estimate.HIDDEN);
        assertThat(Stratum.indirect(Estimate.of(25), strata).ratio().isKnown()).isTrue();
        assertThat(Stratum.indirect(Estimate.HIDDEN, strata).ratio()).isEqualTo(Estimate.HIDDEN);
    }

    @Test
    void aHiddenStratumOfTheCityHidesWhatIsExpected() {
        List<Stratum> strata = List.of(YOUNG, new Stratum(Estimate.of(20), 200, 500, Estimate.HIDDEN, 400));
        assertThat(Stratum.indirect(Estimate.of(25), strata).expected()).isEqualTo(Estimate.HIDDEN);
        assertThat(Stratum.cityRate(strata)).isEqualTo(Estimate.HIDDEN);
    }

    @Test
    void personsWhoseStratumNobodyLivesInAreNotCompared() {
        List<Stratum> known = List.of(YOUNG, OLD);
        List<Stratum> withUnknown = List.of(YOUNG, OLD, new Stratum(Estimate.of(3), 0, 0, Estimate.of(9), 0));
        assertThat(Stratum.direct(withUnknown).rate())
                .isEqualTo(Stratum.direct(known).rate());
        assertThat(Stratum.indirect(Estimate.of(28), withUnknown).ratio())
                .isEqualTo(Stratum.indirect(Estimate.of(25), known).ratio());
        assertThat(Stratum.cityRate(withUnknown)).isEqualTo(Stratum.cityRate(known));
    }

    @Test
    void withoutInhabitantsNothingIsStandardised() {
        List<Stratum> strata = List.of(new Stratum(Estimate.of(5), 0, 500, Estimate.of(30), 600));
        assertThat(Stratum.direct(strata).rate()).isEqualTo(Estimate.UNDEFINED);
        assertThat(Stratum.indirect(Estimate.of(5), strata).expected()).isEqualTo(Estimate.UNDEFINED);
        assertThat(Stratum.direct(List.of()).rate()).isEqualTo(Estimate.UNDEFINED);
        assertThat(Stratum.cityRate(List.of())).isEqualTo(Estimate.UNDEFINED);
    }
}
