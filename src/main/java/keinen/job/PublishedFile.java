package keinen.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import keinen.finding.Findings;
import keinen.finding.Kind;
import keinen.finding.Place;

/**
 * A CSV file of published figures, read once: what is hashed is what is computed with. UTF-8, with a header; spaces
 * around a field do not count.
 */
public record PublishedFile(Path path, List<String> header, List<Row> rows) {
    public PublishedFile {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * @param line the line, from 1, in which the row begins
     * @param fields as many as the header has
     */
    public record Row(int line, List<String> fields) {
        public Row {
            fields = List.copyOf(fields);
        }
    }

    /** The place of a field of a row. */
    public Place place(int line, String column) {
        return new Place(path.toString(), line, column);
    }

    /** Nothing, and a finding, where the file is no CSV with a header. */
    static Optional<PublishedFile> parse(InputFile file, Findings findings) {
        List<CsvText.Row> rows;
        try {
            rows = CsvText.parse(file.text());
        } catch (IllegalArgumentException broken) {
            wrong(file, 0, Kind.DATA, "Cannot read the file as CSV: " + broken.getMessage(), findings);
            return Optional.empty();
        }
        if (rows.isEmpty()) {
            wrong(file, 0, Kind.DATA, "Missing header: the file is empty", findings);
            return Optional.empty();
        }
        List<String> header = stripped(rows.get(0));
        header.stream()
                .filter(name -> header.indexOf(name) != header.lastIndexOf(name))
                .distinct()
                .forEach(
                        name -> wrong(file, 1, Kind.DATA, "Invalid column '" + name + "' (must stand once)", findings));
        return Optional.of(new PublishedFile(file.path(), header, rows(file, rows, findings)));
    }

    private static List<Row> rows(InputFile file, List<CsvText.Row> rows, Findings findings) {
        int fields = rows.get(0).fields().size();
        rows.stream()
                .filter(row -> row.fields().size() != fields)
                .forEach(row -> wrong(
                        file,
                        row.line(),
                        Kind.DATA,
                        "Invalid row: " + row.fields().size() + " fields (must be " + fields + ")",
                        findings));
        return rows.stream()
                .skip(1)
                .filter(row -> row.fields().size() == fields)
                .map(row -> new Row(row.line(), stripped(row)))
                .toList();
    }

    private static List<String> stripped(CsvText.Row row) {
        return row.fields().stream().map(String::strip).toList();
    }

    private static void wrong(InputFile file, int line, Kind kind, String what, Findings findings) {
        findings.add(kind, new Place(file.path().toString(), line, ""), what, "");
    }
}
