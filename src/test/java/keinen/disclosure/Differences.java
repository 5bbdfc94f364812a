package keinen.disclosure;

import java.util.List;

/** Every whole number tried for every variable: what some small equations leave possible. */
final class Differences {
    private final List<IntegerRow> equations;
    private final long[] room;
    private final long highest;
    private final long[] present;
    private final long[][] interval;

    private Differences(List<IntegerRow> equations, long[] room, long highest) {
        this.equations = equations;
        this.room = room;
        this.highest = highest;
        this.present = new long[room.length];
        this.interval = new long[room.length][2];
    }

    /** By variable the least and the greatest difference from the truth, of all that are tried up to a highest one. */
    static long[][] tried(List<IntegerRow> equations, long[] room, long highest) {
        Differences differences = new Differences(equations, room, highest);
        differences.tryAll(0);
        return differences.interval;
    }

    private void tryAll(int variable) {
        if (variable < present.length) {
            for (long value = -room[variable]; value <= highest; value++) {
                present[variable] = value;
                tryAll(variable + 1);
            }
        } else if (equations.stream().allMatch(this::holds)) {
            for (int v = 0; v < present.length; v++) {
                interval[v][0] = Math.min(interval[v][0], present[v]);
                interval[v][1] = Math.max(interval[v][1], present[v]);
            }
        }
    }

    private boolean holds(IntegerRow equation) {
        long sum = 0;
        for (int term = 0; term < equation.size(); term++) {
            sum += equation.coefficient(term) * present[equation.variable(term)];
        }
        return sum == 0;
    }
}
