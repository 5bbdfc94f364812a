package keinen.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Finds the rounding of a small component with the least sum of errors, each in bases, among those of which every
 * unknown is a multiple next to its value: depth first, leaving off where the errors that are sure are as much as in the
 * best rounding found (branch and bound).
 */
final class ExactRounding {
    private static final int MOST_FREE = 24;
    private static final int MOST_TRIES = 500_000;
    private static final double TOLERANCE = 1e-9;

    private final RoundingProblem problem;
    private final RoundingState state;
    private final int[] free;
    private final List<List<Integer>> settled = new ArrayList<>();
    private final double[] leastFrom;
    private final long[] chosen;
    private long[] best = new long[0];
    private double leastCost = Double.POSITIVE_INFINITY;
    private int tries;

    private ExactRounding(RoundingProblem problem, RoundingState state, int[] free) {
        this.problem = problem;
        this.state = state;
        this.free = free;
        this.chosen = new long[free.length];
        this.leastFrom = new double[free.length + 1];
        settle();
    }

    /**
     * Improves what a state holds of a component, where it is small and there is a better rounding.
     *
     * @param free the free unknowns of the component
     */
    static void improve(RoundingProblem problem, RoundingState state, int[] free) {
        if (free.length <= MOST_FREE) {
            new ExactRounding(problem, state, free).improve();
        }
    }

    /** For each free unknown those that are known once it is, all before it being known. */
    private void settle() {
        TreeMap<Integer, Integer> lastOf = new TreeMap<>();
        for (int depth = 0; depth < free.length; depth++) {
            settled.add(new ArrayList<>());
            for (int unknown : problem.column(free[depth]).variables()) {
                lastOf.put(unknown, depth);
            }
        }
        lastOf.forEach((unknown, depth) -> settled.get(depth).add(unknown));
        for (int depth = free.length - 1; depth >= 0; depth--) {
            leastFrom[depth] = leastFrom[depth + 1]
                    + settled.get(depth).stream().mapToDouble(this::nearest).sum();
        }
    }

    private double nearest(int unknown) {
        long above = Math.floorMod(problem.value(unknown), problem.base(unknown));
        return cost(unknown, Math.min(above, problem.base(unknown) - above));
    }

    private double cost(int unknown, long error) {
        return problem.weight(unknown) * (double) Math.abs(error) / problem.base(unknown);
    }

    private void improve() {
        long[] present = new long[free.length];
        double cost = 0;
        boolean isClose = true;
        for (int depth = 0; depth < free.length; depth++) {
            present[depth] = state.error(free[depth]);
            for (int unknown : settled.get(depth)) {
                cost += cost(unknown, state.error(unknown));
                isClose &= state.steps(unknown) == 0;
            }
        }
        if (isClose) {
            leastCost = cost;
        }
        best = present.clone();
        for (int depth = 0; depth < free.length; depth++) {
            state.move(free[depth], -present[depth]);
        }
        search(0, 0);
        for (int depth = 0; depth < free.length; depth++) {
            state.move(free[depth], best[depth]);
        }
    }

    private void search(int depth, double cost) {
        if (cost + leastFrom[depth] >= leastCost - TOLERANCE || tries++ > MOST_TRIES) {
            return;
        }
        if (depth == free.length) {
            leastCost = cost;
            best = chosen.clone();
            return;
        }
        long above = Math.floorMod(problem.value(free[depth]), problem.base(free[depth]));
        long up = problem.base(free[depth]) - above;
        if (above == 0) {
            choose(depth, cost, 0);
        } else {
            choose(depth, cost, above <= up ? -above : up);
            choose(depth, cost, above <= up ? up : -above);
        }
    }

    private void choose(int depth, double cost, long error) {
        chosen[depth] = error;
        state.move(free[depth], error);
        double sure = cost;
        boolean isClose = true;
        for (int unknown : settled.get(depth)) {
            sure += cost(unknown, state.error(unknown));
            isClose &= state.steps(unknown) == 0;
        }
        if (isClose) {
            search(depth + 1, sure);
        }
        state.move(free[depth], -error);
    }
}
