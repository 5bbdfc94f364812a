package keinen.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Points of a lattice against every whole number tried for every unknown. */
class LatticeTest {
    private static final int HIGHEST = 3;
    private static final int UNKNOWNS = 4;

    @TestFactory
    Stream<DynamicTest> aLatticeHoldsEverySolutionWithinBoundsOnce() {
        return IntStream.range(0, 150)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> compare(rows(new Random(seed)))));
    }

    private static List<Row> rows(Random random) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            int[] variables = IntStream.range(0, UNKNOWNS)
                    .filter(unknown -> random.nextInt(3) > 0)
                    .toArray();
            long[] coefficients = Arrays.stream(variables)
                    .mapToLong(unknown -> (1L + random.nextInt(4)) * (random.nextInt(4) == 0 ? -1 : 1))
                    .toArray();
            long constant = Arrays.stream(coefficients)
                    .map(coefficient -> coefficient * random.nextInt(HIGHEST + 1))
                    .sum();
            rows.add(new Row(variables, coefficients, constant, i));
        }
        return rows;
    }

    private static void compare(List<Row> rows) {
        Set<List<Long>> solutions = new HashSet<>();
        long[] all = new long[UNKNOWNS];
        tryAll(0, new long[UNKNOWNS], highest(), all, point -> {
            if (rows.stream().allMatch(row -> holds(row, point))) {
                solutions.add(boxed(point));
            }
        });
        try {
            assertThat(pointsOf(rows)).containsExactlyInAnyOrderElementsOf(solutions);
        } catch (NoSolution none) {
            assertThat(solutions).isEmpty();
        }
    }

    /** The points within bounds, each as often as it stands in the lattice. */
    private static List<List<Long>> pointsOf(List<Row> rows) {
        Box box = new Box(new long[UNKNOWNS], highest(), new boolean[UNKNOWNS]);
        Lattice lattice = Lattice.of(rows, box, Middle.of(rows, box), unknown -> true);
        ShortMoves.shorten(lattice);
        int count = lattice.moves().size();
        long[] lower = IntStream.range(0, count).mapToLong(lattice::lower).toArray();
        long[] upper = IntStream.range(0, count).mapToLong(lattice::upper).toArray();
        List<List<Long>> points = new ArrayList<>();
        tryAll(0, lower, upper, new long[count], coordinates -> {
            Point point = new Point(lattice.origin().clone(), new long[count]);
            for (int move = 0; move < count; move++) {
                point.take(lattice.moves().get(move), move, coordinates[move]);
            }
            if (Arrays.stream(point.values()).allMatch(value -> value >= 0 && value <= HIGHEST)) {
                points.add(boxed(point.values()));
            }
        });
        return points;
    }

    private static void tryAll(int next, long[] lower, long[] upper, long[] present, Consumer<long[]> trial) {
        if (next == present.length) {
            trial.accept(present);
            return;
        }
        for (present[next] = lower[next]; present[next] <= upper[next]; present[next]++) {
            tryAll(next + 1, lower, upper, present, trial);
        }
    }

    private static boolean holds(Row row, long[] point) {
        return IntStream.range(0, row.size())
                        .mapToLong(term -> row.coefficients()[term] * point[row.variables()[term]])
                        .sum()
                == row.constant();
    }

    private static long[] highest() {
        long[] highest = new long[UNKNOWNS];
        Arrays.fill(highest, HIGHEST);
        return highest;
    }

    private static List<Long> boxed(long[] point) {
        return Arrays.stream(point).boxed().collect(Collectors.toList());
    }

    /** By hand: 2 a + 3 b = 7 has the solutions (2, 1) + n (3, −2). */
    @Test
    void euclidFindsTheOnlyMoveOfAnEquation() {
        Row row = new Row(new int[] {0, 1}, new long[] {2, 3}, 7, 0);
        Box box = new Box(new long[] {0, 0}, new long[] {9, 9}, new boolean[] {true, true});
        Lattice lattice = Lattice.of(List.of(row), box, new long[] {0, 0}, unknown -> true);
        assertThat(lattice.moves()).hasSize(1);
        assertThat(lattice.moves().get(0).along(row)).isZero();
        assertThat(Math.abs(lattice.moves().get(0).of(0))).isEqualTo(3);
        assertThat(Math.abs(lattice.moves().get(0).of(1))).isEqualTo(2);
    }
}
