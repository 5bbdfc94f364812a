package keinen.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import keinen.disclosure.PastRelease.PastCell;
import keinen.disclosure.PastRelease.PastMove;
import keinen.measure.CellTable;

/** Writes down what a release showed and hid, and why that is enough, for the releases after it. */
final class Recording {
    private final ReleaseCells cells;
    private final Protection protection;
    private final Vintages vintages;
    private final Map<Long, Long> merged;
    private final GivenAway disclosed;

    /**
     * @param merged the numbers of contributors that those of earlier releases have become
     */
    Recording(
            ReleaseCells cells, Protection protection, Vintages vintages, Map<Long, Long> merged, GivenAway disclosed) {
        this.cells = cells;
        this.protection = protection;
        this.vintages = vintages;
        this.merged = merged;
        this.disclosed = disclosed;
    }

    PastRelease of(CellSystem system, Pattern pattern, BitSet withheld) {
        List<PastTable> tables = new ArrayList<>();
        for (int t = 0; t < cells.tables().size(); t++) {
            tables.add(table(t, system, pattern, withheld));
        }
        return new PastRelease("", protection, tables, cells.released(), merged, disclosed, moves(system, pattern));
    }

    private PastTable table(int t, CellSystem system, Pattern pattern, BitSet withheld) {
        CellTable table = cells.tables().get(t);
        int size = table.values().size() * table.rows();
        BitSet known = vintages.knownByOthers();
        BitSet shown = new BitSet();
        BitSet hidden = new BitSet();
        long[] widths = new long[size];
        for (int own = 0; own < size; own++) {
            int cell = cells.firstCell(t) + own;
            boolean isHidden = !known.get(cell) && pattern.hidden().get(system.unknown(cell));
            hidden.set(own, isHidden && !withheld.get(cell));
            shown.set(own, !isHidden && !withheld.get(cell));
            widths[own] = system.facts().width(cell);
        }
        return new PastTable(table, shown, hidden, widths);
    }

    private List<PastMove> moves(CellSystem system, Pattern pattern) {
        PastCell[] cellOf = vintages.places().originOfUnknowns(system);
        List<PastMove> moves = new ArrayList<>();
        for (Move move : pattern.moves()) {
            List<PastCell> changed = new ArrayList<>();
            for (int unknown : move.unknowns()) {
                changed.add(cellOf[unknown]);
            }
            moves.add(new PastMove(changed, move.amounts(), move.down(), move.up()));
        }
        return moves;
    }
}
