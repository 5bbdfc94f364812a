package keinen.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** {@link LogRank} and {@link Gray} on tied data: R 4.2.2, survival 3.5.3, cmprsk 2.2-11, {@code src/test/r/estimators.R}. */
class GroupTestsTest {

    @TestFactory
    Stream<DynamicTest> agreeWithR() {
        return Rows.of("tests.csv").stream()
                .map(row -> DynamicTest.dynamicTest(String.join(" ", row[0], row[1], row[2]), () -> agrees(row)));
    }

    private static void agrees(String[] row) {
        List<List<List<AalenJohansen.Counts>>> strata = strata(row[0], row[1].endsWith(" stratified"));
        if (row[1].startsWith("gray")) {
            Gray test = Gray.stratified(strata).get(Integer.parseInt(row[2]) - 1);
            assertThat(test.degreesOfFreedom()).hasValue(Long.parseLong(row[4]));
            agrees(test.chiSquared(), test.pValue(), row);
        } else {
            LogRank.Weights weights = row[1].startsWith("peto") ? LogRank.Weights.PETO : LogRank.Weights.LOG_RANK;
            LogRank test = LogRank.stratified(together(strata), weights);
            assertThat(test.degreesOfFreedom()).hasValue(Long.parseLong(row[4]));
            agrees(test.chiSquared(), test.pValue(), row);
        }
    }

    private static void agrees(Estimate chiSquared, Estimate p, String[] row) {
        double expected = Double.parseDouble(row[3]);
        assertThat(chiSquared.value()).isCloseTo(expected, within(1e-9 * expected));
        assertThat(p.value()).isCloseTo(Double.parseDouble(row[5]), within(1e-9));
    }

    private static List<List<List<AalenJohansen.Counts>>> strata(String name, boolean isStratified) {
        TreeMap<String, TreeMap<String, List<AalenJohansen.Counts>>> strata = new TreeMap<>();
        for (String[] row : Rows.of("groups.csv", name)) {
            List<AalenJohansen.Counts> group = strata.computeIfAbsent(
                            isStratified ? row[1] : "", any -> new TreeMap<>())
                    .computeIfAbsent(row[2], any -> new ArrayList<>());
            AalenJohansen.Counts counts = Rows.counts(row[4], row[5]);
            int month = Integer.parseInt(row[3]) - 1;
            if (month == group.size()) {
                group.add(counts);
            } else {
                group.set(month, sum(group.get(month), counts));
            }
        }
        return strata.values().stream()
                .map(groups -> List.copyOf(groups.values()))
                .toList();
    }

    private static AalenJohansen.Counts sum(AalenJohansen.Counts one, AalenJohansen.Counts other) {
        return new AalenJohansen.Counts(
                sum(one.atRisk(), other.atRisk()),
                IntStream.range(0, one.exits().size())
                        .mapToObj(reason ->
                                sum(one.exits().get(reason), other.exits().get(reason)))
                        .toList());
    }

    private static OptionalLong sum(OptionalLong one, OptionalLong other) {
        return OptionalLong.of(one.orElseThrow() + other.orElseThrow());
    }

    private static List<List<List<KaplanMeier.Counts>>> together(List<List<List<AalenJohansen.Counts>>> strata) {
        return strata.stream()
                .map(groups -> groups.stream()
                        .map(group -> group.stream()
                                .map(counts -> new KaplanMeier.Counts(counts.atRisk(), counts.allExits()))
                                .toList())
                        .toList())
                .toList();
    }

    @Test
    void aHiddenCountHidesEveryTest() {
        AalenJohansen.Counts hidden =
                new AalenJohansen.Counts(OptionalLong.of(8), List.of(OptionalLong.empty(), OptionalLong.of(2)));
        assertThat(Gray.of(List.of(List.of(Rows.counts("9", "1;0")), List.of(hidden))))
                .hasSize(2)
                .allSatisfy(test -> {
                    assertThat(test.chiSquared()).isEqualTo(Estimate.HIDDEN);
                    assertThat(test.degreesOfFreedom()).isEmpty();
                    assertThat(test.pValue()).isEqualTo(Estimate.HIDDEN);
                });
    }

    @Test
    void aReasonThatNobodyHasAndASingleGroupLeaveNothingToTest() {
        List<AalenJohansen.Counts> group = List.of(Rows.counts("9", "1;0"), Rows.counts("7", "3;0"));
        List<Gray> tests = Gray.of(List.of(group, List.of(Rows.counts("5", "2;0"))));
        assertThat(tests.get(0).chiSquared().isKnown()).isTrue();
        assertThat(tests.get(1).chiSquared()).isEqualTo(Estimate.UNDEFINED);
        assertThat(Gray.of(List.of(group)).get(0).chiSquared()).isEqualTo(Estimate.UNDEFINED);
        assertThat(Gray.of(List.of())).isEmpty();
    }

    @Test
    void aGroupThatAStratumDoesNotHaveDoesNotCountThere() {
        List<KaplanMeier.Counts> some = List.of(
                new KaplanMeier.Counts(OptionalLong.of(9), OptionalLong.of(2)),
                new KaplanMeier.Counts(OptionalLong.of(6), OptionalLong.of(1)));
        List<KaplanMeier.Counts> others = List.of(new KaplanMeier.Counts(OptionalLong.of(7), OptionalLong.of(4)));
        LogRank two = LogRank.of(List.of(some, others));
        LogRank withLoneStratum =
                LogRank.stratified(List.of(List.of(some, others), List.of(some, List.of())), LogRank.Weights.LOG_RANK);
        assertThat(withLoneStratum.chiSquared().value())
                .isCloseTo(two.chiSquared().value(), within(1e-12));
    }

    @Test
    void thePetoWeightsOfAmlGiveThePublishedFigure() {
        List<KaplanMeier.Counts> maintained = SurvivalSummaryTest.spells("9 13 13+ 18 23 28+ 31 34 45+ 48 161+");
        List<KaplanMeier.Counts> others = SurvivalSummaryTest.spells("5 5 8 8 12 16+ 23 27 30 33 43 45");
        assertThat(LogRank.of(List.of(maintained, others), LogRank.Weights.PETO)
                        .chiSquared()
                        .value())
                .isCloseTo(2.779279545, within(5e-10));
        assertThat(LogRank.of(List.of(maintained, others)).expected())
                .extracting(Estimate::value)
                .satisfiesExactly(
                        first -> assertThat(first).isCloseTo(10.69, within(5e-3)),
                        second -> assertThat(second).isCloseTo(7.31, within(5e-3)));
    }
}
