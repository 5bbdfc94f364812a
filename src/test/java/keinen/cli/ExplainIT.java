package keinen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of one person, and to whom. */
class ExplainIT {
    private static final String HEADER = "month,person_id,sex,ward,start_date,end_reason,aid_living\r\n";

    @TempDir
    private Path folder;

    private Town town;

    @BeforeEach
    void buildTown() {
        town = Town.in(folder.resolve("town"));
    }

    private void explainIsAllowed() {
        town.change("rules.yaml", "audiences:\n", "explain: [internal]\naudiences:\n");
    }

    /** One person with a gap that is bridged, a move, a gap that is not, and a start date that is not believed. */
    private void oneLife() {
        for (String month : new String[] {"2018-05", "2018-06", "2018-08", "2018-11", "2018-12"}) {
            String ward = month.equals("2018-08") ? "W2" : "W1";
            String start = month.compareTo("2018-11") < 0 ? "" : "2018-07-01";
            town.write("exports/" + month + ".csv", HEADER + month + ",P999,1," + ward + "," + start + ",,50000\r\n");
        }
    }

    @Test
    void aLifeIsToldWithTheRulesThatMadeItsSpellsAndTheCellsItCountsIn() {
        explainIsAllowed();
        oneLife();
        assertThat(town.keinen("run", "@job.yaml").code()).isZero();
        Town.Answer answer = town.keinen("explain", "@job.yaml", "--person", "P999");
        assertThat(answer.errors()).isEmpty();
        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .startsWith(
                        "One person, as of 2019-09, in a store that begins with 2018-04; a gap of at most 1 month does not"
                                + " end a spell.",
                        "",
                        "Records",
                        "  2018-05..2018-06  2 months, ward W1, sex 1",
                        "  2018-08  1 month, ward W2, sex 1",
                        "  2018-11..2018-12  2 months, ward W1, sex 1, start date 2018-07-01",
                        "",
                        "Spells",
                        "  1. 2018-05..2018-08",
                        "     the entry: the first spell that the store knows",
                        "     began in 2018-05 by its first record",
                        "     it has lasted 4 months",
                        "     ended: there is no record of the months after it, without an end reason",
                        "     no record of 2018-07, 1 month: bridged (bridge_months 1), with the attributes of 2018-06 and no"
                                + " amounts",
                        "     then 2 months off aid: more than the 1 month that would be bridged",
                        "  2. 2018-11..2018-12",
                        "     a return: a spell is known before it",
                        "     began in 2018-11 by its first record; its start date 2018-07-01 contradicts the records, which"
                                + " decide")
                .contains(
                        "Counted in flows",
                        "  ward W1, month 2018-05: entries 1, on_aid 1, closing 1",
                        "  ward W2, month 2018-08: transfers_in 1, on_aid 1, exits 1",
                        "Counted in cohorts",
                        "  cohort 2018, fiscal_year 2018, months_observed 12: entrants 1, exits 2, returns 1, person_months 6,"
                                + " amount 250000",
                        "Counted in staying",
                        "  sex 1, months 1..3: at_risk 1",
                        "  sex 1, months 4: at_risk 1, exits 1")
                .noneMatch(line -> line.contains("P999"));
    }

    @Test
    void rulesThatDoNotSayForWhomExplainNothing() {
        assertThat(town.keinen("run", "@job.yaml").code()).isZero();
        Town.Answer answer = town.keinen("explain", "@job.yaml", "--person", "P001");
        assertThat(answer.code()).isEqualTo(77);
        assertThat(answer.errors())
                .containsExactly(
                        "Cannot explain one person's records to audience 'internal': the rules town 1 do not name"
                                + " it under 'explain'. Ask whoever keeps the rules");
        assertThat(answer.out()).isEmpty();
    }

    @Test
    void anUnknownPersonIsToldWithoutTheId() {
        explainIsAllowed();
        assertThat(town.keinen("run", "@job.yaml").code()).isZero();
        Town.Answer answer = town.keinen("explain", "@job.yaml", "--person", "P998");
        assertThat(answer.code()).isEqualTo(66);
        assertThat(answer.errors())
                .containsExactly("Unknown person: the store has no record of this id. Check its spelling");
    }

    @Test
    void withoutAStoreThereIsNothingToExplain() {
        explainIsAllowed();
        Town.Answer answer = town.keinen("explain", "@job.yaml", "--person", "P001");
        assertThat(answer.code()).isEqualTo(66);
        assertThat(answer.errors()).containsExactly("store: Missing records: there is no store. Run the job first");
        assertThat(town.path("store")).doesNotExist();
    }

    @Test
    void anAudienceFromWhomCellsAreHiddenCannotBeNamed() {
        town.change("rules.yaml", "audiences:\n", "explain: [everybody]\naudiences:\n");
        Town.Answer answer = town.keinen("check", "@job.yaml");
        assertThat(answer.code()).isEqualTo(78);
        assertThat(answer.errors())
                .anyMatch(line ->
                        line.endsWith("explain: Invalid audience 'everybody' (must be an audience with method none)"));
    }
}
