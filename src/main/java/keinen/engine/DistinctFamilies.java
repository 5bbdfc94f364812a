package keinen.engine;

import java.io.Serializable;
import java.util.List;
import keinen.measure.CellTable;

/**
 * Counts the distinct families whose members make a cell up, without sets: every table is counted several times, and the
 * k-th time each life weighs as much as the k-th power of its family's number, modulo a prime. A cell then holds the power
 * sums of the numbers of its families, each as often as it has members there, and the Hankel matrix of these sums has as
 * many independent rows as there are distinct numbers (M. Ben-Or, P. Tiwari, <em>A Deterministic Algorithm for Sparse
 * Multivariate Polynomial Interpolation</em>, STOC 1988, which goes back to de Prony, 1795).
 *
 * <p>Families are counted up to a number, behind which nobody asks how many more there are. Two of which the numbers are
 * alike modulo the prime count as one: a cell is taken to be of fewer families then, never of more.
 *
 * @param most up to how many are told apart; 0 where nobody asks
 */
record DistinctFamilies(int most) implements Serializable {
    /** 2³¹ − 1: sums of as many weights as a cell may have events stay below 2⁶³. */
    private static final long PRIME = Integer.MAX_VALUE;

    /** How many times tables are counted for it, beside the plain count, which has the powers of 0. */
    int counts() {
        return Math.max(0, 2 * most - 2);
    }

    /** The weight of a life in a count. */
    static long firstPower(long family) {
        return 1 + family % (PRIME - 1);
    }

    /** The weight in the count after one where it was {@code power}. */
    static long nextPower(long power, long family) {
        return power * firstPower(family) % PRIME;
    }

    /**
     * A table that tells how many families contribute to each cell, and not how many persons.
     *
     * @param weighed the same table of lives that weigh the first power of their family's number, the second and so on
     */
    CellTable in(CellTable table, List<CellTable> weighed) {
        long[] families = new long[table.values().size() * table.rows()];
        long[] sums = new long[1 + weighed.size()];
        for (int value = 0; value < table.values().size(); value++) {
            for (int row = 0; row < table.rows(); row++) {
                sums[0] = table.contributors(value, row);
                for (int power = 1; power < sums.length; power++) {
                    sums[power] = weighed.get(power - 1).contributors(value, row);
                }
                families[table.cell(value, row)] = sums[0] < 2 ? sums[0] : count(sums);
            }
        }
        return table.withContributors(families);
    }

    /**
     * How many distinct numbers there are, {@link #most} at most: the rank of the Hankel matrix of their power sums.
     *
     * @param powerSums from the power of 0 on, {@code 2 · most − 1} of them
     */
    long count(long... powerSums) {
        long[][] rows = new long[most][most];
        for (int row = 0; row < most; row++) {
            for (int column = 0; column < most; column++) {
                rows[row][column] = Math.floorMod(powerSums[row + column], PRIME);
            }
        }
        return rank(rows);
    }

    /** By elimination; the matrix is used up. */
    private static int rank(long[]... rows) {
        int rank = 0;
        for (int column = 0; column < rows.length; column++) {
            int pivot = rank;
            while (pivot < rows.length && rows[pivot][column] == 0) {
                pivot++;
            }
            if (pivot < rows.length) {
                long[] row = rows[pivot];
                rows[pivot] = rows[rank];
                rows[rank++] = row;
                eliminate(rows, rank, row, column);
            }
        }
        return rank;
    }

    private static void eliminate(long[][] rows, int first, long[] pivot, int column) {
        long inverse = power(pivot[column], PRIME - 2);
        for (int other = first; other < rows.length; other++) {
            long times = PRIME - rows[other][column] * inverse % PRIME;
            for (int place = column; place < pivot.length; place++) {
                rows[other][place] = (rows[other][place] + times * pivot[place]) % PRIME;
            }
        }
    }

    private static long power(long base, long exponent) {
        long power = 1;
        long square = base;
        for (long left = exponent; left > 0; left >>= 1) {
            power = (left & 1) == 1 ? power * square % PRIME : power;
            square = square * square % PRIME;
        }
        return power;
    }
}
