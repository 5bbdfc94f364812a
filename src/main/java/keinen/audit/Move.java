package keinen.audit;

import java.util.Arrays;

/**
 * How some unknowns change together: a sparse vector of whole numbers.
 *
 * @param unknowns rising
 * @param by none is 0
 */
@SuppressWarnings("ArrayRecordComponent") // never changed and never compared
record Move(int[] unknowns, long[] by) {

    /** One unknown alone, by 1. */
    static Move ofUnit(int unknown) {
        return new Move(new int[] {unknown}, new long[] {1});
    }

    int size() {
        return unknowns.length;
    }

    /** By how much an unknown changes. */
    long of(int unknown) {
        int place = Arrays.binarySearch(unknowns, unknown);
        return place < 0 ? 0 : by[place];
    }

    /** This move and another one so many times. */
    Move plus(long times, Move other) {
        int[] sumUnknowns = new int[size() + other.size()];
        long[] sums = new long[sumUnknowns.length];
        int count = 0;
        for (int i = 0, j = 0; i < size() || j < other.size(); ) {
            int own = i < size() ? unknowns[i] : Integer.MAX_VALUE;
            int others = j < other.size() ? other.unknowns[j] : Integer.MAX_VALUE;
            long sum = own <= others ? by[i++] : 0;
            if (others <= own) {
                sum = Math.addExact(sum, Math.multiplyExact(times, other.by[j++]));
            }
            if (sum != 0) {
                sumUnknowns[count] = Math.min(own, others);
                sums[count++] = sum;
            }
        }
        return new Move(Arrays.copyOf(sumUnknowns, count), Arrays.copyOf(sums, count));
    }

    /** How much the sum of a row changes. */
    long along(Row row) {
        long sum = 0;
        for (int i = 0, j = 0; i < size() && j < row.size(); ) {
            int order = Integer.compare(unknowns[i], row.variables()[j]);
            if (order == 0) {
                sum = Math.addExact(sum, Math.multiplyExact(by[i], row.coefficients()[j]));
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return sum;
    }

    /** The scalar product with another move. */
    long product(Move other) {
        long sum = 0;
        for (int i = 0, j = 0; i < size() && j < other.size(); ) {
            int order = Integer.compare(unknowns[i], other.unknowns[j]);
            if (order == 0) {
                sum = Math.addExact(sum, Math.multiplyExact(by[i], other.by[j]));
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return sum;
    }
}
