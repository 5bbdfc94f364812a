package keinen.disclosure;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/**
 * How far each variable can go up and down from the truth, exactly: the simplex method on whole numbers.
 *
 * <p>A variable is a difference from the truth. So every equation is a sum that is zero, no variable goes down by more
 * than its room, and a solution to start from is known: none differs. Exact elimination leaves out the equations that
 * follow from others and makes the first basis. What is outside the basis is 0 or down by all its room, a whole number;
 * what is in it follows from its row. The first variable that improves the target enters, and the first of those that
 * stop it leaves (Bland, Mathematics of Operations Research 2(2), 1977), so that it ends. Rows are sparse, and those of
 * parts of the system that no equation ties together never meet.
 *
 * <p>This is the relaxation to numbers that need not be whole: the interval of the whole numbers lies inside.
 */
final class ExactSimplex {
    /** The room of what may go down without end. */
    static final long ENDLESS = Long.MAX_VALUE;

    private final long[] room;
    private final BitSet basis = new BitSet();
    /** By variable of the basis the equation that gives it; none of the others of the basis stands in it. */
    private final IntegerRow[] rowOf;
    /** By variable outside the basis. */
    private final long[] value;

    /**
     * @param equations sums of differences from the truth that are zero
     * @param room how far each variable may go down
     */
    ExactSimplex(List<IntegerRow> equations, long[] room) {
        this.room = room.clone();
        this.rowOf = new IntegerRow[room.length];
        this.value = new long[room.length];
        equations.stream().sorted(Comparator.comparing(IntegerRow::size)).forEach(this::state);
    }

    /** Puts an equation into the basis, unless it follows from those that are there. */
    private void state(IntegerRow equation) {
        IntegerRow left = equation;
        for (int term = 0; term < equation.size(); term++) {
            int variable = equation.variable(term);
            left = basis.get(variable) ? left.without(variable, rowOf[variable]) : left;
        }
        if (left.size() > 0) {
            enter(left.lightest(), left);
        }
    }

    private void enter(int variable, IntegerRow row) {
        basis.stream().forEach(other -> rowOf[other] = rowOf[other].without(variable, row));
        rowOf[variable] = row;
        basis.set(variable);
    }

    /** How many equations there are that do not follow from the others. */
    int rank() {
        return basis.cardinality();
    }

    /** The greatest whole number that a variable can go up by; nothing where there is none. */
    OptionalLong above(int target) {
        return isBounded(target, 1) ? distance(target, 1) : OptionalLong.empty();
    }

    /** The greatest whole number that a variable can go down by; nothing where there is none. */
    OptionalLong below(int target) {
        return isBounded(target, -1) ? distance(target, -1) : OptionalLong.empty();
    }

    private OptionalLong distance(int target, int direction) {
        long distance = Math.floorDiv(
                direction * position(target).over(), position(target).under());
        if (distance < 0) {
            throw new IllegalStateException("The simplex method lost the truth: variable " + target + " cannot be it");
        }
        return OptionalLong.of(distance);
    }

    /** Goes as far as a target can; whether there is an end to it. */
    private boolean isBounded(int target, int direction) {
        int entering = improving(target, direction);
        while (entering >= 0) {
            if (!step(entering, basis.get(target) ? slope(target, entering) * direction : direction)) {
                return false;
            }
            entering = improving(target, direction);
        }
        return true;
    }

    /** The first variable outside the basis that moves the target on, or −1. */
    private int improving(int target, int direction) {
        if (!basis.get(target)) {
            return direction > 0 || mayGoDown(target) ? target : -1;
        }
        IntegerRow row = rowOf[target];
        for (int term = 0; term < row.size(); term++) {
            int variable = row.variable(term);
            if (variable != target && (slope(target, variable) * direction > 0 || mayGoDown(variable))) {
                return variable;
            }
        }
        return -1;
    }

    private boolean mayGoDown(int outside) {
        return room[outside] == ENDLESS || value[outside] > -room[outside];
    }

    /** The sign of what a variable of the basis does when another goes up. */
    private int slope(int inBasis, int outside) {
        return -Long.signum(rowOf[inBasis].of(inBasis)) * Long.signum(rowOf[inBasis].of(outside));
    }

    /** Moves a variable from outside the basis as far as nothing stops it; false where nothing does. */
    private boolean step(int entering, int direction) {
        Fraction shortest = direction < 0 && room[entering] != ENDLESS
                ? new Fraction(Math.addExact(value[entering], room[entering]), 1)
                : null;
        int leaving = shortest == null ? -1 : entering;
        for (int variable = basis.nextSetBit(0); variable >= 0; variable = basis.nextSetBit(variable + 1)) {
            if (room[variable] != ENDLESS && slope(variable, entering) * direction < 0) {
                Fraction length = lengthUntilStopped(variable, entering);
                int order = shortest == null ? -1 : length.compareTo(shortest);
                if (order < 0 || (order == 0 && variable < leaving)) {
                    shortest = length;
                    leaving = variable;
                }
            }
        }
        if (leaving < 0) {
            return false;
        }
        if (leaving != entering) {
            basis.clear(leaving);
            enter(entering, rowOf[leaving]);
        }
        value[leaving] = -room[leaving];
        return true;
    }

    /** How far another may go until a variable of the basis has gone down by all its room. */
    private Fraction lengthUntilStopped(int inBasis, int outside) {
        Fraction position = position(inBasis);
        long left = Math.addExact(position.over, Math.multiplyExact(room[inBasis], position.under));
        return new Fraction(left, Math.absExact(rowOf[inBasis].of(outside)));
    }

    /** What a variable differs from the truth by; of one in the basis the lower part is its coefficient's size. */
    private Fraction position(int variable) {
        if (!basis.get(variable)) {
            return new Fraction(value[variable], 1);
        }
        IntegerRow row = rowOf[variable];
        long others = 0;
        for (int term = 0; term < row.size(); term++) {
            if (row.variable(term) != variable) {
                others = Math.addExact(others, Math.multiplyExact(row.coefficient(term), value[row.variable(term)]));
            }
        }
        long own = row.of(variable);
        return new Fraction(own > 0 ? -others : others, Math.absExact(own));
    }

    /** A quotient whose lower part is positive. */
    private record Fraction(long over, long under) implements Comparable<Fraction> {
        @Override
        public int compareTo(Fraction other) {
            return BigInteger.valueOf(over)
                    .multiply(BigInteger.valueOf(other.under))
                    .compareTo(BigInteger.valueOf(other.over).multiply(BigInteger.valueOf(under)));
        }
    }
}
