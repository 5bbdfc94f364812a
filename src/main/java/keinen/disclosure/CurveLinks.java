package keinen.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import keinen.measure.CellTable;

/**
 * Whether two tables of curves of the same spells tell together what neither tells by itself: that a cumulative count
 * can be one number only. By the groups that both have, whoever entered, left or was lost sight of is the same in both.
 */
final class CurveLinks {
    private static final int COUNTS = 3;

    private final Rounding rounding;
    private final Map<List<String>, List<long[][]>> one;
    private final Map<List<String>, List<long[][]>> other;

    private CurveLinks(CellTable one, CellTable other, Rounding rounding) {
        Set<String> shared = Totals.sharedGroups(one, other);
        this.rounding = rounding;
        this.one = cumulated(one, shared);
        this.other = cumulated(other, shared);
    }

    static boolean tellMore(CellTable one, CellTable other, Rounding rounding) {
        return spells(one).equals(spells(other))
                && one.universe().equals(other.universe())
                && new CurveLinks(one, other, rounding).tellMore();
    }

    private static String spells(CellTable table) {
        return table.family().replaceFirst("^(survival|exits)/", "");
    }

    private boolean tellMore() {
        for (Map.Entry<List<String>, List<long[][]>> group : one.entrySet()) {
            List<long[][]> others = other.getOrDefault(group.getKey(), List.of());
            for (int count = 0; count < COUNTS && !others.isEmpty(); count++) {
                if (tellMore(series(group.getValue(), count), series(others, count))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<long[]> series(List<long[][]> counts, int count) {
        return counts.stream()
                .map(counted -> counted[count])
                .filter(numbers -> numbers.length > 0)
                .toList();
    }

    /** Month by month; a series that has ended stays what it was. */
    private boolean tellMore(List<long[]> parts, List<long[]> others) {
        int months = Math.max(longest(parts), longest(others));
        for (int month = 0; month < months; month++) {
            if (pins(at(parts, month), at(others, month)) || pins(at(others, month), at(parts, month))) {
                return true;
            }
        }
        return false;
    }

    private static int longest(List<long[]> series) {
        return series.stream().mapToInt(numbers -> numbers.length).max().orElse(0);
    }

    private static long[] at(List<long[]> series, int month) {
        return series.stream()
                .mapToLong(numbers -> numbers[Math.min(month, numbers.length - 1)])
                .toArray();
    }

    /** Whether one of some counts is known, when their classes and those of others with the same sum are. */
    private boolean pins(long[] counts, long[] others) {
        long low = sum(counts, 0);
        long high = sum(counts, rounding.midpoint() - 1);
        for (long count : counts) {
            long least = Math.max(least(count), sum(others, 0) - (high - most(count)));
            long most = Math.min(most(count), sum(others, rounding.midpoint() - 1) - (low - least(count)));
            if (count > 0 && least >= most) {
                return true;
            }
        }
        return false;
    }

    private long sum(long[] counts, int above) {
        long sum = 0;
        for (long count : counts) {
            sum += count == 0 ? 0 : least(count) + above;
        }
        return sum;
    }

    /** The least count that has the same midpoint. */
    private long least(long count) {
        return count == 0 ? 0 : (count - 1) / rounding.midpoint() * rounding.midpoint() + 1;
    }

    private long most(long count) {
        return count == 0 ? 0 : least(count) + rounding.midpoint() - 1;
    }

    /** What each reason of each group has up to each month: entered, left, lost sight of; the first and last once. */
    private static Map<List<String>, List<long[][]>> cumulated(CellTable table, Set<String> shared) {
        List<String> names = RowIndex.names(table.keys());
        Map<List<String>, List<long[][]>> cumulated = new LinkedHashMap<>();
        for (List<int[]> reasons : new CurveRows(table).groups()) {
            List<String> group = shared.stream()
                    .map(name -> table.key(names.indexOf(name), reasons.get(0)[0]))
                    .toList();
            List<long[][]> series = cumulated.computeIfAbsent(group, none -> new ArrayList<>());
            long[] entered = MidpointCurve.entered(table, reasons);
            long[] lost = MidpointCurve.cumulated(table, MidpointCurve.CENSORED, reasons.get(0));
            series.add(new long[][] {entered, new long[0], lost});
            reasons.forEach(rows -> series.add(
                    new long[][] {new long[0], MidpointCurve.cumulated(table, MidpointCurve.EVENTS, rows), new long[0]
                    }));
        }
        return cumulated;
    }
}
