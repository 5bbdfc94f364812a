package keinen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Studies with published figures, run as a city's records are: from monthly exports to the tables of a release.
 *
 * <p>Spells and figures stand with their sources in {@code keinen/published}; those of R are written by {@code
 * src/test/r/published-figures.R}. Units of time are read as months, whatever they were.
 */
class PublishedFiguresIT {
    private static final Path STUDIES = Path.of("src/test/resources/keinen/published");
    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);
    private static final Set<String> KEYS = Set.of("arm", "months");

    private static final String DATASET = """
            dataset: study
            columns:
              month: {role: month}
              person_id: {role: person}
              arm: {role: dimension}
              start_date: {role: spell-start}
              end_date: {role: spell-end}
            """;
    private static final String RULES = """
            rules: study
            version: "1"
            valid: {from: 2026-04-01, until: 2027-03-31}
            purposes: [comparison]
            approvals: [{id: A-1, by: author, from: 2026-04-01, until: 2027-03-31, purposes: [comparison], audiences: [internal]}]
            columns:
              month: {use: date}
              person_id: {use: link}
              arm: {use: group}
              start_date: {use: date}
              end_date: {use: date}
            audiences: {internal: {method: none}}
            """;
    private static final String JOB = """
            job: study
            purpose: comparison
            audience: internal
            dataset: dataset.yaml
            exports: exports
            store: store
            out: releases
            rules: rules.yaml
            tables:
              log_log: {measure: survival, by: [arm], ci: log-log}
              log: {measure: survival, by: [arm], ci: log}
              plain: {measure: survival, by: [arm], ci: plain}
              together_log_log: {measure: survival, ci: log-log}
              together_log: {measure: survival, ci: log}
              together_plain: {measure: survival, ci: plain}
            outputs: {csv: {labels: codes}}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"aml", "aml-to-48", "freireich", "three-and-three", "three-and-three-censored", "left-truncated"
            })
    void aStudyRunFromMonthlyRecordsHasItsPublishedFigures(String study) throws IOException {
        Path computed = STUDIES.resolve(study);
        Path tables = release(computed).resolve("tables");
        for (Path expected : tables(computed)) {
            List<CsvRow> actual = CsvRow.read(tables.resolve(expected.getFileName()));
            compare(expected, actual);
            assertThatNobodyElseEnds(expected, actual);
        }
        for (Path expected : tables(computed.resolve("printed"))) {
            compare(expected, CsvRow.read(tables.resolve(expected.getFileName())));
        }
    }

    private Path release(Path study) throws IOException {
        Files.writeString(folder.resolve("dataset.yaml"), DATASET);
        Files.writeString(folder.resolve("rules.yaml"), RULES);
        Path job = Files.writeString(folder.resolve("job.yaml"), JOB);
        String export = new StudyExport(CsvRow.read(study.resolve("spells.csv"))).csv();
        Files.writeString(Files.createDirectory(folder.resolve("exports")).resolve("study.csv"), export);
        StringWriter words = new StringWriter();
        Console console = new Console(new PrintWriter(words), new PrintWriter(words), Console.Redraw.NEVER);
        int exitCode = Main.run(console, TODAY, "run", job.toString());
        assertThat(exitCode).as(words.toString()).isZero();
        assertThat(words.toString()).doesNotContain("contradicts");
        Path releases = folder.resolve("releases/study");
        return releases.resolve(Files.readString(releases.resolve("LATEST")).strip());
    }

    /** The tables with expected figures in a folder; none where it is not there. */
    private static List<Path> tables(Path expected) throws IOException {
        if (Files.notExists(expected)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(expected)) {
            return files.filter(file -> file.toString().endsWith(".csv") && !file.endsWith("spells.csv"))
                    .sorted()
                    .toList();
        }
    }

    private static void compare(Path table, List<CsvRow> actual) throws IOException {
        for (CsvRow row : CsvRow.read(table)) {
            assertThat(actual)
                    .as("%s %s", table, key(row))
                    .filteredOn(other -> key(other).equals(key(row)))
                    .singleElement()
                    .satisfies(other -> compare(table, row, other));
        }
    }

    /** R names the durations at which a spell ends; at all others a table must have none. */
    private static void assertThatNobodyElseEnds(Path table, List<CsvRow> actual) throws IOException {
        List<List<String>> named =
                CsvRow.read(table).stream().map(PublishedFiguresIT::key).toList();
        assertThat(actual)
                .as("durations that %s does not name", table)
                .filteredOn(row -> !named.contains(key(row)))
                .allSatisfy(row -> assertThat(row.whole("exits")).isZero());
    }

    private static void compare(Path table, CsvRow expected, CsvRow actual) {
        expected.cells().forEach((column, figure) -> {
            if (figure.isEmpty() || KEYS.contains(column)) {
                assertThat(actual.text(column)).as("%s %s", table, column).isEqualTo(figure);
            } else {
                assertThat(actual.number(column))
                        .as("%s %s %s", table, key(expected), column)
                        .isCloseTo(Double.parseDouble(figure), within(tolerance(figure)));
            }
        });
    }

    /** Half a unit of the last printed digit, and never less than a billionth. */
    private static double tolerance(String figure) {
        int point = figure.indexOf('.');
        double unit = point < 0 ? 0 : Math.pow(10, point + 1 - figure.length());
        return Math.max(1e-9, unit / 2);
    }

    private static List<String> key(CsvRow row) {
        return row.cells().keySet().stream()
                .filter(KEYS::contains)
                .map(row::text)
                .toList();
    }
}
