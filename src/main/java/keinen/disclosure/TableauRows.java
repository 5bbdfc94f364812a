package keinen.disclosure;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a tableau, one for each variable of its basis, and where each variable stands in them: a step changes few of
 * the rows of a city, and looking for these among all of them took half of the time that its protection takes.
 */
final class TableauRows {
    /** More than this would need more memory than a run has to spare; such a system is left to other means. */
    private static final long MOST_TERMS = 6_000_000;

    private final IntegerRow[] rowOf;
    /** By variable those of the basis whose rows hold it, and some whose rows did once. */
    private final int[][] holders;

    private final int[] holderCount;
    private long terms;

    TableauRows(int variables) {
        this.rowOf = new IntegerRow[variables];
        this.holders = new int[variables][];
        this.holderCount = new int[variables];
    }

    /** The row of a variable of the basis. */
    IntegerRow of(int inBasis) {
        return rowOf[inBasis];
    }

    /**
     * Makes a row that of a variable.
     *
     * @throws ArithmeticException where all rows together have become too many numbers
     */
    void put(int inBasis, IntegerRow row) {
        IntegerRow before = remove(inBasis);
        rowOf[inBasis] = row;
        terms += row.size();
        if (terms > MOST_TERMS) {
            throw new ArithmeticException("too large a tableau");
        }
        int former = 0;
        for (int term = 0; term < row.size(); term++) {
            int variable = row.variable(term);
            while (before != null && former < before.size() && before.variable(former) < variable) {
                former++;
            }
            boolean isHeld = before != null && former < before.size() && before.variable(former) == variable;
            if (!isHeld) {
                hold(variable, inBasis);
            }
        }
    }

    private void hold(int variable, int inBasis) {
        int[] present = holders[variable];
        if (present == null || holderCount[variable] == present.length) {
            present = withoutFormer(variable);
        }
        present[holderCount[variable]++] = inBasis;
    }

    /** Makes room, first by forgetting those that hold the variable no more. */
    private int[] withoutFormer(int variable) {
        int[] present = holders(variable);
        holderCount[variable] = present.length;
        holders[variable] = Arrays.copyOf(present, Math.max(4, 2 * present.length));
        return holders[variable];
    }

    /** Takes the row of a variable away; nothing where it has none. */
    @Nullable
    IntegerRow remove(int inBasis) {
        IntegerRow row = rowOf[inBasis];
        terms -= row == null ? 0 : row.size();
        rowOf[inBasis] = null;
        return row;
    }

    /** The variables of the basis whose rows hold a variable, in rising order. */
    int[] holders(int variable) {
        int[] found = new int[holderCount[variable]];
        int count = 0;
        for (int i = 0; i < found.length; i++) {
            int holder = holders[variable][i];
            if (rowOf[holder] != null && rowOf[holder].of(variable) != 0) {
                found[count++] = holder;
            }
        }
        Arrays.sort(found, 0, count);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || found[i] != found[i - 1]) {
                found[kept++] = found[i];
            }
        }
        return Arrays.copyOf(found, kept);
    }
}
