package keinen.audit;

import java.util.Arrays;

/**
 * Factors some columns of a matrix in some of its rows into triangles, by pivots that leave few new numbers (Markowitz,
 * Management Science 3, 1957).
 */
final class Factors {
    private static final double NOTHING = 1e-11;
    /** How much smaller than the largest of its column a pivot may be. */
    private static final double THRESHOLD = 0.1;

    private final int[] columns;
    /** By open row the columns, by their number among ours, and the numbers in them. */
    private final int[][] columnsOf;

    private final double[][] entriesOf;
    private final int[] lengthOf;
    /** By column the rows in which it may stand, and in how many open ones it does. */
    private final int[][] rowsOf;

    private final int[] rowCount;
    private final int[] degree;
    /** Columns that stood in one open row alone at some time. */
    private int[] single = new int[64];

    private int singles;
    private final double[] work;
    private final Inverse inverse;
    private final int[] pivotRow;
    private final int[] order;
    /** By column of the upper triangle its rows and entries, in the order of pivots. */
    private final int[][] upperRows;

    private final double[][] upperEntries;
    private final int[] upperLength;

    private Factors(Matrix matrix, int[] columns, boolean[] open, Inverse inverse) {
        int rows = matrix.rows();
        int size = columns.length;
        this.columns = columns;
        this.inverse = inverse;
        columnsOf = new int[rows][];
        entriesOf = new double[rows][];
        lengthOf = new int[rows];
        rowsOf = new int[size][];
        rowCount = new int[size];
        degree = new int[size];
        work = new double[size];
        pivotRow = new int[size];
        order = new int[size];
        upperRows = new int[size][8];
        upperEntries = new double[size][8];
        upperLength = new int[size];
        for (int c = 0; c < size; c++) {
            rowsOf[c] = new int[8];
            for (int t = matrix.firstInColumn(columns[c]); t < matrix.endOfColumn(columns[c]); t++) {
                int row = matrix.row(t);
                double entry = (double) matrix.coefficientInColumn(t);
                if (open[row]) {
                    put(row, c, entry);
                } else {
                    upper(c, row, entry);
                }
            }
            degree[c]++;
            take(c);
        }
    }

    /**
     * Replaces an inverse by that of a basis.
     *
     * @param columns those of the matrix that are in the basis; all others of it are unit columns
     * @param open the rows whose unit columns are not in the basis, as many as columns
     * @return by column its row; nothing where the columns are not independent, as far as doubles tell
     */
    static int[] invert(Matrix matrix, int[] columns, boolean[] open, Inverse inverse) {
        inverse.clear();
        Factors factors = new Factors(matrix, columns, open, inverse);
        for (int step = 0; step < columns.length; step++) {
            if (!factors.pivot(step)) {
                return new int[0];
            }
        }
        factors.appendUpper();
        return factors.pivotRow;
    }

    private void put(int row, int column, double value) {
        int at = lengthOf[row]++;
        if (columnsOf[row] == null) {
            columnsOf[row] = new int[8];
            entriesOf[row] = new double[8];
        } else if (at == columnsOf[row].length) {
            columnsOf[row] = Arrays.copyOf(columnsOf[row], 2 * at);
            entriesOf[row] = Arrays.copyOf(entriesOf[row], 2 * at);
        }
        columnsOf[row][at] = column;
        entriesOf[row][at] = value;
        if (rowCount[column] == rowsOf[column].length) {
            rowsOf[column] = Arrays.copyOf(rowsOf[column], 2 * rowCount[column]);
        }
        rowsOf[column][rowCount[column]++] = row;
        degree[column]++;
    }

    private void take(int column) {
        if (--degree[column] == 1) {
            if (singles == single.length) {
                single = Arrays.copyOf(single, 2 * singles);
            }
            single[singles++] = column;
        }
    }

    private void upper(int column, int row, double value) {
        int at = upperLength[column]++;
        if (at == upperRows[column].length) {
            upperRows[column] = Arrays.copyOf(upperRows[column], 2 * at);
            upperEntries[column] = Arrays.copyOf(upperEntries[column], 2 * at);
        }
        upperRows[column][at] = row;
        upperEntries[column][at] = value;
    }

    private double entry(int row, int column) {
        for (int at = 0; at < lengthOf[row]; at++) {
            if (columnsOf[row][at] == column) {
                return entriesOf[row][at];
            }
        }
        return 0;
    }

    /** The column in the fewest open rows; −1 where none is left. */
    private int lightest() {
        while (singles > 0) {
            int column = single[--singles];
            if (degree[column] == 1) {
                return column;
            }
        }
        int lightest = -1;
        for (int column = 0; column < columns.length; column++) {
            if (degree[column] > 0 && (lightest < 0 || degree[column] < degree[lightest])) {
                lightest = column;
            }
        }
        return lightest;
    }

    private boolean pivot(int step) {
        int column = lightest();
        if (column < 0) {
            return false;
        }
        double most = 0;
        for (int at = 0; at < rowCount[column]; at++) {
            most = Math.max(most, Math.abs(entry(rowsOf[column][at], column)));
        }
        int row = -1;
        for (int at = 0; at < rowCount[column]; at++) {
            int r = rowsOf[column][at];
            boolean isFit = Math.abs(entry(r, column)) >= THRESHOLD * most;
            if (isFit && most > NOTHING && (row < 0 || lengthOf[r] < lengthOf[row])) {
                row = r;
            }
        }
        if (row < 0) {
            return false;
        }
        eliminate(row, column);
        order[step] = column;
        pivotRow[column] = row;
        degree[column] = -1;
        return true;
    }

    private void eliminate(int row, int column) {
        double own = entry(row, column);
        int length = lengthOf[row];
        lengthOf[row] = 0;
        for (int at = 0; at < length; at++) {
            int c = columnsOf[row][at];
            take(c);
            if (c == column) {
                upper(c, row, own);
            } else {
                upper(c, row, entriesOf[row][at]);
                work[c] = entriesOf[row][at];
            }
        }
        for (int at = 0; at < rowCount[column]; at++) {
            int other = rowsOf[column][at];
            double entry = other == row ? 0 : entry(other, column);
            if (entry != 0) {
                combine(other, column, -entry / own, row, length);
                inverse.append(other, -entry / own);
            }
        }
        inverse.append(row, 1);
        inverse.close(row);
        for (int at = 0; at < length; at++) {
            work[columnsOf[row][at]] = 0;
        }
    }

    private void combine(int target, int column, double times, int row, int length) {
        int kept = 0;
        int before = lengthOf[target];
        for (int at = 0; at < before; at++) {
            int c = columnsOf[target][at];
            double value = entriesOf[target][at] + times * work[c];
            if (work[c] != 0) {
                work[c] = -work[c]; // met
            }
            if (c == column || Math.abs(value) < NOTHING) {
                take(c);
            } else {
                columnsOf[target][kept] = c;
                entriesOf[target][kept++] = value;
            }
        }
        lengthOf[target] = kept;
        for (int at = 0; at < length; at++) {
            int c = columnsOf[row][at];
            double own = entriesOf[row][at];
            if (c != column) {
                if (work[c] == own) {
                    put(target, c, times * own);
                }
                work[c] = own;
            }
        }
    }

    private void appendUpper() {
        for (int step = columns.length - 1; step >= 0; step--) {
            int column = order[step];
            int row = pivotRow[column];
            double own = 0;
            for (int at = 0; at < upperLength[column]; at++) {
                own = upperRows[column][at] == row ? upperEntries[column][at] : own;
            }
            for (int at = 0; at < upperLength[column]; at++) {
                if (upperRows[column][at] != row) {
                    inverse.append(upperRows[column][at], -upperEntries[column][at] / own);
                }
            }
            inverse.append(row, 1 / own);
            inverse.close(row);
        }
    }
}
