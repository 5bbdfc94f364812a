package keinen.disclosure;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Finds moves where {@link MoveSearch} found none: step by step of the simplex method away from the truth until the
 * target has gone far enough. Of the variables that move it on, the one is taken with which the least is shown that
 * would have to be hidden. What it finds is a move like any other, and is audited like any other.
 */
final class SimplexMoves {
    private static final int MOST_STEPS = 400;

    /** After so many steps the first variable is taken, whatever it costs, since that comes to an end. */
    private static final int MOST_CHEAP_STEPS = 200;

    private static final int MOST_DIVES = 24;

    /** More than any cost of cells: a step that leads nowhere is the last choice. */
    private static final double COST_OF_STANDSTILL = 1_000;

    private static final double COST_OF_HIDDEN = 0.01;

    /** After so many searches that were too large from their beginning nothing is looked for in this system any more. */
    private static final int MOST_FAILURES = 3;

    /** What has more room than this has no end of it. */
    private static final long FAR = 1L << 50;

    private final CellSystem system;
    private final BitSet hidden;
    private Optional<ExactSimplex> tableau = Optional.empty();
    private int failures;

    /**
     * @param hidden what is hidden so far; whoever hides more changes it
     */
    SimplexMoves(CellSystem system, BitSet hidden) {
        this.system = system;
        this.hidden = hidden;
    }

    /**
     * Amounts by unknown that leave every equation true and move the target far, or at least somewhat.
     *
     * @param still unknowns that may not be moved
     */
    Optional<Vector> find(int target, int direction, long far, BitSet still) {
        return findWithinLongs(target, direction, far, still).or(() -> findWithinLongs(target, direction, 1, still));
    }

    private Optional<Vector> findWithinLongs(int target, int direction, long far, BitSet still) {
        // Numbers grow from step to step, and a tableau of which they have become too large begins anew.
        while (failures < MOST_FAILURES) {
            boolean isNew = tableau.isEmpty();
            try {
                ExactSimplex walker = tableau();
                return dive(walker, target, direction, far, still);
            } catch (ArithmeticException overflow) {
                tableau = Optional.empty();
                if (isNew) {
                    failures++;
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** Made when it is first asked for: most systems need none. */
    private ExactSimplex tableau() {
        ExactSimplex present = tableau.orElseGet(() -> tableau(system));
        tableau = Optional.of(present);
        return present;
    }

    /** The differences from the truth that a system lets be. */
    static ExactSimplex tableau(CellSystem system) {
        Equations equations = system.equations();
        List<IntegerRow> rows = IntStream.range(0, equations.count())
                .mapToObj(equation -> IntegerRow.of(equations, equation))
                .toList();
        return new ExactSimplex(
                rows,
                IntStream.range(0, system.size())
                        .mapToLong(unknown -> room(system, unknown))
                        .toArray());
    }

    private static long room(CellSystem system, int unknown) {
        return system.room(unknown) > FAR ? ExactSimplex.ENDLESS : system.room(unknown);
    }

    /** Walks, and where that ends in fractions once more without moving one of them, as long as that helps. */
    private Optional<Vector> dive(ExactSimplex walker, int target, int direction, long far, BitSet still) {
        BitSet unmoved = (BitSet) still.clone();
        for (int dive = 0; dive < MOST_DIVES; dive++) {
            walker.restart(unmoved);
            Optional<Vector> found = walk(walker, target, direction, far);
            OptionalInt broken = walker.fraction(target);
            if (found.isPresent() || broken.isEmpty()) {
                return found;
            }
            unmoved.set(broken.getAsInt());
        }
        return Optional.empty();
    }

    private Optional<Vector> walk(ExactSimplex walker, int target, int direction, long far) {
        for (int step = 0; step < MOST_STEPS; step++) {
            IntStream choices = walker.improving(target, direction);
            int entering = step < MOST_CHEAP_STEPS
                    ? cheapest(walker, choices.toArray(), target, direction)
                    : choices.findFirst().orElse(-1);
            if (entering < 0) {
                return Optional.empty();
            }
            int way = walker.way(target, entering, direction);
            if (!walker.step(entering, way)) {
                return walker.ray(entering, way);
            }
            ExactSimplex.Fraction position = walker.position(target);
            if (direction * position.over() >= Math.multiplyExact(far, position.under())) {
                return walker.point();
            }
        }
        return Optional.empty();
    }

    private int cheapest(ExactSimplex walker, int[] choices, int target, int direction) {
        int cheapest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int choice : choices) {
            double price = price(walker, choice, walker.way(target, choice, direction));
            if (price < least) {
                least = price;
                cheapest = choice;
            }
        }
        return cheapest;
    }

    /** What it costs to move a variable and all that moves with it, which some of these may not without breaking a bound. */
    private double price(ExactSimplex walker, int choice, int way) {
        double price = costOf(choice);
        boolean isStuck = false;
        for (int own : walker.moving(choice)) {
            price += costOf(own);
            isStuck |= walker.isStill(own) || (system.room(own) == 0 && walker.slope(own, choice) * way < 0);
        }
        return price + (isStuck ? COST_OF_STANDSTILL : 0);
    }

    private double costOf(int unknown) {
        return hidden.get(unknown) ? COST_OF_HIDDEN : MoveSearch.cost(system, unknown);
    }
}
