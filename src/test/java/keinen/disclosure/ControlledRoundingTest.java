package keinen.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import keinen.measure.CellTable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Rounded tables add up, and give nobody away. */
class ControlledRoundingTest {
    /**
     * A worked example of the <a href="https://sdctools.github.io/HandbookSDC/">SDC Handbook</a>.
     * The controlled rounding that it prints adds up with errors of 22 in all; the least there is has 18.
     */
    private static final List<CellTable> HANDBOOK = Tables.crossed(
            new String[] {"A", "B", "C"}, new String[] {"x", "y"}, new int[][] {{1, 0}, {3, 3}, {12, 20}});

    static Protection round(int base) {
        return new Protection(
                false, 10, true, 0, 0, 0, 0, Optional.of(new Rounding(base, 1_000_000, 365, 6, Optional.empty())));
    }

    @Test
    void theExampleOfTheHandbookIsRoundedWithTheLeastErrors() {
        List<ProtectedTable> byFive = Gate.protect(HANDBOOK, round(5));
        assertThat(errors(HANDBOOK, byFive)).isEqualTo(18);
        assertThat(byFive.get(3).value(0, 0)).hasValue(40);
        assertThat(errors(HANDBOOK, Gate.protect(HANDBOOK, round(3)))).isEqualTo(6);
    }

    /** The ministry's own ways to mask this table leave 8, 4 and 3 values for the one small count. */
    @Test
    void theSmallCountOfTheCareDatabaseMayBeAnyNumberOfTheBase() {
        List<CellTable> tables = CareDatabase.table();
        List<ProtectedTable> shown = Gate.protect(tables, round(10));
        assertAddsUp(tables, shown, 10);

        Interval small = new Attacker(tables, shown, 10).interval(0, 3);
        assertThat(small.low()).isLessThanOrEqualTo(1);
        assertThat(small.high()).isGreaterThanOrEqualTo(9);
    }

    @TestFactory
    Stream<DynamicTest> noSmallTableHasABetterRounding() {
        return seeds(1, 40)
                .map(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    Random random = new Random(seed);
                    List<CellTable> tables = random(random, 2 + random.nextInt(2), 2 + random.nextInt(2));
                    int base = 3 + random.nextInt(3);
                    List<ProtectedTable> shown = Gate.protect(tables, round(base));
                    assertAddsUp(tables, shown, base);
                    assertThat(errors(tables, shown)).isEqualTo(leastErrors(tables, base));
                }));
    }

    /** Whoever tries all whole numbers finds at least two for each cell that is no multiple. */
    @TestFactory
    Stream<DynamicTest> noCellThatIsNoMultipleIsKnown() {
        return seeds(1, 25)
                .map(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    List<CellTable> tables = random(new Random(seed), 2, 3);
                    List<ProtectedTable> shown = Gate.protect(tables, round(5));
                    Attacker attacker = new Attacker(tables, shown, 5);
                    for (int row = 0; row < 6; row++) {
                        long truth = tables.get(0).value(0, row);
                        Interval interval = attacker.interval(0, row);
                        assertThat(truth).isBetween(interval.low(), interval.high());
                        if (truth % 5 != 0) {
                            assertThat(interval.high() - interval.low()).isPositive();
                        }
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> stocksAndFlowsOfACityAddUp() {
        return seeds(1, 3)
                .map(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    CityTables city = new CityTables(4, 3, 16, 3, seed);
                    List<CellTable> tables = List.of(
                            city.byMonth("ward", "type"),
                            city.byMonth("ward"),
                            city.byMonth("type"),
                            city.byMonth(),
                            city.byYear("ward"),
                            city.byYear());
                    assertAddsUp(tables, Gate.protect(tables, round(5)), 5);
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyMeasureOfACityAddsUpTogether() {
        return seeds(2, 3)
                .map(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    List<CellTable> tables = new ArrayList<>(MeasuresTogetherTest.city(seed));
                    tables.addAll(MeasuresTogetherTest.followed(seed));
                    tables.removeIf(MidpointCurve::isOf);
                    List<ProtectedTable> shown = Gate.protect(tables, round(5));
                    assertThat(shown.stream().filter(table -> table.withheld().isPresent()))
                            .allMatch(table -> table.name().startsWith("days"));
                    assertAddsUp(tables, shown, 5);
                }));
    }

    @Test
    void theSameTablesAreRoundedAlike() {
        CityTables city = new CityTables(4, 3, 12, 3, 9);
        List<CellTable> tables = List.of(city.byMonth("ward", "type"), city.byMonth("ward"));
        assertThat(values(Gate.protect(tables, round(5)))).isEqualTo(values(Gate.protect(tables, round(5))));
    }

    @Test
    void aTableWithASumThatAsksForMoreThanTheBaseIsWithheld() {
        CellTable yen = new CellTable.Builder(
                        "spending",
                        "spending",
                        List.of(),
                        List.of(),
                        List.of(new CellTable.Value("amount", CellTable.Unit.YEN, true)))
                .row()
                .sum(0, 30_000_000, 2, 20_000_000, 10_000_000)
                .build();
        Rounding narrow = new Rounding(5, 1_000_000, 365, 6, Optional.empty());
        Rounding wide = new Rounding(5, 4_000_000, 365, 6, Optional.empty());
        assertThat(Gate.protect(List.of(yen), byPPercent(narrow)).get(0).withheld())
                .isPresent();
        assertThat(Gate.protect(List.of(yen), byPPercent(wide))
                                .get(0)
                                .value(0, 0)
                                .getAsLong()
                        % 4_000_000)
                .isZero();
    }

    private static Protection byPPercent(Rounding rounding) {
        return new Protection(false, 10, true, 0, 0, 0, 15, Optional.of(rounding));
    }

    private static Stream<Long> seeds(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed();
    }

    private static List<CellTable> random(Random random, int rows, int columns) {
        int[][] counts = new int[rows][columns];
        for (int[] row : counts) {
            for (int c = 0; c < columns; c++) {
                row[c] = random.nextInt(5) == 0 ? 0 : random.nextInt(14);
            }
        }
        return Tables.crossed(names("r", rows), names("c", columns), counts);
    }

    private static String[] names(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).toArray(String[]::new);
    }

    /** Every equation that is stated holds for what is shown; zeros are zero, and nothing is negative. */
    static void assertAddsUp(List<CellTable> tables, List<ProtectedTable> shown, int base) {
        List<CellTable> rounded = new ArrayList<>();
        List<CellTable> kept = new ArrayList<>();
        for (int t = 0; t < tables.size(); t++) {
            if (shown.get(t).withheld().isEmpty()) {
                ProtectedTable table = shown.get(t);
                kept.add(tables.get(t));
                rounded.add(RoundedTable.of(
                        tables.get(t), (column, row) -> table.value(column, row).orElseThrow()));
            }
        }
        assertThat(rounded).isNotEmpty();
        ReleaseCells release = new ReleaseCells(kept);
        BitSet latent = release.latent();
        CellSystem truth = CellSystem.of(release, Tables.threshold(0, 1), latent);
        long[] value = new long[release.size()];
        for (int t = 0; t < kept.size(); t++) {
            for (int column = 0; column < rounded.get(t).values().size(); column++) {
                for (int row = 0; row < rounded.get(t).rows(); row++) {
                    long before = kept.get(t).value(column, row);
                    long after = rounded.get(t).value(column, row);
                    value[release.cell(t, column, row)] = after;
                    boolean isCount = kept.get(t).values().get(column).unit() == CellTable.Unit.COUNT;
                    assertThat(after).isNotNegative();
                    assertThat(before != 0 || after == 0).isTrue();
                    assertThat(!isCount
                                    || (after % base == 0
                                            && Math.abs(after - before) < (ControlledRounding.MOST_STEPS + 1L) * base))
                            .isTrue();
                }
            }
        }
        Equations stated = truth.stated().without(latent);
        for (int e = 0; e < stated.count(); e++) {
            long sum = 0;
            for (int term = stated.firstTerm(e); term < stated.endTerm(e); term++) {
                sum += stated.coefficient(term) * value[stated.cell(term)];
            }
            assertThat(sum)
                    .as(release.describe(stated.cell(stated.firstTerm(e))))
                    .isEqualTo(stated.constant(e));
        }
    }

    private static List<List<Long>> values(List<ProtectedTable> shown) {
        return shown.stream()
                .map(table -> IntStream.range(0, table.values().size() * table.rows())
                        .mapToObj(cell -> table.value(cell / table.rows(), cell % table.rows())
                                .orElseThrow())
                        .toList())
                .toList();
    }

    private static long errors(List<CellTable> tables, List<ProtectedTable> shown) {
        long sum = 0;
        for (int t = 0; t < tables.size(); t++) {
            for (int row = 0; row < tables.get(t).rows(); row++) {
                sum += Math.abs(
                        shown.get(t).value(0, row).orElseThrow() - tables.get(t).value(0, row));
            }
        }
        return sum;
    }

    /** Tries every choice of inner cells among the two multiples next to each. */
    private static long leastErrors(List<CellTable> tables, int base) {
        CellTable cells = tables.get(0);
        long least = Long.MAX_VALUE;
        for (int choice = 0; choice < 1 << cells.rows(); choice++) {
            long[] inner = new long[cells.rows()];
            for (int row = 0; row < inner.length; row++) {
                long rest = cells.value(0, row) % base;
                inner[row] = cells.value(0, row) - rest + (rest > 0 && (choice >> row & 1) == 1 ? base : 0);
            }
            long errors = 0;
            for (CellTable table : tables) {
                for (int row = 0; row < table.rows(); row++) {
                    long error = Math.abs(sumOf(table, row, cells, inner) - table.value(0, row));
                    errors = error < base ? errors + error : Long.MAX_VALUE / 1_000;
                }
            }
            least = Math.min(least, errors);
        }
        return least;
    }

    /** The sum of the inner cells that belong to a row of a margin. */
    private static long sumOf(CellTable table, int row, CellTable cells, long[] inner) {
        long sum = 0;
        for (int cell = 0; cell < inner.length; cell++) {
            boolean belongs = true;
            for (int key = 0; key < table.keys().size(); key++) {
                int column = RowIndex.names(cells.keys())
                        .indexOf(table.keys().get(key).name());
                belongs &= table.key(key, row).equals(cells.key(column, cell));
            }
            sum += belongs ? inner[cell] : 0;
        }
        return sum;
    }

    private record Interval(long low, long high) {}

    /** Whoever knows the tables as shown, how they hang together, and that everything lies less than a base away. */
    private record Attacker(List<CellTable> tables, List<ProtectedTable> shown, int base) {
        Interval interval(int table, int row) {
            ReleaseCells release = new ReleaseCells(tables);
            CellTable cells = tables.get(table);
            long[] low = new long[cells.rows()];
            long[] high = new long[cells.rows()];
            for (int i = 0; i < low.length; i++) {
                long value = shown.get(table).value(0, i).orElseThrow();
                low[i] = Math.max(0, value - base + 1);
                high[i] = value + base - 1;
            }
            assertThat(release.size()).isPositive();
            long least = Long.MAX_VALUE;
            long most = Long.MIN_VALUE;
            for (long guess = low[row]; guess <= high[row]; guess++) {
                long[] inner = new long[low.length];
                if (isPossible(inner, 0, row, guess, low, high)) {
                    least = Math.min(least, guess);
                    most = Math.max(most, guess);
                }
            }
            return new Interval(least, most);
        }

        private boolean isPossible(long[] inner, int next, int fixed, long guess, long[] low, long[] high) {
            if (!marginsCanBe(inner, next, low, high)) {
                return false;
            }
            if (next == inner.length) {
                return true;
            }
            for (long value = low[next]; value <= high[next]; value++) {
                if (next != fixed || value == guess) {
                    inner[next] = value;
                    if (isPossible(inner, next + 1, fixed, guess, low, high)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean marginsCanBe(long[] inner, int known, long[] low, long[] high) {
            long[] least = low.clone();
            long[] most = high.clone();
            for (int i = 0; i < known; i++) {
                least[i] = inner[i];
                most[i] = inner[i];
            }
            for (int t = 1; t < tables.size(); t++) {
                for (int row = 0; row < tables.get(t).rows(); row++) {
                    long value = shown.get(t).value(0, row).orElseThrow();
                    if (sumOf(tables.get(t), row, tables.get(0), least) >= value + base
                            || sumOf(tables.get(t), row, tables.get(0), most) <= value - base) {
                        return false;
                    }
                }
            }
            return true;
        }
    }
}
