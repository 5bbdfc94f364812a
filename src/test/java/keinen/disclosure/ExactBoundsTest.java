package keinen.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The simplex method against trying out everything. */
class ExactBoundsTest {

    @Test
    void theEquationsThatFollowFromOthersAreLeftOut() {
        // The margins of two by three: one of the five sums follows from the others.
        ExactSimplex simplex = new ExactSimplex(margins(2, 3), new long[] {5, 0, 2, 4, 1, 3});

        assertThat(simplex.basis().cardinality()).isEqualTo(4);
    }

    @Test
    void aRowKeepsItsCoefficientsAndAddsLikeTermsUp() {
        IntegerRow row = IntegerRow.of(new int[] {4, 1, 4, 2, 2}, new int[] {2, 6, 2, 3, -3});

        assertThat(row.size()).isEqualTo(2);
        assertThat(row.of(1)).isEqualTo(6);
        assertThat(row.of(2)).isZero();
        assertThat(row.of(4)).isEqualTo(4);
    }

    @Test
    void aDifferenceThatEveryEquationLeavesOpenHasNoEnd() {
        ExactBounds bounds = new ExactBounds(
                List.of(IntegerRow.of(new int[] {0, 1, 2}, new int[] {1, -1, 1})),
                new long[] {3, 2, ExactSimplex.ENDLESS});

        assertThat(bounds.above(0)).isEmpty();
        assertThat(bounds.below(0)).hasValue(3);
        assertThat(bounds.above(1)).isEmpty();
        assertThat(bounds.below(1)).hasValue(2);
        assertThat(bounds.below(2)).isEmpty();
    }

    @Test
    void aVariableOfAnotherPartIsNotMoved() {
        ExactBounds bounds = new ExactBounds(
                List.of(
                        IntegerRow.of(new int[] {0, 1}, new int[] {1, 1}),
                        IntegerRow.of(new int[] {2, 3}, new int[] {1, 1})),
                new long[] {1, 2, 7, 9});

        assertThat(bounds.above(0)).hasValue(2);
        assertThat(bounds.below(0)).hasValue(1);
        assertThat(bounds.above(2)).hasValue(9);
    }

    @Test
    void boundsThatAreNotWholeAreRoundedInwards() {
        // 2a + 3b = 0, b not below −1 and a not below −2: a from −2 to 3/2.
        ExactBounds bounds =
                new ExactBounds(List.of(IntegerRow.of(new int[] {0, 1}, new int[] {2, 3})), new long[] {2, 1});

        assertThat(bounds.above(0)).hasValue(1);
        assertThat(bounds.below(0)).hasValue(2);
        assertThat(bounds.above(1)).hasValue(1);
    }

    /** Margins make every corner whole, so that the interval of whole numbers is that of all numbers. */
    @TestFactory
    Stream<DynamicTest> ofTablesWithTheirMarginsItIsTheIntervalOfAllWholeNumbersTried() {
        return seeds(40, random -> {
            int columns = 2 + random.nextInt(2);
            long[] room = rooms(random, 2 * columns, 3);
            List<IntegerRow> equations = margins(2, columns);
            ExactBounds bounds = new ExactBounds(equations, room);
            long[][] tried = Differences.tried(equations, room, 4);
            for (int v = 0; v < room.length; v++) {
                assertThat(bounds.below(v)).as("variable " + v).hasValue(-tried[v][0]);
                assertThat(bounds.above(v)).as("variable " + v).hasValue(tried[v][1]);
            }
        });
    }

    /** Of equations of all kinds, in which many follow from others, against every corner there is. */
    @TestFactory
    Stream<DynamicTest> itIsTheIntervalOfAllCorners() {
        return seeds(150, random -> {
            int variables = 3 + random.nextInt(3);
            long[] room = rooms(random, variables, 4);
            List<IntegerRow> equations = equations(random, variables);
            ExactBounds bounds = new ExactBounds(equations, room);
            Corners corners = new Corners(equations, room);
            long[][] tried = Differences.tried(equations, room, 8);
            for (int v = 0; v < variables; v++) {
                OptionalLong below = bounds.below(v);
                OptionalLong above = bounds.above(v);
                assertThat(below).as("variable " + v).hasValue(-corners.least(v));
                assertThat(above).as("variable " + v).hasValue(corners.greatest(v));
                // What whole numbers allow lies inside.
                assertThat(tried[v][0]).as("variable " + v).isGreaterThanOrEqualTo(-below.orElseThrow());
                assertThat(tried[v][1]).as("variable " + v).isLessThanOrEqualTo(above.orElseThrow());
            }
        });
    }

    private static long[] rooms(Random random, int variables, int below) {
        return random.ints(variables, 0, below).asLongStream().toArray();
    }

    private static Stream<DynamicTest> seeds(int count, Consumer<Random> test) {
        return IntStream.range(0, count)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> test.accept(new Random(seed))));
    }

    private static List<IntegerRow> margins(int rows, int columns) {
        List<IntegerRow> equations = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            int first = row * columns;
            equations.add(sum(IntStream.range(first, first + columns)));
        }
        for (int column = 0; column < columns; column++) {
            equations.add(sum(IntStream.iterate(column, cell -> cell + columns).limit(rows)));
        }
        return equations;
    }

    private static IntegerRow sum(IntStream variables) {
        int[] all = variables.toArray();
        int[] ones = new int[all.length];
        Arrays.fill(ones, 1);
        return IntegerRow.of(all, ones);
    }

    /** A weighted sum of all that keeps every variable bounded, and others, the last of which follows from two. */
    private static List<IntegerRow> equations(Random random, int variables) {
        int[] all = IntStream.range(0, variables).toArray();
        List<int[]> rows = new ArrayList<>();
        rows.add(random.ints(variables, 1, 4).toArray());
        for (int i = random.nextInt(3); i > 0; i--) {
            rows.add(random.ints(variables, -2, 3).toArray());
        }
        int[] first = rows.get(0);
        int[] last = rows.get(rows.size() - 1);
        rows.add(IntStream.range(0, variables).map(v -> 2 * first[v] - last[v]).toArray());
        return rows.stream().map(row -> IntegerRow.of(all, row)).toList();
    }
}
