package keinen.disclosure;

import java.util.BitSet;
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
record PastTable(CellTable cells, BitSet shown, BitSet hidden, long[] widths) {}
