package keinen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import keinen.time.Month;
import keinen.time.MonthRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A town's tables with the limits of their shares, as a reader of the files sees them. */
class ShareLimitsIT {
    private static final double Z = 1.959963984540054;
    private static final Pattern LIMIT = Pattern.compile(".*_(lower|upper)(_status)?");
    private static final String TABLES = """
            tables:
              cohorts:  {measure: cohort, by: [ward]LIMITS}
              moves:    {measure: transition, of: wardLIMITS}
              long:     {measure: long-term, months: 3, of: 6, by: [sex]LIMITS}
              often:    {measure: cyclers, spells: 2, years: 1, by: [sex]LIMITS}
              reasons:  {measure: exit-reasons, by: [sex]LIMITS}
              later:    {measure: continuation, years: [1, 2]LIMITS}
              outcomes: {measure: entry-outcomes, within: 6, returning_within: 3, by: [sex]LIMITS}
              churning: {measure: churn, within: 2LIMITS}
              flows:    {measure: inflow, within: 2, by: [ward]LIMITS}
            """;

    /** Every share with what it is of, in the columns of its table; a whole that is no column stands in keys. */
    private static final Map<String, List<List<String>>> SHARES = Map.of(
            "cohorts", List.of(List.of("retention", "on_aid", "entrants")),
            "moves", List.of(List.of("share", "persons", "fiscal_year,from")),
            "long", List.of(List.of("share", "long_term", "on_aid")),
            "often", List.of(List.of("share", "cyclers", "on_aid_ever")),
            "reasons", List.of(List.of("share", "exits", "sex,fiscal_year")),
            "later", List.of(List.of("share", "on_aid", "entrants")),
            "outcomes",
                    List.of(List.of("left_share", "left", "entrants"), List.of("returned_share", "returned", "left")),
            "churning",
                    List.of(
                            List.of("churned_share", "churned", "on_aid_ever"),
                            List.of("exits_returned_share", "exits_returned", "exits")),
            "flows", List.of(List.of("re_inflow_share", "re_inflow", "inflow")));

    @TempDir
    private Path folder;

    private Town town;

    @BeforeEach
    void buildTown() {
        town = town("town", ", ci: wilson");
    }

    private Town town(String name, String limits) {
        Town built = Town.in(folder.resolve(name));
        MonthRange secondMarch = MonthRange.parse("2019-10..2020-03");
        for (Month month = secondMarch.first(); secondMarch.contains(month); month = month.plus(1)) {
            built.write("exports/" + month + ".csv", Town.export(month, 0));
        }
        built.change("job.yaml", "bridge_months: 1", "bridge_months: 0");
        return built.write("job.yaml", job(built).replaceAll("(?s)tables:\n.*?(?=outputs)", tables(limits)));
    }

    private static String job(Town town) {
        try {
            return Files.readString(town.path("job.yaml"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String tables(String limits) {
        return TABLES.replace("LIMITS", limits);
    }

    @Test
    void everyShareHasTheLimitsOfItsCounts() throws IOException {
        assertThat(town.keinen("run", "@job.yaml").errors()).isEmpty();
        for (String name : SHARES.keySet()) {
            List<CsvRow> rows = rows(town, name);
            for (List<String> share : SHARES.get(name)) {
                assertThat(rows)
                        .as(name)
                        .anyMatch(row -> !row.text(share.get(0)).isEmpty());
                rows.forEach(row -> compare(row, share, rows));
            }
        }
        assertThat(rows(town, "later"))
                .filteredOn(row -> row.text("years").equals("2"))
                .allSatisfy(row -> {
                    assertThat(row.text("share_lower") + row.text("share_upper"))
                            .isEmpty();
                    assertThat(row.text("share_lower_status")).isEqualTo("M");
                });
    }

    private static void compare(CsvRow row, List<String> share, List<CsvRow> rows) {
        String name = share.get(0);
        if (row.text(name).isEmpty()) {
            assertThat(row.text(name + "_lower") + row.text(name + "_upper")).isEmpty();
            return;
        }
        double all = row.cells().containsKey(share.get(2))
                ? row.number(share.get(2))
                : rows.stream()
                        .filter(other -> List.of(share.get(2).split(",")).stream()
                                .allMatch(key -> other.text(key).equals(row.text(key))))
                        .mapToDouble(other -> other.number(share.get(1)))
                        .sum();
        double chance = row.number(share.get(1)) / all;
        // Where a limit is, the share is just as far from it as 1.96 of its standard errors.
        for (String limit : List.of("_lower", "_upper")) {
            double at = row.number(name + limit);
            assertThat(Math.pow(chance - at, 2)).isCloseTo(Z * Z * at * (1 - at) / all, within(1e-12));
        }
        assertThat(row.number(name + "_lower")).isLessThanOrEqualTo(chance);
        assertThat(row.number(name + "_upper")).isGreaterThanOrEqualTo(chance);
    }

    @Test
    void allOtherColumnsAreByteForByteThoseOfARunWithoutLimits() throws IOException {
        Town plain = town("plain", "");
        assertThat(town.keinen("run", "@job.yaml").errors()).isEmpty();
        assertThat(plain.keinen("run", "@job.yaml").errors()).isEmpty();
        for (String name : SHARES.keySet()) {
            assertThat(cells(rows(town, name)).stream()
                            .map(row -> row.stream()
                                    .filter(cell ->
                                            !LIMIT.matcher(cell.getKey()).matches())
                                    .toList())
                            .toList())
                    .as(name)
                    .isEqualTo(cells(rows(plain, name)));
            assertThat(rows(plain, name).get(0).cells().keySet())
                    .noneMatch(column -> LIMIT.matcher(column).matches());
        }
    }

    private static List<List<Map.Entry<String, String>>> cells(List<CsvRow> rows) {
        return rows.stream().map(row -> List.copyOf(row.cells().entrySet())).toList();
    }

    @Test
    void whatIsHiddenOfAShareIsHiddenOfItsLimits() throws IOException {
        town.change("job.yaml", "audience: internal", "audience: public")
                .change(
                        "rules.yaml",
                        "  internal: {method: none}",
                        "  public: {method: suppress, threshold: 10, zeros: publish, protection: {min_width: 4}}");
        assertThat(town.keinen("run", "@job.yaml").errors()).isEmpty();
        List<CsvRow> cohorts = rows(town, "cohorts");
        assertThat(cohorts).anyMatch(row -> row.text("retention_status").equals("C"));
        for (CsvRow row : cohorts) {
            assertThat(row.text("retention_lower_status")).isEqualTo(row.text("retention_status"));
            assertThat(row.text("retention_upper_status")).isEqualTo(row.text("retention_status"));
            assertThat(row.text("retention_lower").isEmpty())
                    .isEqualTo(row.text("retention").isEmpty());
        }
    }

    @Test
    void readersSeeWhatTheLimitsAreOf() throws IOException {
        town.change("job.yaml", "labels: codes", "labels: ja");
        assertThat(town.keinen("run", "@job.yaml").errors()).isEmpty();
        assertThat(header("cohorts")).contains("継続率,継続率の95％信頼下限,継続率の95％信頼上限");
        assertThat(header("churning")).contains("短期再開始人員の割合の95％信頼下限", "短期再開始となった廃止の割合の95％信頼上限");
        assertThat(header("later")).contains("継続率の95％信頼下限");
    }

    @Test
    void aMeasureWithoutSharesRefusesThem() {
        town.change("job.yaml", "{measure: cohort, by: [ward], ci: wilson}", "{measure: duration, ci: wilson}");
        Town.Answer answer = town.keinen("run", "@job.yaml");
        assertThat(answer.code()).isEqualTo(78);
        assertThat(answer.errors())
                .anyMatch(line ->
                        line.contains("Invalid key 'ci' of measure duration (its tables hold no share; ci: wilson is"
                                + " for shares of counted persons or spells"));
    }

    private String header(String name) throws IOException {
        return Files.readAllLines(file(town, name)).get(0);
    }

    private static List<CsvRow> rows(Town town, String name) throws IOException {
        return CsvRow.read(file(town, name));
    }

    private static Path file(Town town, String name) {
        return town.path("out/town/2020-03-r1/tables/" + name + ".csv");
    }
}
