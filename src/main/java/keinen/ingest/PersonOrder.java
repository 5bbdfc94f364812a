package keinen.ingest;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import keinen.store.Block;

/**
 * The order of a month's rows by person, by the bytes. Sorts numbers first, made of the beginning of the pseudonym and
 * the row, and compares whole pseudonyms only where those beginnings are the same.
 */
final class PersonOrder {
    private static final int ROW_BITS = 24;
    private static final int BEGINNING_BYTES = 5;

    private PersonOrder() {}

    static int[] of(Block block, int person) {
        if (block.rows() >= 1 << ROW_BITS) {
            return sorted(block, person, IntStream.range(0, block.rows()).toArray());
        }
        long[] keys = new long[block.rows()];
        for (int row = 0; row < keys.length; row++) {
            keys[row] = (beginning(block.textAt(person, row)) << ROW_BITS | row) ^ Long.MIN_VALUE;
        }
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            order[i] = (int) keys[i] & ((1 << ROW_BITS) - 1);
        }
        int from = 0;
        for (int to = 1; to <= keys.length; to++) {
            if (to == keys.length || keys[to] >>> ROW_BITS != keys[from] >>> ROW_BITS) {
                if (to - from > 1) {
                    int[] same = sorted(block, person, Arrays.copyOfRange(order, from, to));
                    System.arraycopy(same, 0, order, from, same.length);
                }
                from = to;
            }
        }
        return order;
    }

    private static long beginning(byte[] person) {
        long beginning = 0;
        for (int i = 0; i < BEGINNING_BYTES; i++) {
            beginning = beginning << 8 | (i < person.length ? person[i] & 0xff : 0);
        }
        return beginning;
    }

    private static int[] sorted(Block block, int person, int[] rows) {
        Comparator<Integer> byPerson =
                (a, b) -> Arrays.compareUnsigned(block.textAt(person, a), block.textAt(person, b));
        return Arrays.stream(rows)
                .boxed()
                .sorted(byPerson)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
