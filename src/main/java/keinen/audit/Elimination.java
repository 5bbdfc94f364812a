package keinen.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Gauss and Jordan on whole numbers: of rows that may say the same twice, as many as say all, each of which gives one unknown
 * that stands in no other.
 */
final class Elimination {
    /** By unknown the row that gives it. */
    private final @Nullable Row[] rowOf;

    private final List<Integer> basis = new ArrayList<>();
    private final List<Row> needed = new ArrayList<>();
    private final int[] uses;
    private final IntPredicate mayBeGiven;

    /**
     * Eliminates.
     *
     * @param mayBeGiven which of the unknowns a row may give; a row without any of them is left out
     * @throws NoSolution where rows contradict each other
     */
    Elimination(List<Row> rows, int unknowns, IntPredicate mayBeGiven) {
        this.rowOf = new Row[unknowns];
        this.uses = new int[unknowns];
        this.mayBeGiven = mayBeGiven;
        for (Row row : rows) {
            for (int unknown : row.variables()) {
                uses[unknown]++;
            }
        }
        rows.stream().sorted(Comparator.comparing(Row::size)).forEach(this::state);
    }

    /** The unknowns that are given, in the order in which they were found. */
    List<Integer> given() {
        return basis;
    }

    /** Those of the rows of which no others say the same. */
    List<Row> needed() {
        return needed;
    }

    Row rowOf(int given) {
        Row row = rowOf[given];
        if (row == null) {
            throw new IllegalArgumentException("No row gives unknown " + given);
        }
        return row;
    }

    private void state(Row row) {
        Row left = row;
        for (int unknown : row.variables()) {
            Row known = rowOf[unknown];
            left = known == null ? left : left.without(unknown, known);
        }
        if (left.size() == 0 && left.constant() != 0) {
            throw new NoSolution();
        }
        int unknown = lightest(left);
        if (unknown >= 0) {
            for (int other : basis) {
                Row before = rowOf(other);
                rowOf[other] = before.without(unknown, left);
            }
            rowOf[unknown] = left;
            basis.add(unknown);
            needed.add(row);
        }
    }

    /** The unknown with the coefficient nearest to zero, of equals the one that stands in the fewest rows; −1 if there is none. */
    private int lightest(Row row) {
        int lightest = -1;
        long weight = Long.MAX_VALUE;
        for (int term = 0; term < row.size(); term++) {
            int unknown = row.variables()[term];
            long own = Math.abs(row.coefficients()[term]);
            if (mayBeGiven.test(unknown) && (own < weight || (own == weight && uses[unknown] < uses[lightest]))) {
                lightest = unknown;
                weight = own;
            }
        }
        return lightest;
    }
}
