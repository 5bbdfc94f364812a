package keinen.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class KaplanMeierTest {
    private static final OptionalLong HIDDEN = OptionalLong.empty();

    @TestFactory
    Stream<DynamicTest> agreesWithR() throws IOException {
        Map<String, List<String[]>> curves = new LinkedHashMap<>();
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("survfit.csv"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(","))
                    .forEach(cells -> curves.computeIfAbsent(cells[0] + ", " + cells[1], any -> new ArrayList<>())
                            .add(cells));
        }
        assertThat(curves).hasSize(12);
        return curves.entrySet().stream()
                .map(curve -> DynamicTest.dynamicTest(curve.getKey(), () -> agrees(curve.getValue())));
    }

    private static void agrees(List<String[]> rows) {
        Limits limits = Limits.valueOf(rows.get(0)[1].toUpperCase(Locale.ROOT).replace('-', '_'));
        List<KaplanMeier.Counts> counts = rows.stream()
                .map(row -> counts(Long.parseLong(row[3]), Long.parseLong(row[4])))
                .toList();
        List<KaplanMeier.Point> points = KaplanMeier.curve(counts, limits);
        for (int i = 0; i < rows.size(); i++) {
            String[] expected = rows.get(i);
            assertEstimate(points.get(i).survival(), expected[6]);
            assertEstimate(points.get(i).standardError(), expected[7]);
            assertEstimate(points.get(i).lower(), expected[8]);
            assertEstimate(points.get(i).upper(), expected[9]);
        }
    }

    private static void assertEstimate(Estimate estimate, String expected) {
        if (expected.equals("NA")) {
            assertThat(estimate).isEqualTo(Estimate.UNDEFINED);
        } else {
            assertThat(estimate.isKnown()).isTrue();
            assertThat(estimate.value()).isCloseTo(Double.parseDouble(expected), within(1e-12));
        }
    }

    @Test
    void aHiddenExitHidesEverythingFromThereOn() {
        List<KaplanMeier.Point> points = KaplanMeier.curve(
                List.of(counts(10, 1), new KaplanMeier.Counts(OptionalLong.of(9), HIDDEN), counts(8, 0)), Limits.LOG);
        assertThat(points)
                .extracting(point -> point.survival().state())
                .containsExactly(Estimate.State.KNOWN, Estimate.State.HIDDEN, Estimate.State.HIDDEN);
        assertThat(points.get(2).upper()).isEqualTo(Estimate.HIDDEN);
    }

    @Test
    void aHiddenRiskSetWithoutExitsHidesNothing() {
        List<KaplanMeier.Point> points = KaplanMeier.curve(
                List.of(new KaplanMeier.Counts(HIDDEN, OptionalLong.of(0)), counts(8, 4)), Limits.PLAIN);
        assertThat(points).extracting(point -> point.survival().value()).containsExactly(1.0, 0.5);
    }

    @Test
    void aQuotientByZeroIsUndefinedAndOneOfAHiddenCountIsHidden() {
        assertThat(Quotient.of(OptionalLong.of(0), OptionalLong.of(0))).isEqualTo(Estimate.UNDEFINED);
        assertThat(Quotient.of(HIDDEN, OptionalLong.of(0))).isEqualTo(Estimate.HIDDEN);
        assertThat(Quotient.of(OptionalLong.of(1), OptionalLong.of(4)).value()).isEqualTo(0.25);
    }

    @Test
    void aChangeFromNothingHasAnAmountAndNoPercentage() {
        Change change = Change.between(OptionalLong.of(0), OptionalLong.of(500));
        assertThat(change.amount()).hasValue(500);
        assertThat(change.percent()).isEqualTo(Estimate.UNDEFINED);
        assertThat(Change.between(OptionalLong.of(400), OptionalLong.of(300))
                        .percent()
                        .value())
                .isEqualTo(-25.0);
        assertThat(Change.between(HIDDEN, OptionalLong.of(300)).percent()).isEqualTo(Estimate.HIDDEN);
    }

    @Test
    void aMonthlyMeanIsRoundedHalfUpToTwoDecimals() {
        assertThat(MonthlyMean.of(1, 8)).hasToString("0.13");
        assertThat(MonthlyMean.of(24, 12)).hasToString("2.00");
    }

    private static KaplanMeier.Counts counts(long atRisk, long exits) {
        return new KaplanMeier.Counts(OptionalLong.of(atRisk), OptionalLong.of(exits));
    }
}
