package keinen.job;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * How many inhabitants there are, by the codes of some columns.
 *
 * @param columns dimensions, {@code age_band} and {@code fiscal_year}, in any order; may be empty
 * @param inhabitants by the codes of these columns, in the order of the file that they were read from
 */
public record Population(List<String> columns, Map<List<String>, Long> inhabitants) {
    /** The column of fiscal years, each named by its first calendar year. */
    public static final String FISCAL_YEAR = "fiscal_year";

    public Population {
        columns = List.copyOf(columns);
        inhabitants = Collections.unmodifiableMap(new LinkedHashMap<>(inhabitants));
    }

    /**
     * The same by fewer columns, or in another order: summed over the others.
     *
     * @throws IllegalArgumentException when a column is not there
     */
    public Population by(List<String> fewer) {
        if (!columns.containsAll(fewer)) {
            throw new IllegalArgumentException("Unknown columns: " + fewer + " (must be among " + columns + ")");
        }
        int[] positions = fewer.stream().mapToInt(columns::indexOf).toArray();
        Map<List<String>, Long> sums = new LinkedHashMap<>();
        inhabitants.forEach((codes, count) -> {
            List<String> kept = new ArrayList<>();
            for (int position : positions) {
                kept.add(codes.get(position));
            }
            sums.merge(kept, count, Math::addExact);
        });
        return new Population(fewer, sums);
    }

    /** By all columns but the last, where the last one holds a code. */
    public Population where(String lastCode) {
        int last = columns.size() - 1;
        Map<List<String>, Long> some = new LinkedHashMap<>();
        inhabitants.forEach((codes, count) -> {
            if (codes.get(last).equals(lastCode)) {
                some.put(codes.subList(0, last), count);
            }
        });
        return new Population(columns.subList(0, last), some);
    }

    /**
     * The inhabitants of one combination of codes; nothing where the file does not have it.
     *
     * @param codes in the order of {@link #columns}
     */
    public OptionalLong find(List<String> codes) {
        Long count = inhabitants.get(codes);
        return count == null ? OptionalLong.empty() : OptionalLong.of(count);
    }
}
