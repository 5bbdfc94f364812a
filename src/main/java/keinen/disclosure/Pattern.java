package keinen.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which unknowns of a system are hidden, and why that is enough.
 *
 * @param moves what shows that a reader cannot know better
 * @param unprotected sensitive unknowns for which no such moves were found
 */
record Pattern(BitSet hidden, List<Move> moves, BitSet unprotected) {

    /** The same without the moves that the others make needless, the last ones first, and without what only they hide. */
    Pattern withoutNeedlessMoves(CellSystem system) {
        MovesByUnknown movesByUnknown = new MovesByUnknown(system, moves);
        for (int m = moves.size() - 1; m >= 0; m--) {
            movesByUnknown.dropIfNeedless(m);
        }
        List<Move> kept = movesByUnknown.kept();
        BitSet needed = new BitSet();
        for (int unknown = 0; unknown < system.size(); unknown++) {
            needed.set(unknown, system.mustHide(unknown) || system.isWithheld(unknown));
        }
        kept.forEach(move -> {
            for (int unknown : move.unknowns()) {
                needed.set(unknown);
            }
        });
        return new Pattern(needed, kept, unprotected);
    }

    /**
     * The moves in another system of the same cells of which more is withheld: there, cells may be bound to each other
     * no more that were, but what moves them alike is as good.
     */
    List<Vector> movesIn(CellSystem other, CellSystem own) {
        BitSet[] unknowns = new BitSet[own.size()];
        for (int cell = 0; cell < own.facts().size(); cell++) {
            int unknown = own.unknown(cell);
            if (unknowns[unknown] == null) {
                unknowns[unknown] = new BitSet();
            }
            unknowns[unknown].set(other.unknown(cell));
        }
        List<Vector> vectors = new ArrayList<>();
        for (Move move : moves) {
            Vector.Sum sum = new Vector.Sum();
            for (int i = 0; i < move.unknowns().length; i++) {
                sum.add(unknowns[move.unknowns()[i]], move.amounts()[i]);
            }
            vectors.add(sum.vector());
        }
        return vectors;
    }

    /** Moves by the sensitive unknowns that they change. */
    private static final class MovesByUnknown {
        private final CellSystem system;
        private final List<Move> moves;
        private final BitSet dropped = new BitSet();
        private final List<List<Integer>> numbers = new ArrayList<>();

        MovesByUnknown(CellSystem system, List<Move> moves) {
            this.system = system;
            this.moves = moves;
            for (int unknown = 0; unknown < system.size(); unknown++) {
                numbers.add(system.isSensitive(unknown) ? new ArrayList<>() : List.of());
            }
            for (int m = 0; m < moves.size(); m++) {
                for (int unknown : moves.get(m).unknowns()) {
                    if (system.isSensitive(unknown)) {
                        numbers.get(unknown).add(m);
                    }
                }
            }
        }

        void dropIfNeedless(int m) {
            dropped.set(m);
            for (int unknown : moves.get(m).unknowns()) {
                if (system.isSensitive(unknown) && !isWide(unknown)) {
                    dropped.clear(m);
                    return;
                }
            }
        }

        private boolean isWide(int unknown) {
            long above = 0;
            long below = 0;
            for (int m : numbers.get(unknown)) {
                if (!dropped.get(m)) {
                    above = Math.max(above, moves.get(m).aboveOf(unknown));
                    below = Math.max(below, moves.get(m).belowOf(unknown));
                }
            }
            return above >= system.widthAbove(unknown) && above + below >= system.width(unknown);
        }

        List<Move> kept() {
            List<Move> kept = new ArrayList<>();
            for (int m = 0; m < moves.size(); m++) {
                if (!dropped.get(m)) {
                    kept.add(moves.get(m));
                }
            }
            return kept;
        }
    }
}
