package keinen.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The population of a job, and what tables of rates make of it. */
class RateCompilerTest {
    private static final String POPULATION = """
            fiscal_year,ward,sex,population
            2018,01,1,100
            2018,01,2,110
            2018,02,1,200
            2018,02,2,0
            2019,01,1, 101
            """;

    @TempDir
    private Path folder;

    private JobFolder files;

    @BeforeEach
    void writeFiles() {
        files = JobFolder.in(folder)
                .write("data/population.csv", POPULATION)
                .change("job.yaml", "rules: rules/city.yaml\n", """
                        rules: rules/city.yaml
                        population: data/population.csv
                        """)
                .change("job.yaml", "{measure: expenditure}", "{measure: rate, by: [ward]}");
    }

    @Test
    void aTableByFewerColumnsThanTheFileHasSumsOverTheOthers() {
        RatePlan rate = rate();
        assertThat(rate.population().columns()).containsExactly("ward", "fiscal_year");
        assertThat(rate.population().inhabitants())
                .isEqualTo(
                        Map.of(List.of("01", "2018"), 210L, List.of("02", "2018"), 200L, List.of("01", "2019"), 101L));
        assertThat(rate.standardisation()).isEmpty();
    }

    @Test
    void whatStandsInNoRowIsNotKnown() {
        assertThat(rate().population().find(List.of("02", "2019"))).isEmpty();
    }

    @Test
    void thePopulationIsASourceOfThePlan() {
        assertThat(files.compile().plan().sources())
                .extracting(source -> source.kind() + " " + source.name())
                .contains("population population.csv");
    }

    @Test
    void aStandardisedTableCountsItsStrataToo() {
        files.change("job.yaml", "rate, by: [ward]}", "rate, by: [ward], standardise: sex}");
        TablePlan table = files.compile().plan().tables().get(3);
        assertThat(table.counts())
                .extracting(CountPlan::name, CountPlan::by)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("spending", List.of("ward")),
                        org.assertj.core.groups.Tuple.tuple("spending by ward, sex", List.of("ward", "sex")),
                        org.assertj.core.groups.Tuple.tuple("spending by sex", List.of("sex")));
        Standardisation how = table.standardisation().orElseThrow();
        assertThat(how.standardOf("2018")).isEqualTo(Map.of(List.of("1"), 300L, List.of("2"), 110L));
        assertThat(how.standardOf("2030")).isEmpty();
    }

    @Test
    void aStandardPopulationIsTheSameInEveryYear() {
        files.write("standard.csv", "sex,population\n2,7\n1,3\n")
                .change("job.yaml", "rate, by: [ward]}", "rate, standardise: [sex], standard: standard.csv}");
        TablePlan table = files.compile().plan().tables().get(3);
        assertThat(table.strata()).extracting(CountPlan::by).containsExactly(List.of("sex"));
        assertThat(table.standardisation().orElseThrow().standardOf("2030"))
                .isEqualTo(Map.of(List.of("1"), 3L, List.of("2"), 7L));
        assertThat(files.compile().plan().sources())
                .extracting(source -> source.kind() + " " + source.name())
                .contains("standard standard.csv");
    }

    @Test
    void aMissingFileIsNamedWhereItIsNamed() {
        files.delete("data/population.csv")
                .change("job.yaml", "rate, by: [ward]}", "rate, standardise: [sex], standard: standard.csv}");
        assertThat(files.problems())
                .containsExactly(
                        "MISSING_INPUT job.yaml:10: population: Missing file data/population.csv",
                        "MISSING_INPUT job.yaml:16: tables.spending.standard: Missing file standard.csv");
    }

    @Test
    void aRateNeedsAPopulation() {
        files.change("job.yaml", "population: data/population.csv\n", "");
        assertThat(files.problems())
                .containsExactly("DEFINITION job.yaml:15: tables.spending.measure: Missing key 'population' of the job:"
                        + " measure rate needs it");
    }

    @Test
    void aGroupThatTheFileLacksIsRefused() {
        files.change("job.yaml", "rate, by: [ward]}", "rate, by: [ward, start_reason], standardise: [sex]}");
        assertThat(files.problems())
                .containsExactly(
                        "DEFINITION job.yaml:16: tables.spending.by[2]: Cannot make a rate by 'start_reason': the"
                                + " population file does not have this column (it has fiscal_year, ward, sex)");
    }

    @Test
    void everythingThatIsWrongWithTheFileIsFound() {
        files.write("data/population.csv", """
                fiscal_year,ward,population
                2018,01,-5
                2018,03,7
                18,01,7
                2018,02,1.5
                2018,02,9
                2018,02,9
                2018,02
                2018,,"1,000"
                """);
        assertThat(files.problems())
                .containsExactly(
                        "DEFINITION data/population.csv:2: population: Invalid value: '-5' (must be a whole number from 0 on)",
                        "DEFINITION data/population.csv:3: ward: Invalid value: '03' (must be a code of codes/wards.csv)",
                        "DEFINITION data/population.csv:4: fiscal_year: Invalid value: '18' (must be the year of its"
                                + " April, such as 2016)",
                        "DEFINITION data/population.csv:5: population: Invalid value: '1.5' (must be a whole number from"
                                + " 0 on)",
                        "DEFINITION data/population.csv:7: Invalid row: 2018, 02 stands in an earlier row already",
                        "DEFINITION data/population.csv:8: Invalid row: 2 fields (must be 3)",
                        "DEFINITION data/population.csv:9: ward: Missing value",
                        "DEFINITION data/population.csv:9: population: Invalid value: '1,000' (must be a whole number"
                                + " from 0 on)");
    }

    @Test
    void aFileThatIsWrongThroughoutIsToldInTwentyLines() {
        files.write("data/population.csv", "fiscal_year,ward,population\n" + "2018,99,1\n".repeat(50));
        assertThat(files.problems()).hasSize(21).contains("DEFINITION data/population.csv: And 30 more like these");
    }

    @Test
    void aColumnThatIsNoDimensionIsUnknown() {
        files.write("data/population.csv", "fiscal_year,word,aid_living,people\n2018,01,1,2\n");
        assertThat(files.problems())
                .containsExactly(
                        "DEFINITION data/population.csv:1: word: Unknown column 'word' (did you mean 'ward'?)",
                        "DEFINITION data/population.csv:1: aid_living: Unknown column 'aid_living' (must be one of"
                                + " age_band, fiscal_year, nationality, population, sex, start_reason, ward)",
                        "DEFINITION data/population.csv:1: people: Unknown column 'people' (must be one of age_band,"
                                + " fiscal_year, nationality, population, sex, start_reason, ward)",
                        "DEFINITION data/population.csv:1: Missing column 'population' (the header must name it)");
    }

    @Test
    void agesStandInTheBandsOfTheJob() {
        files.write("data/population.csv", "fiscal_year,ward,age_band,population\n2018,01,0-17,5\n2018,01,0-4,5\n")
                .change("job.yaml", "spells: {", "age_bands: [0, 18, 65]\nspells: {");
        assertThat(files.problems())
                .containsExactly("DEFINITION data/population.csv:3: age_band: Invalid value: '0-4' (must be one of the"
                        + " job's age_bands 0-17, 18-64, 65+)");
    }

    @Test
    void aStandardPopulationHasTheStrataAndNoYear() {
        files.write("standard.csv", "fiscal_year,population\n2018,7\n")
                .change("job.yaml", "rate, by: [ward]}", "rate, standardise: [sex], standard: standard.csv}");
        assertThat(files.problems())
                .containsExactly(
                        "DEFINITION standard.csv:1: fiscal_year: Unknown column 'fiscal_year' (must be one of age_band,"
                                + " nationality, population, sex, start_reason, ward)",
                        "DEFINITION standard.csv:1: Missing column 'sex' (the header must name it)");
    }

    @Test
    void aStratumIsNoGroupAndIsCrossedWithThem() {
        files.change("job.yaml", "rate, by: [ward]}", "rate, by: [ward], standardise: [ward, sex]}")
                .change("rules/city.yaml", "[[ward, age_band, sex]]", "[[ward, sex]]")
                .change("job.yaml", "{measure: stock-flow, by: [ward, sex]", "{measure: stock-flow, by: [ward]");
        assertThat(files.problems())
                .containsExactly(
                        "DEFINITION job.yaml:16: tables.spending.standardise[1]: Invalid stratum 'ward' (must stand once,"
                                + " and must not be one of the table's groups)",
                        "REFUSED job.yaml:16: tables.spending.by: Cannot cross ward, sex in table 'spending': the rules"
                                + " forbid it");
    }

    @Test
    void aStratumThatNobodyKnowsIsToldOnce() {
        files.change("job.yaml", "rate, by: [ward]}", "rate, by: [ward], standardise: [age_bands]}");
        assertThat(files.problems())
                .containsExactly(
                        "DEFINITION job.yaml:16: tables.spending.standardise[1]: Unknown column 'age_bands' (did"
                                + " you mean 'age_band'?)");
    }

    @Test
    void aStandardWithoutStrataIsForNothing() {
        files.write("standard.csv", "not,looked,at\n1,7,2\n")
                .change("job.yaml", "rate, by: [ward]}", "rate, standard: standard.csv}");
        assertThat(files.problems())
                .containsExactly("DEFINITION job.yaml:16: tables.spending.standardise: Missing key 'standardise'");
    }

    @Test
    void theSheetSaysWhatARateIs() {
        files.change("job.yaml", "rate, by: [ward]}", "rate, by: [ward], standardise: [sex]}");
        assertThat(DefinitionSheet.of(files.compile().plan()).replaceAll("\\s+", " "))
                .contains("Persons on aid per 1,000 inhabitants (保護率)")
                .contains("Standardised by sex, so that groups of different make-up can be compared.")
                .contains("whose strata were as large as those of the whole city in the same fiscal year")
                .contains("By ward in the month itself")
                .contains("population population.csv ");
    }

    private RatePlan rate() {
        return files.compile().plan().tables().get(3).rate().orElseThrow();
    }
}
