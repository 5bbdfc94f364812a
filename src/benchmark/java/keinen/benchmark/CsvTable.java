package keinen.benchmark;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A table of a CSV file: the values of each row, in order of its keys.
 *
 * @param columns the names of the values
 * @param rows the values by the keys in the order of the columns, joined by commas
 */
record CsvTable(List<String> columns, SortedMap<String, List<BigDecimal>> rows) {
    private static final Set<String> KEYS = Set.of(
            "ward",
            "household_type",
            "sex",
            "month",
            "cohort",
            "fiscal_year",
            "months_observed",
            "months",
            "end_reason",
            "from",
            "to",
            "aid");
    /** Words of SQL that the scripts avoid as names. */
    private static final Map<String, String> RENAMED = Map.of("from_type", "from", "to_type", "to");

    /** Reads every column of a file. */
    static CsvTable read(Path file) throws IOException {
        return of(lines(file), names(file));
    }

    /** Reads the values that another table has too, and all keys. */
    static CsvTable read(Path file, List<String> values) throws IOException {
        return of(
                lines(file),
                names(file).stream()
                        .map(name -> KEYS.contains(name) || values.contains(name) ? name : "")
                        .toList());
    }

    private static CsvTable of(List<String> lines, List<String> names) {
        int[] keys = columns(names, true);
        int[] values = columns(names, false);
        SortedMap<String, List<BigDecimal>> rows = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            String key = String.join(
                    ",", IntStream.of(keys).mapToObj(at -> fields[at]).toList());
            List<BigDecimal> row = IntStream.of(values)
                    .mapToObj(at -> new BigDecimal(fields[at]).stripTrailingZeros())
                    .toList();
            if (rows.put(key, row) != null) {
                throw new IllegalArgumentException("Invalid table: two rows of " + key);
            }
        }
        return new CsvTable(IntStream.of(values).mapToObj(names::get).toList(), rows);
    }

    private static int[] columns(List<String> names, boolean keys) {
        return IntStream.range(0, names.size())
                .filter(at -> !names.get(at).isEmpty() && KEYS.contains(names.get(at)) == keys)
                .toArray();
    }

    private static List<String> names(Path file) throws IOException {
        return List.of(lines(file).get(0).split(",")).stream()
                .map(name -> RENAMED.getOrDefault(name, name))
                .toList();
    }

    private static List<String> lines(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        return (text.startsWith("\ufeff") ? text.substring(1) : text).lines().toList();
    }

    /** The keys of the first row that another table does not have, or has with other values; nothing where both agree. */
    Optional<String> findDifference(CsvTable other) {
        SortedMap<String, List<BigDecimal>> all = new TreeMap<>(rows);
        all.putAll(other.rows);
        return all.keySet().stream()
                .filter(key -> !rows.containsKey(key) || !rows.get(key).equals(other.rows.get(key)))
                .findFirst();
    }
}
