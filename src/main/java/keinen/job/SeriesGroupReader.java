package keinen.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import keinen.finding.Findings;
import keinen.finding.Kind;
import keinen.finding.Nearest;
import keinen.time.Frequency;

/** Reads one group of a job of published series, and looks its columns up in the header of its file. */
final class SeriesGroupReader {
    static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,99}");
    private static final Pattern TAKEN = Pattern.compile("breaks|does_not_add_up|.*_(shares|parts|rates|flow)");
    private static final int MOST_DECIMALS = 9;
    private static final List<String> KEYS = List.of(
            "file",
            "source",
            "period",
            "time",
            "at",
            "item",
            "columns",
            "decimals",
            "across_breaks",
            "base",
            "shares",
            "parts",
            "rates",
            "flow");
    private static final Words<Frequency> FREQUENCIES = Words.of("period", frequencies());
    private static final Words<SeriesGroup.AcrossBreaks> ACROSS = Words.of(
            "across_breaks", Map.of("empty", SeriesGroup.AcrossBreaks.EMPTY, "mark", SeriesGroup.AcrossBreaks.MARK));

    private final String name;
    private final YamlMap map;
    private final HeadedCsv file;
    private final Findings findings;

    private SeriesGroupReader(String name, YamlMap map, HeadedCsv file, Findings findings) {
        this.name = name;
        this.map = map;
        this.file = file;
        this.findings = findings;
    }

    /**
     * @param sources receives the group's file
     * @return nothing, and findings, where the group has no file that can be read or no period that is known
     */
    static Optional<SeriesGroup> read(
            String name, YamlValue value, SeriesNames names, Findings findings, List<Plan.SourceFile> sources) {
        if (!NAME.matcher(name).matches()) {
            value.wrong("Invalid name of a group '" + name + "' (must be lower-case letters, digits and _)");
        } else if (TAKEN.matcher(name).matches()) {
            value.wrong("Invalid name of a group '" + name + "' (must not be the name of a table that is made)");
        }
        return value.map().flatMap(map -> {
            map.refuseAllBut(KEYS);
            String source = source(map, findings);
            Optional<Frequency> frequency = map.require("period").flatMap(FREQUENCIES::read);
            Optional<HeadedCsv> file = file(map, findings, sources);
            return file.flatMap(read -> frequency.map(
                    known -> new SeriesGroupReader(name, map, read, findings).read(source, known, names)));
        });
    }

    private static String source(YamlMap map, Findings findings) {
        Optional<YamlValue> source = map.find("source");
        if (source.isEmpty()) {
            findings.add(
                    Kind.DEFINITION,
                    map.place("source"),
                    "Missing key 'source' (figures are released as published ones only with the publication that"
                            + " they are taken from)",
                    "");
        }
        return source.flatMap(YamlValue::text).orElse("");
    }

    private static Optional<HeadedCsv> file(YamlMap map, Findings findings, List<Plan.SourceFile> sources) {
        return map.require("file")
                .flatMap(YamlValue::locatedPath)
                .flatMap(named -> InputFile.read(named.value(), named.place(), findings))
                .flatMap(file -> {
                    sources.add(file.source("series"));
                    Optional<HeadedCsv> csv = HeadedCsv.parse(file, Kind.DATA, findings);
                    csv.ifPresent(read -> read.refuseRepeatedColumns(Kind.DATA, findings));
                    return csv;
                });
    }

    private SeriesGroup read(String source, Frequency frequency, SeriesNames names) {
        if (map.has("time") == map.has("at")) {
            findings.add(
                    Kind.DEFINITION,
                    map.place("time"),
                    "Missing key 'time' (must be the column of the periods; or 'at', the one period of all rows)",
                    "");
        }
        SeriesDerivedReader derived = new SeriesDerivedReader(name, map, frequency, names, findings);
        return new SeriesGroup(
                name,
                source,
                file,
                frequency,
                position("time"),
                period("at", frequency),
                position("item"),
                columns(),
                map.find("decimals")
                        .flatMap(value -> value.integer(0, MOST_DECIMALS))
                        .orElse(1),
                map.find("across_breaks").flatMap(ACROSS::read).orElse(SeriesGroup.AcrossBreaks.EMPTY),
                period("base", frequency),
                derived.shares(),
                derived.sums(),
                derived.rates(),
                derived.flow());
    }

    private OptionalInt position(String key) {
        return map.find(key)
                .map(value -> value.text().map(text -> position(text, value)).orElse(OptionalInt.empty()))
                .orElse(OptionalInt.empty());
    }

    private OptionalInt position(String column, YamlValue value) {
        int position = file.header().indexOf(column);
        if (position < 0) {
            value.wrong("Unknown column '" + column + "' of " + file.path().getFileName()
                    + Nearest.hint(column, file.header()));
            return OptionalInt.empty();
        }
        return OptionalInt.of(position);
    }

    private OptionalInt period(String key, Frequency frequency) {
        return map.find(key)
                .map(value -> value.text()
                        .map(text -> {
                            OptionalInt period = frequency.find(text);
                            if (period.isEmpty()) {
                                value.invalid("a period " + frequency.form());
                            }
                            return period;
                        })
                        .orElse(OptionalInt.empty()))
                .orElse(OptionalInt.empty());
    }

    private List<SeriesGroup.Column> columns() {
        List<SeriesGroup.Column> columns = new ArrayList<>();
        Optional<YamlMap> named = map.require("columns").flatMap(YamlValue::map);
        if (named.isPresent() && named.get().entries().isEmpty()) {
            findings.add(Kind.DEFINITION, map.place("columns"), "Missing columns (a group has at least one)", "");
        }
        named.ifPresent(known ->
                known.entries().forEach((key, value) -> column(key, value).ifPresent(columns::add)));
        return columns;
    }

    private Optional<SeriesGroup.Column> column(String column, YamlValue value) {
        if (!NAME.matcher(column).matches()) {
            return value.wrong("Invalid name of a column '" + column
                    + "' (must be lower-case letters, digits and _; 'from' gives the name in the file)");
        }
        Optional<YamlMap> says = value.isNothing() ? Optional.empty() : value.map();
        says.ifPresent(known -> known.refuseAllBut(List.of("from", "ja", "en", "unit")));
        YamlValue named = says.flatMap(known -> known.find("from")).orElse(value);
        String from = says.flatMap(known -> known.find("from"))
                .flatMap(YamlValue::text)
                .orElse(column);
        OptionalInt position = position(from, named);
        if (position.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SeriesGroup.Column(
                column,
                says.map(known -> JobHead.label(known, column)).orElse(new Plan.Title(column, column)),
                says.flatMap(known -> known.find("unit"))
                        .flatMap(YamlValue::text)
                        .orElse(""),
                position.getAsInt()));
    }

    private static Map<String, Frequency> frequencies() {
        Map<String, Frequency> words = new LinkedHashMap<>();
        for (Frequency frequency : Frequency.values()) {
            words.put(frequency.key(), frequency);
        }
        return words;
    }
}
