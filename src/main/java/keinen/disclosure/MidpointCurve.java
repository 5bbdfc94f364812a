package keinen.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import keinen.measure.CellTable;

/**
 * Rounds the counts behind curves: spells at risk, and those that ended, by months of duration.
 *
 * <p>What is rounded is how many have entered, how many have left for each reason, and how many were lost sight of, up to
 * each month; the counts of a month are the differences. Whoever looks at a step of the curve sees many events in it,
 * wherever it stands, and no month by itself. The rounding is that of the
 * <a href="https://github.com/opensafely-actions/kaplan-meier-function">OpenSAFELY Kaplan–Meier action</a>.
 *
 * <p>A curve stops before the first month with fewer at risk than the threshold, or with more exits than at risk, which
 * rounding may bring about. Whoever is at risk in its last month, and does not leave, is censored there. A group whose
 * curve would have no month has no rows.
 */
final class MidpointCurve {
    private static final int AT_RISK = 0;
    static final int EVENTS = 1;
    static final int CENSORED = 2;
    private static final List<String> FAMILIES = List.of("survival/", "exits/", "re-entry");

    private final CellTable table;
    private final Rounding rounding;
    private final int threshold;
    private final long[][] rounded;
    private final List<Integer> kept = new ArrayList<>();

    private MidpointCurve(CellTable table, Rounding rounding, int threshold) {
        this.table = table;
        this.rounding = rounding;
        this.threshold = threshold;
        this.rounded = new long[CENSORED + 1][table.rows()];
    }

    /** Whether a table holds counts behind curves. */
    static boolean isOf(CellTable table) {
        return FAMILIES.stream().anyMatch(table.family()::startsWith);
    }

    /** The table as it may be seen; withheld where no month of any group may. */
    static ProtectedTable of(CellTable table, Rounding rounding, int threshold) {
        MidpointCurve curves = new MidpointCurve(table, rounding, threshold);
        for (List<int[]> group : new CurveRows(table).groups()) {
            curves.round(group);
        }
        if (curves.kept.isEmpty() && table.rows() > 0) {
            return ProtectedTable.withheld(table);
        }
        int[] rows = curves.kept.stream().mapToInt(Integer::intValue).sorted().toArray();
        return ProtectedTable.of(RoundedTable.of(table, rows, (column, row) -> curves.rounded[column][row]));
    }

    /**
     * @param reasons the rows of each reason to leave, by month from 1 on
     */
    private void round(List<int[]> reasons) {
        int longest = reasons.get(0).length;
        long[] left = new long[reasons.size()];
        long lost = 0;
        int shown = 0;
        while (shown < longest) {
            int first = reasons.get(0)[shown];
            long entered = table.value(AT_RISK, first)
                    + IntStream.range(0, left.length).mapToLong(i -> left[i]).sum()
                    + lost;
            long atRisk = rounding.midpointOf(entered) - midpoints(left) - rounding.midpointOf(lost);
            long leftBefore = midpoints(left);
            long lostBefore = rounding.midpointOf(lost);
            lost += table.value(CENSORED, first);
            for (int reason = 0; reason < left.length; reason++) {
                int row = reasons.get(reason)[shown];
                long before = rounding.midpointOf(left[reason]);
                left[reason] += table.value(EVENTS, row);
                rounded[AT_RISK][row] = atRisk;
                rounded[EVENTS][row] = rounding.midpointOf(left[reason]) - before;
                rounded[CENSORED][row] = rounding.midpointOf(lost) - lostBefore;
            }
            if (atRisk < threshold || midpoints(left) - leftBefore > atRisk) {
                break;
            }
            shown++;
        }
        keep(reasons, shown);
    }

    private long midpoints(long[] counts) {
        return IntStream.range(0, counts.length)
                .mapToLong(i -> rounding.midpointOf(counts[i]))
                .sum();
    }

    private void keep(List<int[]> reasons, int months) {
        for (int[] rows : reasons) {
            for (int month = 0; month < months; month++) {
                kept.add(rows[month]);
            }
        }
        if (months > 0) {
            long staying = rounded[AT_RISK][reasons.get(0)[months - 1]]
                    - reasons.stream()
                            .mapToLong(rows -> rounded[EVENTS][rows[months - 1]])
                            .sum();
            reasons.forEach(rows -> rounded[CENSORED][rows[months - 1]] = staying);
        }
    }

    /** The sum of a column of counts up to each of some rows. */
    static long[] cumulated(CellTable table, int column, int[] rows) {
        long[] sums =
                IntStream.of(rows).mapToLong(row -> table.value(column, row)).toArray();
        Arrays.parallelPrefix(sums, Long::sum);
        return sums;
    }

    /** How many have been at risk up to each month: those who are, and all who left or were lost sight of before. */
    static long[] entered(CellTable table, List<int[]> reasons) {
        int[] first = reasons.get(0);
        long[] entered = cumulated(table, CENSORED, first);
        for (int month = 0; month < entered.length; month++) {
            entered[month] += table.value(AT_RISK, first[month]) - table.value(CENSORED, first[month]);
        }
        for (int[] rows : reasons) {
            long[] left = cumulated(table, EVENTS, rows);
            for (int month = 1; month < entered.length; month++) {
                entered[month] += left[month - 1];
            }
        }
        return entered;
    }
}
