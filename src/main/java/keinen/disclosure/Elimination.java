package keinen.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Solves equations between whole numbers for some of their variables, which thereby depend on the others: whatever whole
 * numbers the free ones are, there are whole numbers for the dependent ones with which every equation holds.
 *
 * <p>Gauss–Jordan elimination, in an order that keeps sums short (Markowitz, Management Science 3(3), 1957), and only by
 * variables with coefficient 1 or −1, so that nothing is ever divided.
 */
final class Elimination {
    private final LinearRow[] rows;
    private final List<TreeSet<Integer>> rowsOf;
    private final PriorityQueue<long[]> queue = new PriorityQueue<>(
            Comparator.<long[]>comparingLong(entry -> entry[0]).thenComparingLong(entry -> entry[1]));
    private final BitSet done = new BitSet();
    private final BitSet preferred;
    private final List<int[]> pivots = new ArrayList<>();

    private Elimination(Equations equations, int variables, BitSet preferred) {
        this.rows = new LinearRow[equations.count()];
        this.rowsOf = new ArrayList<>(variables);
        this.preferred = preferred;
        for (int variable = 0; variable < variables; variable++) {
            rowsOf.add(new TreeSet<>());
        }
        for (int e = 0; e < rows.length; e++) {
            TreeMap<Integer, Integer> terms = new TreeMap<>();
            for (int term = equations.firstTerm(e); term < equations.endTerm(e); term++) {
                terms.merge(equations.cell(term), equations.coefficient(term), Integer::sum);
            }
            terms.values().removeIf(coefficient -> coefficient == 0);
            rows[e] = new LinearRow(
                    terms.keySet().stream().mapToInt(Integer::intValue).toArray(),
                    terms.values().stream().mapToInt(Integer::intValue).toArray());
            for (int variable : rows[e].variables()) {
                rowsOf.get(variable).add(e);
            }
        }
    }

    /**
     * What an elimination has found.
     *
     * @param dependent the dependent variables with the sums of free ones that they are
     * @param unsolved a variable of each equation that could not be solved in whole numbers
     */
    record Solved(TreeMap<Integer, LinearRow> dependent, List<Integer> unsolved) {}

    /**
     * @param preferred variables that are to depend on others where there is a choice
     */
    static Solved solve(Equations equations, int variables, BitSet preferred) {
        Elimination elimination = new Elimination(equations, variables, preferred);
        elimination.eliminate();
        return elimination.solved();
    }

    private void eliminate() {
        for (int row = 0; row < rows.length; row++) {
            enqueue(row);
        }
        while (!queue.isEmpty()) {
            long[] entry = queue.remove();
            int row = (int) entry[1];
            if (!done.get(row) && rows[row].size() > 0) {
                int pivot = pivot(row);
                if (pivot >= 0 && cost(row, pivot) > entry[0]) {
                    enqueue(row);
                } else if (pivot >= 0) {
                    take(row, pivot);
                }
            }
        }
    }

    private void enqueue(int row) {
        int pivot = pivot(row);
        if (pivot >= 0) {
            queue.add(new long[] {cost(row, pivot), row});
        }
    }

    /** How many terms may arise elsewhere. */
    private long cost(int row, int pivot) {
        return (rows[row].size() - 1L) * (rowsOf.get(pivot).size() - 1);
    }

    private int pivot(int row) {
        int best = -1;
        for (int i = 0; i < rows[row].size(); i++) {
            int variable = rows[row].variables()[i];
            if (Math.abs(rows[row].coefficients()[i]) == 1 && (best < 0 || isBetter(variable, best))) {
                best = variable;
            }
        }
        return best;
    }

    private boolean isBetter(int variable, int other) {
        int uses = rowsOf.get(variable).size();
        int others = rowsOf.get(other).size();
        return uses < others || (uses == others && preferred.get(variable) && !preferred.get(other));
    }

    private void take(int row, int pivot) {
        done.set(row);
        rows[row] = rows[row].times(rows[row].coefficient(pivot));
        leave(row);
        for (int other : List.copyOf(rowsOf.get(pivot))) {
            change(other, rows[other].plus(-rows[other].coefficient(pivot), rows[row]));
        }
        pivots.add(new int[] {row, pivot});
    }

    private void change(int row, LinearRow changed) {
        leave(row);
        for (int variable : changed.variables()) {
            rowsOf.get(variable).add(row);
        }
        rows[row] = changed;
        enqueue(row);
    }

    /** A variable that stands in one other row only has become a cheap choice there. */
    private void leave(int row) {
        for (int variable : rows[row].variables()) {
            rowsOf.get(variable).remove(row);
            if (rowsOf.get(variable).size() == 1) {
                enqueue(rowsOf.get(variable).first());
            }
        }
    }

    /** Puts in, from the last one back, what was found for those that a dependent variable was still said to depend on. */
    private Solved solved() {
        TreeMap<Integer, LinearRow> dependent = new TreeMap<>();
        for (int i = pivots.size() - 1; i >= 0; i--) {
            int pivot = pivots.get(i)[1];
            LinearRow rest = rows[pivots.get(i)[0]].without(pivot).times(-1);
            LinearRow free = rest;
            for (int variable : rest.variables()) {
                LinearRow known = dependent.get(variable);
                if (known != null) {
                    int times = rest.coefficient(variable);
                    free = free.without(variable).plus(times, known);
                }
            }
            dependent.put(pivot, free);
        }
        List<Integer> unsolved = new ArrayList<>();
        for (int row = 0; row < rows.length; row++) {
            if (!done.get(row) && rows[row].size() > 0) {
                unsolved.add(rows[row].variables()[0]);
            }
        }
        return new Solved(dependent, unsolved);
    }
}
