package keinen.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which unknowns of a system are hidden, and why that is enough.
 *
 * @param moves what shows that a reader cannot know better
 * @param unprotected sensitive unknowns for which no such moves were found
 * @param exposed those for which there are such moves, but none that would deceive every contributor
 */
record Pattern(BitSet hidden, List<Move> moves, BitSet unprotected, BitSet exposed) {

    /** Whether every reader is left as far from the truth as the rules ask. */
    boolean isSafe() {
        return unprotected.isEmpty() && exposed.isEmpty();
    }

    /** The same without the moves that the others make needless, the last ones first, and without what only they hide. */
    Pattern withoutNeedlessMoves(CellSystem system) {
        Reaches reaches = new Reaches(system);
        moves.forEach(reaches::add);
        for (int m = moves.size() - 1; m >= 0; m--) {
            reaches.dropIfNeedless(m);
        }
        List<Move> kept = reaches.kept();
        BitSet needed = new BitSet();
        for (int unknown = 0; unknown < system.size(); unknown++) {
            needed.set(unknown, system.mustHide(unknown) || system.isWithheld(unknown));
        }
        kept.forEach(move -> {
            for (int unknown : move.unknowns()) {
                needed.set(unknown);
            }
        });
        return new Pattern(needed, kept, unprotected, exposed);
    }

    /**
     * The moves in another system of the same cells of which more is withheld, as far as they are moves there: cells that
     * were bound to each other may be so no more, and others may be that were not.
     */
    List<Vector> movesIn(CellSystem other, CellSystem own) {
        List<Set<Integer>> unknowns = new ArrayList<>(Collections.nCopies(own.size(), Set.of()));
        for (int cell = 0; cell < own.facts().size(); cell++) {
            Set<Integer> present = unknowns.get(own.unknown(cell));
            if (present.isEmpty()) {
                unknowns.set(own.unknown(cell), Set.of(other.unknown(cell)));
            } else if (!present.contains(other.unknown(cell))) {
                Set<Integer> more = new TreeSet<>(present);
                more.add(other.unknown(cell));
                unknowns.set(own.unknown(cell), more);
            }
        }
        return moves.stream()
                .flatMap(move -> vector(move, unknowns).stream())
                .filter(other::allows)
                .toList();
    }

    /** A move by the unknowns of another system; nothing where unknowns that moved apart are one there. */
    private static Optional<Vector> vector(Move move, List<Set<Integer>> unknowns) {
        SortedMap<Integer, Long> amounts = new TreeMap<>();
        for (int i = 0; i < move.unknowns().length; i++) {
            for (int unknown : unknowns.get(move.unknowns()[i])) {
                Long before = amounts.put(unknown, move.amounts()[i]);
                if (before != null && before != move.amounts()[i]) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(Vector.of(amounts));
    }
}
