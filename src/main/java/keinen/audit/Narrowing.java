package keinen.audit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Narrows the bounds of unknowns row by row: no term of a sum can be more than what the least of the others leaves. Whole
 * numbers are rounded inwards, others outwards to their unit, so that no solution is ever lost.
 */
final class Narrowing {
    /** Rows that feed each other could go on for ever. */
    private static final int MOST_VISITS = 40;

    private static final long TOO_LARGE = 1L << 60;

    private final Box box;
    private final List<List<Integer>> rowsOf;
    private final int[] visits;
    private final boolean[] waits;
    private final Deque<Integer> queue = new ArrayDeque<>();

    private Narrowing(List<Row> rows, Box box) {
        this.box = box;
        this.rowsOf = Chain.RowsOf.unknowns(rows, box.size());
        this.visits = new int[rows.size()];
        this.waits = new boolean[rows.size()];
    }

    /**
     * Narrows a box.
     *
     * @throws NoSolution where nothing is left of it
     */
    static void narrow(List<Row> rows, Box box) {
        Narrowing narrowing = new Narrowing(rows, box);
        for (int unknown = 0; unknown < box.size(); unknown++) {
            narrowing.check(unknown);
        }
        for (int row = 0; row < rows.size(); row++) {
            narrowing.enqueue(row);
        }
        while (!narrowing.queue.isEmpty()) {
            int row = narrowing.queue.remove();
            narrowing.waits[row] = false;
            narrowing.visit(rows.get(row));
        }
    }

    private void enqueue(int row) {
        if (!waits[row] && visits[row]++ < MOST_VISITS) {
            waits[row] = true;
            queue.add(row);
        }
    }

    private void visit(Row row) {
        if (row.size() == 0 && row.constant() != 0) {
            throw new NoSolution();
        }
        halve(row, 1);
        halve(row, -1);
    }

    /** With sign 1: sum ≤ constant, so that each term is at most the constant less the least of the others; −1: the mirror. */
    private void halve(Row row, int sign) {
        long least = 0;
        int endless = -1;
        for (int term = 0; term < row.size(); term++) {
            if (isEndless(row, term, sign)) {
                if (endless >= 0) {
                    return;
                }
                endless = term;
            } else {
                least = Math.addExact(least, leastOf(row, term, sign));
            }
        }
        long rest = Math.subtractExact(sign * row.constant(), least);
        for (int term = 0; term < row.size(); term++) {
            if (endless < 0 || endless == term) {
                long own = endless == term ? 0 : leastOf(row, term, sign);
                cut(row.variables()[term], sign * row.coefficients()[term], Math.addExact(rest, own));
            }
        }
    }

    private boolean isEndless(Row row, int term, int sign) {
        int unknown = row.variables()[term];
        return sign * row.coefficients()[term] > 0
                ? box.lower()[unknown] == Box.BOTTOMLESS
                : box.upper()[unknown] == Box.ENDLESS;
    }

    private long leastOf(Row row, int term, int sign) {
        int unknown = row.variables()[term];
        long factor = sign * row.coefficients()[term];
        return Math.multiplyExact(factor, factor > 0 ? box.lower()[unknown] : box.upper()[unknown]);
    }

    /** Learns that a factor times an unknown is at most a number. */
    private void cut(int unknown, long factor, long most) {
        boolean inwards = box.whole()[unknown];
        if (factor > 0) {
            long bound = inwards ? Math.floorDiv(most, factor) : -Math.floorDiv(-most, factor);
            if (bound < box.upper()[unknown] && Math.abs(bound) < TOO_LARGE) {
                box.upper()[unknown] = bound;
                changed(unknown);
            }
        } else {
            long bound = inwards ? -Math.floorDiv(most, -factor) : Math.floorDiv(-most, -factor);
            if (bound > box.lower()[unknown] && Math.abs(bound) < TOO_LARGE) {
                box.lower()[unknown] = bound;
                changed(unknown);
            }
        }
    }

    private void changed(int unknown) {
        check(unknown);
        rowsOf.get(unknown).forEach(this::enqueue);
    }

    private void check(int unknown) {
        if (box.lower()[unknown] > box.upper()[unknown]) {
            throw new NoSolution();
        }
    }
}
