package keinen.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import keinen.finding.Failure;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Small systems by seed, against every whole number tried for every hidden cell. */
class AgainstEnumerationTest {
    private static final int HIGHEST = 5;

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> intervalsAreThoseOfEveryNumberTried() {
        return IntStream.range(0, 400)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> new Trial(seed).run(folder)));
    }

    /** Sums of hidden cells that are known exactly, or rounded to a multiple of a tenth; some are wrong on purpose. */
    private static final class Trial {
        private final Random random;
        private final int cells;
        private final int[][] factors;
        private final int[] least;
        private final int[] sums;
        private final boolean[] rounded;
        private final long[][] found;
        private final int[] present;

        Trial(int seed) {
            this.random = new Random(seed);
            this.cells = 2 + random.nextInt(4);
            int equations = 1 + random.nextInt(3);
            this.factors = new int[equations][cells];
            this.sums = new int[equations];
            this.rounded = new boolean[equations];
            this.least = new int[cells];
            this.present = new int[cells];
            this.found = new long[cells][];
            int[] truth = random.ints(cells, 0, HIGHEST + 1).toArray();
            for (int i = 0; i < cells; i++) {
                least[i] = random.nextInt(4) == 0 ? random.nextInt(truth[i] + 1) : 0;
            }
            for (int e = 0; e < equations; e++) {
                rounded[e] = random.nextInt(4) == 0;
                for (int i = 0; i < cells; i++) {
                    factors[e][i] = random.nextInt(3) == 0 ? 0 : random.nextInt(7) - 2;
                    sums[e] += factors[e][i] * truth[i];
                }
                sums[e] += random.nextInt(12) == 0 ? 1 : 0;
            }
        }

        /** Rounded equations print a third of the sum with one decimal; half a unit is 0.05. */
        private String equation(int e) {
            StringBuilder sum = new StringBuilder("0.0");
            for (int i = 0; i < cells; i++) {
                sum.append(" + ").append(factors[e][i]).append(" x").append(i);
            }
            return rounded[e] ? "s" + e + " ~ (" + sum + ") / 3" : "s" + e + " = " + sum;
        }

        private String printed(int e) {
            return rounded[e]
                    ? new java.math.BigDecimal(sums[e])
                            .divide(new java.math.BigDecimal(3), 1, java.math.RoundingMode.HALF_UP)
                            .toPlainString()
                    : String.valueOf(sums[e]);
        }

        void run(Path folder) {
            tryAll(0);
            StringBuilder cellsText = new StringBuilder();
            for (int i = 0; i < cells; i++) {
                cellsText.append("x" + i + "=?" + least[i] + ".." + HIGHEST + " ");
            }
            List<String> equations = new ArrayList<>();
            for (int e = 0; e < sums.length; e++) {
                cellsText.append("s" + e + "=" + printed(e) + " ");
                equations.add(equation(e));
            }
            String text = cellsText.toString().strip();
            if (found[0] == null) {
                assertThatThrownBy(() -> Written.in(folder).intervals(text, equations.toArray(String[]::new)))
                        .isInstanceOf(Failure.class)
                        .hasMessageContaining("cannot hold");
            } else {
                assertThat(Written.in(folder).intervals(text, equations.toArray(String[]::new)))
                        .isEqualTo(expected());
            }
        }

        private String expected() {
            return String.join(
                    " ",
                    IntStream.range(0, cells)
                            .mapToObj(i -> "x" + i + "=" + found[i][0] + ".." + found[i][1])
                            .toList());
        }

        private void tryAll(int cell) {
            if (cell < cells) {
                for (present[cell] = least[cell]; present[cell] <= HIGHEST; present[cell]++) {
                    tryAll(cell + 1);
                }
            } else if (IntStream.range(0, sums.length).allMatch(this::holds)) {
                for (int i = 0; i < cells; i++) {
                    long[] before = found[i] == null ? new long[] {present[i], present[i]} : found[i];
                    found[i] = new long[] {Math.min(before[0], present[i]), Math.max(before[1], present[i])};
                }
            }
        }

        private boolean holds(int e) {
            int sum = IntStream.range(0, cells)
                    .map(i -> factors[e][i] * present[i])
                    .sum();
            if (!rounded[e]) {
                return sum == sums[e];
            }
            int tenths = new java.math.BigDecimal(printed(e)).movePointRight(1).intValueExact();
            // |printed − sum / 3| ≤ 1/20, times 60.
            return Math.abs(6 * tenths - 20 * sum) <= 3;
        }

        @Override
        public String toString() {
            return Arrays.deepToString(factors);
        }
    }
}
