package keinen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import keinen.time.Month;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rates of a town, against figures that are made anew from its records and its inhabitants. */
class RateIT {
    private static final double Z = 1.959963984540054;
    private static final Map<String, Integer> INHABITANTS =
            Map.of("W1,1", 90, "W1,2", 60, "W2,1", 100, "W2,2", 150, "W3,1", 80, "W3,2", 40);

    @TempDir
    private Path folder;

    private Town town;

    @BeforeEach
    void buildTown() {
        town = Town.in(folder.resolve("town"))
                .change("job.yaml", "spells: {bridge_months: 1}", "population: population.csv")
                .change(
                        "job.yaml",
                        "  cohorts: {measure: cohort}",
                        "  rates: {measure: rate, by: [ward], standardise: [sex]}")
                .change("rules.yaml", "[[ward, sex]]", "[[ward, sex, end_reason]]")
                .write("population.csv", population());
    }

    /** Of fiscal year 2018 only. */
    private static String population() {
        StringBuilder csv = new StringBuilder("fiscal_year,ward,sex,population\n");
        new TreeMap<>(INHABITANTS)
                .forEach((codes, count) -> csv.append("2018,")
                        .append(codes)
                        .append(",")
                        .append(count)
                        .append("\n"));
        return csv.toString();
    }

    @Test
    void theRatesAreThoseOfTheRecords() throws IOException {
        Town.Answer answer = town.keinen("run", "@job.yaml");
        assertThat(answer.code()).isZero();
        assertThat(answer.err())
                .containsOnlyOnce(
                        "keinen: note: the population file lacks inhabitants of groups in the fiscal years 2019:"
                                + " their rates are empty");
        List<CsvRow> rates = table("rates");
        assertThat(rates).hasSize(3 * 2);
        for (CsvRow row : rates) {
            if (row.text("fiscal_year").equals("2018")) {
                double persons = mean(codes -> codes.startsWith(row.text("ward") + ","));
                int inhabitants = inhabitants(row.text("ward"));
                assertThat(row.text("population")).isEqualTo(Integer.toString(inhabitants));
                assertThat(row.number("on_aid")).isEqualTo(Math.round(persons * 100) / 100.0);
                close(row, "per_mille", 1000 * persons / inhabitants);
                close(row, "lower", 1000 * byar(persons, -Z) / inhabitants);
                close(row, "upper", 1000 * byar(persons + 1, Z) / inhabitants);
            } else {
                assertThat(row.text("on_aid")).isNotEmpty();
                assertThat(row.text("months_observed")).isEqualTo("6");
                assertThat(Stream.of("population", "per_mille", "lower", "upper")
                                .map(row::text))
                        .containsOnly("");
            }
        }
    }

    @Test
    void theStandardisedRatesAreThoseOfTheRecords() throws IOException {
        town.keinen("run", "@job.yaml");
        List<CsvRow> rates = table("rates_standardised");
        assertThat(rates).hasSize(3 * 2);
        for (CsvRow row : rates) {
            if (row.text("fiscal_year").equals("2018")) {
                compare(row, row.text("ward"));
            } else {
                assertThat(Stream.of(
                                        "expected",
                                        "per_mille",
                                        "direct_per_mille",
                                        "indirect_ratio",
                                        "indirect_per_mille")
                                .map(row::text))
                        .containsOnly("");
            }
        }
    }

    private static void compare(CsvRow row, String ward) {
        double events = mean(codes -> codes.startsWith(ward + ","));
        double city = 520;
        double rate = 0;
        double variance = 0;
        double largest = 0;
        double expected = 0;
        for (String sex : List.of("1", "2")) {
            double men = inhabitants("," + sex);
            double ofWard = inhabitants(ward + "," + sex);
            double weight = men / city / ofWard;
            double persons = mean(codes -> codes.equals(ward + "," + sex));
            rate += weight * persons;
            variance += weight * weight * persons;
            largest = Math.max(largest, weight);
            expected += ofWard * mean(codes -> codes.endsWith("," + sex)) / men;
        }
        close(row, "expected", expected);
        close(row, "per_mille", 1000 * events / inhabitants(ward));
        close(row, "direct_per_mille", 1000 * rate);
        close(row, "fay_feuer_lower", 1000 * fayFeuer(rate, variance, 0.025));
        close(row, "fay_feuer_upper", 1000 * fayFeuer(rate + largest, variance + largest * largest, 0.975));
        close(row, "dobson_lower", 1000 * (rate + Math.sqrt(variance / events) * (byar(events, -Z) - events)));
        close(row, "dobson_upper", 1000 * (rate + Math.sqrt(variance / events) * (byar(events + 1, Z) - events)));
        close(row, "indirect_ratio", events / expected);
        close(row, "indirect_ratio_lower", byar(events, -Z) / expected);
        close(row, "indirect_ratio_upper", byar(events + 1, Z) / expected);
        close(row, "indirect_per_mille", 1000 * events / expected * mean(codes -> true) / city);
    }

    /** Fay and Feuer 1997, formula (6), with the chi-squared distribution. */
    private static double fayFeuer(double rate, double variance, double probability) {
        double degrees = 2 * rate * rate / variance;
        return variance
                / (2 * rate)
                * new ChiSquaredDistribution(null, degrees).inverseCumulativeProbability(probability);
    }

    private static double byar(double count, double z) {
        return count * Math.pow(1 - 1 / (9 * count) + z / (3 * Math.sqrt(count)), 3);
    }

    @Test
    void whatIsHiddenOfTheStocksIsHiddenOfTheRates() throws IOException {
        town.change("job.yaml", "audience: internal", "audience: public")
                .change(
                        "rules.yaml",
                        "  internal: {method: none}",
                        "  public: {method: suppress, threshold: 10, zeros: publish, protection: {min_width: 4}}");
        assertThat(town.keinen("run", "@job.yaml").code()).isZero();
        List<CsvRow> flows = table("flows");
        List<CsvRow> rates = table("rates");
        assertThat(rates).anyMatch(row -> row.text("on_aid").isEmpty());
        for (CsvRow rate : rates) {
            List<String> months = flows.stream()
                    .filter(row -> row.text("ward").equals(rate.text("ward"))
                            && Month.parse(row.text("month"))
                                    .fiscalYear()
                                    .toString()
                                    .equals(rate.text("fiscal_year")))
                    .map(row -> row.text("on_aid"))
                    .toList();
            if (rate.text("on_aid").isEmpty()) {
                assertThat(months).contains("");
                assertThat(rate.text("per_mille") + rate.text("lower") + rate.text("upper"))
                        .isEmpty();
            } else {
                assertThat(months.stream().filter(String::isEmpty).count()).isNotEqualTo(1);
            }
        }
    }

    private List<CsvRow> table(String name) throws IOException {
        String file = town.files("out").keySet().stream()
                .filter(path -> path.endsWith("tables/" + name + ".csv"))
                .findFirst()
                .orElseThrow();
        return CsvRow.read(town.path("out").resolve(file));
    }

    private static void close(CsvRow row, String column, double expected) {
        assertThat(row.number(column)).as(column).isCloseTo(expected, within(1e-9 * expected));
    }

    /** Of a ward, of a sex after a comma, or of both. */
    private static int inhabitants(String codes) {
        return INHABITANTS.entrySet().stream()
                .filter(entry -> entry.getKey().contains(codes))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Records in a mean month of fiscal year 2018, by the codes of ward and sex. */
    private static double mean(Predicate<String> codes) {
        Month april = Month.parse("2018-04");
        long records = 0;
        for (int month = 0; month < 12; month++) {
            records += Arrays.stream(Town.export(april.plus(month), 0).split("\r\n"))
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .filter(fields -> codes.test(fields[3] + "," + fields[2]))
                    .count();
        }
        return records / 12.0;
    }
}
