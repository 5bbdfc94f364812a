package keinen.disclosure;

import java.util.BitSet;
import java.util.Set;
import keinen.measure.CellTable;

/** What protection needs to know of every cell of a release: its value, what a reader knows of it, what it asks for. */
final class CellFacts {
    /** The lower bound of a sum that may be negative. */
    static final long UNBOUNDED = Long.MIN_VALUE / 4;

    private final long[] value;
    private final long[] lower;
    private final long[] width;
    private final long[] widthAbove;
    private final BitSet zeros = new BitSet();
    private final BitSet withheld = new BitSet();

    /**
     * @param withheldTables numbers of tables of which nothing is shown, not even zeros
     */
    CellFacts(ReleaseCells cells, Protection protection, Set<Integer> withheldTables) {
        int size = cells.size();
        this.value = new long[size];
        this.lower = new long[size];
        this.width = new long[size];
        this.widthAbove = new long[size];
        PrimaryRule rule = new PrimaryRule(protection);
        for (int t = 0; t < cells.tables().size(); t++) {
            CellTable table = cells.tables().get(t);
            boolean hasZeros = protection.publishZeros() && !withheldTables.contains(t);
            for (int column = 0; column < table.values().size(); column++) {
                long least = lowerBound(table, column, hasZeros);
                for (int row = 0; row < table.rows(); row++) {
                    int cell = cells.cell(t, column, row);
                    value[cell] = table.value(column, row);
                    lower[cell] = least;
                    withheld.set(cell, withheldTables.contains(t));
                    zeros.set(cell, hasZeros && value[cell] == 0 && table.contributors(column, row) == 0);
                    if (rule.isSensitive(table, column, row)) {
                        width[cell] = rule.width(table, column, row);
                        widthAbove[cell] = rule.widthAbove(table, column, row);
                    }
                }
            }
        }
    }

    /** A hidden count is at least 1 where a reader would have seen a 0; a sum is not negative where none is. */
    private static long lowerBound(CellTable table, int column, boolean zerosAreSeen) {
        if (table.values().get(column).unit() == CellTable.Unit.COUNT) {
            return zerosAreSeen ? 1 : 0;
        }
        for (int row = 0; row < table.rows(); row++) {
            if (table.value(column, row) < 0) {
                return UNBOUNDED;
            }
        }
        return 0;
    }

    int size() {
        return value.length;
    }

    long value(int cell) {
        return value[cell];
    }

    /** What the value cannot be below for a reader to whom it is hidden. */
    long lower(int cell) {
        return lower[cell];
    }

    /** How far apart a reader's bounds must lie at least; 0 where the cell is not sensitive. */
    long width(int cell) {
        return width[cell];
    }

    /** How far above the value a reader's upper bound must lie at least. */
    long widthAbove(int cell) {
        return widthAbove[cell];
    }

    boolean isSensitive(int cell) {
        return width[cell] > 0;
    }

    /** Whether it is the zero of nobody, which every reader sees. */
    boolean isPublishedZero(int cell) {
        return zeros.get(cell);
    }

    /** Whether its table is not shown at all. */
    boolean isWithheld(int cell) {
        return withheld.get(cell);
    }
}
