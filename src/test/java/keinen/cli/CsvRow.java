package keinen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One row of a small CSV file without quotes, its cells by column name, in order. */
record CsvRow(Map<String, String> cells) {

    /** The rows of a file; a line that begins with # says where the figures come from. */
    static List<CsvRow> read(Path file) throws IOException {
        List<String[]> lines = Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replace("\uFEFF", "").split(",", -1))
                .toList();
        return lines.stream().skip(1).map(cells -> row(lines.get(0), cells)).toList();
    }

    private static CsvRow row(String[] header, String[] cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.length; i++) {
            row.put(header[i], cells[i]);
        }
        return new CsvRow(row);
    }

    String text(String column) {
        return Optional.ofNullable(cells.get(column)).orElseThrow(() -> new AssertionError("Missing column " + column));
    }

    double number(String column) {
        return Double.parseDouble(text(column));
    }

    int whole(String column) {
        return Integer.parseInt(text(column));
    }
}
