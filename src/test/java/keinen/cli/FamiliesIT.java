package keinen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import keinen.time.Month;
import keinen.time.MonthRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nine persons live in one ward, two in another and thirty in a third. The nine and the two are hidden; whoever knows the
 * two would find the nine, unless the thirty were hidden as well.
 */
class FamiliesIT {
    private static final MonthRange MONTHS = MonthRange.parse("2018-04..2019-09");
    private static final Month SPLIT = Month.parse("2019-01");

    @TempDir
    private Path folder;

    private Town town;

    @BeforeEach
    void publishWardsAndTheirTotal() {
        town = Town.in(folder.resolve("town"));
        town.change("job.yaml", "audience: internal", "audience: public")
                .change("job.yaml", "  cohorts: {measure: cohort}\n", "  all: {measure: stock-flow, period: month}\n")
                .change("job.yaml", "  staying: {measure: survival, by: [sex], spells: first}\n", "")
                .change("job.yaml", "  spending: {measure: expenditure, by: [ward]}\n", "")
                .change("dataset.yaml", "  sex: ", "  household_id: {role: household}\n  sex: ")
                .change("rules.yaml", "  sex: {use: group}", "  sex: {use: group}\n  household_id: {use: link}")
                .change(
                        "rules.yaml",
                        "  internal: {method: none}\n",
                        "  public: {method: suppress, threshold: 10, zeros: publish, protection: {min_width: 5}}\n");
    }

    @Test
    void twoStrangersKnowOnlyThatTheyAreNotAlone() throws IOException {
        export("H1", "H2", "H3", "H4");
        assertThat(isThirtyHidden()).isFalse();
    }

    @Test
    void aHouseholdKnowsACellThatIsOfItsMembersAlone() throws IOException {
        export("H1", "H1", "H3", "H4");
        assertThat(isThirtyHidden()).isTrue();
    }

    @Test
    void householdsThatHadAMemberInCommonTellEachOther() throws IOException {
        export("H1", "H2", "H1", "H2");
        assertThat(isThirtyHidden()).isTrue();
    }

    /** What the rules forbid to read nobody is joined by. */
    @Test
    void householdsAreNotJoinedWhereTheRulesForbidIt() throws IOException {
        town.change("rules.yaml", "household_id: {use: link}", "household_id: {use: none}");
        export("H1", "H1", "H3", "H4");
        assertThat(isThirtyHidden()).isFalse();
    }

    /**
     * @param one the household of the first of the two
     * @param other that of the second
     * @param before that of one of the thirty in the first months
     * @param after in the later ones
     */
    private void export(String one, String other, String before, String after) {
        for (Month month = MONTHS.first(); MONTHS.contains(month); month = month.plus(1)) {
            StringBuilder csv =
                    new StringBuilder("month,person_id,household_id,sex,ward,start_date,end_reason,aid_living\r\n");
            for (int person = 0; person < 41; person++) {
                String ward = person < 9 ? "A" : person < 11 ? "B" : "C";
                String household = switch (person) {
                    case 9 -> one;
                    case 10 -> other;
                    case 11 -> month.compareTo(SPLIT) < 0 ? before : after;
                    default -> "S" + person;
                };
                csv.append(month).append(",P").append(person).append(',').append(household);
                csv.append(",1,").append(ward).append(",2018-04-01,,80000\r\n");
            }
            town.write("exports/" + month + ".csv", csv.toString());
        }
    }

    private boolean isThirtyHidden() throws IOException {
        Town.Answer run = town.keinen("run", "@job.yaml");
        assertThat(run.code()).as(String.join("\n", run.err())).isZero();
        String row = Files.readAllLines(folder.resolve("town/out/town/2019-09-r1/tables/flows.csv")).stream()
                .filter(line -> line.startsWith("C,2019-09,"))
                .findFirst()
                .orElseThrow();
        return !row.contains(",30,");
    }
}
