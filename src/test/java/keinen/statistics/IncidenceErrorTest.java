package keinen.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The standard errors of {@link AalenJohansen}. */
class IncidenceErrorTest {

    /** R 4.2.2: survival 3.5.3 without late entry, etm 1.1.1 with it; {@code src/test/r/estimators.R}. */
    @TestFactory
    Stream<DynamicTest> agreeWithR() {
        return Stream.of("finegray", "tied", "all leave", "large", "late entry")
                .map(name -> DynamicTest.dynamicTest(name, () -> agree(Rows.of("incidence-errors.csv", name))));
    }

    private static void agree(List<String[]> rows) {
        List<List<AalenJohansen.Point>> curves = AalenJohansen.curves(
                rows.stream().map(row -> Rows.counts(row[2], row[3])).toList());
        assertThat(rows).isNotEmpty();
        for (int i = 0; i < rows.size(); i++) {
            String[] expected = rows.get(i)[4].split(";");
            for (int reason = 0; reason < expected.length; reason++) {
                double error = Double.parseDouble(expected[reason]);
                assertThat(curves.get(i).get(reason).standardError().value())
                        .isCloseTo(error, within(1e-9 * error + 1e-15));
            }
        }
    }

    @Test
    void withOneReasonItIsGreenwoods() {
        List<KaplanMeier.Counts> together = IntStream.rangeClosed(1, 30)
                .mapToObj(month ->
                        new KaplanMeier.Counts(OptionalLong.of(10_000 - 200L * month), OptionalLong.of(7L * month)))
                .toList();
        List<KaplanMeier.Point> greenwood = KaplanMeier.curve(together, Limits.PLAIN);
        List<List<AalenJohansen.Point>> curves = AalenJohansen.curves(together.stream()
                .map(counts -> new AalenJohansen.Counts(counts.atRisk(), List.of(counts.exits())))
                .toList());
        for (int i = 0; i < together.size(); i++) {
            double error = greenwood.get(i).standardError().value();
            assertThat(curves.get(i).get(0).standardError().value()).isCloseTo(error, within(1e-12 * error));
        }
    }

    /** The textbook's sum over all earlier durations, written out: quadratic, and from exact products. */
    @TestFactory
    Stream<DynamicTest> isTheSumOverEarlierDurations() {
        return IntStream.range(0, 20)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> compareWithSum(seed)));
    }

    private static void compareWithSum(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<AalenJohansen.Counts> durations = IntStream.range(0, 40)
                .mapToObj(month -> Rows.counts(
                        Integer.toString(50 + random.nextInt(1_000_000)),
                        random.nextInt(10) + ";" + random.nextInt(20) + ";" + random.nextInt(3)))
                .toList();
        List<List<AalenJohansen.Point>> curves = AalenJohansen.curves(durations);
        for (int last = 0; last < durations.size(); last++) {
            for (int reason = 0; reason < 3; reason++) {
                double error = Math.sqrt(variance(durations, curves, last, reason));
                assertThat(curves.get(last).get(reason).standardError().value()).isCloseTo(error, relative(error));
            }
        }
    }

    private static Offset<Double> relative(double value) {
        return within(1e-11 * value + 1e-15);
    }

    private static double variance(
            List<AalenJohansen.Counts> durations, List<List<AalenJohansen.Point>> curves, int last, int reason) {
        double survival = 1;
        double variance = 0;
        for (int i = 0; i <= last; i++) {
            double n = durations.get(i).atRisk().orElseThrow();
            List<OptionalLong> exits = durations.get(i).exits();
            double all = exits.stream().mapToLong(OptionalLong::orElseThrow).sum();
            double after = survival * (n - all) / n;
            double ahead = (curves.get(last).get(reason).incidence().value()
                            - curves.get(i).get(reason).incidence().value())
                    / after;
            double squares = 0;
            double mean = 0;
            for (int other = 0; other < exits.size(); other++) {
                double share = exits.get(other).orElseThrow() / n;
                double moves = (other == reason ? 1 : 0) - ahead;
                squares += share * moves * moves;
                mean += share * moves;
            }
            variance += survival * survival / n * (squares - mean * mean);
            survival = after;
        }
        return variance;
    }

    @Test
    void anErrorIsHiddenWhereItsShareIs() {
        List<List<AalenJohansen.Point>> curves = AalenJohansen.curves(List.of(
                Rows.counts("10", "1;1"),
                new AalenJohansen.Counts(OptionalLong.of(8), List.of(OptionalLong.empty(), OptionalLong.of(2))),
                Rows.counts("4", "0;0"),
                Rows.counts("4", "0;1")));
        for (List<AalenJohansen.Point> points : curves) {
            assertThat(points)
                    .allSatisfy(point -> assertThat(point.standardError().state())
                            .isEqualTo(point.incidence().state()));
        }
        assertThat(curves.get(2).get(1).standardError().isKnown()).isTrue();
    }
}
