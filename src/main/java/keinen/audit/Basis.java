package keinen.audit;

import java.util.Arrays;

/**
 * Which variable each row gives. After the columns of the matrix come the slacks of its rows, one each: what a row lacks to
 * its constant.
 */
final class Basis {
    private static final int MOST_EXCHANGES = 60;
    private static final int ROOM = 4000;
    private static final int OUTSIDE = -1;

    private final Matrix matrix;
    private final int[] given;
    private final int[] rowOf;
    private final Inverse inverse;
    private int columns;
    private int exchanges;
    private int fresh;

    Basis(Matrix matrix) {
        this.matrix = matrix;
        this.given = new int[matrix.rows()];
        this.rowOf = new int[matrix.columns() + matrix.rows()];
        this.inverse = new Inverse(matrix.rows());
        clear();
    }

    /** Lets every row give its own slack. */
    void clear() {
        Arrays.fill(rowOf, OUTSIDE);
        for (int row = 0; row < given.length; row++) {
            give(row, slack(row));
        }
        inverse.clear();
        columns = 0;
        exchanges = 0;
        fresh = 0;
    }

    private void give(int row, int variable) {
        given[row] = variable;
        rowOf[variable] = row;
    }

    private int slack(int row) {
        return matrix.columns() + row;
    }

    private boolean isSlack(int variable) {
        return variable >= matrix.columns();
    }

    /** The variable that a row gives. */
    int given(int row) {
        return given[row];
    }

    boolean isOutside(int variable) {
        return rowOf[variable] == OUTSIDE;
    }

    /** Adds the column of a variable. */
    void add(double[] target, int variable, double times) {
        if (isSlack(variable)) {
            target[variable - matrix.columns()] += times;
            return;
        }
        for (int term = matrix.firstInColumn(variable); term < matrix.endOfColumn(variable); term++) {
            target[matrix.row(term)] += times * matrix.coefficientInColumn(term);
        }
    }

    /** Writes a column in terms of the variables that are given. */
    void timesColumn(double[] column) {
        inverse.timesColumn(column);
    }

    /** Finds the sum of rows that gives the variable of a row. */
    void timesRow(double[] line) {
        inverse.timesRow(line);
    }

    /** Lets a row give another variable, whose column is written in terms of those given so far. */
    void exchange(int row, int entering, double[] column) {
        int leaving = given[row];
        rowOf[leaving] = OUTSIDE;
        give(row, entering);
        columns += (isSlack(leaving) ? 1 : 0) - (isSlack(entering) ? 1 : 0);
        inverse.exchange(column, row);
        exchanges++;
    }

    /** How many numbers the inverse takes. */
    int length() {
        return inverse.length();
    }

    /** Whether it is time to {@link #factor}. */
    boolean isWorn() {
        return exchanges > MOST_EXCHANGES || inverse.length() > 2 * fresh + ROOM;
    }

    /** Computes the inverse anew, and may change which row gives which variable; false where doubles do not suffice. */
    boolean factor() {
        int[] inside = new int[columns];
        int count = 0;
        for (int column = 0; column < matrix.columns(); column++) {
            if (!isOutside(column)) {
                inside[count++] = column;
            }
        }
        boolean[] open = new boolean[given.length];
        for (int row = 0; row < open.length; row++) {
            open[row] = isOutside(slack(row));
        }
        int[] rows = Factors.invert(matrix, inside, open, inverse);
        if (rows.length < count) {
            return false;
        }
        for (int row = 0; row < open.length; row++) {
            if (!open[row]) {
                give(row, slack(row));
            }
        }
        for (int i = 0; i < count; i++) {
            give(rows[i], inside[i]);
        }
        exchanges = 0;
        fresh = inverse.length();
        return true;
    }
}
