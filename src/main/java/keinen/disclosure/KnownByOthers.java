package keinen.disclosure;

import java.util.BitSet;
import keinen.measure.CellTable;

/**
 * Which cells of a release's tables readers know by what others publish.
 *
 * <p>Whoever knows a figure that differs from what is counted now knows nearly the truth, and it is held as it was counted.
 * Where readers were shown another figure by an earlier release, it is that one that they know: were both held, nothing
 * could be asked any more for what changed between them. Nor is a small cell held: what is known to be nearly so could be
 * worked out exactly, if nothing were asked for it.
 */
final class KnownByOthers {
    private KnownByOthers() {}

    /**
     * @param revised the cells of which an earlier release showed another figure
     */
    static BitSet of(ReleaseCells cells, Protection protection, BitSet revised) {
        BitSet known = cells.differing();
        known.andNot(revised);
        known.andNot(sensitive(cells, protection));
        known.or(cells.agreeing());
        return known;
    }

    /** Those with another figure that are sensitive for their own sake. */
    private static BitSet sensitive(ReleaseCells cells, Protection protection) {
        BitSet sensitive = new BitSet();
        PrimaryRule rule = new PrimaryRule(protection);
        for (int t = cells.released(); t < cells.tables().size(); t++) {
            CellTable table = cells.tables().get(t);
            AreaRows areas = new AreaRows(table, protection);
            int first = cells.firstCell(t);
            cells.differing().get(first, cells.endCell(t)).stream().forEach(own -> {
                int row = own % table.rows();
                sensitive.set(first + own, rule.isSensitive(table, own / table.rows(), row, areas.threshold(row)));
            });
        }
        return sensitive;
    }
}
