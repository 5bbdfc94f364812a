package keinen.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import keinen.disclosure.MoveSearch.Aim;

/**
 * Hides the sensitive unknowns of a system, and as many others as it takes to leave each of them the width it asks for.
 *
 * <p>Every sensitive unknown in turn, the largest first, is given moves until they reach far enough; what they move is
 * hidden. A move that was found stays good whatever else is hidden later. A heuristic for the problem that Fischetti and
 * Salazar (Management Science 47(7), 2001) solve exactly for small tables: it hides more than they would, and needs no
 * solver.
 */
final class Suppression {
    private static final int MOST_PARTS = 32;

    private final CellSystem system;
    private final BooleanSupplier isTimeUp;
    private final BitSet hidden = new BitSet();
    private final List<Move> moves = new ArrayList<>();
    private final Widths widths;
    private final Reaches reaches;
    private final MoveSearch search;
    private final SimplexMoves simplex;

    private Suppression(CellSystem system, BooleanSupplier isTimeUp) {
        this.system = system;
        this.isTimeUp = isTimeUp;
        this.widths = new Widths(system);
        this.reaches = new Reaches(system);
        this.search = new MoveSearch(system, hidden);
        this.simplex = new SimplexMoves(system, hidden);
        for (int unknown = 0; unknown < system.size(); unknown++) {
            hidden.set(unknown, system.mustHide(unknown) || system.isWithheld(unknown));
        }
    }

    /**
     * The pattern found; it may leave unknowns unprotected, and says which.
     *
     * @param known moves of the same system that were found before
     * @param isTimeUp whether to look for no more of them
     */
    static Pattern of(CellSystem system, List<Vector> known, BooleanSupplier isTimeUp) {
        Suppression suppression = new Suppression(system, isTimeUp);
        known.forEach(suppression::accept);
        return suppression.protect(suppression.sensitive());
    }

    private int[] sensitive() {
        return IntStream.range(0, system.size())
                .filter(system::isSensitive)
                .boxed()
                .sorted(Comparator.comparing(unknown -> -system.value(unknown)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private Pattern protect(int[] targets) {
        for (Effort effort : Effort.values()) {
            for (int target : targets) {
                protect(target, effort);
            }
        }
        for (int target : targets) {
            protectBySimplex(target);
        }
        if (!system.contributors().isEmpty()) {
            int[] known = IntStream.of(targets)
                    .filter(target -> widths.missing(target) <= 0)
                    .toArray();
            new ContributorMoves(system, reaches, search, simplex, isTimeUp).find(known, this::accept);
        }
        BitSet unprotected = new BitSet();
        BitSet exposed = new BitSet();
        for (int target : targets) {
            unprotected.set(target, widths.missing(target) > 0);
            exposed.set(
                    target, !unprotected.get(target) && reaches.lacking(target).isPresent());
        }
        return new Pattern(hidden, moves, unprotected, exposed).withoutNeedlessMoves(system);
    }

    /** Whether a target still lacks some of its width, and there is time to look for it. */
    private boolean isWanted(int target) {
        return widths.missing(target) > 0 && !isTimeUp.getAsBoolean();
    }

    private void protect(int target, Effort effort) {
        for (int direction = 1; direction >= -1 && isWanted(target); direction -= 2) {
            reach(target, direction, widths.missing(target), effort);
            if (widths.missing(target) > 1) {
                // A move that goes half as far each way may do as well.
                reach(target, direction, (widths.missing(target) + 1) / 2, effort);
            }
            if (widths.missing(target) > 0 && effort.maySplit()) {
                reachInParts(target, direction, effort);
            }
        }
    }

    private void protectBySimplex(int target) {
        for (int direction = 1; direction >= -1 && isWanted(target); direction -= 2) {
            long far = widths.reach(target, direction) + widths.missing(target);
            simplex.find(target, direction, far, new BitSet()).ifPresent(this::accept);
        }
    }

    private void reach(int target, int direction, long farther, Effort effort) {
        long step = widths.reach(target, direction) + farther;
        search.find(new Aim(target, direction, step, system::room), effort).ifPresent(this::accept);
    }

    /** One move as the sum of several, each from where the ones before it led: no single one had room enough. */
    private void reachInParts(int target, int direction, Effort effort) {
        Vector.Sum sum = new Vector.Sum();
        MoveSearch.Room room = unknown -> system.room(unknown) + sum.amount(unknown);
        long left = widths.reach(target, direction) + widths.missing(target);
        long least = Math.max(1, left / MOST_PARTS);
        long step = left / 2;
        while (step >= least || (step > 0 && step == left)) {
            Optional<Vector> part = search.find(new Aim(target, direction, step, room), effort);
            if (part.isPresent()) {
                sum.add(part.get(), step);
                left -= step;
            }
            step = part.isPresent() ? Math.min(step, left) : step / 2;
        }
        if (left == 0) {
            accept(sum.vector());
        }
    }

    private void accept(Vector vector) {
        Move move = widths.bound(vector);
        moves.add(move);
        widths.add(move);
        reaches.add(move);
        for (int unknown : move.unknowns()) {
            hidden.set(unknown);
        }
    }
}
