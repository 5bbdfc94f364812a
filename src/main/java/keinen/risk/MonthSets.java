package keinen.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The sets of months in which persons are taken to have been seen: all sets of so many months where they are few, else
 * thirty of them, drawn by a fixed rule, of which a third lie within a year, a third within three years and a third
 * anywhere, so that short stays are seen too. The same months give the same sets.
 */
public final class MonthSets {
    private static final int MOST = 30;
    private static final int[] SPANS = {12, 36, Integer.MAX_VALUE};

    private long state;

    private MonthSets(long seed) {
        this.state = seed;
    }

    /**
     * @param last inclusive, as first
     * @param points how many months a set has; as many as there are where there are fewer
     */
    public static int[][] of(int first, int last, int points) {
        int months = last - first + 1;
        int size = Math.min(points, months);
        List<int[]> sets = new ArrayList<>();
        if (combinations(months, size) <= MOST) {
            addAll(first, last, new int[size], 0, sets);
        } else {
            MonthSets draws = new MonthSets(points);
            for (int i = 0; i < MOST; i++) {
                sets.add(draws.draw(first, months, Math.max(size, Math.min(months, SPANS[i % SPANS.length])), size));
            }
        }
        return sets.toArray(int[][]::new);
    }

    private static double combinations(int months, int size) {
        double all = 1;
        for (int i = 0; i < size; i++) {
            all = all * (months - i) / (i + 1);
        }
        return all;
    }

    private static void addAll(int first, int last, int[] set, int filled, List<int[]> sets) {
        if (filled == set.length) {
            sets.add(set.clone());
            return;
        }
        for (int month = first; month <= last; month++) {
            set[filled] = month;
            addAll(month + 1, last, set, filled + 1, sets);
        }
    }

    private int[] draw(int first, int months, int span, int size) {
        int start = first + below(months - span + 1);
        boolean[] drawn = new boolean[span];
        int[] set = new int[size];
        for (int i = 0; i < size; i++) {
            int at = below(span);
            while (drawn[at]) {
                at = (at + 1) % span;
            }
            drawn[at] = true;
            set[i] = start + at;
        }
        Arrays.sort(set);
        return set;
    }

    /** SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). */
    private int below(int bound) {
        state += 0x9e3779b97f4a7c15L;
        long z = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return (int) Long.remainderUnsigned(z ^ (z >>> 31), bound);
    }
}
