package keinen.measure;

import java.io.Serializable;
import java.util.Arrays;

/**
 * What a fold has counted so far, as sufficient statistics that add: the cells of two halves of the persons, brought
 * together by {@link #add} in either order, are the cells of all of them.
 */
public final class Cells implements Serializable {
    private final long[][] sums;
    private final long[] tops;

    /**
     * @param sums arrays that are added up element by element
     * @param tops pairs of the largest and second largest of something; may be empty
     */
    Cells(long[][] sums, long[] tops) {
        this.sums = sums;
        this.tops = tops;
    }

    /** The same cells with one more array that adds up. */
    Cells with(long[] array) {
        long[][] longer = Arrays.copyOf(sums, sums.length + 1);
        longer[sums.length] = array;
        return new Cells(longer, tops);
    }

    /** Adds the cells of other persons to these. */
    public void add(Cells other) {
        for (int i = 0; i < sums.length; i++) {
            long[] mine = sums[i];
            long[] others = other.sums[i];
            for (int cell = 0; cell < mine.length; cell++) {
                mine[cell] = Math.addExact(mine[cell], others[cell]);
            }
        }
        for (int pair = 0; pair < tops.length; pair += 2) {
            addTop(tops, pair, other.tops[pair]);
            addTop(tops, pair, other.tops[pair + 1]);
        }
    }

    /** Lets a contribution take its place among the two largest of a pair. */
    static void addTop(long[] tops, int pair, long contribution) {
        if (contribution > tops[pair]) {
            tops[pair + 1] = tops[pair];
            tops[pair] = contribution;
        } else if (contribution > tops[pair + 1]) {
            tops[pair + 1] = contribution;
        }
    }

    long sum(int array, int cell) {
        return sums[array][cell];
    }

    int length(int array) {
        return sums[array].length;
    }

    /** The largest contribution of a cell. */
    long largest(int cell) {
        return tops[2 * cell];
    }

    /** The second largest contribution of a cell. */
    long secondLargest(int cell) {
        return tops[2 * cell + 1];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cells cells && Arrays.deepEquals(sums, cells.sums) && Arrays.equals(tops, cells.tops);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.deepHashCode(sums) + Arrays.hashCode(tops);
    }
}
