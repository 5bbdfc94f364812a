package keinen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables under other definitions of a spell than the job's. */
class DefinitionsIT {
    private static final List<Integer> BRIDGES = List.of(0, 1, 3);
    private static final List<Integer> MINIMUMS = List.of(1, 4);

    @TempDir
    private Path folder;

    private Town town;

    @BeforeEach
    void buildTown() {
        town = Town.in(folder.resolve("town"));
    }

    /** The table of a grid says what tables say that are counted under each of its definitions one by one. */
    @Test
    void everyHeadlineOfAGridIsThatOfATableCountedUnderItsDefinition() throws IOException {
        StringBuilder tables = new StringBuilder("tables:\n"
                + "  staying: {measure: survival, by: [sex], sensitivity: {bridge_months: [0, 1, 3], minimum_months: [1,"
                + " 4]}}\n");
        for (int bridge : BRIDGES) {
            for (int minimum : MINIMUMS) {
                tables.append("  t%d_%d: {measure: survival, by: [sex], bridge_months: %d, minimum_months: %d}%n"
                        .formatted(bridge, minimum, bridge, minimum));
            }
        }
        String job = Files.readString(town.path("job.yaml"));
        town.write("job.yaml", job.replaceAll("(?s)tables:\n.*?(?=outputs)", tables.toString()));
        Town.Answer answer = town.keinen("run", "@job.yaml");
        assertThat(answer.errors()).isEmpty();
        List<String> expected = new ArrayList<>();
        for (String sex : List.of("1", "2")) {
            for (int bridge : BRIDGES) {
                for (int minimum : MINIMUMS) {
                    String summary = row("t" + bridge + "_" + minimum + "_summary", sex);
                    expected.add(String.join(",", sex, "spells", "" + bridge, "" + minimum, summary.split(",")[1]));
                    expected.add(String.join(",", sex, "ended", "" + bridge, "" + minimum, summary.split(",")[2]));
                }
            }
        }
        List<String> told = lines("staying_sensitivity").stream()
                .filter(line -> line.matches("\\d,(spells|ended),.*"))
                .map(line -> line.substring(
                        0, line.replaceAll(",[^,]*,[^,]*,[^,]*$", "").length()))
                .toList();
        assertThat(told).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(told.stream()
                        .map(line -> line.substring(line.lastIndexOf(',') + 1))
                        .distinct())
                .as("a grid whose figures do not differ shows nothing")
                .hasSizeGreaterThan(3);
    }

    /** Whom one definition counts and the other does not are few, and nothing would tie the two. */
    @Test
    void anAudienceFromWhichCellsAreHiddenIsToldUnderOneDefinition() {
        town.change("job.yaml", "audience: internal", "audience: public")
                .change(
                        "rules.yaml",
                        "  internal: {method: none}\n",
                        "  public: {method: suppress, threshold: 10, zeros: publish, protection: {min_width: 5}}\n");
        assertThat(town.keinen("run", "@job.yaml").code()).isZero();
        town.change("job.yaml", "job: town", "job: other").change("job.yaml", "bridge_months: 1", "bridge_months: 2");
        Town.Answer refused = town.keinen("run", "@job.yaml");
        assertThat(refused.code()).isEqualTo(77);
        assertThat(refused.errors())
                .singleElement()
                .asString()
                .contains(
                        "Cannot count under another definition of a spell than earlier releases for audience 'public'");
        assertThat(town.path("out/other/LATEST")).doesNotExist();
        town.change("job.yaml", "bridge_months: 2", "bridge_months: 1");
        assertThat(town.keinen("run", "@job.yaml").code()).isZero();
    }

    private String row(String table, String sex) throws IOException {
        return lines(table).stream()
                .filter(line -> line.startsWith(sex + ","))
                .findFirst()
                .orElseThrow();
    }

    private List<String> lines(String table) throws IOException {
        return Files.readString(town.path("out/town/2019-09-r1/tables/" + table + ".csv"))
                .lines()
                .toList();
    }
}
