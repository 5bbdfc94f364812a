package keinen.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import keinen.measure.CellTable;

/**
 * What the rules on small areas ask of each row of a table: the highest threshold of all areas that the row names, and
 * whether nothing of it is shown. A table that is not broken down by areas has no such row.
 */
final class AreaRows {
    private final int[] threshold;
    private final BitSet withheld = new BitSet();

    AreaRows(CellTable table, Protection protection) {
        this.threshold = new int[table.rows()];
        Arrays.fill(threshold, protection.threshold());
        for (Protection.SmallAreas areas : protection.smallAreas()) {
            for (int key : keys(table, areas.dimension())) {
                apply(areas, table, key);
            }
        }
    }

    /** A transition has two keys of one dimension. */
    private static int[] keys(CellTable table, String dimension) {
        List<CellTable.Key> keys = table.keys();
        return IntStream.range(0, keys.size())
                .filter(key -> keys.get(key).dimension().equals(dimension))
                .toArray();
    }

    private void apply(Protection.SmallAreas areas, CellTable table, int key) {
        for (int row = 0; row < table.rows(); row++) {
            if (!areas.large().contains(table.key(key, row))) {
                threshold[row] = Math.max(threshold[row], areas.threshold());
                withheld.set(row, withheld.get(row) || areas.withhold());
            }
        }
    }

    int threshold(int row) {
        return threshold[row];
    }

    boolean isWithheld(int row) {
        return withheld.get(row);
    }

    /** The cells of a release that stand in rows of which nothing is shown. */
    static BitSet withheld(ReleaseCells cells, Protection protection) {
        BitSet all = new BitSet();
        for (int t = 0; t < cells.tables().size(); t++) {
            CellTable table = cells.tables().get(t);
            AreaRows rows = new AreaRows(table, protection);
            for (int row = rows.withheld.nextSetBit(0); row >= 0; row = rows.withheld.nextSetBit(row + 1)) {
                for (int value = 0; value < table.values().size(); value++) {
                    all.set(cells.cell(t, value, row));
                }
            }
        }
        return all;
    }
}
