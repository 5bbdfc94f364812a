package keinen.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/**
 * Rounds the free unknowns of a component one after the other, each the way that keeps the errors of all that depend on
 * it small; then moves single ones as long as that helps; and where an unknown is a base or more away from what it was,
 * looks for moves that bring it back, worse ones between included, and never straight back (tabu search, Glover, ORSA
 * Journal on Computing 1(3), 1989).
 */
final class GreedyRounding {
    private static final int MOST_SWEEPS = 20;
    private static final int MOST_IDLE_MOVES = 20_000;
    private static final int MOST_LOOKED_AT = 64;
    private static final double TOLERANCE = 1e-9;
    private static final int LEAST_TABU = 8;
    private static final long SEED = 20_260_401;

    private final RoundingProblem problem;
    private final RoundingState state;
    private final int[] free;
    private final long[] tabuUp;
    private final long[] tabuDown;
    private final Random random = new Random(SEED);
    private final ArrayDeque<Integer> far = new ArrayDeque<>();
    private final BitSet queued = new BitSet();
    private final List<Move> sinceBest = new ArrayList<>();
    private double costSinceBest;

    /** A free unknown that was changed by a number. */
    private record Move(int unknown, long by) {}

    private GreedyRounding(RoundingProblem problem, RoundingState state, int[] free) {
        this.problem = problem;
        this.state = state;
        this.free = free;
        this.tabuUp = new long[problem.size()];
        this.tabuDown = new long[problem.size()];
    }

    static void round(RoundingProblem problem, RoundingState state, int[] free) {
        GreedyRounding rounding = new GreedyRounding(problem, state, free);
        Arrays.stream(free).forEach(rounding::begin);
        rounding.descend();
        rounding.bringBack();
        rounding.descend();
    }

    private void begin(int unknown) {
        long down = problem.floor(unknown) * problem.base(unknown) - problem.value(unknown);
        long up = problem.ceiling(unknown) * problem.base(unknown) - problem.value(unknown);
        state.move(unknown, state.squaresOf(unknown, down) <= state.squaresOf(unknown, up) ? down : up);
    }

    private void descend() {
        boolean helped = true;
        for (int sweep = 0; sweep < MOST_SWEEPS && helped; sweep++) {
            helped = false;
            for (int unknown : free) {
                long base = problem.base(unknown);
                for (long by = -base; by <= base; by += 2 * base) {
                    if (state.costOf(unknown, by) < -TOLERANCE) {
                        state.move(unknown, by);
                        helped = true;
                    }
                }
            }
        }
    }

    private void bringBack() {
        for (int unknown : free) {
            enqueueAround(unknown);
        }
        for (long move = 1; sinceBest.size() <= MOST_IDLE_MOVES && !far.isEmpty(); move++) {
            int unknown = far.remove();
            queued.clear(unknown);
            if (isFar(unknown)) {
                bringBack(unknown, move);
                enqueue(unknown);
            }
        }
        for (int i = sinceBest.size() - 1; i >= 0; i--) {
            state.move(sinceBest.get(i).unknown, -sinceBest.get(i).by);
        }
    }

    private void enqueueAround(int freeUnknown) {
        for (int unknown : problem.column(freeUnknown).variables()) {
            enqueue(unknown);
        }
    }

    private void enqueue(int unknown) {
        if (isFar(unknown) && !queued.get(unknown)) {
            queued.set(unknown);
            far.add(unknown);
        }
    }

    private boolean isFar(int unknown) {
        return state.steps(unknown) > 0;
    }

    private void bringBack(int unknown, long move) {
        LinearRow row = problem.row(unknown);
        int best = -1;
        long bestBy = 0;
        double least = Double.POSITIVE_INFINITY;
        int looked = Math.min(row.size(), MOST_LOOKED_AT);
        for (int look = 0; look < looked; look++) {
            int i = row.size() == looked ? look : random.nextInt(row.size());
            int variable = row.variables()[i];
            boolean down = state.error(unknown) > 0 == row.coefficients()[i] > 0;
            long by = down ? -problem.base(variable) : problem.base(variable);
            double cost = state.weightedCostOf(variable, by);
            boolean isTabu = (down ? tabuDown : tabuUp)[variable] > move && cost >= 0;
            if (!isTabu && cost < least) {
                best = variable;
                bestBy = by;
                least = cost;
            }
        }
        if (least >= 0) {
            state.insist(unknown);
        }
        if (best >= 0) {
            double cost = state.costOf(best, bestBy);
            state.move(best, bestBy);
            (bestBy > 0 ? tabuDown : tabuUp)[best] = move + LEAST_TABU + random.nextInt(LEAST_TABU);
            enqueueAround(best);
            remember(new Move(best, bestBy), cost);
        }
    }

    private void remember(Move move, double cost) {
        sinceBest.add(move);
        costSinceBest += cost;
        if (costSinceBest < -TOLERANCE) {
            sinceBest.clear();
            costSinceBest = 0;
        }
    }
}
