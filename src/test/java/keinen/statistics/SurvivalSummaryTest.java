package keinen.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Expected figures: R 4.2.2, survival 3.5.3, {@code survfit} and {@code survdiff} of {@code aml} (Miller 1997). */
class SurvivalSummaryTest {
    private static final List<KaplanMeier.Counts> MAINTAINED = spells("9 13 13+ 18 23 28+ 31 34 45+ 48 161+");
    private static final List<KaplanMeier.Counts> NONMAINTAINED = spells("5 5 8 8 12 16+ 23 27 30 33 43 45");

    @Test
    void mediansAndTheirLimitsAgreeWithR() {
        assertThat(medians(MAINTAINED, Limits.LOG)).containsExactly(31.0, 18.0, Double.NaN);
        assertThat(medians(MAINTAINED, Limits.LOG_LOG)).containsExactly(31.0, 13.0, Double.NaN);
        assertThat(medians(NONMAINTAINED, Limits.LOG)).containsExactly(23.0, 8.0, Double.NaN);
        assertThat(medians(NONMAINTAINED, Limits.LOG_LOG)).containsExactly(23.0, 5.0, 33.0);
    }

    @Test
    void theMedianOfACurveThatIsLevelAtOneHalfIsTheMiddle() {
        assertThat(medians(spells("1 2 3 4+ 6 7"), Limits.LOG)).containsExactly(4.5, 2.0, Double.NaN);
    }

    @Test
    void theRestrictedMeanAgreesWithR() {
        assertThat(restrictedMean(MAINTAINED, 48)).isCloseTo(31.8431818181818, within(1e-12));
        assertThat(restrictedMean(NONMAINTAINED, 45)).isCloseTo(22.7083333333333, within(1e-12));
    }

    @Test
    void whatIsReadFromBeforeTheHiddenPartOfACurveStands() {
        List<KaplanMeier.Counts> counts = new ArrayList<>(NONMAINTAINED);
        counts.set(29, new KaplanMeier.Counts(OptionalLong.of(4), OptionalLong.empty()));
        List<Estimate> curve = survival(counts);
        assertThat(SurvivalSummary.median(curve)).isEqualTo(Estimate.of(23));
        assertThat(SurvivalSummary.restrictedMean(curve, 30).isKnown()).isTrue();
        assertThat(SurvivalSummary.restrictedMean(curve, 31)).isEqualTo(Estimate.HIDDEN);
        assertThat(LogRank.of(List.of(MAINTAINED, counts)).pValue()).isEqualTo(Estimate.HIDDEN);
    }

    @Test
    void theLogRankTestAgreesWithR() {
        LogRank two = LogRank.of(List.of(MAINTAINED, NONMAINTAINED));
        assertThat(two.chiSquared().value()).isCloseTo(3.396388698977601, within(1e-12));
        assertThat(two.degreesOfFreedom()).hasValue(1);
        assertThat(two.pValue().value()).isCloseTo(0.06533932204050513, within(1e-12));
        LogRank three = LogRank.of(List.of(MAINTAINED, NONMAINTAINED, spells("6 10 20 25+ 50")));
        assertThat(three.chiSquared().value()).isCloseTo(3.282911987352264, within(1e-12));
        assertThat(three.degreesOfFreedom()).hasValue(2);
        assertThat(three.pValue().value()).isCloseTo(0.1936978140871189, within(1e-12));
    }

    @Test
    void oneGroupHasNothingToBeTestedAgainst() {
        assertThat(LogRank.of(List.of(MAINTAINED)).chiSquared()).isEqualTo(Estimate.UNDEFINED);
    }

    private static List<Double> medians(List<KaplanMeier.Counts> counts, Limits limits) {
        List<KaplanMeier.Point> points = KaplanMeier.curve(counts, limits);
        return List.of(
                number(SurvivalSummary.median(
                        points.stream().map(KaplanMeier.Point::survival).toList())),
                number(SurvivalSummary.median(
                        points.stream().map(KaplanMeier.Point::lower).toList())),
                number(SurvivalSummary.median(
                        points.stream().map(KaplanMeier.Point::upper).toList())));
    }

    private static double number(Estimate estimate) {
        return estimate.isKnown() ? estimate.value() : Double.NaN;
    }

    private static double restrictedMean(List<KaplanMeier.Counts> counts, int horizon) {
        return SurvivalSummary.restrictedMean(survival(counts), horizon).value();
    }

    private static List<Estimate> survival(List<KaplanMeier.Counts> counts) {
        return KaplanMeier.curve(counts, Limits.LOG).stream()
                .map(KaplanMeier.Point::survival)
                .toList();
    }

    /** Counts by month of spells of these durations; a plus marks a censored one. */
    static List<KaplanMeier.Counts> spells(String durations) {
        List<String> spells = Arrays.asList(durations.split(" "));
        int longest =
                spells.stream().mapToInt(SurvivalSummaryTest::months).max().orElse(0);
        List<KaplanMeier.Counts> counts = new ArrayList<>();
        for (int month = 1; month <= longest; month++) {
            int present = month;
            long atRisk =
                    spells.stream().filter(spell -> months(spell) >= present).count();
            long exits =
                    spells.stream().filter(Integer.toString(present)::equals).count();
            counts.add(new KaplanMeier.Counts(OptionalLong.of(atRisk), OptionalLong.of(exits)));
        }
        return counts;
    }

    private static int months(String spell) {
        return Integer.parseInt(spell.replace("+", ""));
    }
}
