package keinen.disclosure;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Amounts by unknown; adding them to the values leaves every equation of the system true. */
@SuppressWarnings("ArrayRecordComponent") // a kernel type; both arrays are never changed after construction
record Vector(int[] unknowns, long[] amounts) {

    /** A sum of vectors. */
    static final class Sum {
        private final Map<Integer, Long> amounts = new TreeMap<>();

        void add(Vector vector, long times) {
            for (int i = 0; i < vector.unknowns.length; i++) {
                amounts.merge(vector.unknowns[i], times * vector.amounts[i], Long::sum);
            }
        }

        void add(Set<Integer> unknowns, long amount) {
            unknowns.forEach(unknown -> amounts.merge(unknown, amount, Long::sum));
        }

        long amount(int unknown) {
            return amounts.getOrDefault(unknown, 0L);
        }

        Vector vector() {
            amounts.values().removeIf(amount -> amount == 0);
            return new Vector(
                    amounts.keySet().stream().mapToInt(Integer::intValue).toArray(),
                    amounts.values().stream().mapToLong(Long::longValue).toArray());
        }
    }
}
