package keinen.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What keinen's own columns and codes are called. The Japanese terms are those of the ministry's 被保護者調査 where it
 * has one (被保護実人員, 開始, 廃止, 保護率).
 */
final class Terms {
    private static final Map<String, Term> TERMS = read();

    private Terms() {}

    /** One name in both languages. */
    record Term(String ja, String en) {}

    static Optional<Term> find(String name) {
        return Optional.ofNullable(TERMS.get(name));
    }

    private static Map<String, Term> read() {
        Map<String, Term> terms = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(Terms.class.getResourceAsStream("labels.csv"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.readLine(); // the header
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",", 3);
                terms.put(cells[0], new Term(cells[1], unquoted(cells[2])));
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return terms;
    }

    /** Only the last column holds commas, and then stands in quotes. */
    private static String unquoted(String cell) {
        return cell.startsWith("\"") ? cell.substring(1, cell.length() - 1) : cell;
    }
}
