package keinen.history;

import java.util.Arrays;
import keinen.time.Day;
import keinen.time.Month;

/**
 * Cuts the monthly records of a life into segments. It goes through one column at a time: looking at each record in all
 * its columns takes three times as long.
 */
public final class SegmentCutter {
    private final int kinds;
    private final Segments segments;

    /**
     * @param attributes how many attributes the records have; a segment ends where one of them changes
     * @param dates how many other dates
     * @param kinds how many kinds of amount
     */
    public SegmentCutter(int attributes, int dates, int kinds) {
        this.kinds = kinds;
        this.segments = new Segments(attributes, dates, kinds, 16);
    }

    /** The segments of some records of a life, from a row (inclusive) to another (exclusive); valid until the next call. */
    public Segments cut(PersonMonths life, int from, int to) {
        segments.from = 0;
        segments.to = 0;
        for (int row = from, next; row < to; row = next) {
            int restOfYear = Month.lastOfFiscalYear(Month.fiscalYearOf(life.month[row])) - life.month[row] + 1;
            next = endOfRun(life.month, row, Math.min(to, row + restOfYear));
            next = endOfAttributes(life.attribute, row, next);
            add(life, row, next);
        }
        return segments;
    }

    /** The row behind those that follow a row month by month: at once the last one where nothing is missing. */
    private static int endOfRun(int[] month, int row, int to) {
        if (month[to - 1] - month[row] == to - 1 - row) {
            return to;
        }
        int next = row + 1;
        while (month[next] == month[next - 1] + 1) {
            next++;
        }
        return next;
    }

    /** The row behind those that have the attributes of a row. */
    private static int endOfAttributes(int[][] attribute, int row, int to) {
        int end = to;
        for (int[] codes : attribute) {
            int code = codes[row];
            int next = row + 1;
            while (next < end && codes[next] == code) {
                next++;
            }
            end = next;
        }
        return end;
    }

    private void add(PersonMonths life, int from, int to) {
        if (segments.to == segments.month.length) {
            grow();
        }
        int at = segments.to++;
        segments.month[at] = life.month[from];
        segments.months[at] = to - from;
        for (int i = 0; i < segments.attribute.length; i++) {
            segments.attribute[i][at] = life.attribute[i][from];
        }
        for (int i = 0; i < segments.date.length; i++) {
            segments.date[i][at] = life.date[i][from];
        }
        segments.spellStart[at] = statedStart(life, from, to);
        segments.spellEnd[at] = life.spellEnd[to - 1];
        segments.endReason[at] = life.endReason[to - 1];
        addAmounts(life, from, to, at);
    }

    private static int statedStart(PersonMonths life, int from, int to) {
        int stated = Day.MISSING;
        for (int row = from; row < to && stated == Day.MISSING; row++) {
            stated = life.spellStart[row];
        }
        return stated;
    }

    private void addAmounts(PersonMonths life, int from, int to, int at) {
        int most = 0;
        int all = 0;
        for (int kind = 0; kind < kinds; kind++) {
            int months = addAmounts(life.amount[kind], from, to, kind, at);
            most = Math.max(most, months);
            all += months;
        }
        segments.paidMonths[at] = most == to - from || most == all ? most : paidMonths(life, from, to);
    }

    /**
     * Sums the amounts of one kind and tells how many are positive. Most amounts are the same for months, and most of
     * these are zero: to see that takes less than half of what summing takes.
     */
    private int addAmounts(long[] amounts, int from, int to, int kind, int at) {
        long first = amounts[from];
        long differences = 0;
        for (int row = from + 1; row < to; row++) {
            differences |= amounts[row] ^ first;
        }
        long yen = 0;
        int months = 0;
        if (differences == 0) {
            yen = first * (to - from);
            months = first > 0 ? to - from : 0;
        } else {
            for (int row = from; row < to; row++) {
                long amount = amounts[row];
                yen += amount;
                if (amount > 0) {
                    months++;
                }
            }
        }
        segments.sum[kind][at] = yen;
        segments.payments[kind][at] = months;
        return months;
    }

    /** The records with a positive amount of any kind. */
    private int paidMonths(PersonMonths life, int from, int to) {
        int paid = 0;
        for (int row = from; row < to; row++) {
            for (int kind = 0; kind < kinds; kind++) {
                if (life.amount[kind][row] > 0) {
                    paid++;
                    break;
                }
            }
        }
        return paid;
    }

    private void grow() {
        int more = 2 * segments.to;
        segments.month = Arrays.copyOf(segments.month, more);
        segments.months = Arrays.copyOf(segments.months, more);
        Arrays.setAll(segments.attribute, i -> Arrays.copyOf(segments.attribute[i], more));
        Arrays.setAll(segments.date, i -> Arrays.copyOf(segments.date[i], more));
        segments.spellStart = Arrays.copyOf(segments.spellStart, more);
        segments.spellEnd = Arrays.copyOf(segments.spellEnd, more);
        segments.endReason = Arrays.copyOf(segments.endReason, more);
        Arrays.setAll(segments.sum, i -> Arrays.copyOf(segments.sum[i], more));
        Arrays.setAll(segments.payments, i -> Arrays.copyOf(segments.payments[i], more));
        segments.paidMonths = Arrays.copyOf(segments.paidMonths, more);
    }
}
