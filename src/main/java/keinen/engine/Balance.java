package keinen.engine;

import java.util.Map;
import java.util.TreeMap;
import keinen.dictionary.Unit;

/**
 * What a run has seen of the lives of one unit, to be compared with what the store says it holds.
 *
 * @param records months of persons or households up to the as-of month
 * @param lives persons or households
 * @param spells of all of them, whatever their kind
 * @param contradictions spells whose start date contradicts their records
 * @param amounts yen by amount column; only the columns that a table needs
 */
public record Balance(
        Unit unit, long records, long lives, long spells, long contradictions, Map<String, Long> amounts) {
    public Balance {
        amounts = new TreeMap<>(amounts);
    }
}
