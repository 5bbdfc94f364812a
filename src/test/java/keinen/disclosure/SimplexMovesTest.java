package keinen.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import keinen.measure.CellTable;
import keinen.measure.CellTable.Unit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Moves by steps of the simplex method: they leave every equation true and go far enough. */
class SimplexMovesTest {
    private static final List<CellTable> CROSSED =
            Tables.crossed(new String[] {"a", "b", "c"}, new String[] {"x", "y", "z"}, new int[][] {
                {3, 20, 30}, {25, 4, 15}, {12, 18, 60}
            });

    @Test
    void theTargetGoesAsFarAsIsAskedFor() {
        CellSystem system = system(CROSSED);
        SimplexMoves moves = new SimplexMoves(system, new BitSet());
        // Down to 1 and no farther: a count of 20 whose zero would be seen.
        for (long far : new long[] {1, 5, 19}) {
            assertThat(new Widths(system)
                            .bound(moves.find(1, -1, far, new BitSet()).orElseThrow())
                            .belowOf(1))
                    .isBetween(far, 19L);
        }
    }

    @Test
    void aCellThatItsEquationsBindHasNone() {
        CellTable table = new CellTable.Builder(
                        "cells",
                        "bound",
                        List.of("ward"),
                        List.of(),
                        List.of(new CellTable.Value("persons", Unit.COUNT, true)))
                .row("a")
                .count(0, 3, 3)
                .row("b")
                .count(0, 40, 40)
                .equation(86, 0, 0, 2, 0, 1, 2)
                .equation(37, 0, 1, 1, 0, 0, -1)
                .build();

        assertThat(new SimplexMoves(system(List.of(table)), new BitSet()).find(0, 1, 1, new BitSet()))
                .isEmpty();
    }

    /** The cheap way ends half way of a person, where the third one has lost the only one that it can lose. */
    @Test
    void whereOneWayEndsInAFractionAnotherIsTaken() {
        CellTable.Builder table = new CellTable.Builder(
                "cells",
                "halves",
                List.of("ward"),
                List.of(),
                List.of(new CellTable.Value("persons", Unit.COUNT, true)));
        for (int count : new int[] {10, 5, 2, 20}) {
            table.row("of" + count).count(0, count, count);
        }
        table.equation(-60, 0, 0, 1, 0, 1, -2, 0, 3, -3).equation(12, 0, 1, 2, 0, 2, 1);
        CellSystem system = system(List.of(table.build()));
        BitSet cheap = new BitSet();
        cheap.set(1, 3);
        assertThat(new SimplexMoves(system, cheap).find(0, 1, 1, new BitSet()))
                .hasValueSatisfying(move -> assertLeavesEquationsTrue(system, move));
    }

    @Test
    void numbersThatDoNotFitGiveNoMove() {
        int much = Integer.MAX_VALUE;
        CellTable.Builder table = new CellTable.Builder(
                "cells",
                "large",
                List.of("ward"),
                List.of(),
                List.of(new CellTable.Value("persons", Unit.COUNT, true)));
        for (String ward : List.of("a", "b", "c", "d", "e")) {
            table.row(ward).count(0, 1, 1);
        }
        for (int row = 0; row < 4; row++) {
            table.equation(1, 0, row, much - row, 0, row + 1, row + 1 - much);
        }

        assertThat(new SimplexMoves(system(List.of(table.build())), new BitSet()).find(0, 1, 1, new BitSet()))
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyMoveLeavesTheEquationsOfACityTrue() {
        return IntStream.range(0, 6)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    CityTables city = new CityTables(2 + seed % 2, 2, 3, 2, seed);
                    CellSystem system =
                            system(List.of(city.byMonth("ward", "type"), city.byMonth("ward"), city.byMonth("type")));
                    SimplexMoves moves = new SimplexMoves(system, new BitSet());
                    int found = 0;
                    for (int unknown = 0; unknown < system.size(); unknown++) {
                        Optional<Vector> move = moves.find(unknown, 1, 5, new BitSet());
                        move.ifPresent(vector -> assertLeavesEquationsTrue(system, vector));
                        found += move.isPresent() ? 1 : 0;
                    }
                    assertThat(found).isPositive();
                }));
    }

    private static void assertLeavesEquationsTrue(CellSystem system, Vector move) {
        long[] amount = new long[system.size()];
        for (int i = 0; i < move.unknowns().length; i++) {
            amount[move.unknowns()[i]] = move.amounts()[i];
        }
        Equations equations = system.equations();
        for (int e = 0; e < equations.count(); e++) {
            long sum = 0;
            for (int term = equations.firstTerm(e); term < equations.endTerm(e); term++) {
                sum += equations.coefficient(term) * amount[equations.cell(term)];
            }
            assertThat(sum).as("equation " + e).isZero();
        }
        assertThat(new Widths(system).bound(move).up()).isPositive();
    }

    private static CellSystem system(List<CellTable> tables) {
        return CellSystem.of(new ReleaseCells(tables, List.of()), Tables.threshold(10, 5), new BitSet());
    }
}
