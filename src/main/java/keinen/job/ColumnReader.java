package keinen.job;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import keinen.dictionary.CodeList;
import keinen.dictionary.Column;
import keinen.dictionary.Pseudonym;
import keinen.dictionary.Role;
import keinen.finding.Findings;
import keinen.finding.Kind;

/** Reads the columns of one dataset file, and the code lists that they name, each list once. */
final class ColumnReader {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Words<Role> ROLES = Words.of(
            "role",
            Role.keys().stream()
                    .collect(Collectors.toMap(
                            Function.identity(), key -> Role.find(key).orElseThrow())));

    private final Findings findings;
    private final Map<Role, String> unique = new EnumMap<>(Role.class);
    private final Map<String, String> exported = new HashMap<>();
    private final Map<Path, Optional<CodeList>> lists = new HashMap<>();
    private final Map<Path, Plan.SourceFile> sources = new LinkedHashMap<>();

    ColumnReader(Findings findings) {
        this.findings = findings;
    }

    /** The code lists read so far, in the order of the dataset file. */
    List<Plan.SourceFile> sources() {
        return List.copyOf(sources.values());
    }

    Optional<Column> read(String name, YamlValue value) {
        if (!NAME.matcher(name).matches()) {
            value.wrong("Invalid column name '" + name + "' (must be lower-case letters, digits and _)");
        }
        return value.map().flatMap(map -> read(name, map));
    }

    private Optional<Column> read(String name, YamlMap map) {
        map.refuseAllBut(List.of("role", "from", "codes", "unit", "keyed", "pseudonym"));
        Optional<Role> role = map.require("role").flatMap(ROLES::read);
        String from = map.find("from").flatMap(YamlValue::text).orElse(name);
        String other = exported.putIfAbsent(from, name);
        if (other != null) {
            wrong(
                    map,
                    "from",
                    "Invalid value: '" + from + "' (must stand once; column '" + other + "' is read from it)");
        }
        Optional<CodeList> codes = map.find("codes").flatMap(this::codes);
        role.ifPresent(known -> checkRole(name, known, map));
        String unit = map.find("unit").flatMap(YamlValue::text).orElse("JPY");
        Pseudonym pseudonym = PseudonymReader.read(map);
        return role.map(known -> new Column(name, known, from, codes, known == Role.AMOUNT ? unit : "", pseudonym));
    }

    private void checkRole(String name, Role role, YamlMap map) {
        if (role.unique()) {
            String other = unique.putIfAbsent(role, name);
            if (other != null) {
                wrong(
                        map,
                        "role",
                        "Invalid role '" + role.key() + "' (must stand once; column '" + other + "' has it)");
            }
        }
        if (map.has("codes") && !role.coded()) {
            wrong(map, "codes", "Invalid key 'codes' (must stand with role dimension, start-reason or end-reason)");
        }
        if (map.has("unit") && role != Role.AMOUNT) {
            wrong(map, "unit", "Invalid key 'unit' (must stand with role amount)");
        }
        for (String key : List.of("keyed", "pseudonym")) {
            if (map.has(key) && role != Role.PERSON && role != Role.HOUSEHOLD) {
                wrong(map, key, "Invalid key '" + key + "' (must stand with role person or household)");
            }
        }
        if (ReservedNames.holds(name, role)) {
            String what = "Invalid column name '" + name + "' (must not be a name of keinen's own columns)";
            findings.add(Kind.DEFINITION, map.place(), what, "Choose another name; 'from' keeps the export's");
        }
    }

    private Optional<CodeList> codes(YamlValue value) {
        return value.path().flatMap(path -> lists.computeIfAbsent(path, unread -> read(unread, value)));
    }

    private Optional<CodeList> read(Path path, YamlValue value) {
        return InputFile.read(path, value.place(), findings).map(file -> {
            sources.put(path, file.source("codes"));
            return CodeListFile.read(file, value.text().orElse(""), findings);
        });
    }

    private void wrong(YamlMap map, String key, String what) {
        findings.add(Kind.DEFINITION, map.place(key), what, "");
    }
}
