package keinen.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import keinen.measure.CellTable;

/** The only way from counted cells to cells that may be shown. */
public final class Gate {
    private Gate() {}

    /**
     * Protects the tables of one release together, since what is shown in one may give away what is hidden in another.
     *
     * @param latent tables that are not released, but that tie those together that are, such as the common margin of two
     *     of them; nothing is asked for their own cells
     * @return the released tables, in the order given
     * @throws IllegalStateException when the tables contradict each other, or when the pattern found fails its audit:
     *     both are defects of this program, and nothing may be shown
     */
    public static ProtectedRelease protectRelease(
            List<CellTable> tables, List<CellTable> latent, Protection protection) {
        ReleaseCells cells = new ReleaseCells(tables, latent);
        if (protection.rounding().isPresent()) {
            return RoundedRelease.of(cells, protection, protection.rounding().get());
        }
        return protection.suppress() ? suppress(cells, protection) : showAll(cells);
    }

    /** The same without latent tables. */
    public static List<ProtectedTable> protect(List<CellTable> tables, Protection protection) {
        return protectRelease(tables, List.of(), protection).tables();
    }

    private static ProtectedRelease showAll(ReleaseCells cells) {
        List<ProtectedTable> shown = new ArrayList<>();
        List<Tally> tallies = new ArrayList<>();
        for (CellTable table : cells.tables().subList(0, cells.released())) {
            ProtectedTable all = ProtectedTable.of(table);
            shown.add(all);
            tallies.add(new Tally(table.name(), 0, 0, all.observableCells()));
        }
        return new ProtectedRelease(shown, tallies);
    }

    private static ProtectedRelease suppress(ReleaseCells cells, Protection protection) {
        Withholding withholding = new Withholding(cells);
        CellSystem system = CellSystem.of(cells, protection, withholding.withheld());
        Pattern pattern = Suppression.of(system, List.of());
        while (withholding.widen(system, pattern)) {
            CellSystem wider = CellSystem.of(cells, protection, withholding.withheld());
            pattern = Suppression.of(wider, pattern.movesIn(wider, system));
            system = wider;
        }
        Audit.check(system, pattern);
        return release(cells, system, pattern, withholding.withheld());
    }

    private static ProtectedRelease release(ReleaseCells cells, CellSystem system, Pattern pattern, BitSet withheld) {
        List<ProtectedTable> shown = new ArrayList<>();
        List<Tally> tallies = new ArrayList<>();
        for (int t = 0; t < cells.released(); t++) {
            CellTable table = cells.tables().get(t);
            BitSet hidden = new BitSet();
            int size = ProtectedTable.shownColumns(table).size() * table.rows();
            int sensitive = 0;
            for (int own = 0; own < size; own++) {
                int cell = cells.firstCell(t) + own;
                hidden.set(own, withheld.get(cell) || pattern.hidden().get(system.unknown(cell)));
                sensitive += system.facts().isSensitive(cell) ? 1 : 0;
            }
            boolean isWithheld = size > 0 && withheld.nextClearBit(cells.firstCell(t)) >= cells.firstCell(t) + size;
            ProtectedTable safe = isWithheld ? ProtectedTable.withheld(table) : ProtectedTable.of(table, hidden);
            shown.add(safe);
            int hiddenCells = safe.hiddenCells();
            tallies.add(
                    new Tally(table.name(), sensitive, hiddenCells - sensitive, safe.observableCells() - hiddenCells));
        }
        return new ProtectedRelease(shown, tallies);
    }
}
