package keinen.disclosure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What somebody else publishes of a table that this program can count, too.
 *
 * @param keys the names of the keys by which its rows are told apart: all keys of the table, in any order
 * @param rows by keys the figures that are told, by the names of their columns
 * @param means the columns that are printed as the mean of the months of a row, of which the table holds the sum
 */
public record OutsideFigures(List<String> keys, Map<List<String>, Map<String, BigDecimal>> rows, Set<String> means) {
    public OutsideFigures {
        keys = List.copyOf(keys);
        means = Set.copyOf(means);
    }
}
