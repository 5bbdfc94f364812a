package keinen.job;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import keinen.dictionary.AgeBand;
import keinen.dictionary.Bands;
import keinen.dictionary.Column;
import keinen.finding.Findings;
import keinen.finding.Kind;
import keinen.finding.Nearest;

/**
 * Reads how many inhabitants there are: CSV with a column {@code population} of whole numbers and
 * one for each thing that tells rows apart: dimensions of the dataset by their codes, {@code age_band} by the names of
 * the job's bands, and fiscal years.
 */
final class PopulationFile {
    private static final String INHABITANTS = "population";
    private static final Pattern WHOLE = Pattern.compile("\\d{1,15}");

    private final HeadedCsv file;
    private final DatasetDefinition dataset;
    private final Bands ageBands;
    private final Findings findings;
    private final List<KeyColumn> columns = new ArrayList<>();
    private final Map<List<String>, Long> inhabitants = new LinkedHashMap<>();
    private int position = -1;

    private PopulationFile(HeadedCsv file, DatasetDefinition dataset, Bands ageBands, Findings findings) {
        this.file = file;
        this.dataset = dataset;
        this.ageBands = ageBands;
        this.findings = findings;
    }

    /**
     * @param required the columns that the file must have beside the number of inhabitants
     * @return nothing, and findings, where anything is wrong with the file
     */
    static Optional<Population> read(
            InputFile file, List<String> required, DatasetDefinition dataset, Bands ageBands, Findings findings) {
        Findings own = new Findings();
        Optional<Population> population = HeadedCsv.parse(file, Kind.DEFINITION, own)
                .map(csv -> new PopulationFile(csv, dataset, ageBands, own).read(required));
        FirstFindings.tell(own, file, findings);
        return population.filter(read -> !own.anyFailure());
    }

    private Population read(List<String> required) {
        if (file.rows().isEmpty()) {
            wrong(0, "", "Missing rows: the file has a header alone");
        }
        if (readHeader(required)) {
            file.rows().forEach(this::readRow);
        }
        return new Population(columns.stream().map(KeyColumn::name).toList(), inhabitants);
    }

    private boolean readHeader(List<String> required) {
        Findings header = new Findings();
        file.refuseRepeatedColumns(Kind.DEFINITION, header);
        List<String> names = file.header();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equals(INHABITANTS)) {
                position = i;
            } else if (names.indexOf(names.get(i)) == i) {
                addColumn(i, names.get(i), required, header);
            }
        }
        file.requireColumns(required, Kind.DEFINITION, header);
        file.requireColumns(List.of(INHABITANTS), Kind.DEFINITION, header);
        findings.addAll(header.all());
        return !header.anyFailure();
    }

    private void addColumn(int at, String name, List<String> required, Findings header) {
        Optional<Column> dimension = dataset.dataset().find(name).filter(TableCompiler::mayGroup);
        if (name.equals(Population.FISCAL_YEAR) && required.contains(name)) {
            columns.add(KeyColumn.years(at, name));
        } else if (name.equals(AgeBand.NAME)) {
            columns.add(KeyColumn.ages(at, ageBands));
        } else if (dimension.isPresent()) {
            columns.add(KeyColumn.codes(at, dimension.get()));
        } else if (dataset.unread().contains(name)) {
            columns.add(KeyColumn.any(at, name));
        } else {
            String what = "Unknown column '" + name + "'" + Nearest.hint(name, known(required));
            header.add(Kind.DEFINITION, file.place(file.head().line(), name), what, "");
        }
    }

    private List<String> known(List<String> required) {
        Set<String> known = new HashSet<>(required);
        known.addAll(List.of(INHABITANTS, AgeBand.NAME));
        dataset.dataset().columns().stream()
                .filter(TableCompiler::mayGroup)
                .map(Column::name)
                .forEach(known::add);
        return List.copyOf(known);
    }

    private void readRow(HeadedCsv.Row row) {
        boolean isRight = true;
        for (KeyColumn column : columns) {
            Optional<String> problem = column.problem(row);
            problem.ifPresent(what -> wrong(row.line(), column.name(), what));
            isRight &= problem.isEmpty();
        }
        String number = row.fields().get(position);
        if (!WHOLE.matcher(number).matches()) {
            wrong(row.line(), INHABITANTS, "Invalid value: '" + number + "' (must be a whole number from 0 on)");
        } else if (isRight) {
            add(row, Long.parseLong(number));
        }
    }

    private void add(HeadedCsv.Row row, long count) {
        List<String> codes = columns.stream().map(column -> column.text(row)).toList();
        if (inhabitants.putIfAbsent(codes, count) != null) {
            wrong(row.line(), "", "Invalid row: " + String.join(", ", codes) + " stands in an earlier row already");
        }
    }

    private void wrong(int line, String column, String what) {
        findings.add(Kind.DEFINITION, file.place(line, column), what, "");
    }
}
