package keinen.history;

/**
 * The monthly records of one person, or of one household, as a slice of columns: rows {@link #from} (inclusive) to {@link #to} (exclusive)
 * in order of months, one row a month. The columns belong to whoever fills them and are reused for the next one.
 *
 * <p>Fields rather than methods: this is the door through which every record of a run passes.
 */
public final class PersonMonths {
    /** The code of a missing value in every coded column. */
    public static final int NO_CODE = 0;

    /** First row of the slice. */
    public int from;
    /** Row behind the last. */
    public int to;
    /** Month indexes. */
    public int[] month;
    /** Codes by attribute and row. */
    public int[][] attribute;
    /** Other dates, as days since 1970-01-01, by date and row; {@link keinen.time.Day#MISSING} where unknown. */
    public int[][] date;
    /** Days (since 1970-01-01) on which the present spell began, by row; {@link keinen.time.Day#MISSING} where unknown. */
    public int[] spellStart;
    /** Days on which the spell ended, by row; {@link keinen.time.Day#MISSING} while it goes on. */
    public int[] spellEnd;
    /** Codes of why the spell ended, by row; {@link #NO_CODE} while it goes on. */
    public int[] endReason;
    /** Yen by kind of amount and row. */
    public long[][] amount;

    /** An empty slice of so many attributes, other dates and kinds of amount over columns of so many rows. */
    public PersonMonths(int attributes, int dates, int amounts, int rows) {
        month = new int[rows];
        attribute = new int[attributes][rows];
        date = new int[dates][rows];
        spellStart = new int[rows];
        spellEnd = new int[rows];
        endReason = new int[rows];
        amount = new long[amounts][rows];
    }

    public int size() {
        return to - from;
    }
}
