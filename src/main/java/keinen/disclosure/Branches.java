package keinen.disclosure;

/** The best few ways to make one move longer, the best first and the first found before its equals. */
final class Branches {
    private static final int MOST = 6;

    private final int[] unknown = new int[MOST];
    private final long[] amount = new long[MOST];
    private final double[] cost = new double[MOST];
    private final double[] priority = new double[MOST];
    private int count;

    void clear() {
        count = 0;
    }

    void add(int changed, long by, double costOfAll, double priorityOfAll) {
        if (count == MOST && priority[MOST - 1] <= priorityOfAll) {
            return;
        }
        int at = count < MOST ? count++ : MOST - 1;
        for (; at > 0 && priority[at - 1] > priorityOfAll; at--) {
            unknown[at] = unknown[at - 1];
            amount[at] = amount[at - 1];
            cost[at] = cost[at - 1];
            priority[at] = priority[at - 1];
        }
        unknown[at] = changed;
        amount[at] = by;
        cost[at] = costOfAll;
        priority[at] = priorityOfAll;
    }

    void addTo(PartialMoves partials, int before) {
        for (int i = 0; i < count; i++) {
            partials.add(before, unknown[i], amount[i], cost[i], priority[i]);
        }
    }
}
