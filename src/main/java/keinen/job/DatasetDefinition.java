package keinen.job;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import keinen.dictionary.Column;
import keinen.dictionary.Dataset;
import keinen.dictionary.Role;
import keinen.dictionary.SourceFormat;
import keinen.dictionary.SourceFormat.DateStyle;
import keinen.finding.Findings;
import keinen.finding.Kind;
import keinen.finding.Place;

/**
 * What a dataset file says. Where something is wrong with it the dataset holds what could be read, so that a job can
 * still be checked against that.
 *
 * @param unread names of columns that are declared and could not be read
 */
record DatasetDefinition(Dataset dataset, Set<String> unread, List<Plan.SourceFile> sources) {
    private static final double USUAL_LIMIT = 0.01;
    private static final Words<String> FORMATS =
            new Words<>("format", Map.of("csv", "csv"), List.of("parquet", "jdbc"), "this version reads csv");
    private static final Words<DateStyle> DATES =
            Words.of("dates", Map.of("iso", DateStyle.ISO, "wareki", DateStyle.WAREKI));

    static Optional<DatasetDefinition> read(Path path, Place namedBy, Findings findings) {
        return InputFile.read(path, namedBy, findings)
                .flatMap(file -> YamlSyntax.read(file, findings).map(map -> new Reader(file, map, findings).read()));
    }

    private record Reader(InputFile file, YamlMap map, Findings findings) {

        DatasetDefinition read() {
            map.refuseAllBut(List.of("dataset", "source", "columns", "limits"));
            String name = map.requireText("dataset");
            SourceFormat source = map.find("source")
                    .flatMap(YamlValue::map)
                    .map(Reader::source)
                    .orElse(usual());
            ColumnReader reader = new ColumnReader(findings);
            Map<String, Optional<Column>> columns = new LinkedHashMap<>();
            Optional<YamlMap> declared = map.require("columns").flatMap(YamlValue::map);
            declared.ifPresent(known ->
                    known.entries().forEach((column, value) -> columns.put(column, reader.read(column, value))));
            List<Column> read =
                    columns.values().stream().flatMap(Optional::stream).toList();
            Set<String> unread = columns.entrySet().stream()
                    .filter(column -> column.getValue().isEmpty())
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toUnmodifiableSet());
            if (declared.isPresent() && unread.isEmpty()) {
                requireRoles(read);
            }
            double limit = map.find("limits")
                    .flatMap(YamlValue::map)
                    .map(Reader::limit)
                    .orElse(USUAL_LIMIT);
            List<Plan.SourceFile> sources = new ArrayList<>(List.of(file.source("dataset")));
            sources.addAll(reader.sources());
            return new DatasetDefinition(new Dataset(name, source, read, limit), unread, sources);
        }

        private static SourceFormat usual() {
            return new SourceFormat(StandardCharsets.UTF_8, DateStyle.ISO);
        }

        private static SourceFormat source(YamlMap map) {
            map.refuseAllBut(List.of("format", "encoding", "dates"));
            map.find("format").ifPresent(FORMATS::read);
            return new SourceFormat(
                    map.find("encoding").flatMap(Encodings::read).orElse(StandardCharsets.UTF_8),
                    map.find("dates").flatMap(DATES::read).orElse(DateStyle.ISO));
        }

        private static double limit(YamlMap map) {
            map.refuseAllBut(List.of("set_aside"));
            return map.find("set_aside").flatMap(YamlValue::share).orElse(USUAL_LIMIT);
        }

        private void requireRoles(List<Column> columns) {
            for (Role role : List.of(Role.MONTH, Role.PERSON)) {
                if (columns.stream().noneMatch(column -> column.role() == role)) {
                    findings.add(
                            Kind.DEFINITION,
                            map.place("columns"),
                            "Missing column of role " + role.key(),
                            "A record says that a person was on aid in a month");
                }
            }
        }
    }
}
