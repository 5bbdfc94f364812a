package keinen.disclosure;

import java.util.List;
import java.util.OptionalLong;

/**
 * How far each variable of a system can go from the truth, exactly. This is the relaxation to numbers that need not be
 * whole: the interval of the whole numbers lies inside.
 */
final class ExactBounds {
    private final ExactSimplex simplex;

    /**
     * @param equations sums of differences from the truth that are zero
     * @param room how far each variable may go down
     */
    ExactBounds(List<IntegerRow> equations, long[] room) {
        this.simplex = new ExactSimplex(equations, room);
    }

    /** The greatest whole number that a variable can go up by; nothing where there is none. */
    OptionalLong above(int target) {
        return distance(target, 1);
    }

    /** The greatest whole number that a variable can go down by; nothing where there is none. */
    OptionalLong below(int target) {
        return distance(target, -1);
    }

    /** Goes on with the first variable that moves the target on, until there is none. */
    private OptionalLong distance(int target, int direction) {
        int entering = first(target, direction);
        while (entering >= 0) {
            if (!simplex.step(entering, simplex.way(target, entering, direction))) {
                return OptionalLong.empty();
            }
            entering = first(target, direction);
        }
        ExactSimplex.Fraction end = simplex.position(target);
        long distance = Math.floorDiv(direction * end.over(), end.under());
        if (distance < 0) {
            throw new IllegalStateException("The bounds of variable " + target + " leave out the truth");
        }
        return OptionalLong.of(distance);
    }

    private int first(int target, int direction) {
        return simplex.improving(target, direction).findFirst().orElse(-1);
    }
}
