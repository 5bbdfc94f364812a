package keinen.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import keinen.measure.CellTable;

/**
 * What readers of earlier releases know of each cell of a system, and what those releases asked for it. Cells of the new
 * release come first; more are appended, which only earlier releases have.
 */
final class SeenCells {
    private final BitSet published = new BitSet();
    private final BitSet unseen = new BitSet();
    private final BitSet sensitive = new BitSet();
    private final BitSet lost = new BitSet();
    private final BitSet told = new BitSet();
    private final int present;
    private long[] value;
    private long[] lower;
    private long[] width;
    private long[] widthAbove;
    private long[] soleContributor;
    private int[] number;
    private final BitSet numbered = new BitSet();
    private int size;

    /**
     * @param present how many cells the new release has
     */
    SeenCells(int present) {
        int room = Math.max(64, present);
        this.present = present;
        this.size = present;
        this.value = new long[room];
        this.lower = new long[room];
        this.width = new long[room];
        this.widthAbove = new long[room];
        this.soleContributor = new long[room];
        this.number = new int[room];
        Arrays.fill(lower, CellFacts.UNBOUNDED);
    }

    /** Adds a cell of which readers know nothing yet, and returns its number. */
    int append(long ofCell) {
        if (size == value.length) {
            value = Arrays.copyOf(value, 2 * size);
            lower = Arrays.copyOf(lower, 2 * size);
            width = Arrays.copyOf(width, 2 * size);
            widthAbove = Arrays.copyOf(widthAbove, 2 * size);
            soleContributor = Arrays.copyOf(soleContributor, 2 * size);
            number = Arrays.copyOf(number, 2 * size);
            Arrays.fill(lower, size, 2 * size, CellFacts.UNBOUNDED);
        }
        value[size] = ofCell;
        unseen.set(size);
        return size++;
    }

    void setValue(int cell, long ofCell) {
        value[cell] = ofCell;
    }

    /** Says who makes a cell up, as a table has it. */
    void setContributors(int cell, CellTable table, int column, int row) {
        soleContributor[cell] = table.soleContributor(column, row);
        number[cell] = table.number(column, row);
        numbered.set(cell, table.hasNumbers() && table.values().get(column).unit() == CellTable.Unit.COUNT);
    }

    /** Says that readers saw a cell. */
    void publish(int cell) {
        published.set(cell);
        unseen.clear(cell);
    }

    /** Says that readers saw that a cell was hidden. */
    void hide(int cell) {
        unseen.clear(cell);
    }

    /** Says that readers know that a cell is not below a number. */
    void bound(int cell, long least) {
        lower[cell] = Math.max(lower[cell], least);
    }

    /** Asks for how far apart readers' bounds must lie, and how far above the value the upper one. */
    void ask(int cell, long wide, long above) {
        width[cell] = Math.max(width[cell], wide);
        widthAbove[cell] = Math.max(widthAbove[cell], above);
    }

    /** Says that what was asked for a cell was asked for its own sake, and not only for that of others. */
    void markSensitive(int cell) {
        sensitive.set(cell);
    }

    void markLost(int cell) {
        lost.set(cell);
    }

    void markTold(int cell) {
        told.set(cell);
    }

    /** How many cells there are; those of the new release come first. */
    int size() {
        return size;
    }

    /** Whether there are cells of earlier releases, or any that readers know. */
    boolean hasPast() {
        return !published.isEmpty() || size > present;
    }

    /** Whether a cell is one of the new release. */
    boolean isPresent(int cell) {
        return cell < present;
    }

    long value(int cell) {
        return value[cell];
    }

    /** What a reader of earlier releases knows that a cell cannot be below. */
    long lower(int cell) {
        return lower[cell];
    }

    long width(int cell) {
        return width[cell];
    }

    long widthAbove(int cell) {
        return widthAbove[cell];
    }

    /** Whether the rules ask for a width for a cell's own sake; others that were hidden must stay so. */
    boolean isSensitive(int cell) {
        return sensitive.get(cell);
    }

    /** Whether an earlier release showed it. */
    boolean isPublished(int cell) {
        return published.get(cell);
    }

    /** Whether no release showed anything of its row, not even that it was hidden. */
    boolean isUnseen(int cell) {
        return unseen.get(cell);
    }

    /** Whether earlier releases gave it away without showing it. */
    boolean isLost(int cell) {
        return lost.get(cell);
    }

    /** Whether earlier releases gave it away to a contributor to other cells. */
    boolean isTold(int cell) {
        return told.get(cell);
    }

    /** A number for whoever makes a cell up alone; 0 where several do, or nobody, or where nobody asked. */
    long soleContributor(int cell) {
        return soleContributor[cell];
    }

    /** Whether it is known what the numbers come to of all who make a cell up. */
    boolean isNumbered(int cell) {
        return numbered.get(cell);
    }

    int number(int cell) {
        return number[cell];
    }
}
