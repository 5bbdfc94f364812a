package keinen.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import keinen.finding.Failure;
import keinen.finding.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesCompilerTest {
    private static final String JOB = """
            job: town
            out: out
            breaks: breaks.csv
            series:
              town:
                file: town.csv
                source: A yearbook
                period: fiscal-year
                time: fy
                columns: {total: {unit: persons}, men: , women: }
                parts: {sexes: {total: total, of: [men, women]}}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        write("job.yaml", JOB);
        write("town.csv", "fy,total,men,women,ward\n2010,100,60,40,x\n");
        write("breaks.csv", "series,at,kind,note_ja,note_en,source\ntown.men,2011,definition,,,A note\n");
    }

    @Test
    void everyNameIsResolved() {
        SeriesPlan plan = SeriesCompiler.compile(folder.resolve("job.yaml"), Optional.empty());
        assertThat(plan.group("town").columns())
                .extracting(SeriesGroup.Column::position)
                .containsExactly(1, 2, 3);
        assertThat(plan.sources()).extracting(Plan.SourceFile::kind).containsExactly("job", "breaks", "series");
        assertThat(plan.breaksOf(new SeriesName("town", "men"))).hasSize(1);
        assertThat(SeriesSheet.of(plan)).contains("Not read: ward").contains("Protection: none");
        assertThat(JobKind.of(folder.resolve("job.yaml"))).isEqualTo(JobKind.PUBLISHED_SERIES);
        assertThat(JobKind.of(Path.of("jobs/annual-cohorts.yaml"))).isEqualTo(JobKind.CASE_RECORDS);
    }

    @Test
    void allProblemsOfAllFilesAreToldAtOnceByTheirLines() throws IOException {
        write(
                "job.yaml",
                JOB.replace("out: out", "out: out\naudience: public\nbrakes: x")
                        .replace("    source: A yearbook\n", "    sauce: A yearbook\n")
                        .replace("women: }", "womenn: }")
                        .replace("[men, women]", "[men, citi.women]")
                        .replace("total: total,", "total: totl,"));
        write(
                "breaks.csv",
                "series,at,kind,note_ja,note_en,source\ntowns,2011,definition,,,A note\ntown.boys,H23,defnition,,,\n");
        assertThat(problems())
                .containsExactly(
                        "job.yaml:3: audience: Invalid key 'audience' (a job with 'series' reads published figures and"
                                + " no records)",
                        "job.yaml:4: brakes: Unknown key 'brakes' (did you mean 'breaks'?)",
                        "job.yaml:7: series.town.source: Missing key 'source' (figures are released as published ones"
                                + " only with the publication that they are taken from)",
                        "job.yaml:9: series.town.sauce: Unknown key 'sauce' (did you mean 'source'?)",
                        "job.yaml:12: series.town.columns.womenn: Unknown column 'womenn' of town.csv (did you mean"
                                + " 'women'?)",
                        "job.yaml:13: series.town.parts.sexes.total: Unknown series 'town.totl' (did you mean 'total'?)",
                        "job.yaml:13: series.town.parts.sexes.of[2]: Unknown group of series 'citi' (must be one of"
                                + " town)",
                        "breaks.csv:2: series: Unknown group of series 'towns' (did you mean 'town'?)",
                        "breaks.csv:3: kind: Unknown kind of break 'defnition' (did you mean 'definition'?)",
                        "breaks.csv:3: source: Missing source (a break is marked only where its source is named)",
                        "breaks.csv:3: series: Unknown series 'town.boys' (must be one of men, total)",
                        "breaks.csv:3: at: Invalid period: 'H23' (must be yyyy, as in group 'town')");
    }

    @Test
    void aFileThatIsNotThereIsMissingInput() throws IOException {
        write("job.yaml", JOB.replace("town.csv", "absent.csv"));
        assertThat(problems()).containsExactly("job.yaml:6: series.town.file: Missing file absent.csv");
        assertThat(failure().kind()).isEqualTo(Kind.MISSING_INPUT);
    }

    @Test
    void seriesOfOtherPeriodsOrOfManyItemsAreNoTotals() throws IOException {
        write("months.csv", "month,ward,n\n2016-04,x,1\n");
        write("job.yaml", JOB.replace("total: total,", "total: months.n,") + """
                          months:
                            file: months.csv
                            source: A yearbook
                            period: month
                            time: month
                            item: ward
                            columns: {n: }
                            parts: {wards: {total: n, of: n}}
                            flow: {stock: n, starts: n, ends: n}
                        """.indent(0));
        assertThat(problems())
                .contains(
                        "job.yaml:11: series.town.parts.sexes.total: Invalid series 'months.n': its period is month"
                                + " (must be fiscal-year)",
                        "job.yaml:19: series.months.parts.wards.total: Invalid series 'months.n' (must be one series;"
                                + " its group has one for each item)",
                        "job.yaml:20: series.months.flow: Unsupported key 'flow' where the period is month");
    }

    @Test
    void aGroupHasEitherAColumnOfPeriodsOrOnePeriod() throws IOException {
        write("job.yaml", JOB.replace("time: fy", "time: fy\n    at: 2010"));
        assertThat(problems()).singleElement().asString().contains("Missing key 'time' (must be the column");
        write("job.yaml", JOB.replace("  town:\n", "  town_parts:\n"));
        assertThat(problems()).anyMatch(problem -> problem.contains("must not be the name of a table that is made"));
    }

    private java.util.List<String> problems() {
        return failure().findings().stream()
                .map(finding -> finding.toString().replace(folder + "/", ""))
                .toList();
    }

    private Failure failure() {
        return catchThrowableOfType(
                Failure.class, () -> SeriesCompiler.compile(folder.resolve("job.yaml"), Optional.empty()));
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
