package keinen.job;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import keinen.finding.Findings;
import keinen.finding.Kind;
import keinen.finding.Place;

/** Reads a price index: CSV in UTF-8 with the columns {@code fiscal_year} and {@code index}; others are not read. */
final class PriceFile {
    private static final String YEAR = "fiscal_year";
    private static final String INDEX = "index";
    private static final Pattern YEARS = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern INDEXES = Pattern.compile("\\d{1,6}(?:\\.\\d{1,6})?");

    private final InputFile file;
    private final Findings findings;
    private final SortedMap<Integer, BigDecimal> byYear = new TreeMap<>();

    private PriceFile(InputFile file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /** Nothing, and findings, where anything is wrong with the file. */
    static Optional<PriceIndex> read(InputFile file, Findings findings) {
        Findings own = new Findings();
        PriceFile prices = new PriceFile(file, own);
        prices.read();
        findings.addAll(own.all());
        return own.anyFailure() ? Optional.empty() : Optional.of(new PriceIndex(prices.byYear));
    }

    private void read() {
        List<CsvText.Row> rows;
        try {
            rows = CsvText.parse(file.text());
        } catch (IllegalArgumentException broken) {
            wrong(0, "", "Cannot read the file as CSV: " + broken.getMessage());
            return;
        }
        List<String> header = rows.isEmpty()
                ? List.of()
                : rows.get(0).fields().stream().map(String::strip).toList();
        for (String column : List.of(YEAR, INDEX)) {
            if (!header.contains(column)) {
                wrong(1, "", "Missing column '" + column + "' (the header must name it)");
            }
        }
        if (header.contains(YEAR) && header.contains(INDEX)) {
            if (rows.size() < 2) {
                wrong(0, "", "Missing rows: the file names no year");
            }
            rows.stream().skip(1).forEach(row -> readRow(header, row));
        }
    }

    private void readRow(List<String> header, CsvText.Row row) {
        if (row.fields().size() != header.size()) {
            String what = "Invalid row: " + row.fields().size() + " fields (must be " + header.size() + ")";
            wrong(row.line(), "", what);
            return;
        }
        String year = row.fields().get(header.indexOf(YEAR)).strip();
        String index = row.fields().get(header.indexOf(INDEX)).strip();
        if (!YEARS.matcher(year).matches()) {
            wrong(row.line(), YEAR, "Invalid value: '" + year + "' (must be the year of its April, such as 2016)");
        } else if (!INDEXES.matcher(index).matches() || new BigDecimal(index).signum() == 0) {
            wrong(row.line(), INDEX, "Invalid value: '" + index + "' (must be a number above 0, such as 103.2)");
        } else if (byYear.put(Integer.valueOf(year), new BigDecimal(index)) != null) {
            wrong(row.line(), YEAR, "Invalid value: '" + year + "' (must stand once)");
        }
    }

    private void wrong(int line, String column, String what) {
        findings.add(Kind.DEFINITION, new Place(file.path().toString(), line, column), what, "");
    }
}
