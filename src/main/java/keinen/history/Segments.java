package keinen.history;

/**
 * One life as segments: runs of months that follow each other, inside one fiscal year, in which no attribute changes,
 * with their amounts summed. Rows {@link #from} (inclusive) to {@link #to} (exclusive) in order of months. The columns
 * belong to whoever fills them and are reused for the next life.
 *
 * <p>A segment may end where nothing that is asked for changes: what is the same is put together when it is read.
 *
 * <p>Fields rather than methods: this is the door through which every life of a run passes.
 */
public final class Segments {
    /** First row of the slice. */
    public int from;
    /** Row behind the last. */
    public int to;
    /** The first month of a segment, as an index. */
    public int[] month;
    /** How many months, and so how many records, a segment has. */
    public int[] months;
    /** Codes by attribute and row. */
    public int[][] attribute;
    /** Other dates of a segment's first record, by date and row. */
    public int[][] date;
    /** The first start date that a record of a segment states; {@link keinen.time.Day#MISSING} where none does. */
    public int[] spellStart;
    /** The end date of a segment's last record; {@link keinen.time.Day#MISSING} where it has none. */
    public int[] spellEnd;
    /** Why the spell ended, by a segment's last record; {@link PersonMonths#NO_CODE} where it says nothing. */
    public int[] endReason;
    /** Yen by kind of amount and row. */
    public long[][] sum;
    /** Months with a positive amount, by kind and row. */
    public int[][] payments;
    /** Months with a positive amount of any kind. */
    public int[] paidMonths;

    /** An empty slice of so many attributes, other dates and kinds of amount over columns of so many rows. */
    public Segments(int attributes, int dates, int kinds, int rows) {
        month = new int[rows];
        months = new int[rows];
        attribute = new int[attributes][rows];
        date = new int[dates][rows];
        spellStart = new int[rows];
        spellEnd = new int[rows];
        endReason = new int[rows];
        sum = new long[kinds][rows];
        payments = new int[kinds][rows];
        paidMonths = new int[rows];
    }
}
