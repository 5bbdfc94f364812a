package keinen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import keinen.time.Month;
import keinen.time.MonthRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Persons of large and small households in twelve wards, and an audience to whom a cell may be told that is of ten of them. */
class HouseholdThresholdIT {
    private static final MonthRange MONTHS = MonthRange.parse("2018-04..2019-09");
    private static final int WARDS = 12;
    private static final int THRESHOLD = 10;

    /** By ward and month. */
    private final Map<String, Set<String>> households = new HashMap<>();

    private final Map<String, Integer> persons = new HashMap<>();

    @TempDir
    private Path folder;

    private Town town;

    @BeforeEach
    void exportWards() {
        town = Town.in(folder.resolve("town"));
        town.change("job.yaml", "audience: internal", "audience: public")
                .change("job.yaml", "  cohorts: {measure: cohort}\n", "")
                .change("job.yaml", "  staying: {measure: survival, by: [sex], spells: first}\n", "")
                .change("job.yaml", "  spending: {measure: expenditure, by: [ward]}\n", "")
                .change("dataset.yaml", "  sex: ", "  household_id: {role: household}\n  sex: ")
                .change("rules.yaml", "  sex: {use: group}", "  sex: {use: group}\n  household_id: {use: link}");
        SplittableRandom random = new SplittableRandom(7);
        Map<Month, StringBuilder> files = new HashMap<>();
        for (int ward = 0; ward < WARDS; ward++) {
            for (int household = 0; household < 5 + 2 * ward; household++) {
                int members = random.nextInt(1, 6);
                for (int member = 0; member < members; member++) {
                    Month first = MONTHS.first().plus(random.nextInt(9));
                    for (Month month = first; MONTHS.contains(month); month = month.plus(1)) {
                        String name = ward + "-" + household;
                        files.computeIfAbsent(
                                        month,
                                        none -> new StringBuilder("month,person_id,household_id,sex,ward,start_date,"
                                                + "end_reason,aid_living\r\n"))
                                .append(month + ",P" + name + "-" + member + ",H" + name + ",1,W" + ward + "," + first
                                        + "-01,,80000\r\n");
                        String cell = "W" + ward + "," + month;
                        households
                                .computeIfAbsent(cell, none -> new HashSet<>())
                                .add(name);
                        persons.merge(cell, 1, Integer::sum);
                    }
                }
            }
        }
        files.forEach((month, csv) -> town.write("exports/" + month + ".csv", csv.toString()));
    }

    @Test
    void whatIsShownIsOfAsManyHouseholds() throws IOException {
        List<String> shown = shown("household");
        assertThat(shown).allMatch(cell -> householdsIn(cell) >= THRESHOLD);
        assertThat(shown).hasSizeGreaterThan(30);
    }

    @Test
    void ofAsManyPersonsItMayBeOfFewerHouseholds() throws IOException {
        assertThat(shown("person")).anyMatch(cell -> householdsIn(cell) < THRESHOLD);
    }

    private int householdsIn(String cell) {
        return households.getOrDefault(cell, Set.of()).size();
    }

    /** The cells of persons on aid that are shown, each as it was counted here. */
    private List<String> shown(String contributor) throws IOException {
        town.change(
                "rules.yaml",
                "audiences:\n",
                "audiences:\n  public: {method: suppress, threshold: 10, zeros: publish, protection: {min_width: 5},"
                        + " contributor: " + contributor + "}\n");
        Town.Answer run = town.keinen("run", "@job.yaml");
        assertThat(run.code()).as(String.join("\n", run.err())).isZero();
        Path release = folder.resolve("town/out/town/2019-09-r1");
        List<String> lines = Files.readAllLines(release.resolve("tables/flows.csv"));
        List<String> header = List.of(lines.get(0).split(","));
        int onAid = header.indexOf("on_aid");
        return lines.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(row -> !row[onAid].isEmpty() && !row[onAid].equals("0"))
                .map(row -> {
                    String cell = row[0] + "," + row[1];
                    assertThat(row[onAid]).isEqualTo(Integer.toString(persons.getOrDefault(cell, 0)));
                    return cell;
                })
                .toList();
    }
}
