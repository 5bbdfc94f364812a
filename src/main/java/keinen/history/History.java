package keinen.history;

import java.util.Arrays;
import keinen.time.Day;
import keinen.time.Month;

/**
 * One person's life on aid, cut into spells and pieces; made anew for each person in the same object.
 *
 * <p>A <em>spell</em> is a maximal run of months on aid: months with a record, and gaps of at most the horizon's bridge
 * between two records. A <em>piece</em> is a run of months of one spell inside one fiscal year with the same attributes,
 * with its amounts summed. Pieces and spells stand in order of time and are numbered from 0; the pieces of spell
 * {@code s} are {@code firstPiece(s)} to {@code firstPiece(s + 1) - 1}. A bridged gap belongs to the piece of the record
 * before it (or continues it into the next fiscal year) and has no amounts.
 *
 * <p>A spell shorter than the horizon's minimum is not there, nor are its pieces: the person counts as off aid in it. Of a
 * prevalent spell nobody knows how long it is, and it stays.
 *
 * <p>Months are indexes as in {@link Month#index}; runs are inclusive at both ends.
 */
public final class History {
    /**
     * A start date further back than this many months before the first record is a mistake, not a spell: public
     * assistance of today's law began in 1950.
     */
    public static final int LONGEST_SPELL_MONTHS = 1200;

    private final Horizon horizon;
    private final int kinds;

    private int records;
    private int pieces;
    private int[] pieceYear = new int[16];
    private int[] pieceStart = new int[16];
    private int[] pieceEnd = new int[16];
    private int[] pieceRow = new int[16];
    private long[] sum;
    private int[] payments;
    private long[] total = new long[16];
    private int[] paidMonths = new int[16];

    private int spells;
    private int[] spellPiece = new int[9];
    private int[] spellRow = new int[9];
    private int[] began = new int[8];
    private boolean[] ended = new boolean[8];
    private int[] endReason = new int[8];

    private int[] startDay = new int[8];
    private int[] endDay = new int[8];

    private int[][] attribute = new int[0][];
    private int[][] date = new int[0][];
    private int contradictions;
    private long weight = 1;

    /**
     * @param kinds how many kinds of amount the records have
     */
    public History(Horizon horizon, int kinds) {
        this.horizon = horizon;
        this.kinds = kinds;
        this.sum = new long[16 * kinds];
        this.payments = new int[16 * kinds];
    }

    /** Says how many times the lives that are read count from now on; once where nothing is said. */
    public void weigh(long times) {
        weight = times;
    }

    /** How many times this life counts: whatever counts it adds so many. Its amounts are never multiplied. */
    public long weight() {
        return weight;
    }

    /** Reads one life's records; what was read before is forgotten. Records outside the horizon are not seen. */
    public void read(PersonMonths life) {
        int from = life.from;
        while (from < life.to && life.month[from] < horizon.firstMonth()) {
            from++;
        }
        int to = life.to;
        while (to > from && life.month[to - 1] > horizon.lastMonth()) {
            to--;
        }
        read(new SegmentCutter(life.attribute.length, life.date.length, kinds).cut(life, from, to));
    }

    /**
     * Reads one life; what was read before is forgotten.
     *
     * @param life all of whose segments lie inside the horizon
     */
    public void read(Segments life) {
        pieces = 0;
        spells = 0;
        records = 0;
        contradictions = 0;
        attribute = life.attribute;
        date = life.date;
        for (int row = life.from; row < life.to; row++) {
            int month = life.month[row];
            if (row > life.from && month - pieceEnd[pieces - 1] <= horizon.bridgeMonths() + 1) {
                bridge(month - 1);
            } else {
                if (row > life.from) {
                    closeSpell(life, row - 1);
                }
                openSpell(row);
            }
            add(life, row);
        }
        if (life.from < life.to) {
            closeSpell(life, life.to - 1);
        }
    }

    /** How many records were seen, those of spells that are too short too. */
    public int records() {
        return records;
    }

    public int pieces() {
        return pieces;
    }

    /** The first month of a piece. */
    public int start(int piece) {
        return pieceStart[piece];
    }

    /** The last month of a piece, inclusive. */
    public int end(int piece) {
        return pieceEnd[piece];
    }

    public int months(int piece) {
        return pieceEnd[piece] - pieceStart[piece] + 1;
    }

    /** The fiscal year of a piece, by its first calendar year. */
    public int fiscalYear(int piece) {
        return pieceYear[piece];
    }

    /** The code of an attribute in a piece; {@link PersonMonths#NO_CODE} where missing. */
    public int attribute(int attributeNumber, int piece) {
        return attribute[attributeNumber][pieceRow[piece]];
    }

    /** Yen of one kind in a piece. */
    public long sum(int piece, int kind) {
        return sum[piece * kinds + kind];
    }

    /** Yen of all kinds in a piece. */
    public long total(int piece) {
        return total[piece];
    }

    /** Whether a piece has yen of any kind, or a month in which some were paid; amounts of kinds may cancel out. */
    public boolean hasAmounts(int piece) {
        boolean any = total[piece] != 0 || paidMonths[piece] > 0;
        for (int kind = 0; kind < kinds && !any; kind++) {
            any = sum(piece, kind) != 0;
        }
        return any;
    }

    /** Months of a piece with a positive amount of one kind. */
    public int payments(int piece, int kind) {
        return payments[piece * kinds + kind];
    }

    /** Months of a piece with a positive amount of any kind. */
    public int paidMonths(int piece) {
        return paidMonths[piece];
    }

    public int kinds() {
        return kinds;
    }

    public int spells() {
        return spells;
    }

    /** The first piece of a spell; for {@code spells()} the number of pieces. */
    public int firstPiece(int spell) {
        return spellPiece[spell];
    }

    /** The first month of a spell that the store knows. */
    public int spellStart(int spell) {
        return pieceStart[spellPiece[spell]];
    }

    /** The last month of a spell, inclusive. */
    public int spellEnd(int spell) {
        return pieceEnd[spellPiece[spell + 1] - 1];
    }

    /**
     * The month in which a spell began: the month of its start date where it runs already in the first month of the
     * store and the date is known, else its first month. Undefined for a {@link #prevalent} spell.
     */
    public int began(int spell) {
        return began[spell];
    }

    /** How many months a spell has lasted, those before the store too. Undefined for a {@link #prevalent} spell. */
    public int duration(int spell) {
        return spellEnd(spell) - began[spell] + 1;
    }

    /** The day on which a spell began; {@link Day#MISSING} where no start date in the month of {@link #began} is known. */
    public int startDay(int spell) {
        return startDay[spell];
    }

    /**
     * The last day of a spell, inclusive: the end date of its last record; {@link Day#MISSING} where there is none, and
     * where it lies neither in the spell's last month nor in the one behind (a closure is often dated on the first of the
     * month for which nothing is paid any more).
     */
    public int endDay(int spell) {
        return endDay[spell];
    }

    /** A date of a spell's first record, as a day; {@link Day#MISSING} where unknown. */
    public int date(int dateNumber, int spell) {
        return date[dateNumber][spellRow[spell]];
    }

    /** Whether a spell runs already in the first month of the store, and nobody knows since when. */
    public boolean prevalent(int spell) {
        return began[spell] == Day.MISSING;
    }

    /** Whether a spell began in the store's time, so that its first month is an entry or a return. */
    public boolean beganInStore(int spell) {
        return began[spell] != Day.MISSING && began[spell] >= horizon.firstMonth();
    }

    /** Whether a spell is over; an open one goes on behind the as-of month, nobody knows how long. */
    public boolean ended(int spell) {
        return ended[spell];
    }

    /** The code of why a spell ended; {@link PersonMonths#NO_CODE} where no record tells or it is open. */
    public int endReason(int spell) {
        return endReason[spell];
    }

    /** Spells whose start date contradicts their records; the records decided. */
    public int contradictions() {
        return contradictions;
    }

    public Horizon horizon() {
        return horizon;
    }

    private void openSpell(int row) {
        if (spells == began.length) {
            began = Arrays.copyOf(began, 2 * spells);
            ended = Arrays.copyOf(ended, 2 * spells);
            endReason = Arrays.copyOf(endReason, 2 * spells);
            startDay = Arrays.copyOf(startDay, 2 * spells);
            endDay = Arrays.copyOf(endDay, 2 * spells);
            spellPiece = Arrays.copyOf(spellPiece, 2 * spells + 1);
            spellRow = Arrays.copyOf(spellRow, 2 * spells + 1);
        }
        spellPiece[spells] = pieces;
        spellRow[spells] = row;
    }

    private void closeSpell(Segments life, int lastRow) {
        int last = pieceEnd[pieces - 1];
        boolean closed = life.endReason[lastRow] != PersonMonths.NO_CODE || life.spellEnd[lastRow] != Day.MISSING;
        ended[spells] = last < horizon.lastMonth() || closed;
        endReason[spells] = ended[spells] ? life.endReason[lastRow] : PersonMonths.NO_CODE;
        endDay[spells] = believedEnd(life.spellEnd[lastRow], last);
        int stated = statedStart(life, spellRow[spells], lastRow);
        int statedMonth = Day.monthIndexOf(stated);
        began[spells] = beginning(life.month[spellRow[spells]], statedMonth);
        startDay[spells] = statedMonth == began[spells] ? stated : Day.MISSING;
        if (isTooShort(spells)) {
            pieces = spellPiece[spells];
        } else {
            spells++;
        }
        spellPiece[spells] = pieces;
    }

    private boolean isTooShort(int spell) {
        return began[spell] != Day.MISSING && pieceEnd[pieces - 1] - began[spell] + 1 < horizon.minimumMonths();
    }

    private static int believedEnd(int stated, int lastMonth) {
        int month = Day.monthIndexOf(stated);
        return month == lastMonth || month == lastMonth + 1 ? stated : Day.MISSING;
    }

    /** The first start date that any of these rows states. */
    private static int statedStart(Segments life, int firstRow, int lastRow) {
        int stated = Day.MISSING;
        for (int row = firstRow; row <= lastRow && stated == Day.MISSING; row++) {
            stated = life.spellStart[row];
        }
        return stated;
    }

    /** The month in which a spell began, by its first record and its start date; missing where it is prevalent. */
    private int beginning(int first, int stated) {
        if (first > horizon.firstMonth()) {
            if (stated != Day.MISSING && stated != first) {
                contradictions++;
            }
            return first;
        }
        if (stated == Day.MISSING) {
            return Day.MISSING;
        }
        boolean possible = stated <= first && first - stated <= LONGEST_SPELL_MONTHS;
        if (!possible) {
            contradictions++;
            return Day.MISSING;
        }
        return stated;
    }

    /** Lets the present piece run on to a month without records, and on into as many fiscal years as that takes. */
    private void bridge(int to) {
        while (pieceEnd[pieces - 1] < to) {
            int piece = pieces - 1;
            int lastOfYear = Month.lastOfFiscalYear(pieceYear[piece]);
            if (pieceEnd[piece] < lastOfYear) {
                pieceEnd[piece] = Math.min(to, lastOfYear);
            } else {
                openPiece(pieceRow[piece], pieceEnd[piece] + 1);
            }
        }
    }

    private void add(Segments life, int row) {
        if (!continuesPiece(row, life.month[row])) {
            openPiece(row, life.month[row]);
        }
        int piece = pieces - 1;
        pieceEnd[piece] = life.month[row] + life.months[row] - 1;
        records += life.months[row];
        paidMonths[piece] += life.paidMonths[row];
        total[piece] += addAmounts(life, row, piece * kinds);
    }

    /** Adds the amounts of a segment to those of the present piece, and returns their sum. */
    private long addAmounts(Segments life, int row, int firstKind) {
        // Read from the fields once: C1, which compiles a run, would do so for each kind.
        long[] sum = this.sum;
        int[] payments = this.payments;
        long[][] sums = life.sum;
        int[][] paid = life.payments;
        long all = 0;
        for (int kind = 0, i = firstKind; kind < kinds; kind++, i++) {
            long yen = sums[kind][row];
            sum[i] += yen;
            payments[i] += paid[kind][row];
            all += yen;
        }
        return all;
    }

    private boolean continuesPiece(int row, int month) {
        return pieces > spellPiece[spells]
                && month <= Month.lastOfFiscalYear(pieceYear[pieces - 1])
                && sameAttributes(pieceRow[pieces - 1], row);
    }

    private boolean sameAttributes(int row, int otherRow) {
        for (int[] codes : attribute) {
            if (codes[row] != codes[otherRow]) {
                return false;
            }
        }
        return true;
    }

    private void openPiece(int row, int month) {
        if (pieces == pieceStart.length) {
            int more = 2 * pieces;
            pieceYear = Arrays.copyOf(pieceYear, more);
            pieceStart = Arrays.copyOf(pieceStart, more);
            pieceEnd = Arrays.copyOf(pieceEnd, more);
            pieceRow = Arrays.copyOf(pieceRow, more);
            total = Arrays.copyOf(total, more);
            paidMonths = Arrays.copyOf(paidMonths, more);
            sum = Arrays.copyOf(sum, more * kinds);
            payments = Arrays.copyOf(payments, more * kinds);
        }
        pieceYear[pieces] = Month.fiscalYearOf(month);
        pieceStart[pieces] = month;
        pieceEnd[pieces] = month;
        pieceRow[pieces] = row;
        total[pieces] = 0;
        paidMonths[pieces] = 0;
        Arrays.fill(sum, pieces * kinds, (pieces + 1) * kinds, 0);
        Arrays.fill(payments, pieces * kinds, (pieces + 1) * kinds, 0);
        pieces++;
    }
}
