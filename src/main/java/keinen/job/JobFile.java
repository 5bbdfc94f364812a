package keinen.job;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import keinen.dictionary.AgeBand;
import keinen.dictionary.ResidenceBand;
import keinen.finding.Findings;
import keinen.finding.Kind;
import keinen.finding.Place;

/**
 * Reads a job file. What it need not say: {@code title} is the job's name, {@code bridge_months} is 0 (every month
 * without a record is a month off aid), {@code age_bands} are five years each, {@code residence_bands} are under half a
 * year and longer, {@code outputs} are CSV with codes and Parquet, and {@code exports} none.
 */
final class JobFile {
    /** All that a job of records may say; with {@code series} it is read as one of published figures. */
    static final List<String> KEYS = List.of(
            "job",
            "title",
            "purpose",
            "audience",
            "dataset",
            "exports",
            "store",
            "out",
            "rules",
            "population",
            "prices",
            "spells",
            "age_bands",
            "residence_bands",
            "tables",
            "series",
            "provisional_months",
            "breaks",
            "outputs",
            "schedule");

    private final InputFile file;
    private final YamlMap map;
    private final JobHead head;
    private final Findings findings;

    private JobFile(InputFile file, YamlMap map, Findings findings) {
        this.file = file;
        this.map = map;
        this.head = new JobHead(map, findings);
        this.findings = findings;
    }

    /**
     * @param out where releases go whatever the file says, if the user said so
     */
    static Optional<JobDefinition> read(Path path, Optional<Path> out, Findings findings) {
        return InputFile.read(path, InputFile.NAMED_BY_USER, findings)
                .flatMap(
                        file -> YamlSyntax.read(file, findings).map(map -> new JobFile(file, map, findings).read(out)));
    }

    private JobDefinition read(Optional<Path> out) {
        map.refuseAllBut(KEYS);
        String job = head.name();
        return new JobDefinition(
                job,
                head.title(job),
                map.require("purpose").flatMap(YamlValue::text),
                map.require("audience").flatMap(YamlValue::text),
                map.require("dataset").flatMap(YamlValue::locatedPath),
                map.require("rules").flatMap(YamlValue::locatedPath),
                map.find("population").flatMap(YamlValue::locatedPath),
                map.find("prices").flatMap(YamlValue::locatedPath),
                places(out),
                bridgeMonths(),
                map.find("age_bands").flatMap(YamlValue::bands).orElse(AgeBand.USUAL),
                map.find("residence_bands").flatMap(YamlValue::bands).orElse(ResidenceBand.USUAL),
                tables(),
                PeriodMarksDefinition.read(map),
                map.find("outputs")
                        .flatMap(YamlValue::map)
                        .map(OutputsReader::read)
                        .orElseGet(OutputsReader::usual),
                head.schedule(),
                keys(),
                file.source("job"));
    }

    private Plan.Places places(Optional<Path> out) {
        return new Plan.Places(
                file.path(),
                map.find("exports").flatMap(YamlValue::path),
                map.require("store").flatMap(YamlValue::path).orElse(Path.of("")),
                head.out(out));
    }

    private int bridgeMonths() {
        return map.find("spells")
                .flatMap(YamlValue::map)
                .flatMap(spells -> {
                    spells.refuseAllBut(List.of("bridge_months"));
                    return spells.find("bridge_months")
                            .flatMap(value -> value.integer(0, SpellDefinition.LONGEST_BRIDGE));
                })
                .orElse(0);
    }

    private List<JobDefinition.Table> tables() {
        Optional<YamlMap> tables = map.require("tables").flatMap(YamlValue::map);
        if (tables.isPresent() && tables.get().entries().isEmpty()) {
            findings.add(Kind.DEFINITION, map.place("tables"), "Missing tables (a job has at least one)", "");
        }
        return tables.map(TableReader::read).orElse(List.of());
    }

    private Map<String, Place> keys() {
        Map<String, Place> keys = new HashMap<>();
        for (String key : List.of("purpose", "audience", "rules")) {
            keys.put(key, map.place(key));
        }
        return keys;
    }
}
