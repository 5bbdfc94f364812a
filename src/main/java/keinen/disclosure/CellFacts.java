package keinen.disclosure;

import java.util.BitSet;
import keinen.measure.CellTable;

/** What protection needs to know of every cell of a release: its value, what a reader knows of it, what it asks for. */
final class CellFacts {
    /** The lower bound of a sum that may be negative. */
    static final long UNBOUNDED = Long.MIN_VALUE / 4;

    private final SeenCells seen;
    private final long[] lower;
    private final long[] width;
    private final long[] widthAbove;
    private final BitSet zeros = new BitSet();
    private final BitSet sensitive = new BitSet();
    private final long[] soleContributor;
    private final BitSet withheld;

    /**
     * @param withheld cells of rows of which nothing is shown, not even zeros
     * @param vintages what earlier releases showed and hid
     */
    CellFacts(ReleaseCells cells, Protection protection, BitSet withheld, Vintages vintages) {
        this.seen = vintages.seen();
        int size = seen.size();
        this.withheld = (BitSet) withheld.clone();
        this.lower = new long[size];
        this.width = new long[size];
        this.widthAbove = new long[size];
        this.soleContributor = new long[size];
        PrimaryRule rule = new PrimaryRule(protection);
        SharedAttributes shared = SharedAttributes.in(cells, protection);
        for (int t = 0; t < cells.tables().size(); t++) {
            CellTable table = cells.tables().get(t);
            AreaRows areas = new AreaRows(table, protection);
            for (int column = 0; column < table.values().size(); column++) {
                boolean isCount = table.values().get(column).unit() == CellTable.Unit.COUNT;
                long least = isCount ? 0 : leastSum(table, column);
                for (int row = 0; row < table.rows(); row++) {
                    int cell = cells.cell(t, column, row);
                    if (!table.isObservable(column, row)) {
                        zeros.set(cell);
                        continue;
                    }
                    boolean isZeroSeen = protection.publishZeros() && !withheld.get(cell) && !shared.isUntoldZero(cell);
                    lower[cell] = isCount && isZeroSeen ? 1 : least;
                    zeros.set(cell, isZeroSeen && value(cell) == 0 && table.contributors(column, row) == 0);
                    boolean isSensitive = rule.isSensitive(table, column, row, areas.threshold(row))
                            || (areas.isWithheld(row) && value(cell) != 0)
                            || shared.width(cell) > 0
                            || (shared.isUntoldZero(cell) && value(cell) == 0);
                    // That a difference is nobody says no more than that two numbers are equal.
                    boolean isNobodyImplied =
                            value(cell) == 0 && table.values().get(column).visibility() == CellTable.Visibility.IMPLIED;
                    if (!cells.isLatent(t, column) && isSensitive && !isNobodyImplied) {
                        width[cell] = Math.max(rule.width(table, column, row), shared.width(cell));
                        widthAbove[cell] = rule.widthAbove(table, column, row);
                    }
                }
            }
        }
        for (int cell = 0; cell < size; cell++) {
            add(cell);
        }
    }

    /** What earlier releases told of a cell, and asked for it. */
    private void add(int cell) {
        lower[cell] = seen.isPresent(cell) ? Math.max(lower[cell], seen.lower(cell)) : seen.lower(cell);
        sensitive.set(cell, width[cell] > 0 || seen.isSensitive(cell));
        width[cell] = Math.max(width[cell], seen.width(cell));
        widthAbove[cell] = Math.max(widthAbove[cell], seen.widthAbove(cell));
        soleContributor[cell] = seen.soleContributor(cell);
        if (!seen.isPresent(cell)) {
            withheld.set(cell, seen.isUnseen(cell));
        }
    }

    /** Says who makes a cell up alone. */
    void setSoleContributor(int cell, long name) {
        soleContributor[cell] = name;
    }

    /** A sum is not negative where none of its column is. */
    static long leastSum(CellTable table, int column) {
        for (int row = 0; row < table.rows(); row++) {
            if (table.value(column, row) < 0) {
                return UNBOUNDED;
            }
        }
        return 0;
    }

    int size() {
        return seen.size();
    }

    long value(int cell) {
        return seen.value(cell);
    }

    /**
     * What the value cannot be below for a reader to whom it is hidden: 1 for a count whose zero would have been seen.
     */
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

    /**
     * Whether it is sensitive for its own sake: what earlier releases hid for the sake of others must stay hidden from every
     * reader, but may be known to whoever makes others up alone.
     */
    boolean isSensitiveItself(int cell) {
        return sensitive.get(cell);
    }

    /** Whether it is the zero of nobody, which every reader sees, or is not observable, which every reader is told. */
    boolean isPublishedZero(int cell) {
        return zeros.get(cell);
    }

    /** Whether an earlier release showed it, so that it is known whatever is hidden now. */
    boolean isPublished(int cell) {
        return seen.isPublished(cell);
    }

    /** Whether earlier releases gave it away without showing it. */
    boolean isLost(int cell) {
        return seen.isLost(cell);
    }

    /** Whether earlier releases gave it away to a contributor to other cells. */
    boolean isTold(int cell) {
        return seen.isTold(cell);
    }

    /** A number for whoever makes it up alone, and so knows it; 0 where several do, or nobody, or where nobody asked. */
    long soleContributor(int cell) {
        return soleContributor[cell];
    }

    /** Whether it is one of the new release, and not only of earlier ones. */
    boolean isPresent(int cell) {
        return seen.isPresent(cell);
    }

    /** Whether there are cells of earlier releases. */
    boolean hasPast() {
        return seen.hasPast();
    }

    /** Whether nothing of its row is shown. */
    boolean isWithheld(int cell) {
        return withheld.get(cell);
    }
}
