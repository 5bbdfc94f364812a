package keinen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases for readers who know what others publish of the same persons. */
class OutsideFiguresIT {
    private static final String PUBLIC = """
            audiences:
              public: {method: suppress, threshold: 5, zeros: publish, protection: {min_width: 3}}
            """;
    private static final String PUBLICATION = """
            publications:
              - name: yearbook
                source: 統計書 2019年度版
                file: published/yearbook.csv
                table: {measure: stock-flow, period: month}
            """;
    private static final List<String> FLOWS = List.of("opening", "entries", "on_aid", "exits", "closing");

    @TempDir
    private Path folder;

    private Town town;

    /** What the town's yearbook would print: its flows without any wards, as somebody saw them who sees everything. */
    @BeforeEach
    void findWhatAYearbookPrints() {
        town = Town.in(folder.resolve("town"));
        String tables = """
                  cohorts: {measure: cohort}
                  staying: {measure: survival, by: [sex], spells: first}
                  spending: {measure: expenditure, by: [ward]}
                """;
        town.change("job.yaml", tables, "  all: {measure: stock-flow, period: month}\n");
        assertThat(town.keinen("run", "@job.yaml").code()).isZero();
        String printed = read("out/town/2019-09-r1/tables/all.csv");
        town.write(
                "published/yearbook.csv",
                columns(
                                printed,
                                Stream.concat(Stream.of("month"), FLOWS.stream())
                                        .toList())
                        + "2019-12,1,1,1,1,1\n");
        town.change("job.yaml", "  all: {measure: stock-flow, period: month}\n", "")
                .change("job.yaml", "job: town", "job: public")
                .change("job.yaml", "audience: internal", "audience: public")
                .change("rules.yaml", "audiences:\n  internal: {method: none}\n", PUBLIC);
    }

    @Test
    void aReleaseHidesMoreFromReadersWhoKnowTheYearbook() {
        Town.Answer unaware = town.keinen("run", "@job.yaml");
        int before = hidden("2019-09-r1");
        town.change("rules.yaml", "rules: town", "rules: town-2\n" + PUBLICATION.strip());
        Town.Answer aware = town.keinen("run", "@job.yaml");
        assertThat(unaware.code()).isZero();
        assertThat(aware.code()).as(String.join("\n", aware.err())).isZero();
        assertThat(aware.err()).contains("keinen: publication 'yearbook': readers are taken to know 90 cells");
        assertThat(aware.err())
                .contains(
                        "keinen: note: publication 'yearbook' tells 5 figures of months or groups that are not counted"
                                + " here");
        assertThat(aware.err()).noneMatch(line -> line.contains("warning"));
        assertThat(hidden("2019-09-r2")).isGreaterThan(before);
        assertThat(town.files("out/public/2019-09-r2/tables").keySet()).noneMatch(name -> name.contains("yearbook"));
        assertThat(read("out/public/2019-09-r2/manifest.json")).contains("\"publication\"", "yearbook.csv");
    }

    @Test
    void theSameFiguresGiveNoNewReleaseAndOthersDo() {
        town.change("rules.yaml", "forbidden_crosses:", PUBLICATION + "forbidden_crosses:");
        assertThat(town.keinen("run", "@job.yaml").code()).isZero();
        Town.Answer again = town.keinen("run", "@job.yaml");
        assertThat(again.err()).anyMatch(line -> line.contains("nothing is new"));
        town.write("published/yearbook.csv", "month,on_aid\n2019-09,30\n");
        Town.Answer other = town.keinen("run", "@job.yaml");
        assertThat(other.code()).isZero();
        assertThat(other.out()).anyMatch(line -> line.endsWith("2019-09-r2"));
        Town.Answer verified = town.keinen("releases", "verify", "@out/public");
        assertThat(verified.code()).as(String.join("\n", verified.err())).isZero();
        assertThat(verified.out()).contains("2019-09-r1\tintact", "2019-09-r2\tintact");
        Town.Answer rebuilt = town.keinen("releases", "verify", "@out/public", "2019-09-r2", "--rebuild", "@job.yaml");
        assertThat(rebuilt.errors()).isEmpty();
        assertThat(rebuilt.out()).contains("2019-09-r2\tthe same when made anew");
    }

    @Test
    void aFigureThatDiffersIsToldInNumbersOfCellsAndStopsNothing() {
        town.change("rules.yaml", "forbidden_crosses:", PUBLICATION + "forbidden_crosses:");
        town.write("published/yearbook.csv", "month,on_aid\n2019-07,999\n2019-08,998\n");
        Town.Answer run = town.keinen("run", "@job.yaml");
        assertThat(run.code()).isZero();
        assertThat(run.err())
                .contains(
                        "keinen: warning: publication 'yearbook' has another figure than was counted in 2 cells; they are"
                                + " taken to be known as they were counted, where they are not small");
    }

    @Test
    void whatAPublicationGivesAwayIsToldAndStaysHidden() throws IOException {
        town.change("rules.yaml", "forbidden_crosses:", PUBLICATION + "forbidden_crosses:")
                .change("rules.yaml", "stock-flow, period: month", "stock-flow, by: [ward], period: month");
        List<String> exits = columns(read("out/town/2019-09-r1/tables/flows.csv"), List.of("ward", "month", "exits"))
                .lines()
                .filter(line -> line.endsWith("exits") || line.endsWith(",1") || line.endsWith(",2"))
                .limit(4)
                .toList();
        town.write("published/yearbook.csv", String.join("\n", exits));
        Town.Answer run = town.keinen("run", "@job.yaml");
        assertThat(run.code()).as(String.join("\n", run.err())).isZero();
        assertThat(run.out())
                .contains("E-PUBLICATION-DISCLOSED: publications of others give away 3 cells that the rules hide; they"
                        + " stay hidden here, and nothing could be asked for them");
        List<String> month = List.of(exits.get(1).split(","));
        assertThat(columns(read("out/public/2019-09-r1/tables/flows.csv"), List.of("ward", "month", "exits"))
                        .lines())
                .contains(month.get(0) + "," + month.get(1) + ",");
        assertThat(town.keinen("releases", "verify", "@out/public").code()).isZero();
        SortedMap<String, String> files = town.files("out/public/2019-09-r1/tables");
        Files.move(town.path("out/public/2019-09-r1"), folder.resolve("never-appeared"));
        assertThat(town.keinen("run", "@job.yaml").code()).isZero();
        assertThat(town.files("out/public/2019-09-r1/tables")).isEqualTo(files);
    }

    @Test
    void aCodeThatNobodyKnowsIsRefusedByCheckAndByRun() {
        town.change("rules.yaml", "forbidden_crosses:", PUBLICATION + "forbidden_crosses:")
                .change("rules.yaml", "stock-flow, period: month", "stock-flow, by: [sex], period: month")
                .write("published/yearbook.csv", "sex,month,on_aid\n3,2019-07,12\n");
        String told = "published/yearbook.csv:2: sex: Invalid value: '3' (must be a code of sex.csv, or unknown)";
        for (String command : List.of("check", "run")) {
            Town.Answer answer = town.keinen(command, "@job.yaml");
            assertThat(answer.code()).isEqualTo(78);
            assertThat(answer.errors()).containsExactly(told);
        }
        town.change("rules.yaml", "published/yearbook.csv", "published/lost.csv");
        assertThat(town.keinen("check", "@job.yaml").code()).isEqualTo(66);
    }

    /** How many cells of the flows by ward are hidden in a release. */
    private int hidden(String release) {
        String csv = read("out/public/" + release + "/tables/flows.csv");
        return (int) csv.lines()
                .mapToLong(line ->
                        Stream.of(line.split(",", -1)).filter("C"::equals).count())
                .sum();
    }

    private static String columns(String csv, List<String> names) {
        List<String> header =
                List.of(csv.lines().findFirst().orElseThrow().strip().split(","));
        return csv.lines()
                .map(line -> List.of(line.strip().split(",", -1)))
                .map(fields -> names.stream()
                        .map(name -> fields.get(header.indexOf(name)))
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String read(String file) {
        try {
            String text = Files.readString(Objects.requireNonNull(town).path(file));
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
