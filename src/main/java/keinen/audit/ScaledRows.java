package keinen.audit;

/**
 * Rows of fractions, each with one denominator: {@code scale · value = Σ entry}, in 64-bit numbers. What each row comes to
 * stands in a last column of its own, which is combined like the others.
 *
 * <p>A number that does not fit into a long is an {@link ArithmeticException}, after which the rows are of no use.
 */
final class ScaledRows {
    private static final long SAFE = 1L << 61;
    /** Rows with larger numbers are brought to lowest terms at once, others when they are exchanged. */
    private static final long LIGHT = 1L << 20;

    private final long[][] entries;
    private final long[] scale;
    /** By row a bound of the size of its numbers. */
    private final long[] size;

    private final int columns;
    private final int[] nonzero;

    ScaledRows(int rows, int columns) {
        this.entries = new long[rows][columns + 1];
        this.scale = new long[rows];
        this.size = new long[rows];
        this.columns = columns;
        this.nonzero = new int[columns + 1];
    }

    /** Writes a row; after the entries of columns comes what it comes to. */
    void fill(int row, long denominator, long[] all) {
        scale[row] = denominator;
        entries[row] = all;
        reduce(row);
        measure(row);
    }

    int columns() {
        return columns;
    }

    long entry(int row, int column) {
        return entries[row][column];
    }

    long scale(int row) {
        return scale[row];
    }

    /** What a row comes to, times its scale. */
    long sum(int row) {
        return entries[row][columns];
    }

    /** Lets the variable of a column change. */
    void shift(int column, long by) {
        for (int row = 0; row < scale.length; row++) {
            long entry = entries[row][column];
            if (entry != 0) {
                entries[row][columns] = Math.addExact(entries[row][columns], Math.multiplyExact(entry, by));
                size[row] = Math.max(size[row], Math.absExact(entries[row][columns]));
            }
        }
    }

    /** Exchanges the variable of a row, which goes to a value, for the one of a column, which was at another. */
    void exchange(int row, int column, long value, long entered) {
        reduce(row);
        long[] pivot = entries[row];
        long own = pivot[column];
        long sign = Long.signum(own);
        long before = scale[row];
        // What the row lacks to its new value, so that the last column is combined like the others.
        pivot[columns] = Math.subtractExact(pivot[columns], Math.multiplyExact(before, value));
        int count = findNonzero(pivot, column);
        measure(row);
        for (int other = 0; other < scale.length; other++) {
            if (other != row && entries[other][column] != 0) {
                combine(other, column, row, count);
            }
        }
        for (int i = 0; i < count; i++) {
            pivot[nonzero[i]] *= -sign;
        }
        pivot[column] = sign * before;
        scale[row] = Math.absExact(own);
        pivot[columns] = Math.addExact(pivot[columns], Math.multiplyExact(scale[row], entered));
        reduce(row);
        measure(row);
    }

    private int findNonzero(long[] pivot, int column) {
        int count = 0;
        for (int c = 0; c <= columns; c++) {
            if (pivot[c] != 0 && c != column) {
                nonzero[count++] = c;
            }
        }
        return count;
    }

    /** Puts what the pivot row says of the entering variable into another row. */
    private void combine(int row, int column, int pivotRow, int count) {
        long[] target = entries[row];
        long[] pivot = entries[pivotRow];
        long common = Math.abs(pivot[column]) == 1 ? 1 : Row.gcd(target[column], pivot[column]);
        long times = Math.abs(pivot[column]) / common;
        long factor = Long.signum(pivot[column]) * (target[column] / common);
        double most = most(times, row, factor, pivotRow);
        if (most > SAFE) {
            measure(row);
            most = most(times, row, factor, pivotRow);
        }
        if (most > SAFE) {
            throw new ArithmeticException("long overflow");
        }
        if (times != 1) {
            for (int c = 0; c <= columns; c++) {
                target[c] *= times;
            }
            scale[row] *= times;
        }
        for (int i = 0; i < count; i++) {
            int c = nonzero[i];
            target[c] -= factor * pivot[c];
        }
        target[column] = factor * scale[pivotRow];
        size[row] = (long) most;
        if (size[row] > LIGHT && scale[row] != 1) {
            reduce(row);
            measure(row);
        }
    }

    /** No number of a combination of two rows is larger. */
    private double most(long times, int row, long factor, int other) {
        return (double) times * size[row] + Math.abs((double) factor) * size[other];
    }

    private void reduce(int row) {
        long common = scale[row];
        long[] all = entries[row];
        for (int c = 0; c <= columns && common != 1; c++) {
            common = all[c] == 0 || all[c] % common == 0 ? common : Row.gcd(common, all[c]);
        }
        if (common > 1) {
            for (int c = 0; c <= columns; c++) {
                all[c] /= common;
            }
            scale[row] /= common;
        }
    }

    private void measure(int row) {
        long most = scale[row];
        for (long entry : entries[row]) {
            most = Math.max(most, Math.abs(entry));
        }
        size[row] = most;
    }
}
