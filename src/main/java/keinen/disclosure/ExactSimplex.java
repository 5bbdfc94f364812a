package keinen.disclosure;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The simplex method on whole numbers: goes from the truth to other solutions of a system, exactly.
 *
 * <p>A variable is a difference from the truth. So every equation is a sum that is zero, no variable goes down by more
 * than its room, and a solution to start from is known: none differs. Exact elimination leaves out the equations that
 * follow from others and makes the first basis. What is outside the basis is 0 or down by all its room, a whole number;
 * what is in it follows from its row. Of equals the first variable stops a step, as Bland has it (Mathematics of
 * Operations Research 2(2), 1977): who lets the first that improves enter comes to an end. Rows are sparse, and those of
 * parts of the system that no equation ties together never meet.
 *
 * <p>A number that does not fit into a long, or more numbers than fit into memory, are an {@link ArithmeticException},
 * after which the tableau is of no use.
 */
final class ExactSimplex {
    /** The room of what may go down without end. */
    static final long ENDLESS = Long.MAX_VALUE;

    private final long[] room;
    private final BitSet basis = new BitSet();
    private BitSet still = new BitSet();
    /** By variable of the basis the equation that gives it; none of the others of the basis stands in it. */
    private final TableauRows rows;
    /** By variable outside the basis. */
    private final long[] value;

    /**
     * @param equations sums of differences from the truth that are zero
     * @param room how far each variable may go down
     */
    ExactSimplex(List<IntegerRow> equations, long[] room) {
        this.room = room.clone();
        this.rows = new TableauRows(room.length);
        this.value = new long[room.length];
        equations.stream().sorted(Comparator.comparing(IntegerRow::size)).forEach(this::state);
    }

    /** Puts an equation into the basis, unless it follows from those that are there. */
    private void state(IntegerRow equation) {
        IntegerRow left = equation;
        for (int term = 0; term < equation.size(); term++) {
            int variable = equation.variable(term);
            left = basis.get(variable) ? left.without(variable, rows.of(variable)) : left;
        }
        if (left.size() > 0) {
            enter(left.lightest(), left);
        }
    }

    private void enter(int variable, IntegerRow row) {
        for (int other : rows.holders(variable)) {
            rows.put(other, rows.of(other).without(variable, row));
        }
        rows.put(variable, row);
        basis.set(variable);
    }

    /**
     * Goes back to the truth; the basis stays.
     *
     * @param unmoved variables that stay where they are from now on
     */
    void restart(BitSet unmoved) {
        Arrays.fill(value, 0);
        still = unmoved;
    }

    /** The variables that follow from the others: as many as there are equations that follow from none. */
    BitSet basis() {
        return basis;
    }

    /** The equation that gives a variable of the basis. */
    IntegerRow row(int inBasis) {
        return rows.of(inBasis);
    }

    /** Whether a variable may not move. */
    boolean isStill(int variable) {
        return still.get(variable);
    }

    /** The variables of the basis that move with one outside it. */
    int[] moving(int outside) {
        return rows.holders(outside);
    }

    /** The variables outside the basis by which a target may move on from where it is, the first ones first. */
    IntStream improving(int target, int direction) {
        if (!basis.get(target)) {
            return IntStream.of(target).filter(own -> !still.get(own) && (direction > 0 || mayGoDown(own)));
        }
        IntegerRow row = rows.of(target);
        return IntStream.range(0, row.size())
                .map(row::variable)
                .filter(variable -> variable != target
                        && !still.get(variable)
                        && (slope(target, variable) * direction > 0 || mayGoDown(variable)));
    }

    /** Which way a variable outside the basis has to go for a target to go in a direction. */
    int way(int target, int entering, int direction) {
        return basis.get(target) ? slope(target, entering) * direction : direction;
    }

    private boolean mayGoDown(int outside) {
        return room[outside] == ENDLESS || value[outside] > -room[outside];
    }

    /** The sign of what a variable of the basis does when another goes up. */
    int slope(int inBasis, int outside) {
        return -Long.signum(rows.of(inBasis).of(inBasis))
                * Long.signum(rows.of(inBasis).of(outside));
    }

    /** Moves a variable from outside the basis until something stops it; false where nothing does, and none has moved. */
    boolean step(int entering, int direction) {
        Fraction shortest = direction < 0 && room[entering] != ENDLESS
                ? new Fraction(Math.addExact(value[entering], room[entering]), 1)
                : null;
        int leaving = shortest == null ? -1 : entering;
        for (int variable : rows.holders(entering)) {
            if (stops(variable, entering, direction)) {
                Fraction length = still.get(variable) ? new Fraction(0, 1) : lengthUntilStopped(variable, entering);
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
            enter(entering, Objects.requireNonNull(rows.remove(leaving)));
        }
        value[leaving] = still.get(leaving) ? 0 : -room[leaving];
        return true;
    }

    /** Whether a variable of the basis ends the way of another sooner or later. */
    private boolean stops(int inBasis, int entering, int direction) {
        return still.get(inBasis) || (room[inBasis] != ENDLESS && slope(inBasis, entering) * direction < 0);
    }

    /** How far another may go until a variable of the basis has gone down by all its room. */
    private Fraction lengthUntilStopped(int inBasis, int outside) {
        Fraction position = position(inBasis);
        long left = Math.addExact(position.over, Math.multiplyExact(room[inBasis], position.under));
        return new Fraction(left, Math.absExact(rows.of(inBasis).of(outside)));
    }

    /** What a variable differs from the truth by; of one in the basis the lower part is its coefficient's size. */
    Fraction position(int variable) {
        if (!basis.get(variable)) {
            return new Fraction(value[variable], 1);
        }
        IntegerRow row = rows.of(variable);
        long others = 0;
        for (int term = 0; term < row.size(); term++) {
            if (row.variable(term) != variable) {
                others = Math.addExact(others, Math.multiplyExact(row.coefficient(term), value[row.variable(term)]));
            }
        }
        long own = row.of(variable);
        return new Fraction(own > 0 ? -others : others, Math.absExact(own));
    }

    /** All differences from the truth as they are now; nothing where one of them is not whole. */
    Optional<Vector> point() {
        Vector.Sum sum = new Vector.Sum();
        for (int variable = 0; variable < value.length; variable++) {
            Fraction position = position(variable);
            if (position.over % position.under != 0) {
                return Optional.empty();
            }
            if (position.over != 0) {
                sum.add(new Vector(new int[] {variable}, new long[] {1}), position.over / position.under);
            }
        }
        return Optional.of(sum.vector());
    }

    /** The first variable, beside one, that differs from the truth by a fraction. */
    OptionalInt fraction(int beside) {
        return basis.stream()
                .filter(variable -> variable != beside)
                .filter(variable -> {
                    Fraction position = position(variable);
                    return position.over % position.under != 0;
                })
                .findFirst();
    }

    /** What moves with a variable from outside the basis that nothing stops; nothing where that is not whole. */
    Optional<Vector> ray(int entering, int direction) {
        Vector.Sum sum = new Vector.Sum();
        sum.add(new Vector(new int[] {entering}, new long[] {1}), direction);
        for (int variable : rows.holders(entering)) {
            long over = rows.of(variable).of(entering);
            long under = rows.of(variable).of(variable);
            if (over % under != 0) {
                return Optional.empty();
            }
            sum.add(new Vector(new int[] {variable}, new long[] {1}), -direction * (over / under));
        }
        return Optional.of(sum.vector());
    }

    /** A quotient whose lower part is positive. */
    record Fraction(long over, long under) implements Comparable<Fraction> {
        @Override
        public int compareTo(Fraction other) {
            return BigInteger.valueOf(over)
                    .multiply(BigInteger.valueOf(other.under))
                    .compareTo(BigInteger.valueOf(other.over).multiply(BigInteger.valueOf(under)));
        }
    }
}
