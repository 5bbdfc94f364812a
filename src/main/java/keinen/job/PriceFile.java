package keinen.job;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import keinen.finding.Findings;
import keinen.finding.Kind;

/** Reads a price index: CSV with the columns {@code fiscal_year} and {@code index}; others are not read. */
final class PriceFile {
    private static final String YEAR = "fiscal_year";
    private static final String INDEX = "index";
    private static final Pattern YEARS = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern INDEXES = Pattern.compile("\\d{1,6}(?:\\.\\d{1,6})?");

    private final HeadedCsv file;
    private final Findings findings;
    private final SortedMap<Integer, BigDecimal> byYear = new TreeMap<>();

    private PriceFile(HeadedCsv file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /** Nothing, and findings, where anything is wrong with the file. */
    static Optional<PriceIndex> read(InputFile file, Findings findings) {
        Findings own = new Findings();
        Optional<PriceIndex> prices =
                HeadedCsv.parse(file, Kind.DEFINITION, own).map(csv -> new PriceFile(csv, own).read());
        findings.addAll(own.all());
        return prices.filter(read -> !own.anyFailure());
    }

    private PriceIndex read() {
        file.refuseRepeatedColumns(Kind.DEFINITION, findings);
        file.requireColumns(List.of(YEAR, INDEX), Kind.DEFINITION, findings);
        if (file.rows().isEmpty()) {
            wrong(0, "", "Missing rows: the file names no year");
        }
        int year = file.header().indexOf(YEAR);
        int index = file.header().indexOf(INDEX);
        if (year >= 0 && index >= 0) {
            file.rows()
                    .forEach(row ->
                            add(row.line(), row.fields().get(year), row.fields().get(index)));
        }
        return new PriceIndex(byYear);
    }

    private void add(int line, String year, String index) {
        if (!YEARS.matcher(year).matches()) {
            wrong(line, YEAR, "Invalid value: '" + year + "' (must be the year of its April, such as 2016)");
        } else if (!INDEXES.matcher(index).matches() || new BigDecimal(index).signum() == 0) {
            wrong(line, INDEX, "Invalid value: '" + index + "' (must be a number above 0, such as 103.2)");
        } else if (byYear.put(Integer.valueOf(year), new BigDecimal(index)) != null) {
            wrong(line, YEAR, "Invalid value: '" + year + "' (must stand once)");
        }
    }

    private void wrong(int line, String column, String what) {
        findings.add(Kind.DEFINITION, file.place(line, column), what, "");
    }
}
