package keinen.disclosure;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Rounds the cells of a release to multiples of a base so that every equation between them goes on to hold: zero-restricted
 * controlled rounding (Cox, JASA 82, 1987; Salazar-González, Operations Research 53(5), 2005). Zeros stay zero, what
 * is a multiple stays where that can be, and every other cell becomes a multiple next to it, or, where cells are tied
 * too closely for that, a farther one, by {@link #MOST_STEPS} bases at most.
 *
 * <p>The tables so rounded are themselves possible counts, which would be published just so: whoever knows all of this
 * cannot exclude that nothing was changed.
 */
final class ControlledRounding {
    /** How many bases a cell may become farther than the multiples next to it. */
    static final int MOST_STEPS = 3;

    private static final Protection PLAIN = new Protection(true, 0, true, 0, 0, 0, 0);

    private final ReleaseCells cells;
    private final CellSystem system;
    private final RoundingProblem problem;
    private final RoundingState state;
    private final BitSet latent;

    private ControlledRounding(ReleaseCells cells, Rounding rounding) {
        this.cells = cells;
        this.latent = cells.latent();
        this.system = CellSystem.of(cells, PLAIN, latent);
        requireNoConstants();
        long[] base = new long[system.size()];
        int[] weight = new int[system.size()];
        for (int t = 0; t < cells.tables().size(); t++) {
            for (int value = 0; value < cells.tables().get(t).values().size(); value++) {
                for (int row = 0; row < cells.tables().get(t).rows(); row++) {
                    int cell = cells.cell(t, value, row);
                    int unknown = system.unknown(cell);
                    base[unknown] = rounding.base(
                            cells.tables().get(t).values().get(value).unit());
                    weight[unknown] += latent.get(cell) ? 0 : 1;
                }
            }
        }
        this.problem = new RoundingProblem(system, base, weight);
        this.state = new RoundingState(problem);
    }

    static ControlledRounding of(ReleaseCells cells, Rounding rounding) {
        ControlledRounding controlled = new ControlledRounding(cells, rounding);
        for (int[] component : controlled.problem.components()) {
            GreedyRounding.round(controlled.problem, controlled.state, component);
            ExactRounding.improve(controlled.problem, controlled.state, component);
        }
        return controlled;
    }

    private void requireNoConstants() {
        for (int e = 0; e < system.stated().count(); e++) {
            if (system.stated().constant(e) != 0) {
                throw new IllegalStateException("Cannot round the release: a relation has a number of its own; see "
                        + cells.describe(system.stated().cell(system.stated().firstTerm(e))));
            }
        }
    }

    long value(int table, int value, int row) {
        return state.rounded(system.unknown(cells.cell(table, value, row)));
    }

    /** How many cells that readers see are farther from the truth than the multiples next to it. */
    int farCells(int table) {
        return (int) seen(table)
                .filter(cell -> state.steps(system.unknown(cell)) > 0)
                .count();
    }

    private IntStream seen(int table) {
        return IntStream.range(cells.firstCell(table), cells.endCell(table)).filter(cell -> !latent.get(cell));
    }

    /** The table with the most rows of those that cannot be shown so; nothing where all can. */
    OptionalInt tableToWithhold() {
        BitSet bad = new BitSet();
        for (int unknown = 0; unknown < problem.size(); unknown++) {
            bad.set(unknown, state.isImpossible(unknown) || state.steps(unknown) > MOST_STEPS);
        }
        List<Integer> unsolved = problem.unsolved();
        unsolved.forEach(bad::set);
        return IntStream.range(0, cells.released())
                .filter(table -> seen(table).anyMatch(cell -> bad.get(system.unknown(cell))))
                .boxed()
                .max((one, other) -> Integer.compare(
                        cells.tables().get(one).rows(),
                        cells.tables().get(other).rows()))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /**
     * Checks what was found without trusting it.
     *
     * @throws IllegalStateException when it does not add up, or is no multiple: a defect, and nothing may be shown
     */
    void check() {
        for (int e = 0; e < system.stated().count(); e++) {
            long sum = 0;
            for (int term = system.stated().firstTerm(e); term < system.stated().endTerm(e); term++) {
                sum += system.stated().coefficient(term)
                        * state.rounded(system.unknown(system.stated().cell(term)));
            }
            if (sum != 0) {
                throw new IllegalStateException("Cannot round the release: it does not add up any more; see "
                        + cells.describe(system.stated().cell(system.stated().firstTerm(e))));
            }
        }
        for (int unknown = 0; unknown < problem.size(); unknown++) {
            boolean wasZero = problem.value(unknown) == 0 && system.isFixed(unknown);
            if (state.rounded(unknown) % problem.base(unknown) != 0 || (wasZero && state.rounded(unknown) != 0)) {
                throw new IllegalStateException("Cannot round the release: a cell is no multiple of its base");
            }
        }
    }
}
