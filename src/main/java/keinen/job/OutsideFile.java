package keinen.job;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import keinen.finding.Findings;
import keinen.finding.Kind;
import keinen.finding.Nearest;

/**
 * Reads figures that somebody else publishes: CSV as a release would have it, with the columns of the table's groups, its
 * other keys, and any of its values. A value that is empty is not told. Where a table of years does not say how many months
 * of a year it has seen, it has seen all twelve.
 */
final class OutsideFile {
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,15}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,12}(?:\\.\\d{1,6})?");

    private final HeadedCsv file;
    private final CountPlan count;
    private final OutsideColumns columns;
    private final OutsideKeys keys;
    private final Findings findings;
    private final List<KeyColumn> keyColumns = new ArrayList<>();
    private final Map<String, Integer> valueColumns = new TreeMap<>();
    private final Map<List<String>, Map<String, BigDecimal>> rows = new LinkedHashMap<>();
    private final Map<List<String>, Integer> lines = new HashMap<>();

    private OutsideFile(HeadedCsv file, CountPlan count, OutsideColumns columns, OutsideKeys keys, Findings findings) {
        this.file = file;
        this.count = count;
        this.columns = columns;
        this.keys = keys;
        this.findings = findings;
    }

    /**
     * @return nothing, and findings, where anything is wrong with the file
     */
    static Optional<OutsideTable> read(
            InputFile file, OutsideDefinition definition, CountPlan count, OutsideKeys keys, Findings findings) {
        Findings own = new Findings();
        Optional<OutsideTable> table = OutsideColumns.find(definition.table())
                .flatMap(columns -> HeadedCsv.parse(file, Kind.DEFINITION, own)
                        .map(csv -> new OutsideFile(csv, count, columns, keys, own).read(definition)));
        FirstFindings.tell(own, file, findings);
        return table.filter(read -> !own.anyFailure());
    }

    private OutsideTable read(OutsideDefinition definition) {
        if (readHeader()) {
            file.rows().forEach(this::readRow);
        }
        return new OutsideTable(
                definition.table().name(), definition.source(), count, keyNames(), rows, columns.means());
    }

    private boolean readHeader() {
        Findings header = new Findings();
        file.refuseRepeatedColumns(Kind.DEFINITION, header);
        List<String> required = new ArrayList<>(requiredKeys());
        file.requireColumns(required, Kind.DEFINITION, header);
        for (int i = 0; i < file.header().size(); i++) {
            String name = file.header().get(i);
            if (allKeys().contains(name)) {
                keyColumns.add(keys.column(i, name));
            } else if (columns.values().contains(name)) {
                valueColumns.put(name, i);
            } else {
                header.add(
                        Kind.DEFINITION,
                        file.place(file.head().line(), name),
                        "Unknown column '" + name + "'" + Nearest.hint(name, known()),
                        "Leave out what is none of " + String.join(", ", known()));
            }
        }
        if (valueColumns.isEmpty()) {
            header.add(
                    Kind.DEFINITION,
                    file.place(file.head().line(), ""),
                    "Missing column of values (the header must name one of " + String.join(", ", columns.values())
                            + ")",
                    "");
        }
        findings.addAll(header.all());
        return !header.anyFailure();
    }

    private List<String> allKeys() {
        return Stream.concat(count.by().stream(), columns.keys().stream()).toList();
    }

    private List<String> requiredKeys() {
        return allKeys().stream()
                .filter(key -> !key.equals(OutsideColumns.MONTHS_OBSERVED))
                .toList();
    }

    private List<String> known() {
        return Stream.concat(allKeys().stream(), columns.values().stream()).toList();
    }

    private boolean isOfWholeYears() {
        return columns.keys().contains(OutsideColumns.MONTHS_OBSERVED)
                && !file.header().contains(OutsideColumns.MONTHS_OBSERVED);
    }

    private List<String> keyNames() {
        Stream<String> named = keyColumns.stream().map(KeyColumn::name);
        return Stream.concat(named, isOfWholeYears() ? Stream.of(OutsideColumns.MONTHS_OBSERVED) : Stream.of())
                .toList();
    }

    private void readRow(HeadedCsv.Row row) {
        boolean isRight = true;
        for (KeyColumn column : keyColumns) {
            Optional<String> problem = column.problem(row);
            problem.ifPresent(what -> wrong(row.line(), column.name(), what));
            isRight &= problem.isEmpty();
        }
        Map<String, BigDecimal> told = new TreeMap<>();
        valueColumns.forEach(
                (name, position) -> figure(row, name, position).ifPresent(figure -> told.put(name, figure)));
        if (isRight) {
            add(row, told);
        }
    }

    private Optional<BigDecimal> figure(HeadedCsv.Row row, String name, int position) {
        String text = row.fields().get(position);
        boolean isMean = columns.means().contains(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!(isMean ? DECIMAL : WHOLE).matcher(text).matches()) {
            String mustBe = isMean ? "a number, such as 1234.5" : "a whole number";
            wrong(row.line(), name, "Invalid value: '" + text + "' (must be " + mustBe + ", or empty)");
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text));
    }

    private void add(HeadedCsv.Row row, Map<String, BigDecimal> told) {
        List<String> texts = new ArrayList<>(
                keyColumns.stream().map(column -> column.text(row)).toList());
        if (isOfWholeYears()) {
            texts.add("12");
        }
        Integer before = lines.putIfAbsent(texts, row.line());
        if (before != null) {
            String what = "Invalid row: " + String.join(", ", texts) + " stands in line " + before + " already";
            wrong(row.line(), "", what);
        } else {
            rows.put(List.copyOf(texts), told);
        }
    }

    private void wrong(int line, String column, String what) {
        findings.add(Kind.DEFINITION, file.place(line, column), what, "");
    }
}
