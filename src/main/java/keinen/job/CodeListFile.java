package keinen.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import keinen.dictionary.Code;
import keinen.dictionary.CodeList;
import keinen.finding.Findings;
import keinen.finding.Kind;
import keinen.finding.Place;
import keinen.time.Month;

/**
 * Reads a code list: CSV in UTF-8 whose header names {@code code} and, where the list has them, {@code ja},
 * {@code en}, {@code valid_from} and {@code valid_until}; other columns are for people and are not read. Validity is
 * a month, or a day whose month counts, both ends inclusive; an empty field is an open end. Spaces around a field do
 * not count.
 */
final class CodeListFile {
    private static final Map<String, List<String>> NAMES = Map.of(
            "code", List.of("code"),
            "ja", List.of("ja", "label_ja", "name_ja"),
            "en", List.of("en", "label_en", "name_en"),
            "valid_from", List.of("valid_from", "from"),
            "valid_until", List.of("valid_until", "until", "valid_to"));
    private static final Pattern MONTH = Pattern.compile("(\\d{4}-(?:0[1-9]|1[0-2]))(?:-(?:0[1-9]|[12]\\d|3[01]))?");

    private final InputFile file;
    private final Findings findings;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<Code> codes = new ArrayList<>();
    private final Map<String, List<Code>> byCode = new HashMap<>();

    private CodeListFile(InputFile file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /**
     * @param name the file as the dataset names it
     */
    static CodeList read(InputFile file, String name, Findings findings) {
        CodeListFile list = new CodeListFile(file, findings);
        list.read();
        return new CodeList(name, list.codes);
    }

    private void read() {
        List<CsvText.Row> rows;
        try {
            rows = CsvText.parse(file.text());
        } catch (IllegalArgumentException broken) {
            wrong(0, "", "Cannot read the file as CSV: " + broken.getMessage());
            return;
        }
        if (rows.size() < 2) {
            wrong(0, "", "Missing codes: the list is empty");
        }
        if (!rows.isEmpty() && readHeader(rows.get(0))) {
            rows.subList(1, rows.size())
                    .forEach(row -> readRow(row, rows.get(0).fields().size()));
        }
    }

    private boolean readHeader(CsvText.Row header) {
        List<String> names = header.fields().stream().map(String::strip).toList();
        Set<String> twice = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            int column = i;
            NAMES.forEach((meaning, spellings) -> {
                if (spellings.contains(name) && columns.putIfAbsent(meaning, column) != null && twice.add(meaning)) {
                    wrong(header.line(), name, "Invalid column '" + name + "' (" + meaning + " must stand once)");
                }
            });
        }
        if (!columns.containsKey("code")) {
            wrong(header.line(), "", "Missing column 'code' (the header must name it)");
            return false;
        }
        return twice.isEmpty();
    }

    private void readRow(CsvText.Row row, int fields) {
        if (row.fields().size() == fields) {
            readCode(row);
        } else {
            wrong(row.line(), "", "Invalid row: " + row.fields().size() + " fields (must be " + fields + ")");
        }
    }

    private void readCode(CsvText.Row row) {
        String text = field(row, "code");
        if (text.isEmpty()) {
            wrong(row.line(), "code", "Missing code");
            return;
        }
        String ja = field(row, "ja");
        String en = field(row, "en");
        Optional<Month> from = month(row, "valid_from");
        Optional<Month> until = month(row, "valid_until");
        if (from.isPresent() && until.isPresent() && from.get().compareTo(until.get()) > 0) {
            wrong(
                    row.line(),
                    "valid_until",
                    "Invalid value: '" + until.get() + "' (must not be before " + from.get() + ")");
            return;
        }
        Code code = new Code(text, ja.isEmpty() ? text : ja, en.isEmpty() ? text : en, from, until);
        List<Code> same = byCode.computeIfAbsent(text, first -> new ArrayList<>());
        if (same.stream().anyMatch(other -> overlap(other, code))) {
            wrong(row.line(), "code", "Invalid code '" + text + "' (must stand once for any month)");
            return;
        }
        same.add(code);
        codes.add(code);
    }

    private static boolean overlap(Code a, Code b) {
        return startsByTheEndOf(a, b) && startsByTheEndOf(b, a);
    }

    private static boolean startsByTheEndOf(Code a, Code b) {
        return a.validFrom().isEmpty()
                || b.validUntil().isEmpty()
                || a.validFrom().get().compareTo(b.validUntil().get()) <= 0;
    }

    private Optional<Month> month(CsvText.Row row, String column) {
        String text = field(row, column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = MONTH.matcher(text);
        if (!matcher.matches()) {
            wrong(row.line(), column, "Invalid value: '" + text + "' (must be yyyy-MM or yyyy-MM-dd)");
            return Optional.empty();
        }
        return Optional.of(Month.parse(matcher.group(1)));
    }

    private String field(CsvText.Row row, String column) {
        Integer index = columns.get(column);
        return index == null ? "" : row.fields().get(index).strip();
    }

    private void wrong(int line, String column, String what) {
        findings.add(Kind.DEFINITION, new Place(file.path().toString(), line, column), what, "");
    }
}
