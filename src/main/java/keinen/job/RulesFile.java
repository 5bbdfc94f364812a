package keinen.job;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import keinen.finding.Findings;
import keinen.finding.Kind;
import keinen.finding.Place;

/**
 * Reads a rules file. What stands in it must be right; what does not stand in it is not allowed, so that a file
 * without {@code purposes}, {@code approvals}, {@code columns} or {@code audiences} is a file that refuses everything.
 */
final class RulesFile {
    private static final Words<Rules.Use> USES = Words.of(
            "use",
            Arrays.stream(Rules.Use.values())
                    .collect(Collectors.toMap(use -> use.name().toLowerCase(Locale.ROOT), Function.identity())));
    private static final Words<Retention.Action> RETENTION_ACTIONS = Words.of(
            "action",
            Arrays.stream(Retention.Action.values())
                    .collect(Collectors.toMap(Retention.Action::key, Function.identity())));

    private final YamlMap map;
    private final Findings findings;

    private RulesFile(YamlMap map, Findings findings) {
        this.map = map;
        this.findings = findings;
    }

    /** What a rules file says; nothing where anything is wrong with it, since half a rule is no rule. */
    static Optional<RulesDefinition> read(Path path, Place namedBy, Findings findings) {
        Findings own = new Findings();
        Optional<RulesDefinition> definition = InputFile.read(path, namedBy, own)
                .flatMap(file -> YamlSyntax.read(file, own).map(map -> new RulesFile(map, own).read(file)));
        findings.addAll(own.all());
        return own.anyFailure() ? Optional.empty() : definition;
    }

    private RulesDefinition read(InputFile file) {
        map.refuseAllBut(List.of(
                "rules",
                "version",
                "valid",
                "purposes",
                "approvals",
                "columns",
                "forbidden_crosses",
                "input_checks",
                "audiences",
                "explain",
                "run",
                "retention",
                "publications"));
        map.refuseNothing(List.of("forbidden_crosses", "run", "retention", "publications"));
        String name = map.requireText("rules");
        String version = map.requireText("version");
        Validity valid = map.require("valid")
                .flatMap(YamlValue::map)
                .map(RulesFile::validity)
                .orElse(Validity.NEVER);
        Set<String> purposes = names(map, "purposes");
        Map<String, YamlValue> columns = entries("columns");
        List<Located<List<String>>> crosses =
                map.find("forbidden_crosses").map(YamlValue::list).orElse(List.of()).stream()
                        .map(this::cross)
                        .toList();
        InputChecksReader checks = new InputChecksReader();
        InputChecks inputChecks = map.find("input_checks")
                .flatMap(YamlValue::map)
                .map(checks::read)
                .orElse(InputChecks.NONE);
        Map<String, Rules.Audience> audiences = new LinkedHashMap<>();
        entries("audiences")
                .forEach((audience, value) ->
                        AudienceReader.read(value, findings).ifPresent(read -> audiences.put(audience, read)));
        ApprovalReader approving = new ApprovalReader(purposes, audiences.keySet(), findings);
        List<Approval> approvals = map.find("approvals").map(YamlValue::list).orElse(List.of()).stream()
                .flatMap(value -> value.map().stream())
                .map(approving::read)
                .toList();
        Rules rules = new Rules(
                name,
                version,
                valid.from(),
                valid.until(),
                purposes,
                approvals,
                uses(columns),
                crosses.stream().map(Located::value).toList(),
                inputChecks,
                Collections.unmodifiableMap(audiences),
                explained(audiences),
                map.has("run") ? Optional.of(names(map, "run")) : Optional.empty(),
                map.find("retention").flatMap(YamlValue::map).flatMap(RulesFile::retention));
        return new RulesDefinition(
                rules,
                crosses,
                places(entries("audiences")),
                checks.columns(),
                keyed(columns),
                places(columns),
                map.place("columns"),
                OutsideReader.read(map),
                file.source("rules"));
    }

    /** Whoever sees one person's records sees everything of them, so that nothing can be hidden from them elsewhere. */
    private Set<String> explained(Map<String, Rules.Audience> audiences) {
        Set<String> explained = names(map, "explain");
        explained.forEach(name -> {
            Rules.Audience audience = audiences.get(name);
            if (audience == null || audience.method() != Rules.Method.NONE) {
                String what = "Invalid audience '" + name + "' (must be an audience with method none)";
                findings.add(Kind.DEFINITION, map.place("explain"), what, "");
            }
        });
        return explained;
    }

    private static Validity validity(YamlMap map) {
        map.refuseAllBut(List.of("from", "until"));
        return Validity.read(map);
    }

    private static Optional<Retention> retention(YamlMap map) {
        map.refuseAllBut(List.of("years", "months", "action"));
        map.refuseNothing(List.of("action"));
        if (map.find("years").isPresent() == map.find("months").isPresent()) {
            map.wrong("Invalid retention (must have one of years, months)");
            return Optional.empty();
        }
        Retention.Action action =
                map.find("action").flatMap(RETENTION_ACTIONS::read).orElse(Retention.Action.REFUSE_READ);
        return map.find("years")
                .flatMap(value -> value.integer(1, 100))
                .map(years -> 12 * years)
                .or(() -> map.find("months").flatMap(value -> value.integer(1, 1200)))
                .map(months -> new Retention(months, action));
    }

    private Located<List<String>> cross(YamlValue value) {
        List<String> names =
                value.texts().stream().map(Located::value).distinct().toList();
        if (names.isEmpty()) {
            value.invalid("a list of columns");
        }
        return new Located<>(names, value.place());
    }

    private static Set<String> names(YamlMap map, String key) {
        Set<String> names = new LinkedHashSet<>();
        map.find(key).map(YamlValue::texts).orElse(List.of()).forEach(name -> names.add(name.value()));
        return Collections.unmodifiableSet(names);
    }

    private Map<String, YamlValue> entries(String key) {
        return map.find(key).flatMap(YamlValue::map).map(YamlMap::entries).orElse(Map.of());
    }

    private static Map<String, Rules.Use> uses(Map<String, YamlValue> columns) {
        Map<String, Rules.Use> uses = new LinkedHashMap<>();
        columns.forEach((column, value) -> value.map().ifPresent(map -> {
            map.refuseAllBut(List.of("use", "keyed"));
            map.require("use").flatMap(USES::read).ifPresent(use -> uses.put(column, use));
        }));
        return Collections.unmodifiableMap(uses);
    }

    /** The columns of ids of which the rules say that they were made with a key before they came here. */
    private Set<String> keyed(Map<String, YamlValue> columns) {
        Set<String> keyed = new LinkedHashSet<>();
        columns.forEach((column, value) -> value.map()
                .filter(PseudonymReader::isKeyed)
                .ifPresent(map -> {
                    if (map.find("use")
                            .flatMap(USES::read)
                            .filter(Rules.Use.LINK::equals)
                            .isEmpty()) {
                        findings.add(
                                Kind.DEFINITION,
                                map.place("keyed"),
                                "Invalid key 'keyed' (must stand with use link)",
                                "");
                    }
                    keyed.add(column);
                }));
        return Collections.unmodifiableSet(keyed);
    }

    private static Map<String, Place> places(Map<String, YamlValue> entries) {
        Map<String, Place> places = new LinkedHashMap<>();
        entries.forEach((name, value) -> places.put(name, value.place()));
        return places;
    }
}
