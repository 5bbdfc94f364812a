package keinen.audit;

import java.util.Arrays;

/**
 * The inverse of a basis as a product of matrices that differ from the unit matrix in one column each (Dantzig and
 * Orchard-Hays, Mathematical Tables and Other Aids to Computation 8, 1954), in doubles.
 */
final class Inverse {
    private static final double NOTHING = 1e-12;

    private final int size;
    private int count;
    private int end;
    private int[] pivot = new int[64];
    private int[] start = new int[65];
    private int[] row = new int[1024];
    private double[] entry = new double[1024];

    /** The inverse of the unit matrix. */
    Inverse(int size) {
        this.size = size;
    }

    void clear() {
        count = 0;
        end = 0;
    }

    /** How many numbers it takes. */
    int length() {
        return start[count];
    }

    /**
     * Exchanges a column of the basis.
     *
     * @param column the new column times the inverse
     * @param place which column it takes the place of
     */
    void exchange(double[] column, int place) {
        double own = column[place];
        for (int i = 0; i < size; i++) {
            if (i != place && Math.abs(column[i]) > NOTHING) {
                append(i, -column[i] / own);
            }
        }
        append(place, 1 / own);
        close(place);
    }

    /** Adds an entry to the column that the next {@link #close} makes the last of the product. */
    void append(int i, double value) {
        if (end == row.length) {
            row = Arrays.copyOf(row, 2 * end);
            entry = Arrays.copyOf(entry, 2 * end);
        }
        row[end] = i;
        entry[end++] = value;
    }

    void close(int place) {
        if (count + 1 == pivot.length) {
            pivot = Arrays.copyOf(pivot, 2 * pivot.length);
            start = Arrays.copyOf(start, 2 * start.length);
        }
        pivot[count++] = place;
        start[count] = end;
    }

    /** Multiplies a column by the inverse. */
    void timesColumn(double[] column) {
        for (int k = 0; k < count; k++) {
            double own = column[pivot[k]];
            if (own != 0) {
                column[pivot[k]] = 0;
                for (int at = start[k]; at < start[k + 1]; at++) {
                    column[row[at]] += own * entry[at];
                }
            }
        }
    }

    /** Multiplies the inverse by a row. */
    void timesRow(double[] line) {
        for (int k = count - 1; k >= 0; k--) {
            double sum = 0;
            for (int at = start[k]; at < start[k + 1]; at++) {
                sum += line[row[at]] * entry[at];
            }
            line[pivot[k]] = Math.abs(sum) > NOTHING ? sum : 0;
        }
    }
}
