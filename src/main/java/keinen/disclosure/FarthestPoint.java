package keinen.disclosure;

import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;

/** How far from the truth an unknown can lie at most for a reader who does not heed that numbers are whole: exactly. */
final class FarthestPoint {
    private final CellSystem system;
    private Optional<ExactSimplex> tableau = Optional.empty();

    FarthestPoint(CellSystem system) {
        this.system = system;
    }

    /**
     * The greatest whole distance; nothing where there is no end of it, or where numbers became too large to tell.
     *
     * @param direction 1 for above the truth, −1 for below
     * @param still unknowns that the reader knows
     */
    Optional<Long> from(int target, int direction, BitSet still) {
        try {
            ExactSimplex walker = tableau.orElseGet(() -> SimplexMoves.tableau(system));
            tableau = Optional.of(walker);
            walker.restart(still);
            return end(walker, target, direction);
        } catch (ArithmeticException overflow) {
            tableau = Optional.empty();
            return Optional.empty();
        }
    }

    private static Optional<Long> end(ExactSimplex walker, int target, int direction) {
        OptionalInt entering = walker.improving(target, direction).findFirst();
        while (entering.isPresent()) {
            if (!walker.step(entering.getAsInt(), walker.way(target, entering.getAsInt(), direction))) {
                return Optional.empty();
            }
            entering = walker.improving(target, direction).findFirst();
        }
        ExactSimplex.Fraction end = walker.position(target);
        return Optional.of(Math.floorDiv(Math.multiplyExact(direction, end.over()), end.under()));
    }
}
