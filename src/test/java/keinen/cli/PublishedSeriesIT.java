package keinen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A job of published series as a user runs it: what it writes, what it says, and how it ends where something is wrong. */
class PublishedSeriesIT {
    private static final String JOB = """
            job: yearbook
            title: {ja: 年報, en: Yearbook}
            out: out
            breaks: breaks.csv
            series:
              city:
                file: city.csv
                source: A yearbook, table 1
                period: fiscal-year
                time: fy
                columns:
                  total: {ja: 総数, en: Total, unit: persons}
                  men: {ja: 男, en: Men}
                  women: {ja: 女, en: Women}
                  people: {ja: 人口, en: Population}
                shares: {of: [men, women]}
                parts: {sexes: {total: total, of: [men, women], ja: 性別, en: Sex}}
                rates: {rate: {of: total, by: people, decimals: 2, ja: 率, en: Rate}}
            outputs: {csv: {labels: codes}, parquet: {}}
            """;
    private static final String CITY = """
            fy,total,men,women,people
            2010,100,60,40,4000
            2011,110,66,44,4100
            2012,99,50,48,4200
            """;
    private static final String BREAKS = """
            series,at,kind,note_ja,note_en,source
            city.women,2012,definition,定義の変更,Redefined,"A yearbook, note 3"
            """;

    @TempDir
    private Path folder;

    private Town town;

    @BeforeEach
    void buildTown() {
        town = with(Town.in(folder.resolve("town")));
    }

    private static Town with(Town town) {
        return town.write("series.yaml", JOB).write("city.csv", CITY).write("breaks.csv", BREAKS);
    }

    @Test
    void aRunReleasesTheTablesAndSaysWhatDoesNotAddUp() throws IOException {
        Town.Answer answer = town.keinen("run", "@series.yaml");
        assertThat(answer.errors()).isEmpty();
        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .containsExactly(
                        "does not add up: city.sexes 2012: total 99, parts 98, discrepancy 1",
                        "release: out/yearbook/2013-03-r1");
        assertThat(answer.err()).contains("keinen: series: 12 figures of 4 series, 2010-04 to 2013-03");
        assertThat(table("city"))
                .startsWith(
                        "\uFEFFseries,fiscal_year,value,obs_status,change,change_pct,change_pct_unrounded,change_status",
                        "total,2010,100,,,,,",
                        "total,2011,110,,10,10.0,10,",
                        "total,2012,99,,-11,-10.0,-10,")
                .contains("women,2012,48,B,,,,B");
        assertThat(table("city_rates")).contains("rate,2012,99,4200,1000,23.57,23.571428571428573,");
        assertThat(table("city_shares")).contains("men,2010,60,100,60.0,60,");
        assertThat(table("city_parts")).contains("sexes,2012,99,98,1,0,,no,");
        assertThat(table("does_not_add_up")).contains("city.sexes,2012,99,98,1,0,\"A yearbook, table 1\"");
        assertThat(table("breaks")).contains("city.women,2012,definition,定義の変更,Redefined,\"A yearbook, note 3\"");
        assertThat(town.files("out/yearbook/2013-03-r1"))
                .containsKeys("manifest.json", "datapackage.json", "tables/city.parquet/part-00000.parquet");
        assertThat(town.files("out/yearbook/2013-03-r1").get("datapackage.json"))
                .contains("A yearbook, table 1");
    }

    @Test
    void theSameFiguresGiveTheSameBytesAndNoSecondRelease() {
        town.keinen("run", "@series.yaml");
        Town.Answer again = town.keinen("run", "@series.yaml");
        assertThat(again.out()).contains("release: out/yearbook/2013-03-r1");
        assertThat(again.err()).anyMatch(line -> line.contains("nothing is new"));
        town.keinen("run", "@series.yaml", "--out", "@elsewhere");
        assertThat(town.files("elsewhere")).isEqualTo(town.files("out"));
    }

    @Test
    void releasesAreListedShownVerifiedAndCompared() {
        town.keinen("run", "@series.yaml");
        town.change("city.csv", "2012,99,", "2012,98,").keinen("run", "@series.yaml");
        assertThat(town.keinen("releases", "list", "@out/yearbook").out())
                .containsExactly(
                        "2013-03-r1\tpublished\t\t\t6 tables\t0 hidden cells",
                        "2013-03-r2\tpublished\t\t\t6 tables\t0 hidden cells");
        assertThat(town.keinen("releases", "verify", "@out/yearbook").out())
                .containsExactly("2013-03-r1\tintact", "2013-03-r2\tintact");
        assertThat(String.join(
                        "\n", town.keinen("releases", "show", "@out/yearbook").out()))
                .contains("\"figures\" : \"published\"")
                .contains("\"kind\" : \"breaks\"")
                .doesNotContain("\"rules\"");
        assertThat(town.keinen("releases", "diff", "@out/yearbook", "2013-03-r1", "LATEST")
                        .out())
                .anyMatch(line -> line.startsWith("basis.definitions[city.csv].sha256\t"))
                .contains("balance.sums_that_do_not_add_up\t1\t0", "tables[does_not_add_up].rows\t1\t0");
    }

    @Test
    void aCheckAndADryRunReadTheFiguresAndWriteNothing() {
        List<String> before = town.everything();
        Town.Answer check = town.keinen("check", "@series.yaml");
        assertThat(check.code()).isZero();
        assertThat(String.join("\n", check.out()))
                .contains("Definition sheet 定義書: yearbook")
                .contains("Source 出典: A yearbook, table 1")
                .contains("Redefined 定義の変更");
        assertThat(check.err()).anyMatch(line -> line.contains("does not add up: city.sexes 2012"));
        assertThat(town.keinen("run", "@series.yaml", "--dry-run").out())
                .contains("would release city, city_shares, city_parts, city_rates, breaks, does_not_add_up below"
                        + " out/yearbook");
        assertThat(town.everything()).isEqualTo(before);
    }

    @Test
    void labelsAreThoseOfTheJob() throws IOException {
        town.change("series.yaml", "labels: codes", "labels: ja").keinen("run", "@series.yaml");
        assertThat(table("city"))
                .startsWith("\uFEFF系列,年度,値,観測値の状況,対前年差,対前年増減率（％）,対前年増減率（％・丸めなし）,対前年比較の状況", "総数,2010,100,,,,,");
        assertThat(table("city_parts")).contains("性別,2012,99,98,1,0,,no,");
    }

    @TestFactory
    Stream<DynamicTest> whatIsWrongIsToldByItsPlaceAndNothingIsWritten() {
        return Stream.of(
                        new Wrong(
                                78,
                                "series.yaml:14: series.city.columns.womn: Unknown column 'womn' of city.csv (did you mean"
                                        + " 'women'?)",
                                town -> town.change("series.yaml", "      women: {ja", "      womn: {ja")
                                        .change("series.yaml", "shares: {of: [men, women]}", "shares: {of: [men]}")
                                        .change("series.yaml", "total, of: [men, women]", "total, of: [men]")
                                        .change("breaks.csv", "city.women", "city.men")),
                        new Wrong(
                                78,
                                "breaks.csv:2: series: Unknown series 'city.womn' (did you mean 'women'?)",
                                town -> town.change("breaks.csv", "city.women", "city.womn")),
                        new Wrong(
                                78,
                                "series.yaml:6: series.city.source: Missing key 'source'",
                                town -> town.change("series.yaml", "    source: A yearbook, table 1\n", "")),
                        new Wrong(
                                78,
                                "series.yaml:3: rules: Invalid key 'rules' (a job with 'series' reads published figures and"
                                        + " no records)",
                                town -> town.change("series.yaml", "out: out\n", "rules: rules.yaml\nout: out\n")),
                        new Wrong(
                                78,
                                "series.yaml:19: outputs.notebook: Unsupported output 'notebook' (a job of published series"
                                        + " writes csv, parquet)",
                                town -> town.change("series.yaml", "parquet: {}}", "notebook: {}}")),
                        new Wrong(
                                65,
                                "city.csv:3: men: Invalid number: 'sixty-six' (must be at most 13 digits and 6 decimals;",
                                town -> town.change("city.csv", "66", "sixty-six")),
                        new Wrong(
                                65,
                                "city.csv:4: fy: Invalid period 2011 (must stand once; it stands in line 3 already)",
                                town -> town.change("city.csv", "2012,99", "2011,99")),
                        new Wrong(
                                65,
                                "city.csv:4: fy: Missing period 2012 before 2013. Add a row for each missing period and"
                                        + " leave its cells empty",
                                town -> town.change("city.csv", "2012,99", "2013,99")),
                        new Wrong(
                                65,
                                "city.csv:3: Invalid row: 4 fields (must be 5)",
                                town -> town.change("city.csv", "66,44,4100", "66,44")),
                        new Wrong(
                                66,
                                "series.yaml:7: series.city.file: Missing file absent.csv",
                                town -> town.change("series.yaml", "file: city.csv", "file: absent.csv")),
                        new Wrong(
                                66,
                                "series.yaml:4: breaks: Missing file absent.csv",
                                town -> town.change("series.yaml", "breaks: breaks.csv", "breaks: absent.csv")))
                .map(wrong -> DynamicTest.dynamicTest(wrong.message(), () -> {
                    Town changed = with(Town.in(Files.createTempDirectory(folder, "town")));
                    wrong.change().accept(changed);
                    List<String> before = changed.everything();
                    Town.Answer answer = changed.keinen("run", "@series.yaml");
                    assertThat(answer.errors()).singleElement().asString().startsWith(wrong.message());
                    assertThat(answer.code()).isEqualTo(wrong.code());
                    assertThat(answer.out()).isEmpty();
                    assertThat(changed.keinen("check", "@series.yaml").errors()).isEqualTo(answer.errors());
                    assertThat(changed.everything()).isEqualTo(before);
                }));
    }

    private record Wrong(int code, String message, Consumer<Town> change) {}

    @Test
    void anAsOfMonthIsRefused() {
        Town.Answer answer = town.keinen("run", "@series.yaml", "--as-of", "2012-03");
        assertThat(answer.code()).isEqualTo(64);
        assertThat(answer.errors())
                .containsExactly(
                        "Unsupported option '--as-of' for a job of published series. Its release is named after"
                                + " the last period of its files");
    }

    @Test
    void thereIsNobodyToExplain() {
        Town.Answer answer = town.keinen("explain", "@series.yaml", "--person", "p1");
        assertThat(answer.code()).isEqualTo(64);
        assertThat(answer.errors())
                .containsExactly(
                        "Unsupported job of published series. It reads no records of persons; name a job that does");
    }

    private List<String> table(String name) throws IOException {
        return Files.readString(town.path("out/yearbook/2013-03-r1/tables/" + name + ".csv"))
                .lines()
                .toList();
    }
}
