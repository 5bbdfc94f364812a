package keinen.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import keinen.finding.Findings;
import keinen.finding.Kind;
import keinen.finding.Nearest;
import keinen.finding.Place;
import keinen.job.HeadedCsv;

/** Reads cells: CSV with the columns {@code id}, {@code value} and, where there are any bounds, {@code lower}, {@code upper}. */
final class CellFile {
    private static final String ID = "id";
    private static final String VALUE = "value";
    private static final String LOWER = "lower";
    private static final String UPPER = "upper";
    private static final List<String> COLUMNS = List.of(ID, VALUE, LOWER, UPPER);
    private static final String NONE = "none";

    private final HeadedCsv file;
    private final Findings findings;
    private final List<Cell> cells = new ArrayList<>();
    private final Map<String, Integer> lines = new HashMap<>();

    private CellFile(HeadedCsv file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /** The cells that could be read; what is wrong with the others is in the findings. */
    static Cells read(HeadedCsv file, Findings findings) {
        CellFile reader = new CellFile(file, findings);
        if (reader.checkHeader()) {
            file.rows().forEach(reader::read);
        }
        return new Cells(reader.cells);
    }

    private boolean checkHeader() {
        Findings header = new Findings();
        Place place = file.place(file.head().line(), "");
        for (String name : file.header()) {
            if (!COLUMNS.contains(name)) {
                String what = "Unknown column '" + name + "'" + Nearest.hint(name, COLUMNS);
                header.add(Kind.DEFINITION, place, what, "");
            }
        }
        for (String name : List.of(ID, VALUE)) {
            if (!file.header().contains(name)) {
                header.add(Kind.DEFINITION, place, "Missing column '" + name + "' (the header must name it)", "");
            }
        }
        findings.addAll(header.all());
        return !header.anyFailure();
    }

    private void read(HeadedCsv.Row row) {
        String id = field(row, ID);
        if (id.isEmpty()) {
            wrong(row, ID, "Missing id");
            return;
        }
        Integer before = lines.putIfAbsent(id, row.line());
        if (before != null) {
            wrong(row, ID, "Invalid id '" + id + "' (must stand once; it stands in line " + before + " already)");
            return;
        }
        Optional<Printed> value = number(row, VALUE);
        Optional<Rational> lower = bound(row, LOWER, value.isEmpty() ? Optional.of(Rational.ZERO) : Optional.empty());
        Optional<Rational> upper = bound(row, UPPER, Optional.empty());
        if (lower.isPresent() && upper.isPresent() && lower.get().compareTo(upper.get()) > 0) {
            wrong(row, UPPER, "Invalid upper bound: " + upper.get() + " (must not be below " + lower.get() + ")");
        }
        cells.add(new Cell(id, value, lower, upper, row.line()));
    }

    private Optional<Rational> bound(HeadedCsv.Row row, String column, Optional<Rational> usual) {
        String text = field(row, column);
        if (text.isEmpty()) {
            return usual;
        }
        return text.equals(NONE) ? Optional.empty() : number(row, column).map(Printed::number);
    }

    /** Nothing where the field is empty, and where it is no number, which is told. */
    private Optional<Printed> number(HeadedCsv.Row row, String column) {
        String text = field(row, column);
        Optional<Printed> number = Printed.find(text);
        if (number.isEmpty() && !text.isEmpty()) {
            wrong(
                    row,
                    column,
                    "Invalid number: '" + text
                            + "' (must be plain digits, such as 12 or 0.970, 15 before the point and 9 after it at most)");
        }
        return number;
    }

    private String field(HeadedCsv.Row row, String column) {
        int position = file.header().indexOf(column);
        return position < 0 ? "" : row.fields().get(position);
    }

    private void wrong(HeadedCsv.Row row, String column, String what) {
        findings.add(Kind.DEFINITION, file.place(row.line(), column), what, "");
    }
}
