package keinen.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import keinen.finding.Failure;
import keinen.finding.Findings;
import keinen.finding.Kind;

/**
 * Makes a plan of a job of published series: reads it together with its list of breaks and the headers of its files,
 * and looks every name up. All problems of all of these are found at once; the figures themselves are read only when
 * no name is wrong.
 */
public final class SeriesCompiler {
    private static final List<String> KEYS = List.of("job", "title", "out", "breaks", "series", "outputs", "schedule");
    private static final List<String> OF_CASE_RECORDS = List.of(
            "purpose",
            "audience",
            "dataset",
            "exports",
            "store",
            "rules",
            "population",
            "spells",
            "age_bands",
            "tables");

    private final Findings findings = new Findings();
    private final SeriesNames names = new SeriesNames(findings);
    private final List<Plan.SourceFile> sources = new ArrayList<>();

    private SeriesCompiler() {}

    /**
     * @param out the folder of releases, before the one that the job file names
     * @throws Failure with everything that is wrong, in the order of the files and their lines
     */
    public static SeriesPlan compile(Path job, Optional<Path> out) {
        SeriesCompiler compiler = new SeriesCompiler();
        Optional<SeriesPlan> plan = InputFile.read(job, InputFile.NAMED_BY_USER, compiler.findings)
                .flatMap(file -> YamlSyntax.read(file, compiler.findings).map(map -> compiler.read(file, map, out)));
        if (compiler.findings.anyFailure() || plan.isEmpty()) {
            throw new Failure(compiler.findings.inReadingOrder());
        }
        return plan.get();
    }

    private SeriesPlan read(InputFile file, YamlMap map, Optional<Path> out) {
        refuseKeys(map);
        sources.add(file.source("job"));
        JobHead head = new JobHead(map, findings);
        head.schedule();
        String job = head.name();
        Map<String, SeriesGroup> groups = groups(map);
        names.check(groups);
        List<SeriesBreak> breaks = breaks(map, groups);
        return new SeriesPlan(
                job,
                head.title(job),
                file.path(),
                head.out(out),
                List.copyOf(groups.values()),
                breaks,
                outputs(map),
                sources);
    }

    private void refuseKeys(YamlMap map) {
        List<String> others = map.entries().keySet().stream()
                .filter(key -> !OF_CASE_RECORDS.contains(key))
                .toList();
        map.entries().forEach((key, value) -> {
            if (!others.contains(key)) {
                value.wrong("Invalid key '" + key + "' (a job with 'series' reads published figures and no records)");
            }
        });
        map.refuseAllBut(java.util.stream.Stream.concat(KEYS.stream(), OF_CASE_RECORDS.stream())
                .toList());
    }

    private Map<String, SeriesGroup> groups(YamlMap map) {
        Map<String, SeriesGroup> groups = new LinkedHashMap<>();
        Optional<YamlMap> series = map.require("series").flatMap(YamlValue::map);
        if (series.isPresent() && series.get().entries().isEmpty()) {
            findings.add(Kind.DEFINITION, map.place("series"), "Missing series (a job has at least one group)", "");
        }
        series.ifPresent(known -> known.entries().forEach((name, value) -> {
            names.expect(name);
            SeriesGroupReader.read(name, value, names, findings, sources).ifPresent(group -> groups.put(name, group));
        }));
        return groups;
    }

    private List<SeriesBreak> breaks(YamlMap map, Map<String, SeriesGroup> groups) {
        return map.find("breaks")
                .flatMap(YamlValue::locatedPath)
                .flatMap(named -> InputFile.read(named.value(), named.place(), findings))
                .map(file -> {
                    sources.add(1, file.source("breaks"));
                    return BreakListFile.read(file, groups, names, findings);
                })
                .orElse(List.of());
    }

    private static Plan.Outputs outputs(YamlMap map) {
        Plan.Outputs outputs = map.find("outputs")
                .flatMap(YamlValue::map)
                .map(OutputsReader::read)
                .orElseGet(OutputsReader::usual);
        if (outputs.notebook().isPresent()) {
            map.find("outputs")
                    .flatMap(YamlValue::map)
                    .map(known -> known.entries().get("notebook"))
                    .ifPresent(value -> value.wrong(
                            "Unsupported output 'notebook' (a job of published series writes csv, parquet)"));
        }
        return outputs;
    }
}
