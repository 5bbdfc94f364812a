package keinen.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** What was measured, round by round, and the table of it. */
final class Results {
    private final Map<Contender, List<Measurement>> measurements = new LinkedHashMap<>();

    /** Adds what an engine took in its next round. */
    void add(Contender contender, Measurement measurement) {
        measurements.computeIfAbsent(contender, none -> new ArrayList<>()).add(measurement);
    }

    /**
     * A table in Markdown: medians, in brackets the least and the most. The ratio is keinen's time by the other's in the same
     * round, the second one as if the other's driver had not had to unpack itself.
     */
    String table() {
        StringBuilder table = new StringBuilder();
        table.append("| engine | rounds | wall s | CPU s | peak MiB | driver s | keinen / it | without unpacking |\n");
        table.append("|---|---|---|---|---|---|---|---|\n");
        measurements.forEach((contender, rounds) -> table.append(row(contender, rounds)));
        return table.toString();
    }

    private String row(Contender contender, List<Measurement> rounds) {
        boolean keinen = contender.name().equals(Contenders.KEINEN);
        return String.format(
                Locale.ROOT,
                "| %s | %d | %s | %s | %s | %s | %s | %s |%n",
                contender.label(),
                rounds.size(),
                spread(rounds, Measurement::wallMillis, 1000, "%.2f"),
                spread(rounds, Measurement::cpuMillis, 1000, "%.2f"),
                spread(rounds, Measurement::peakMebibytes, 1, "%.0f"),
                keinen ? "" : spread(rounds, Measurement::unpackMillis, 1000, "%.2f"),
                keinen ? "" : ratios(rounds, Measurement::wallMillis),
                keinen ? "" : ratios(rounds, Measurement::wallWithoutUnpacking));
    }

    private String ratios(List<Measurement> others, ToLongFunction<Measurement> wall) {
        List<Measurement> keinen = measurements.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(Contenders.KEINEN))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(List.of());
        double[] ratios = IntStream.range(0, Math.min(keinen.size(), others.size()))
                .mapToDouble(round -> (double) keinen.get(round).wallMillis() / wall.applyAsLong(others.get(round)))
                .sorted()
                .toArray();
        return spread(ratios, "%.2f");
    }

    private static String spread(
            List<Measurement> rounds, ToLongFunction<Measurement> value, double unit, String form) {
        return spread(
                rounds.stream()
                        .mapToDouble(round -> value.applyAsLong(round) / unit)
                        .sorted()
                        .toArray(),
                form);
    }

    private static String spread(double[] sorted, String form) {
        if (sorted.length == 0) {
            return "";
        }
        double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        String all = form + " (" + form + "–" + form + ")";
        return String.format(
                Locale.ROOT, sorted.length == 1 ? form : all, median, sorted[0], sorted[sorted.length - 1]);
    }
}
