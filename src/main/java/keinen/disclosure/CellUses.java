package keinen.disclosure;

import java.util.Arrays;

/** Where each cell stands in equations. */
final class CellUses {
    private final int[] first;
    private final int[] terms;
    private final int[] equationOfTerm;

    CellUses(Equations equations, int cells) {
        int count = equations.firstTerm(equations.count());
        this.first = new int[cells + 1];
        this.terms = new int[count];
        this.equationOfTerm = new int[count];
        for (int e = 0; e < equations.count(); e++) {
            Arrays.fill(equationOfTerm, equations.firstTerm(e), equations.endTerm(e), e);
        }
        for (int term = 0; term < count; term++) {
            first[equations.cell(term) + 1]++;
        }
        for (int cell = 0; cell < cells; cell++) {
            first[cell + 1] += first[cell];
        }
        int[] next = first.clone();
        for (int term = 0; term < count; term++) {
            terms[next[equations.cell(term)]++] = term;
        }
    }

    /** The first use of a cell; its last one stands before {@link #end}. */
    int first(int cell) {
        return first[cell];
    }

    int end(int cell) {
        return first[cell + 1];
    }

    /** The number of the term that a use is. */
    int term(int use) {
        return terms[use];
    }

    /** The equation that a use is in. */
    int equation(int use) {
        return equationOfTerm[terms[use]];
    }
}
