package keinen.disclosure;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Linear relations between the cells of a release: the sum of coefficient times cell is the constant. All terms stand in
 * two arrays, one equation after the other.
 */
final class Equations {
    private int[] firstTerm = new int[64];
    private long[] constants = new long[64];
    private int[] cells = new int[256];
    private int[] coefficients = new int[256];
    private int count;
    private int terms;

    /** Adds a term to the equation that the next {@link #end} closes. */
    Equations term(int coefficient, int cell) {
        if (terms == cells.length) {
            cells = Arrays.copyOf(cells, 2 * terms);
            coefficients = Arrays.copyOf(coefficients, 2 * terms);
        }
        cells[terms] = cell;
        coefficients[terms++] = coefficient;
        return this;
    }

    void end(long constant) {
        if (count + 1 == firstTerm.length) {
            firstTerm = Arrays.copyOf(firstTerm, 2 * firstTerm.length);
            constants = Arrays.copyOf(constants, 2 * constants.length);
        }
        constants[count++] = constant;
        firstTerm[count] = terms;
    }

    /** States that two cells are one and the same number. */
    void same(int cell, int other) {
        term(1, cell).term(-1, other).end(0);
    }

    void addAll(Equations others) {
        for (int e = 0; e < others.count; e++) {
            add(others, e);
        }
    }

    private void add(Equations others, int equation) {
        for (int term = others.firstTerm(equation); term < others.endTerm(equation); term++) {
            term(others.coefficient(term), others.cell(term));
        }
        end(others.constant(equation));
    }

    /** The equations that name none of some cells. */
    Equations without(BitSet left) {
        Equations others = new Equations();
        for (int e = 0; e < count; e++) {
            if (!names(e, left)) {
                others.add(this, e);
            }
        }
        return others;
    }

    private boolean names(int equation, BitSet some) {
        for (int term = firstTerm(equation); term < endTerm(equation); term++) {
            if (some.get(cells[term])) {
                return true;
            }
        }
        return false;
    }

    int count() {
        return count;
    }

    /** The first term of an equation; its last one stands before the first one of the next equation. */
    int firstTerm(int equation) {
        return firstTerm[equation];
    }

    int endTerm(int equation) {
        return firstTerm[equation + 1];
    }

    int cell(int term) {
        return cells[term];
    }

    int coefficient(int term) {
        return coefficients[term];
    }

    long constant(int equation) {
        return constants[equation];
    }
}
