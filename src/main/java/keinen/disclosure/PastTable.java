package keinen.disclosure;

import java.util.BitSet;
import java.util.Map;
import keinen.measure.CellTable;

/**
 * One table of an earlier release, with all that it counted and what readers saw of it. A cell that is neither shown nor
 * hidden stood in a row, a column or a table of which nothing was shown at all, not even zeros.
 *
 * @param shown the cells that readers saw, as {@link CellTable#cell} numbers them
 * @param hidden the cells that readers saw to be hidden
 * @param widths how far apart a reader's bounds of each cell must lie at least; 0 where nothing was asked of it
 */
@SuppressWarnings("ArrayRecordComponent") // a kernel type; the array is never changed after construction
record PastTable(CellTable cells, BitSet shown, BitSet hidden, long[] widths) {

    /**
     * The same with the numbers that contributors have by now.
     *
     * @param found to which those are added that the table has
     */
    PastTable merging(Map<Long, Long> numbers, Map<Long, Long> found) {
        long[] names = new long[widths.length];
        int[] sums = new int[widths.length];
        boolean isOther = false;
        for (int column = 0; column < cells.values().size(); column++) {
            for (int row = 0; row < cells.rows(); row++) {
                int cell = cells.cell(column, row);
                long name = cells.soleContributor(column, row);
                Long merged = numbers.get(name);
                names[cell] = merged == null ? name : merged;
                sums[cell] = merged == null ? cells.number(column, row) : (int) (merged * cells.value(column, row));
                if (merged != null) {
                    found.put(name, merged);
                    isOther = true;
                }
            }
        }
        return isOther ? new PastTable(named(names, sums), shown, hidden, widths) : this;
    }

    private CellTable named(long[] names, int... sums) {
        CellTable named = cells.withSoleContributors(names);
        return cells.hasNumbers() ? named.withNumbers(sums) : named;
    }
}
