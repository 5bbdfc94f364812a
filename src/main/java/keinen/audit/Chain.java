package keinen.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;

/**
 * Unknowns that follow one after the other: a row in which all but one are known gives that one, without any use of bounds.
 */
final class Chain {
    private static final int NONE = -1;

    private final Model model;
    private final List<List<Integer>> rowsOf;
    private final int[] open;
    private final int[] by;
    private final Deque<Integer> ready = new ArrayDeque<>();

    private Chain(Model model) {
        this.model = model;
        this.rowsOf = RowsOf.unknowns(model.rows(), model.box().size());
        this.open = model.rows().stream().mapToInt(Row::size).toArray();
        this.by = new int[model.box().size()];
        Arrays.fill(by, NONE);
    }

    /**
     * Follows a model as far as it goes, and makes the box a point in what is found.
     *
     * @throws NoSolution where a value is outside its bounds, or not whole
     */
    static Chain follow(Model model, Box box) {
        Chain chain = new Chain(model);
        for (int row = 0; row < chain.open.length; row++) {
            chain.lookAt(row);
        }
        while (!chain.ready.isEmpty()) {
            chain.take(chain.ready.remove(), box);
        }
        return chain;
    }

    /** The row that gives an unknown; nothing where none does. */
    OptionalInt rowOf(int unknown) {
        return by[unknown] == NONE ? OptionalInt.empty() : OptionalInt.of(by[unknown]);
    }

    /** The unknowns that follow. */
    BitSet found() {
        BitSet found = new BitSet();
        for (int unknown = 0; unknown < by.length; unknown++) {
            found.set(unknown, by[unknown] != NONE);
        }
        return found;
    }

    private void lookAt(int row) {
        if (open[row] == 1) {
            ready.add(row);
        }
    }

    private void take(int number, Box box) {
        Row row = model.rows().get(number);
        long rest = row.constant();
        int last = NONE;
        for (int term = 0; term < row.size(); term++) {
            int unknown = row.variables()[term];
            if (by[unknown] == NONE) {
                last = unknown;
            } else {
                rest = Math.subtractExact(rest, Math.multiplyExact(row.coefficients()[term], box.lower()[unknown]));
            }
        }
        if (last != NONE && fits(rest, row.of(last), last, box)) {
            by[last] = number;
            for (int other : rowsOf.get(last)) {
                open[other]--;
                lookAt(other);
            }
        }
    }

    private static boolean fits(long rest, long coefficient, int unknown, Box box) {
        boolean isWhole = rest % coefficient == 0;
        if (!isWhole && !box.whole()[unknown]) {
            return false; // no number of its unit; who can count in fractions finds it later
        }
        long value = rest / coefficient;
        if (!isWhole || value < box.lower()[unknown] || value > box.upper()[unknown]) {
            throw new NoSolution();
        }
        box.lower()[unknown] = value;
        box.upper()[unknown] = value;
        return true;
    }

    /** By unknown the rows in which it stands. */
    static final class RowsOf {
        private RowsOf() {}

        static List<List<Integer>> unknowns(List<Row> rows, int count) {
            List<List<Integer>> rowsOf = new ArrayList<>();
            for (int unknown = 0; unknown < count; unknown++) {
                rowsOf.add(new ArrayList<>());
            }
            for (int row = 0; row < rows.size(); row++) {
                for (int unknown : rows.get(row).variables()) {
                    rowsOf.get(unknown).add(row);
                }
            }
            return rowsOf;
        }
    }
}
