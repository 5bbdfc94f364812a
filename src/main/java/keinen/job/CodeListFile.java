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
import keinen.time.Month;

/**
 * Reads a code list: CSV whose header names {@code code} and, where the list has them, {@code ja},
 * {@code en}, {@code valid_from} and {@code valid_until}; other columns are for people and are not read. Validity is
 * a month, or a day whose month counts, both ends inclusive; an empty field is an open end.
 */
final class CodeListFile {
    private static final String CODE = "code";
    private static final Map<String, List<String>> NAMES = Map.of(
            CODE,
            List.of(CODE),
            "ja",
            List.of("ja", "label_ja", "name_ja"),
            "en",
            List.of("en", "label_en", "name_en"),
            "valid_from",
            List.of("valid_from", "from"),
            "valid_until",
            List.of("valid_until", "until", "valid_to"));
    private static final Pattern MONTH = Pattern.compile("(\\d{4}-(?:0[1-9]|1[0-2]))(?:-(?:0[1-9]|[12]\\d|3[01]))?");

    private final HeadedCsv file;
    private final Findings findings;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<Code> codes = new ArrayList<>();
    private final Map<String, List<Code>> byCode = new HashMap<>();

    private CodeListFile(HeadedCsv file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /**
     * @param name the file as the dataset names it
     */
    static CodeList read(InputFile file, String name, Findings findings) {
        Findings own = new Findings();
        List<Code> codes = HeadedCsv.parse(file, Kind.DEFINITION, own)
                .map(csv -> new CodeListFile(csv, own).read())
                .orElse(List.of());
        findings.addAll(own.inReadingOrder());
        return new CodeList(name, codes);
    }

    private List<Code> read() {
        if (file.rows().isEmpty()) {
            wrong(0, "", "Missing codes: the list is empty");
        }
        if (readHeader()) {
            file.rows().forEach(this::readCode);
        }
        return codes;
    }

    private boolean readHeader() {
        Set<String> twice = new HashSet<>();
        for (int i = 0; i < file.header().size(); i++) {
            String name = file.header().get(i);
            int column = i;
            NAMES.forEach((meaning, spellings) -> {
                if (spellings.contains(name) && columns.putIfAbsent(meaning, column) != null && twice.add(meaning)) {
                    wrong(file.head().line(), name, "Invalid column '" + name + "' (" + meaning + " must stand once)");
                }
            });
        }
        file.requireColumns(List.of(CODE), Kind.DEFINITION, findings);
        return columns.containsKey(CODE) && twice.isEmpty();
    }

    private void readCode(HeadedCsv.Row row) {
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

    private Optional<Month> month(HeadedCsv.Row row, String column) {
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

    private String field(HeadedCsv.Row row, String column) {
        Integer index = columns.get(column);
        return index == null ? "" : row.fields().get(index);
    }

    private void wrong(int line, String column, String what) {
        findings.add(Kind.DEFINITION, file.place(line, column), what, "");
    }
}
