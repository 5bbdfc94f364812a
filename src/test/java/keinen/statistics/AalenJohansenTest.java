package keinen.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class AalenJohansenTest {
    private static final OptionalLong HIDDEN = OptionalLong.empty();

    @TestFactory
    Stream<DynamicTest> agreesWithR() throws IOException {
        Map<String, List<String[]>> cases = new LinkedHashMap<>();
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("competing-risks.csv"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(","))
                    .forEach(cells -> cases.computeIfAbsent(cells[0], any -> new ArrayList<>())
                            .add(cells));
        }
        assertThat(cases).hasSize(2);
        return cases.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> agrees(each.getValue())));
    }

    private static void agrees(List<String[]> rows) {
        List<List<Estimate>> incidence = AalenJohansen.incidence(rows.stream()
                .map(row -> new AalenJohansen.Counts(
                        OptionalLong.of(Long.parseLong(row[2])),
                        Stream.of(row[3].split(";"))
                                .map(count -> OptionalLong.of(Long.parseLong(count)))
                                .toList()))
                .toList());
        for (int month = 0; month < rows.size(); month++) {
            String[] expected = rows.get(month)[4].split(";");
            for (int reason = 0; reason < expected.length; reason++) {
                assertThat(incidence.get(month).get(reason).value())
                        .isCloseTo(Double.parseDouble(expected[reason]), within(1e-12));
            }
        }
    }

    /** The published figures of the competing risks case of {@code tests/finegray.R}, R package survival. */
    @Test
    void theLastSharesOfTheFourteenRowsAreThePublishedOnes() {
        List<List<Estimate>> incidence = AalenJohansen.incidence(List.of(
                counts(14, 1, 0),
                counts(13, 0, 1),
                counts(11, 1, 0),
                counts(8, 1, 1),
                counts(5, 0, 1),
                counts(2, 1, 0)));
        assertThat(incidence.get(5).get(0).value()).isCloseTo(0.4805194805, within(1e-10));
        assertThat(incidence.get(5).get(1).value()).isCloseTo(0.2857142857, within(1e-10));
    }

    @Test
    void aHiddenExitHidesItsReasonFromThereOnAndTheOthersFromTheirNextExitOn() {
        List<List<Estimate>> incidence = AalenJohansen.incidence(List.of(
                counts(10, 1, 1),
                new AalenJohansen.Counts(OptionalLong.of(8), List.of(HIDDEN, OptionalLong.of(2))),
                counts(4, 0, 0),
                counts(4, 0, 1)));
        assertThat(incidence.stream().map(shares -> shares.get(0).isHidden())).containsExactly(false, true, true, true);
        assertThat(incidence.stream().map(shares -> shares.get(1).isHidden()))
                .containsExactly(false, false, false, true);
        assertThat(incidence.get(2).get(1).value()).isCloseTo(0.3, within(1e-15));
    }

    @Test
    void aHiddenRiskSetWithoutExitsHidesNothing() {
        List<List<Estimate>> incidence = AalenJohansen.incidence(List.of(
                new AalenJohansen.Counts(HIDDEN, List.of(OptionalLong.of(0), OptionalLong.of(0))), counts(4, 1, 0)));
        assertThat(incidence.get(1)).containsExactly(Estimate.of(0.25), Estimate.of(0));
    }

    private static AalenJohansen.Counts counts(long atRisk, long first, long second) {
        return new AalenJohansen.Counts(
                OptionalLong.of(atRisk), List.of(OptionalLong.of(first), OptionalLong.of(second)));
    }
}
