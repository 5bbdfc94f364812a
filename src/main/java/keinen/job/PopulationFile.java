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
import keinen.finding.Place;

/**
 * Reads how many inhabitants there are: CSV in UTF-8 with a header, with a column {@code population} of whole numbers and
 * one for each thing that tells rows apart: dimensions of the dataset by their codes, {@code age_band} by the names of
 * the job's bands, and fiscal years. Spaces around a field do not count.
 */
final class PopulationFile {
    private static final String INHABITANTS = "population";
    private static final Pattern WHOLE = Pattern.compile("\\d{1,15}");

    /** A file may be wrong in every row, and for one reason. */
    private static final int MOST_TOLD = 20;

    private final InputFile file;
    private final DatasetDefinition dataset;
    private final Bands ageBands;
    private final Findings findings;
    private final List<PopulationColumn> columns = new ArrayList<>();
    private final Map<List<String>, Long> inhabitants = new LinkedHashMap<>();
    private int position = -1;
    private int wrong;

    private PopulationFile(InputFile file, DatasetDefinition dataset, Bands ageBands, Findings findings) {
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
        PopulationFile population = new PopulationFile(file, dataset, ageBands, findings);
        population.read(required);
        population.tellTheRest();
        return population.wrong > 0
                ? Optional.empty()
                : Optional.of(new Population(population.columnNames(), population.inhabitants));
    }

    private void read(List<String> required) {
        List<CsvText.Row> rows;
        try {
            rows = CsvText.parse(file.text());
        } catch (IllegalArgumentException broken) {
            wrong(0, "", "Cannot read the file as CSV: " + broken.getMessage());
            return;
        }
        if (rows.size() < 2) {
            wrong(0, "", "Missing rows: the file is empty");
        } else if (readHeader(rows.get(0), required)) {
            int fields = rows.get(0).fields().size();
            rows.subList(1, rows.size()).forEach(row -> readRow(row, fields));
        }
    }

    private boolean readHeader(CsvText.Row header, List<String> required) {
        List<String> names = header.fields().stream().map(String::strip).toList();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (!seen.add(name)) {
                wrong(header.line(), name, "Invalid column '" + name + "' (must stand once)");
            } else if (name.equals(INHABITANTS)) {
                position = i;
            } else {
                addColumn(header, i, name, required);
            }
        }
        List<String> all = new ArrayList<>(required);
        all.add(INHABITANTS);
        all.stream()
                .filter(name -> !seen.contains(name))
                .forEach(name -> wrong(header.line(), "", "Missing column '" + name + "' (the header must name it)"));
        return wrong == 0;
    }

    private void addColumn(CsvText.Row header, int at, String name, List<String> required) {
        Optional<Column> dimension = dataset.dataset().find(name).filter(TableCompiler::mayGroup);
        if (name.equals(Population.FISCAL_YEAR) && required.contains(name)) {
            columns.add(PopulationColumn.years(at));
        } else if (name.equals(AgeBand.NAME)) {
            columns.add(PopulationColumn.ages(at, ageBands));
        } else if (dimension.isPresent()) {
            columns.add(PopulationColumn.codes(at, dimension.get()));
        } else if (dataset.unread().contains(name)) {
            columns.add(PopulationColumn.any(at, name));
        } else {
            wrong(header.line(), name, "Unknown column '" + name + "'" + Nearest.hint(name, known(required)));
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

    private void readRow(CsvText.Row row, int fields) {
        if (row.fields().size() != fields) {
            wrong(row.line(), "", "Invalid row: " + row.fields().size() + " fields (must be " + fields + ")");
            return;
        }
        boolean isRight = true;
        for (PopulationColumn column : columns) {
            Optional<String> problem = column.problem(row);
            problem.ifPresent(what -> wrong(row.line(), column.name(), what));
            isRight &= problem.isEmpty();
        }
        String number = row.fields().get(position).strip();
        if (!WHOLE.matcher(number).matches()) {
            wrong(row.line(), INHABITANTS, "Invalid value: '" + number + "' (must be a whole number from 0 on)");
        } else if (isRight) {
            add(row, Long.parseLong(number));
        }
    }

    private void add(CsvText.Row row, long count) {
        List<String> codes = columns.stream().map(column -> column.text(row)).toList();
        if (inhabitants.putIfAbsent(codes, count) != null) {
            wrong(row.line(), "", "Invalid row: " + String.join(", ", codes) + " stands in an earlier row already");
        }
    }

    private List<String> columnNames() {
        return columns.stream().map(PopulationColumn::name).toList();
    }

    private void wrong(int line, String column, String what) {
        if (wrong++ < MOST_TOLD) {
            findings.add(Kind.DEFINITION, new Place(file.path().toString(), line, column), what, "");
        }
    }

    private void tellTheRest() {
        if (wrong > MOST_TOLD) {
            String what = "And " + (wrong - MOST_TOLD) + " more like these";
            findings.add(Kind.DEFINITION, Place.ofFile(file.path().toString()), what, "");
        }
    }
}
