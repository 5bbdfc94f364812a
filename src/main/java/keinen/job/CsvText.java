package keinen.job;

import java.util.ArrayList;
import java.util.List;

/**
 * Comma-separated text after RFC 4180: fields in double quotes may hold commas, line ends and doubled quotes. Lines
 * may end in CR LF, LF or CR; empty lines are no rows.
 */
final class CsvText {

    private final String text;
    private int position;
    private int line = 1;

    private CsvText(String text) {
        this.text = text;
    }

    /**
     * The rows of a text.
     *
     * @throws IllegalArgumentException when a quoted field is not closed or goes on after its closing quote
     */
    static List<HeadedCsv.Row> parse(String text) {
        CsvText csv = new CsvText(text);
        List<HeadedCsv.Row> rows = new ArrayList<>();
        while (csv.position < text.length()) {
            HeadedCsv.Row row = csv.row();
            if (row.fields().size() > 1 || !row.fields().get(0).isEmpty()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private HeadedCsv.Row row() {
        int begins = line;
        List<String> fields = new ArrayList<>();
        fields.add(field());
        while (position < text.length() && text.charAt(position) == ',') {
            position++;
            fields.add(field());
        }
        endLine();
        return new HeadedCsv.Row(begins, fields);
    }

    private String field() {
        return position < text.length() && text.charAt(position) == '"' ? quoted() : plain();
    }

    private String plain() {
        int start = position;
        while (position < text.length() && ",\r\n".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        return text.substring(start, position);
    }

    private String quoted() {
        int opens = line;
        StringBuilder field = new StringBuilder();
        for (position++; position < text.length(); position++) {
            char letter = text.charAt(position);
            if (letter == '"') {
                position++;
                if (position == text.length() || ",\r\n".indexOf(text.charAt(position)) >= 0) {
                    return field.toString();
                }
                if (text.charAt(position) != '"') {
                    throw new IllegalArgumentException("text follows a closing quote in line " + line);
                }
            } else if (letter == '\n') {
                line++;
            }
            field.append(letter);
        }
        throw new IllegalArgumentException("the quote that opens in line " + opens + " is not closed");
    }

    private void endLine() {
        if (position < text.length() && text.charAt(position) == '\r') {
            position++;
        }
        if (position < text.length() && text.charAt(position) == '\n') {
            position++;
        }
        line++;
    }
}
