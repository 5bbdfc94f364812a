package keinen.job;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import keinen.dictionary.Unit;

/** Reads the tables of a job file. */
final class TableReader {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,99}");
    private static final List<String> PARTS = List.of(
            "_summary", "_test", "_sensitivity", "_coverage", "_standardised", "_decomposition", "_constant_prices");
    private static final Words<Measure> MEASURES = Words.of(
            "measure", Arrays.stream(Measure.values()).collect(Collectors.toMap(Measure::key, Function.identity())));
    private static final Words<Unit> UNITS =
            Words.of("unit", Arrays.stream(Unit.values()).collect(Collectors.toMap(Unit::key, Function.identity())));

    private TableReader() {}

    static List<JobDefinition.Table> read(YamlMap tables) {
        List<JobDefinition.Table> read = new ArrayList<>();
        tables.entries().forEach((name, value) -> {
            checkName(name, value, tables);
            value.map().ifPresent(map -> read.add(table(name, map)));
        });
        return Collections.unmodifiableList(read);
    }

    private static void checkName(String name, YamlValue value, YamlMap tables) {
        if (!NAME.matcher(name).matches()) {
            value.wrong("Invalid table name '" + name + "' (must be lower-case letters, digits and _)");
        }
        for (String part : PARTS) {
            String of = name.endsWith(part) ? name.substring(0, name.length() - part.length()) : "";
            if (tables.has(of)) {
                value.wrong("Invalid table name '" + name + "' (must not be a part of table '" + of + "')");
            }
        }
    }

    /** One table, by what stands under its name. */
    static JobDefinition.Table table(String name, YamlMap own) {
        Optional<Preset> preset = own.find("preset").flatMap(Presets::read);
        YamlMap map = preset.map(known -> Presets.overlay(known, own)).orElse(own);
        Optional<Measure> measure =
                (own.has("preset") ? map.find("measure") : map.require("measure")).flatMap(MEASURES::read);
        map.refuseAllBut(TableKeys.of(measure, own), LimitsDefinition.KEY);
        Unit unit = map.find("unit").flatMap(UNITS::read).orElse(Unit.PERSON);
        return new JobDefinition.Table(
                name,
                measure,
                map.place("measure"),
                new Located<>(unit, map.place("unit")),
                map.find("by").map(YamlValue::texts).orElse(List.of()),
                map.place("by"),
                of(measure, map),
                measure.map(known -> CountOptionsReader.read(known, map)).orElse(CountOptions.NONE),
                SpellDefinition.read(map),
                LimitsDefinition.read(measure, map),
                TestDefinition.read(map),
                RateDefinition.read(map),
                SpendingDefinition.read(map),
                preset);
    }

    /** What a measure is of cannot be left out; for long-term receipt the key is a number of months. */
    private static Optional<Located<String>> of(Optional<Measure> measure, YamlMap map) {
        boolean hasName = TableKeys.has(measure, "of") && !measure.equals(Optional.of(Measure.LONG_TERM));
        return hasName ? map.require("of").flatMap(YamlValue::locatedText) : Optional.empty();
    }
}
