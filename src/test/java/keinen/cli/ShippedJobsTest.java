package keinen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The jobs that the project ships are right, and the sheet of each says what is in it. */
class ShippedJobsTest {
    private static final Path JOBS = Path.of("jobs");
    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);

    @TestFactory
    Stream<DynamicTest> everyJobIsRight() throws IOException {
        try (Stream<Path> files = Files.list(JOBS)) {
            List<Path> jobs = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
            return jobs.stream().map(job -> DynamicTest.dynamicTest(job.toString(), () -> sheet(job)));
        }
    }

    /** Each line is a table of the analysis, as the press and the university reported it. */
    @Test
    void theOsakaJobHasEveryTableOfTheAnalysis() {
        String sheet = sheet(JOBS.resolve("osaka-2017.yaml"));
        assertThat(sheet)
                .contains("newcomers_sex (distribution)", "By sex in the first month of the spell")
                .contains("newcomers_age (distribution)", "By age_band", "0-22, 23-34, 35-44, 45-54, 55-64, 65+")
                .contains("newcomers_type (distribution)", "By household_type")
                .contains("newcomers_ward (distribution)", "By ward")
                .contains("interval (distribution)")
                .contains(
                        "continuation (continuation)",
                        "exactly 5, 10 years",
                        "whole months since resident_since: 0-5, 6+")
                .contains("left (entry-outcomes)")
                .contains("exit_mix (exit-reasons)", "By residence_band in the first month of the spell")
                .contains("spell_days (spell-days)", "spell_days_sex (spell-days)")
                .contains("Audience: internal");
    }

    /** Its first part followed cases; days of ended spells and recipients were told of persons. */
    @Test
    void theOsakaJobCountsHouseholdsWhereTheStudyCountedCases() {
        String sheet = sheet(JOBS.resolve("osaka-2017.yaml"));
        assertThat(sheet.split("Households are counted, not persons", -1)).hasSize(1 + 9);
        assertThat(sheet.substring(sheet.indexOf("spell_days (spell-days)"))).doesNotContain("Households are counted");
    }

    @Test
    void theSampleDividesSpendingAndTestsItsDefinitions() {
        assertThat(sheet(JOBS.resolve("annual-cohorts.yaml")))
                .contains("prices.csv", "cost (expenditure)", "outcomes (entry-outcomes)");
    }

    private static String sheet(Path job) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), Console.Redraw.NEVER);
        assertThat(Main.run(console, TODAY, "check", job.toString()))
                .as(err.toString())
                .isZero();
        return out.toString().replaceAll("\\s+", " ");
    }
}
