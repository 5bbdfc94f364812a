package keinen.disclosure;

import java.util.SortedMap;
import java.util.TreeMap;

/** Amounts by unknown; adding them to the values leaves every equation of the system true. */
@SuppressWarnings("ArrayRecordComponent") // a kernel type; both arrays are never changed after construction
record Vector(int[] unknowns, long[] amounts) {

    /** Amounts by unknown in rising order. */
    static Vector of(SortedMap<Integer, Long> amounts) {
        return new Vector(
                amounts.keySet().stream().mapToInt(Integer::intValue).toArray(),
                amounts.values().stream().mapToLong(Long::longValue).toArray());
    }

    /** A sum of vectors. */
    static final class Sum {
        private final SortedMap<Integer, Long> amounts = new TreeMap<>();

        void add(Vector vector, long times) {
            for (int i = 0; i < vector.unknowns.length; i++) {
                amounts.merge(vector.unknowns[i], times * vector.amounts[i], Long::sum);
            }
        }

        long amount(int unknown) {
            return amounts.getOrDefault(unknown, 0L);
        }

        Vector vector() {
            amounts.values().removeIf(amount -> amount == 0);
            return of(amounts);
        }
    }
}
