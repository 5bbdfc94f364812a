package keinen.store;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The order of rows by a pseudonym, by its bytes without sign (which is the order of its code points); rows of the same
 * pseudonym stay in the order that they have. Sorts numbers first, made of the row and of the bytes behind those that
 * all pseudonyms begin with, and compares whole pseudonyms only where these are the same.
 */
final class KeyOrder {
    private static final int ROW_BITS = 24;
    private static final int COMPARED_BYTES = 5;

    /** So few rows are sorted where they stand, without an object for each. */
    private static final int FEW = 16;

    private KeyOrder() {}

    /** The rows in order, from the first {@code rows} pseudonyms of an array. */
    static int[] of(byte[][] keys, int rows) {
        if (rows >= 1 << ROW_BITS) {
            return sorted(keys, IntStream.range(0, rows).toArray());
        }
        int shared = sharedBytes(keys, rows);
        long[] numbers = new long[rows];
        for (int row = 0; row < rows; row++) {
            numbers[row] = (number(keys[row], shared) << ROW_BITS | row) ^ Long.MIN_VALUE;
        }
        Arrays.sort(numbers);
        int[] order = new int[rows];
        for (int i = 0; i < rows; i++) {
            order[i] = (int) numbers[i] & ((1 << ROW_BITS) - 1);
        }
        sortWithinSameNumbers(keys, numbers, order);
        return order;
    }

    private static void sortWithinSameNumbers(byte[][] keys, long[] numbers, int[] order) {
        int from = 0;
        for (int to = 1; to <= order.length; to++) {
            if (to == order.length || numbers[to] >>> ROW_BITS != numbers[from] >>> ROW_BITS) {
                if (to - from > 1) {
                    int[] same = sorted(keys, Arrays.copyOfRange(order, from, to));
                    System.arraycopy(same, 0, order, from, same.length);
                }
                from = to;
            }
        }
    }

    /** How many bytes all pseudonyms begin with. */
    private static int sharedBytes(byte[][] keys, int rows) {
        int shared = rows == 0 ? 0 : keys[0].length;
        for (int row = 1; row < rows; row++) {
            int differs = Arrays.mismatch(keys[0], 0, shared, keys[row], 0, Math.min(shared, keys[row].length));
            shared = differs < 0 ? shared : differs;
        }
        return shared;
    }

    private static long number(byte[] key, int from) {
        long number = 0;
        for (int i = from; i < from + COMPARED_BYTES; i++) {
            number = number << 8 | (i < key.length ? key[i] & 0xff : 0);
        }
        return number;
    }

    /** The first eight bytes of a pseudonym as a number; numbers of pseudonyms are in order, or the same. */
    static long head(byte[] key) {
        long head = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            head = head << 8 | (i < key.length ? key[i] & 0xff : 0);
        }
        return head ^ Long.MIN_VALUE;
    }

    /** Which of two pseudonyms comes first, of which the heads are known. */
    static int compare(long head, byte[] key, long otherHead, byte[] other) {
        return head != otherHead ? Long.compare(head, otherHead) : Arrays.compareUnsigned(key, other);
    }

    private static int[] sorted(byte[][] keys, int[] rows) {
        if (rows.length <= FEW) {
            insertionSort(keys, rows);
            return rows;
        }
        Integer[] sorted = Arrays.stream(rows).boxed().toArray(Integer[]::new);
        Comparator<Integer> byKey = (a, b) -> Arrays.compareUnsigned(keys[a], keys[b]);
        Arrays.sort(sorted, byKey);
        return Arrays.stream(sorted).mapToInt(Integer::intValue).toArray();
    }

    private static void insertionSort(byte[][] keys, int[] rows) {
        for (int i = 1; i < rows.length; i++) {
            int row = rows[i];
            int at = i;
            while (at > 0 && Arrays.compareUnsigned(keys[rows[at - 1]], keys[row]) > 0) {
                rows[at] = rows[at - 1];
                at--;
            }
            rows[at] = row;
        }
    }
}
