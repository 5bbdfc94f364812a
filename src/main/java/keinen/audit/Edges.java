package keinen.audit;

import java.util.Arrays;

/**
 * How long the edges are along which variables of the basis come back into bounds: steepest edges of the dual simplex method
 * (Forrest and Goldfarb, Mathematical Programming 57, 1992).
 */
final class Edges {
    private static final double LEAST = 1e-4;

    private final Basis basis;
    private final double[] square;
    private final double[] slant;

    Edges(Basis basis, int rows, int variables) {
        this.basis = basis;
        this.square = new double[variables];
        this.slant = new double[rows];
    }

    /** Begins with a basis of slacks, whose edges are all 1. */
    void clear() {
        Arrays.fill(square, 1);
    }

    /** The square of the length. */
    double square(int variable) {
        return square[variable];
    }

    /** Keeps up with an exchange, before it is done: of a row, which is a sum of rows, and a column in terms of the basis. */
    void exchange(int row, int entering, double[] line, double[] column) {
        double own = 0;
        for (int i = 0; i < slant.length; i++) {
            slant[i] = line[i];
            own += line[i] * line[i];
        }
        basis.timesColumn(slant);
        for (int other = 0; other < slant.length; other++) {
            if (column[other] != 0 && other != row) {
                double quotient = column[other] / column[row];
                int variable = basis.given(other);
                double updated = square[variable] + quotient * (quotient * own - 2 * slant[other]);
                square[variable] = Math.max(updated, LEAST);
            }
        }
        square[entering] = Math.max(own / (column[row] * column[row]), LEAST);
    }
}
