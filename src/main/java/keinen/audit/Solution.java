package keinen.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the hidden values of a model can be. */
final class Solution {
    private final Model model;
    private final Chain chain;
    private final Box box;
    private final @Nullable Interval[] intervals;

    private Solution(Model model) {
        this.model = model;
        this.box = model.box().copy();
        this.chain = Chain.follow(model, box);
        Narrowing.narrow(model.rows(), box);
        this.intervals = new Interval[box.size()];
    }

    /**
     * The intervals of all cells that a model hides.
     *
     * @throws NoSolution where the model contradicts itself
     */
    static Solution of(Model model, Effort effort) {
        BitSet asked = new BitSet();
        Arrays.stream(model.unknownOf()).filter(unknown -> unknown >= 0).forEach(asked::set);
        Solution solution = new Solution(model);
        solution.solve(asked, effort);
        return solution;
    }

    /** The same of one unknown, which need not be a cell, with little effort. */
    static Solution of(Model model, int unknown) {
        BitSet asked = new BitSet();
        asked.set(unknown);
        Solution solution = new Solution(model);
        solution.solve(asked, Effort.little());
        return solution;
    }

    /** Whether values exist that fit the model. */
    static boolean exists(Model model) {
        try {
            new Solution(model).solve(new BitSet(), Effort.little());
            return true;
        } catch (NoSolution none) {
            return false;
        }
    }

    /** The interval of an unknown. */
    Interval interval(int unknown) {
        Interval interval = intervals[unknown];
        return (interval == null ? box.interval(unknown, true) : interval).times(model.unit()[unknown]);
    }

    Chain chain() {
        return chain;
    }

    /** Solves part by part, each with a share of the effort after its size. */
    private void solve(BitSet asked, Effort effort) {
        Collection<List<Row>> parts = parts();
        double left = parts.stream().mapToInt(List::size).sum();
        for (List<Row> rows : parts) {
            Effort share = effort.share(rows.size() / left);
            solve(rows, asked, share);
            effort.giveBack(share);
            left -= rows.size();
        }
    }

    /** The rows with what is known put in, apart from each other. */
    private Collection<List<Row>> parts() {
        List<Row> open = new ArrayList<>();
        for (Row row : model.rows()) {
            Row left = withoutPoints(row);
            if (left.size() > 0) {
                open.add(left);
            } else if (left.constant() != 0) {
                throw new NoSolution();
            }
        }
        return Parts.of(open, box.size());
    }

    private Row withoutPoints(Row row) {
        int[] variables = Arrays.stream(row.variables())
                .filter(unknown -> !box.isPoint(unknown))
                .toArray();
        long constant = row.constant();
        for (int term = 0; term < row.size(); term++) {
            int unknown = row.variables()[term];
            if (box.isPoint(unknown)) {
                constant = Math.subtractExact(
                        constant, Math.multiplyExact(row.coefficients()[term], box.lower()[unknown]));
            }
        }
        long[] coefficients = Arrays.stream(variables).mapToLong(row::of).toArray();
        return new Row(variables, coefficients, constant, row.equation());
    }

    /** Solves rows that are tied together, with their unknowns counted anew from 0. */
    private void solve(List<Row> rows, BitSet asked, Effort effort) {
        int[] own = Model.unknowns(rows);
        List<Row> renumbered = rows.stream().map(row -> row.renumbered(own)).toList();
        Box ownBox = box.of(own);
        renumbered.forEach(row -> refuseFractions(row, ownBox));
        List<Optional<Interval>> found =
                new Attack(renumbered, ownBox, effort).intervals(unknown -> asked.get(own[unknown]));
        for (int i = 0; i < own.length; i++) {
            int unknown = own[i];
            found.get(i).ifPresent(interval -> intervals[unknown] = interval);
        }
    }

    /** Sums of whole multiples of a number are multiples of it. */
    private static void refuseFractions(Row row, Box box) {
        boolean isWhole = Arrays.stream(row.variables()).allMatch(unknown -> box.whole()[unknown]);
        if (isWhole && row.constant() % row.commonOfCoefficients() != 0) {
            throw new NoSolution();
        }
    }
}
