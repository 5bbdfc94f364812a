package keinen.disclosure;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicInteger;
import keinen.measure.CellTable;

/**
 * A table that somebody else publishes, as this program counts it, and which of its cells readers know by that.
 *
 * @param agreeing the cells whose printed figure is the counted one, as {@link CellTable#cell} numbers them
 * @param differing those whose printed figure is another one; whoever knows it knows nearly what was counted
 * @param beyond how many of the figures are of no cell of the table: of other months, of groups in which nobody was
 *     counted, of what is not observable
 */
@SuppressWarnings("ArrayRecordComponent") // a kernel type; the sets are never changed after construction
public record OutsideCells(CellTable cells, BitSet agreeing, BitSet differing, int beyond) {

    /** Finds the cells of a table that figures are of. */
    public static OutsideCells of(CellTable cells, OutsideFigures figures) {
        RowIndex index = new RowIndex(cells, figures.keys());
        BitSet agreeing = new BitSet();
        BitSet differing = new BitSet();
        AtomicInteger beyond = new AtomicInteger();
        figures.rows()
                .forEach((keys, told) -> told.forEach((column, figure) -> {
                    int value = ValueColumns.find(cells.values(), column);
                    boolean isThere = !index.find(keys).isEmpty();
                    if (!isThere || !cells.isObservable(value, index.find(keys).get(0))) {
                        beyond.incrementAndGet();
                        return;
                    }
                    int row = index.find(keys).get(0);
                    long parts = figures.means().contains(column) ? monthsOf(cells, row) : 1;
                    boolean agrees = agrees(figure, cells.value(value, row), parts);
                    (agrees ? agreeing : differing).set(cells.cell(value, row));
                }));
        return new OutsideCells(cells, agreeing, differing, beyond.get());
    }

    private static long monthsOf(CellTable cells, int row) {
        return Long.parseLong(Vintage.monthsObserved(cells, row));
    }

    /** Whether a quotient may be printed so: it lies within half a unit of the last digit. */
    private static boolean agrees(BigDecimal printed, long sum, long parts) {
        BigDecimal apart = printed.multiply(BigDecimal.valueOf(parts))
                .subtract(BigDecimal.valueOf(sum))
                .abs();
        BigDecimal halfUnit = parts == 1 ? BigDecimal.ZERO : printed.ulp().divide(BigDecimal.valueOf(2));
        return apart.compareTo(halfUnit.multiply(BigDecimal.valueOf(parts))) <= 0;
    }

    /** How many cells of the table readers know. */
    public int told() {
        return agreeing.cardinality() + differing.cardinality();
    }
}
