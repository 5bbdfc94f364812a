package keinen.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import keinen.job.SeriesCompiler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the shipped job makes of the published figures, digit by digit against what was printed of them. */
class MinistryFiguresTest {
    private static final Path JOB = Path.of("jobs/published-series.yaml");
    private static final Path PRINTED = Path.of("src/test/resources/keinen/series/printed.csv");

    @TempDir
    private static Path folder;

    private static PublishedFigures shipped;

    @BeforeAll
    static void readTheShippedJob() {
        shipped = PublishedFigures.read(SeriesCompiler.compile(JOB, Optional.empty()));
    }

    @TestFactory
    Stream<DynamicTest> everyChangeComesOutAsTheMinistryPrintedIt() throws IOException {
        return Files.readAllLines(PRINTED).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("series,"))
                .map(line -> line.split(","))
                .map(cells -> DynamicTest.dynamicTest(String.join(" ", cells), () -> {
                    int dot = cells[0].indexOf('.');
                    String row = row(
                            withDecimals(Integer.parseInt(cells[4])),
                            cells[0].substring(0, dot),
                            cells[0].substring(dot + 1) + " " + cells[1],
                            "change",
                            "change_pct");
                    assertThat(row).isEqualTo(cells[2] + " " + cells[3]);
                }));
    }

    /** The shipped job with other decimals than the usual one. */
    private static PublishedFigures withDecimals(int decimals) throws IOException {
        if (decimals == 1) {
            return shipped;
        }
        String job = Files.readString(JOB)
                .replace(
                        "../sample-data",
                        Path.of("sample-data").toAbsolutePath().toString())
                .replace("    time: fy\n", "    time: fy\n    decimals: " + decimals + "\n");
        Path changed = Files.writeString(folder.resolve("decimals-" + decimals + ".yaml"), job);
        return PublishedFigures.read(SeriesCompiler.compile(changed, Optional.empty()));
    }

    private static String row(PublishedFigures figures, String table, String key, String... columns) {
        PublishedTable found = SeriesFolder.find(figures, table);
        String first = found.columns().get(0).name();
        List<String> keys =
                SeriesFolder.rows(found, first, found.columns().get(1).name());
        return SeriesFolder.rows(found, columns).get(keys.indexOf(key));
    }

    /** 被保護者調査 結果の概要 FY2012 (43.6666 % of 1,551,707) and FY2023 (55.3 % of 1,642,063). */
    @Test
    void sharesAreThoseInTheTotalWithoutSuspendedHouseholds() throws IOException {
        assertThat(row(withDecimals(4), "households_by_type_shares", "elderly 2012", "in", "share_pct"))
                .isEqualTo("1551707 43.6666");
        assertThat(row(shipped, "households_by_type_shares", "elderly 2023", "in", "share_pct"))
                .isEqualTo("1642064 55.3");
    }

    /** 被保護者調査 結果の概要 FY2012: 16.7 ‰; the others are of the same populations (e-Stat, SSDS A1101, J1105). */
    @Test
    void ratesAreThePrintedOnes() {
        assertThat(row(shipped, "population_persons_cost_rates", "jp_rate 2012", "value"))
                .isEqualTo("16.7");
        assertThat(row(shipped, "population_persons_cost_rates", "osaka_pref_rate 2013", "value"))
                .isEqualTo("34.22");
        for (String year : List.of("2014", "2015")) {
            String rate = row(shipped, "population_persons_cost_rates", "jp_rate " + year, "value_unrounded");
            assertThat(new BigDecimal(rate).setScale(2, RoundingMode.HALF_UP)).hasToString("17.02");
        }
    }

    @Test
    void aChangeAcrossABreakIsMarkedOrNotThere() {
        assertThat(row(shipped, "households_by_type", "elderly 2005", "change_pct", "obs_status", "change_status"))
                .isEqualTo("-2.9 B B");
        assertThat(row(shipped, "starts_by_reason_as_printed", "total 2012", "value", "change", "change_status"))
                .isEqualTo("239511 - B");
        assertThat(row(shipped, "persons_by_aid", "sonota 2005", "change_pct", "change_status"))
                .isEqualTo("- B");
        assertThat(row(shipped, "closures_by_reason", "arrest 2019", "value", "obs_status"))
                .isEqualTo("- M");
    }

    /** The town's tables (https://expydoc.com/doc/7588446/, https://expydoc.com/doc/7596114/) are wrong in three years. */
    @Test
    void theThreeWrongYearsOfTheSmallTownAreNamedAndNoOthers() {
        assertThat(SeriesFolder.rows(SeriesFolder.find(shipped, "does_not_add_up"), "sum", "period", "discrepancy"))
                .containsExactly(
                        "small_town_yen.aids 2005 -27000",
                        "small_town_yen.aids 2009 2",
                        "small_town_yen.aids 2010 900");
        assertThat(shipped.wrongSums()).hasSize(3);
    }

    /** FY2023: the types make 1,642,064 and the ministry prints 1,642,063. */
    @Test
    void roundedMeansMayMissTheirTotalByTheTolerance() throws IOException {
        String table = "households_without_suspended_parts";
        assertThat(row(shipped, table, "types 2023", "total", "parts", "discrepancy", "adds_up"))
                .isEqualTo("1642063 1642064 -1 yes");
        assertThat(row(shipped, table, "types 2012", "total", "parts", "discrepancy", "adds_up"))
                .isEqualTo("1551707 1551707 0 yes");
        assertThat(row(shipped, table, "types 2013", "total", "parts", "adds_up", "parts_status"))
                .isEqualTo("- 1583919 missing O");
        String strict = Files.readString(JOB)
                .replace(
                        "../sample-data",
                        Path.of("sample-data").toAbsolutePath().toString())
                .replace("        tolerance: 1\n", "        tolerance: 0\n");
        Path job = Files.writeString(folder.resolve("strict.yaml"), strict);
        assertThat(PublishedFigures.read(SeriesCompiler.compile(job, Optional.empty()))
                        .wrongSums())
                .contains("households_without_suspended.types 2023: total 1642063, parts 1642064, discrepancy -1");
    }

    /** Osaka, June 2016: 116,312 households, 115,510 of them in wards. The persons of one ward are not known. */
    @Test
    void theRestOutsideTheWardsIsStatedAndAMissingWardIsNotZero() {
        assertThat(SeriesFolder.rows(
                        SeriesFolder.find(shipped, "osaka_wards_parts"),
                        "sum",
                        "month",
                        "total",
                        "parts",
                        "discrepancy",
                        "adds_up"))
                .containsExactly(
                        "ward_households 2016-06 116312 115510 802 yes", "ward_persons 2016-06 145057 - - missing");
    }

    @Test
    void suspendedHouseholdsAreTheRestOfTheTypes() {
        assertThat(row(shipped, "households_by_type_parts", "types 2012", "discrepancy", "rest"))
                .isEqualTo("6803 suspended");
    }

    /** Computed by hand as 6 × (starts − closures) of both years. */
    @Test
    void theStockMovesAboutAsStartsAndClosuresSay() {
        List<String> rows = SeriesFolder.rows(
                SeriesFolder.find(shipped, "applications_starts_closures_flow"),
                "fiscal_year",
                "stock_change",
                "flow_change",
                "within_tolerance");
        assertThat(rows)
                .contains(
                        "1993 134 168 yes",
                        "2001 53866 54300 yes",
                        "2004 57617 57684 yes",
                        "2009 125465 110568 no",
                        "2012 60135 59658 yes",
                        "2016 7302 9630 yes",
                        "2023 7015 3606 yes");
    }

    /** The twelve months of FY2018 have the mean that is published for the year. */
    @Test
    void theMonthsOfTheYearHaveItsMean() {
        PublishedTable months = SeriesFolder.find(shipped, "national_monthly");
        for (String name : List.of("persons", "households")) {
            long sum = SeriesFolder.rows(months, "series", "value").stream()
                    .filter(row -> row.startsWith(name + " "))
                    .mapToLong(row -> Long.parseLong(row.substring(name.length() + 1)))
                    .sum();
            assertThat(new Quotient(BigDecimal.valueOf(sum), BigDecimal.valueOf(12)).printed(0))
                    .hasToString(name.equals("persons") ? "2096838" : "1637422");
        }
    }
}
