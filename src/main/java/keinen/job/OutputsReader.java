package keinen.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import keinen.finding.Nearest;

/** Reads what a release is written as. A job that does not say gets CSV with codes, and Parquet. */
final class OutputsReader {
    private static final Set<String> KNOWN = Set.of("csv", "parquet", "notebook");
    private static final Set<String> LATER = Set.of("xlsx", "html");
    private static final Words<Plan.Labels> LABELS =
            Words.of("labels", Map.of("codes", Plan.Labels.CODES, "ja", Plan.Labels.JA, "en", Plan.Labels.EN));

    private OutputsReader() {}

    static Plan.Outputs usual() {
        return new Plan.Outputs(Optional.of(new Plan.CsvOutput(Plan.Labels.CODES)), true, Optional.empty());
    }

    static Plan.Outputs read(YamlMap outputs) {
        if (outputs.entries().isEmpty()) {
            return usual();
        }
        outputs.entries().forEach(OutputsReader::checkName);
        options(outputs, "parquet").ifPresent(map -> map.refuseAllBut(List.of()));
        return new Plan.Outputs(csv(outputs), outputs.has("parquet"), notebook(outputs));
    }

    private static void checkName(String name, YamlValue value) {
        if (LATER.contains(name)) {
            value.wrong("Unsupported output '" + name + "' (this version writes csv, parquet, notebook)");
        } else if (!KNOWN.contains(name)) {
            value.wrong("Unknown output '" + name + "'" + Nearest.hint(name, KNOWN));
        }
    }

    private static Optional<Plan.CsvOutput> csv(YamlMap outputs) {
        if (!outputs.has("csv")) {
            return Optional.empty();
        }
        Optional<Plan.Labels> labels = options(outputs, "csv").flatMap(map -> {
            map.refuseAllBut(List.of("labels"));
            return map.find("labels").flatMap(LABELS::read);
        });
        return Optional.of(new Plan.CsvOutput(labels.orElse(Plan.Labels.CODES)));
    }

    private static Optional<Plan.NotebookOutput> notebook(YamlMap outputs) {
        if (!outputs.has("notebook")) {
            return Optional.empty();
        }
        Optional<Path> copy = options(outputs, "notebook").flatMap(map -> {
            map.refuseAllBut(List.of("copy"));
            return map.find("copy").flatMap(YamlValue::path);
        });
        return Optional.of(new Plan.NotebookOutput(copy));
    }

    private static Optional<YamlMap> options(YamlMap outputs, String name) {
        return outputs.find(name).flatMap(YamlValue::map);
    }
}
