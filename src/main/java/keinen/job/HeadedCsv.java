package keinen.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import keinen.finding.Findings;
import keinen.finding.Kind;
import keinen.finding.Place;

/**
 * A CSV file with a header, read once: what is hashed is what is computed with. UTF-8; spaces around a field do not count.
 *
 * @param head the names of the columns
 * @param rows the others, each with as many fields as the header
 */
public record HeadedCsv(Path path, Row head, List<Row> rows) {
    public HeadedCsv {
        rows = List.copyOf(rows);
    }

    /**
     * @param line the line, from 1, in which the row begins
     */
    public record Row(int line, List<String> fields) {
        public Row {
            fields = List.copyOf(fields);
        }

        private Row stripped() {
            return new Row(line, fields.stream().map(String::strip).toList());
        }
    }

    public List<String> header() {
        return head.fields();
    }

    /** The place of a field of a row. */
    public Place place(int line, String column) {
        return new Place(path.toString(), line, column);
    }

    /**
     * Reads a file; a row with more or fewer fields than the header is a finding and left out.
     *
     * @param kind that of the findings
     * @return nothing, and a finding, where the file is no CSV with a header
     */
    static Optional<HeadedCsv> parse(InputFile file, Kind kind, Findings findings) {
        Place whole = Place.ofFile(file.path().toString());
        List<Row> rows;
        try {
            rows = CsvText.parse(file.text());
        } catch (IllegalArgumentException broken) {
            findings.add(kind, whole, "Cannot read the file as CSV: " + broken.getMessage(), "");
            return Optional.empty();
        }
        if (rows.isEmpty()) {
            findings.add(kind, whole, "Missing header: the file is empty", "");
            return Optional.empty();
        }
        int fields = rows.get(0).fields().size();
        List<Row> right = rows.stream()
                .skip(1)
                .filter(row -> row.fields().size() == fields)
                .map(Row::stripped)
                .toList();
        HeadedCsv csv = new HeadedCsv(file.path(), rows.get(0).stripped(), right);
        rows.stream().filter(row -> row.fields().size() != fields).forEach(row -> {
            String what = "Invalid row: " + row.fields().size() + " fields (must be " + fields + ")";
            findings.add(kind, csv.place(row.line(), ""), what, "");
        });
        return Optional.of(csv);
    }

    /** Tells of every column that stands more than once. */
    void refuseRepeatedColumns(Kind kind, Findings findings) {
        header().stream()
                .filter(name -> header().indexOf(name) != header().lastIndexOf(name))
                .distinct()
                .forEach(name -> findings.add(
                        kind, place(head.line(), name), "Invalid column '" + name + "' (must stand once)", ""));
    }

    /** Tells of every column that the header lacks. */
    void requireColumns(List<String> required, Kind kind, Findings findings) {
        required.stream()
                .filter(name -> !header().contains(name))
                .forEach(name -> findings.add(
                        kind, place(head.line(), ""), "Missing column '" + name + "' (the header must name it)", ""));
    }
}
