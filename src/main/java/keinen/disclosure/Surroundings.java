package keinen.disclosure;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/**
 * Which shown cells are tied to a hidden one by a chain of equations between hidden cells. What earlier releases showed
 * is none of them: hiding it now would not make it unknown.
 */
final class Surroundings {
    private final Equations stated;
    private final CellUses uses;
    private final BitSet hidden = new BitSet();
    private final BitSet given = new BitSet();

    Surroundings(CellSystem system, Pattern pattern) {
        this.stated = system.stated();
        this.uses = new CellUses(stated, system.facts().size());
        for (int cell = 0; cell < system.facts().size(); cell++) {
            hidden.set(cell, pattern.hidden().get(system.unknown(cell)));
            given.set(
                    cell,
                    system.isGiven(system.unknown(cell)) || !system.facts().isPresent(cell));
        }
    }

    /**
     * The nearest shown cell that could be hidden; nothing where a reader of this release sees nothing that bears on the
     * cell.
     */
    OptionalInt nearestShown(int cell) {
        return nearest(cell, shown -> !given.get(shown));
    }

    /** Whether readers see anything that bears on the cell, be it of earlier releases. */
    boolean isInSight(int cell) {
        return nearest(cell, shown -> true).isPresent();
    }

    /** The shown cells that could be hidden, and that a reader of this release sees and that bear on some cells. */
    BitSet shownInSight(BitSet cells) {
        BitSet found = new BitSet();
        search(cells, shown -> {
            found.set(shown, !given.get(shown));
            return false;
        });
        return found;
    }

    private OptionalInt nearest(int cell, IntPredicate isSought) {
        BitSet from = new BitSet();
        from.set(cell);
        return search(from, isSought);
    }

    /** The first shown cell that is sought, the nearest ones first. */
    private OptionalInt search(BitSet from, IntPredicate isSought) {
        BitSet seen = (BitSet) from.clone();
        Deque<Integer> queue = new ArrayDeque<>();
        from.stream().forEach(queue::add);
        while (!queue.isEmpty()) {
            int present = queue.remove();
            if (!hidden.get(present)) {
                if (isSought.test(present)) {
                    return OptionalInt.of(present);
                }
                continue;
            }
            for (int use = uses.first(present); use < uses.end(present); use++) {
                int equation = uses.equation(use);
                for (int term = stated.firstTerm(equation); term < stated.endTerm(equation); term++) {
                    int next = stated.cell(term);
                    if (!seen.get(next)) {
                        seen.set(next);
                        queue.add(next);
                    }
                }
            }
        }
        return OptionalInt.empty();
    }
}
