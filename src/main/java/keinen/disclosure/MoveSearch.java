package keinen.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Looks for a move through a given unknown, the most promising incomplete move first.
 *
 * <p>It begins with the unknown alone, changed by one. Every equation that then fails must be mended by another of its
 * unknowns; the failing equation with the fewest terms is mended first, and each of its unknowns with enough room makes
 * one longer move. What is hidden already costs next to nothing, what is shown costs the more the larger it is (a total
 * or a stock tells a reader more than a part), and every equation that still fails counts as cells to come.
 */
final class MoveSearch {
    private static final double COST_OF_CELL = 0.25;
    private static final long LARGEST_AMOUNT = 3;

    private final CellSystem system;
    private final Equations equations;
    private final CellUses uses;
    private final BitSet hidden;
    private final PartialMoves partials = new PartialMoves();
    private final Branches branches = new Branches();
    private final long[] moved;
    private final long[] failure;
    private final boolean[] isTouched;
    private final int[] touched;
    private final List<Integer> path = new ArrayList<>();
    private int touchedCount;
    private int present = -1;
    private long failures;

    /**
     * @param hidden what is hidden so far; whoever hides more changes it
     */
    MoveSearch(CellSystem system, BitSet hidden) {
        this.system = system;
        this.equations = system.equations();
        this.uses = system.uses();
        this.hidden = hidden;
        this.moved = new long[system.size()];
        this.failure = new long[equations.count()];
        this.isTouched = new boolean[equations.count()];
        this.touched = new int[equations.count()];
    }

    /** How far down an unknown may go. */
    @FunctionalInterface
    interface Room {
        long of(int unknown);
    }

    /**
     * @param target the unknown to change
     * @param direction 1 to raise it by one, −1 to lower it
     * @param step how many times the move must be possible
     * @param still what the move may not change
     */
    record Aim(int target, int direction, long step, Room room, BitSet still) {
        Aim(int target, int direction, long step, Room room) {
            this(target, direction, step, room, new BitSet());
        }

        boolean hasRoom(int unknown, long amount) {
            return !still.get(unknown) && (amount >= 0 || room.of(unknown) >= -amount * step);
        }
    }

    /** Amounts by unknown that leave every equation true, or nothing where none were found with this effort. */
    Optional<Vector> find(Aim aim, Effort effort) {
        partials.clear();
        if (aim.hasRoom(aim.target, aim.direction)) {
            partials.add(-1, aim.target, aim.direction, 0, 0);
        }
        Optional<Vector> found = Optional.empty();
        for (int i = 0; i < effort.limit() && !partials.isEmpty() && found.isEmpty(); i++) {
            int partial = partials.poll();
            goTo(partial);
            if (failures == 0) {
                found = Optional.of(partials.vector(partial));
            } else {
                mend(failingEquation(), aim, effort, partials.cost(partial));
                branches.addTo(partials, partial);
            }
        }
        goTo(-1);
        return found;
    }

    /** Makes the changes of a move instead of those of the one before, by way of what both have in common. */
    private void goTo(int partial) {
        path.clear();
        int to = partial;
        while (present != to) {
            // A move has a greater number than the one that it makes longer.
            if (present > to) {
                change(partials.unknown(present), -partials.amount(present));
                present = partials.parent(present);
            } else {
                path.add(to);
                to = partials.parent(to);
            }
        }
        for (int i = path.size() - 1; i >= 0; i--) {
            change(partials.unknown(path.get(i)), partials.amount(path.get(i)));
        }
        present = partial;
    }

    private void change(int unknown, long amount) {
        moved[unknown] += amount;
        for (int use = uses.first(unknown); use < uses.end(unknown); use++) {
            int equation = uses.equation(use);
            long before = failure[equation];
            failure[equation] = before + equations.coefficient(uses.term(use)) * amount;
            failures += Math.abs(failure[equation]) - Math.abs(before);
            if (!isTouched[equation]) {
                isTouched[equation] = true;
                touched[touchedCount++] = equation;
            }
        }
    }

    /** The failing equation with the fewest terms, the first of equals; forgets those that fail no more. */
    private int failingEquation() {
        int found = -1;
        int fewest = Integer.MAX_VALUE;
        int kept = 0;
        for (int i = 0; i < touchedCount; i++) {
            int equation = touched[i];
            int terms = equations.endTerm(equation) - equations.firstTerm(equation);
            isTouched[equation] = failure[equation] != 0;
            if (isTouched[equation]) {
                touched[kept++] = equation;
                if (terms < fewest || (terms == fewest && equation < found)) {
                    found = equation;
                    fewest = terms;
                }
            }
        }
        touchedCount = kept;
        return found;
    }

    /** Makes a branch of each unknown that may mend the equation. */
    private void mend(int equation, Aim aim, Effort effort, double costSoFar) {
        branches.clear();
        for (int term = equations.firstTerm(equation); term < equations.endTerm(equation); term++) {
            int unknown = equations.cell(term);
            long amount = -failure[equation] / equations.coefficient(term);
            if (moved[unknown] == 0
                    && failure[equation] % equations.coefficient(term) == 0
                    && Math.abs(amount) <= LARGEST_AMOUNT
                    && (hidden.get(unknown) || effort.mayHideMore())
                    && aim.hasRoom(unknown, amount)) {
                double cost = costSoFar
                        + COST_OF_CELL
                        + (hidden.get(unknown) ? 0 : effort.costOfShown() * cost(system, unknown));
                branches.add(
                        unknown,
                        amount,
                        cost,
                        cost + effort.costOfFailure() * (failures + moreFailures(unknown, amount)));
            }
        }
    }

    /** What it costs to hide an unknown that is shown: the more, the larger it is. */
    static double cost(CellSystem system, int unknown) {
        return 1 + Math.log(1.0 + Math.abs(system.value(unknown))) / Math.log(2);
    }

    private long moreFailures(int unknown, long amount) {
        long more = 0;
        for (int use = uses.first(unknown); use < uses.end(unknown); use++) {
            long before = failure[uses.equation(use)];
            more += Math.abs(before + equations.coefficient(uses.term(use)) * amount) - Math.abs(before);
        }
        return more;
    }
}
