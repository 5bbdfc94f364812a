package keinen.job;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Figures that somebody else publishes about the persons of the records, so that readers may know them.
 *
 * @param name by which the rules call the publication
 * @param source where it is published, in words
 * @param count what the figures are of
 * @param keys the names of the keys by which rows are told apart
 * @param rows by keys the figures that are told, by the names of their columns
 * @param means the columns that are printed as the mean of the months of a row
 */
public record OutsideTable(
        String name,
        String source,
        CountPlan count,
        List<String> keys,
        Map<List<String>, Map<String, BigDecimal>> rows,
        Set<String> means) {
    public OutsideTable {
        keys = List.copyOf(keys);
        means = Set.copyOf(means);
    }

    /** How many figures there are. */
    public int figures() {
        return rows.values().stream().mapToInt(Map::size).sum();
    }
}
