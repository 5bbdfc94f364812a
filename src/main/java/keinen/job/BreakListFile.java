package keinen.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import keinen.finding.Findings;
import keinen.finding.Kind;
import keinen.finding.Nearest;
import keinen.finding.Place;

/**
 * Reads a list of breaks: CSV with the columns {@code series} (a group, or {@code group.column}), {@code at}
 * (the first period after the break), {@code kind}, {@code note_ja}, {@code note_en} and {@code source}. A break must
 * be one of a series of the job, and must say where it is told.
 */
final class BreakListFile {
    private static final List<String> COLUMNS = List.of("series", "at", "kind", "note_ja", "note_en", "source");

    private final HeadedCsv file;
    private final Map<String, SeriesGroup> groups;
    private final SeriesNames names;
    private final Findings findings;
    private final Map<String, Integer> positions = new LinkedHashMap<>();

    private BreakListFile(HeadedCsv file, Map<String, SeriesGroup> groups, SeriesNames names, Findings findings) {
        this.file = file;
        this.groups = groups;
        this.names = names;
        this.findings = findings;
    }

    static List<SeriesBreak> read(
            InputFile file, Map<String, SeriesGroup> groups, SeriesNames names, Findings findings) {
        return HeadedCsv.parse(file, Kind.DATA, findings)
                .map(parsed -> new BreakListFile(parsed, groups, names, findings).read())
                .orElse(List.of());
    }

    private List<SeriesBreak> read() {
        file.refuseRepeatedColumns(Kind.DATA, findings);
        file.header().stream()
                .filter(name -> !COLUMNS.contains(name))
                .forEach(name -> wrong(1, "", "Unknown column '" + name + "'" + Nearest.hint(name, COLUMNS)));
        for (String column : COLUMNS) {
            int position = file.header().indexOf(column);
            positions.put(column, position);
            if (position < 0) {
                wrong(
                        1,
                        "",
                        "Missing column '" + column + "' (a list of breaks has " + String.join(", ", COLUMNS) + ")");
            }
        }
        List<SeriesBreak> breaks = new ArrayList<>();
        if (!positions.containsValue(-1)) {
            file.rows().forEach(row -> read(row).ifPresent(breaks::add));
        }
        return breaks;
    }

    private Optional<SeriesBreak> read(HeadedCsv.Row row) {
        Optional<SeriesBreak.Kind> kind = kind(row);
        String source = field(row, "source");
        if (source.isEmpty()) {
            wrong(row.line(), "source", "Missing source (a break is marked only where its source is named)");
        }
        String series = field(row, "series");
        int dot = series.indexOf('.');
        String group = dot < 0 ? series : series.substring(0, dot);
        Optional<String> column = dot < 0 ? Optional.empty() : Optional.of(series.substring(dot + 1));
        Place place = file.place(row.line(), "series");
        return names.find(group, place, groups).flatMap(known -> {
            column.ifPresent(name -> names.checkColumnOrRate(known, name, place));
            OptionalInt at = at(row, known);
            return at.isEmpty() || kind.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new SeriesBreak(
                            group,
                            column,
                            at.getAsInt(),
                            kind.get(),
                            field(row, "note_ja"),
                            field(row, "note_en"),
                            source));
        });
    }

    private Optional<SeriesBreak.Kind> kind(HeadedCsv.Row row) {
        String word = field(row, "kind");
        Optional<SeriesBreak.Kind> kind = Optional.ofNullable(SeriesBreak.Kind.BY_WORD.get(word));
        if (kind.isEmpty()) {
            wrong(
                    row.line(),
                    "kind",
                    "Unknown kind of break '" + word + "'" + Nearest.hint(word, SeriesBreak.Kind.BY_WORD.keySet()));
        }
        return kind;
    }

    private OptionalInt at(HeadedCsv.Row row, SeriesGroup group) {
        OptionalInt at = group.frequency().find(field(row, "at"));
        if (at.isEmpty()) {
            wrong(
                    row.line(),
                    "at",
                    "Invalid period: '" + field(row, "at") + "' (must be "
                            + group.frequency().form() + ", as in group '" + group.name() + "')");
        }
        return at;
    }

    private String field(HeadedCsv.Row row, String column) {
        return row.fields().get(positions.getOrDefault(column, 0));
    }

    private void wrong(int line, String column, String what) {
        findings.add(Kind.DEFINITION, file.place(line, column), what, "");
    }
}
