package keinen.engine;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a run has seen, to be compared with what the store says it holds.
 *
 * @param records months of persons up to the as-of month
 * @param spells of all persons, whatever their kind
 * @param contradictions spells whose start date contradicts their records
 * @param amounts yen by amount column; only the columns that a table needs
 */
public record Balance(long records, long persons, long spells, long contradictions, Map<String, Long> amounts) {
    public Balance {
        amounts = new TreeMap<>(amounts);
    }
}
