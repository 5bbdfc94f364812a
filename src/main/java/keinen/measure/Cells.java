package keinen.measure;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * What a fold has counted so far, as sufficient statistics that add: the cells of two halves of the persons, brought
 * together by {@link #add} in either order, are the cells of all of them.
 */
public final class Cells implements Serializable {
    private transient long[][] sums;
    private transient long[] tops;

    /**
     * @param sums arrays that are added up element by element
     * @param tops pairs of the largest and second largest of something; may be empty
     */
    Cells(long[][] sums, long[] tops) {
        this.sums = sums;
        this.tops = tops;
    }

    /**
     * The arrays of several cells, one behind another.
     *
     * @param parts of which one at most has pairs of largest contributions
     */
    public static Cells joined(List<Cells> parts) {
        long[][] sums = parts.stream().flatMap(part -> Arrays.stream(part.sums)).toArray(long[][]::new);
        List<long[]> tops = parts.stream()
                .map(part -> part.tops)
                .filter(pairs -> pairs.length > 0)
                .toList();
        if (tops.size() > 1) {
            throw new IllegalArgumentException("Cannot join " + tops.size() + " cells with largest contributions");
        }
        return new Cells(sums, tops.isEmpty() ? new long[0] : tops.get(0));
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

    private void writeObject(ObjectOutputStream out) throws IOException {
        out.writeInt(sums.length);
        for (long[] array : sums) {
            write(array, out);
        }
        write(tops, out);
    }

    /**
     * Most cells of a bucket are zero, and on a cluster the driver takes an array from each: the zeros between two runs of
     * other numbers are written as their number.
     */
    private static void write(long[] array, ObjectOutputStream out) throws IOException {
        out.writeInt(array.length);
        for (int cell = 0; cell < array.length; ) {
            int run = cell;
            while (run < array.length && array[run] == 0) {
                run++;
            }
            int end = run;
            while (end < array.length && array[end] != 0) {
                end++;
            }
            out.writeInt(run - cell);
            out.writeInt(end - run);
            for (cell = run; cell < end; cell++) {
                out.writeLong(array[cell]);
            }
        }
    }

    private void readObject(ObjectInputStream in) throws IOException {
        sums = new long[in.readInt()][];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = read(in);
        }
        tops = read(in);
    }

    private static long[] read(ObjectInputStream in) throws IOException {
        long[] array = new long[in.readInt()];
        for (int cell = 0; cell < array.length; ) {
            cell += in.readInt();
            for (int end = cell + in.readInt(); cell < end; cell++) {
                array[cell] = in.readLong();
            }
        }
        return array;
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
