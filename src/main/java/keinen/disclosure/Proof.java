package keinen.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import keinen.disclosure.PastRelease.PastMove;

/**
 * Checks again, from what was written down, that readers of a release and of all before it cannot know a hidden cell
 * better than the rules allowed: by the moves alone, each of which is a pair of other tables that agree with all that was
 * ever shown. It searches for nothing.
 */
public final class Proof {
    private final PastRelease release;
    private final ReleaseCells cells;
    private final Vintages vintages;

    private Proof(History before, PastRelease release) {
        this.release = release;
        this.cells = new ReleaseCells(
                release.tables().stream()
                        .limit(release.released())
                        .map(PastTable::cells)
                        .toList(),
                release.tables().stream()
                        .skip(release.released())
                        .map(latent -> new OutsideCells(latent.cells(), latent.shown(), new BitSet(), 0))
                        .toList(),
                List.of());
        this.vintages = Vintages.of(cells, release.protection(), before.merging(release.merged()));
        vintages.giveUp(release.disclosed());
    }

    /**
     * What is wrong with the proof of a release; nothing where it holds.
     *
     * @param before the releases before it, of which the proof speaks too
     */
    public static Optional<String> problem(History before, PastRelease release) {
        try {
            new Proof(before, release).check();
            return Optional.empty();
        } catch (IllegalStateException | ArithmeticException | IndexOutOfBoundsException wrong) {
            return Optional.of(String.valueOf(wrong.getMessage()));
        }
    }

    private void check() {
        BitSet shown = new BitSet();
        BitSet withheld = new BitSet();
        for (int t = 0; t < release.tables().size(); t++) {
            PastTable table = release.tables().get(t);
            int first = cells.firstCell(t);
            IntStream.range(first, cells.endCell(t)).forEach(cell -> {
                shown.set(cell, table.shown().get(cell - first));
                withheld.set(cell, !shown.get(cell) && !table.hidden().get(cell - first));
            });
        }
        CellSystem system = CellSystem.of(cells, release.protection(), withheld, vintages);
        BitSet hidden = hidden(system, shown);
        List<Move> moves = new ArrayList<>();
        for (PastMove move : release.moves()) {
            Vector vector = vintages.places()
                    .vector(system, move)
                    .orElseThrow(() -> new IllegalStateException("a move changes one number in two ways"));
            moves.add(new Move(vector.unknowns(), vector.amounts(), move.down(), move.up()));
        }
        Audit.check(system, new Pattern(hidden, moves, new BitSet(), new BitSet()));
    }

    /**
     * What readers see nowhere in the release, though others may publish it; of what only earlier releases had, what they
     * did not show.
     */
    private BitSet hidden(CellSystem system, BitSet shown) {
        BitSet hidden = new BitSet();
        hidden.set(0, system.size());
        BitSet known = vintages.knownByOthers();
        for (int cell = 0; cell < system.facts().size(); cell++) {
            boolean isPresent = system.facts().isPresent(cell);
            boolean isHiddenHere = known.get(cell) && system.mustHide(system.unknown(cell));
            if (isPresent ? shown.get(cell) && !isHiddenHere : system.facts().isPublished(cell)) {
                hidden.clear(system.unknown(cell));
            }
        }
        return hidden;
    }
}
