package keinen.disclosure;

import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import keinen.disclosure.MoveSearch.Aim;

/**
 * Looks for moves that leave whoever makes cells up alone as far from the truth about what is not his own as the rules ask,
 * where those that were found for other readers do not.
 */
final class ContributorMoves {
    private final CellSystem system;
    private final Reaches reaches;
    private final MoveSearch search;
    private final SimplexMoves simplex;
    private final BooleanSupplier isTimeUp;

    /** A way to look for a move of a target, so far in a direction, that leaves some unknowns as they are. */
    private interface Way {
        Optional<Vector> find(int target, int direction, long far, BitSet still);
    }

    /**
     * @param reaches of all moves that were found; whoever takes one adds it
     */
    ContributorMoves(
            CellSystem system, Reaches reaches, MoveSearch search, SimplexMoves simplex, BooleanSupplier isTimeUp) {
        this.system = system;
        this.reaches = reaches;
        this.search = search;
        this.simplex = simplex;
        this.isTimeUp = isTimeUp;
    }

    /**
     * @param targets that other readers do not know too well
     * @param taking takes each move at once
     */
    void find(int[] targets, Consumer<Vector> taking) {
        for (Effort effort : Effort.values()) {
            Way way = (target, direction, far, still) ->
                    search.find(new Aim(target, direction, far, system::room, still), effort);
            for (int target : targets) {
                deceiveAll(target, way, taking);
                deceiveEach(target, way, taking);
            }
        }
        for (int target : targets) {
            deceiveEach(target, simplex::find, taking);
        }
    }

    /** By moves that change nothing that anybody else knows. */
    private void deceiveAll(int target, Way way, Consumer<Vector> taking) {
        OptionalInt knowing = reaches.lacking(target);
        if (knowing.isPresent() && !isTimeUp.getAsBoolean()) {
            deceive(target, knowing.getAsInt(), system.contributors().knownToOthers(target), way, taking);
        }
    }

    /** By moves for each who is not deceived, that change nothing that he knows. */
    private void deceiveEach(int target, Way way, Consumer<Vector> taking) {
        BitSet tried = new BitSet();
        for (OptionalInt knowing = reaches.lacking(target);
                knowing.isPresent() && !tried.get(knowing.getAsInt()) && !isTimeUp.getAsBoolean();
                knowing = reaches.lacking(target)) {
            int contributor = knowing.getAsInt();
            tried.set(contributor);
            deceive(target, contributor, system.contributors().knownTo(contributor), way, taking);
        }
    }

    private void deceive(int target, int contributor, BitSet still, Way way, Consumer<Vector> taking) {
        for (int direction = 1; direction >= -1 && reaches.missing(target, contributor) > 0; direction -= 2) {
            long far = reaches.reach(target, direction, contributor) + reaches.missing(target, contributor);
            way.find(target, direction, far, still).ifPresent(taking);
        }
    }
}
