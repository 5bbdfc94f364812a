package keinen.disclosure;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.OptionalInt;

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

    /** The nearest shown cell; nothing where a reader sees nothing that bears on the cell. */
    OptionalInt nearestShown(int cell) {
        BitSet seen = new BitSet();
        Deque<Integer> queue = new ArrayDeque<>();
        seen.set(cell);
        queue.add(cell);
        while (!queue.isEmpty()) {
            int present = queue.remove();
            if (!hidden.get(present)) {
                if (!given.get(present)) {
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
