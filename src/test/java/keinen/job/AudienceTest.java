package keinen.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import keinen.dictionary.Unit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an audience's rules ask of a cell beyond its own numbers. */
class AudienceTest {
    private static final String PLACE = "DEFINITION rules/city.yaml:18: audiences.public.";

    @TempDir
    private Path folder;

    private JobFolder files;

    @BeforeEach
    void writeFiles() {
        files = JobFolder.in(folder).change("job.yaml", "audience: internal", "audience: public");
    }

    private AudienceTest rule(String rule) {
        files.change("rules/city.yaml", "p_percent: 10}", "p_percent: 10, " + rule + "}");
        return this;
    }

    private Rules.Audience audience() {
        return Objects.requireNonNull(files.compile().plan().rules().audiences().get("public"));
    }

    @Test
    void rulesThatAreNotGivenAskNothing() {
        assertThat(audience().contributor()).isEqualTo(Unit.PERSON);
        assertThat(audience().groupDisclosure()).isEmpty();
        assertThat(audience().smallAreas()).isEmpty();
    }

    @Test
    void groupDisclosureIsOfSomeDimensionsOrOfAll() {
        rule("group_disclosure: {k: 2, for: [start_reason, age_band]}");
        assertThat(audience().groupDisclosure())
                .isEqualTo(Optional.of(new GroupDisclosure(2, Set.of("start_reason", "age_band"))));
        files.change("rules/city.yaml", ", for: [start_reason, age_band]", "");
        assertThat(audience().groupDisclosure()).isEqualTo(Optional.of(new GroupDisclosure(2, Set.of())));
    }

    @Test
    void groupDisclosureOfNothingIsAMistake() {
        rule("group_disclosure: {k: 2, for: []}");
        assertThat(files.problems())
                .containsExactly(PLACE + "group_disclosure.for: Invalid value: a list (must be a list of columns)");
        files.change("rules/city.yaml", "for: []", "for: [start_reson, month]");
        assertThat(files.problems())
                .containsExactly(
                        PLACE + "group_disclosure.for: Unknown column 'start_reson' (did you mean 'start_reason'?)",
                        PLACE + "group_disclosure.for: Unknown column 'month' (must be one of age_band, nationality,"
                                + " residence_band, sex, start_reason, ward)");
    }

    @Test
    void smallAreasAreWithheldOrHaveAHigherThreshold() {
        population("ward,fiscal_year,population\n01,2020,5000\n");
        rule("small_areas: [{of: ward, population_below: 2000, withhold: true}, {of: ward, population_below: 25000,"
                + " threshold: 20}]");
        assertThat(audience().smallAreas())
                .containsExactly(
                        new SmallArea("ward", 2000, OptionalInt.empty()),
                        new SmallArea("ward", 25000, OptionalInt.of(20)));
        assertThat(files.compile().plan().population()).isPresent();
    }

    @Test
    void aRuleForSmallAreasSaysOneThing() {
        population("ward,fiscal_year,population\n01,2020,5000\n");
        rule("small_areas: {of: ward, population_below: 2000, withhold: false}");
        assertThat(files.problems())
                .containsExactly(
                        PLACE + "small_areas.withhold: Invalid value: 'false' (must be true, or the key left out)");
        files.change("rules/city.yaml", "withhold: false", "withhold: true, threshold: 20");
        assertThat(files.problems())
                .containsExactly(PLACE + "small_areas: Invalid rule for small areas (must have one of threshold,"
                        + " withhold)");
        files.change(
                "rules/city.yaml",
                "of: ward, population_below: 2000, withhold: true, threshold",
                "of: sexx," + " population_below: 2000, threshold");
        assertThat(files.problems())
                .containsExactly(PLACE + "small_areas: Unknown column 'sexx' (did you mean 'sex'?)");
    }

    @Test
    void withoutAPopulationNoTableByAreasIsShown() {
        rule("small_areas: {of: ward, population_below: 2000, withhold: true}");
        String refused = "' by 'ward': the rules ask how many inhabitants an area has, and the job has no population"
                + " file. Give it one ('population') with the columns ward, fiscal_year, population";
        assertThat(files.problems())
                .containsExactly(
                        "REFUSED job.yaml:12: tables.flows.by: Cannot show table 'flows" + refused,
                        "REFUSED job.yaml:13: tables.cohorts.by: Cannot show table 'cohorts" + refused);
    }

    @Test
    void aPopulationWithoutTheAreasIsNotEnough() {
        population("sex,fiscal_year,population\n1,2020,5000\n");
        rule("small_areas: {of: ward, population_below: 2000, withhold: true}");
        assertThat(files.problems())
                .hasSize(2)
                .allMatch(problem -> problem.endsWith("the job's population file does not have this column (it has sex,"
                        + " fiscal_year). Add the column"));
    }

    @Test
    void whereHouseholdsContributeTheRecordsMustTellThem() {
        rule("contributor: household");
        assertThat(files.problems())
                .contains("DEFINITION job.yaml:12: tables.flows.unit: Missing role household: the rules ask for so many"
                        + " households in a cell, which takes a column of it");
        households("none");
        assertThat(files.problems())
                .contains("REFUSED job.yaml:12: tables.flows.unit: Cannot count households: the rules do not allow to"
                        + " read 'household_id'");
    }

    /** Of a household's sum nothing is known in a table of persons. */
    @Test
    void sumsOfPersonsAreNotShownWhereRulesLookAtTheLargestOfHouseholds() {
        rule("contributor: household");
        households("link");
        String refused =
                "': the rules on sums look at the largest contributions of households, and of a table of persons"
                        + " only those of persons are known. Count households (unit: household), or let the audience have no"
                        + " 'dominance' and no 'p_percent'";
        assertThat(files.problems())
                .containsExactly(
                        "REFUSED job.yaml:13: tables.cohorts.unit: Cannot show table 'cohorts" + refused,
                        "REFUSED job.yaml:15: tables.spending.unit: Cannot show table 'spending" + refused);
        files.change("rules/city.yaml", ", p_percent: 10", "");
        files.change("rules/city.yaml", "dominance: {n: 2, k: 85}, ", "");
        assertThat(audience().contributor()).isEqualTo(Unit.HOUSEHOLD);
    }

    private void households(String use) {
        files.change("data/dataset.yaml", "  ward:  ", "  household_id: {role: household}\n  ward:  ")
                .change("rules/city.yaml", "  ward: {", "  household_id: {use: " + use + "}\n  ward: {");
    }

    @Test
    void tablesOfHouseholdsAreShownWhereHouseholdsContribute() {
        rule("contributor: household");
        households("link");
        for (String table : List.of("stock-flow", "cohort", "survival", "expenditure")) {
            files.change("job.yaml", "measure: " + table, "unit: household, measure: " + table);
        }
        assertThat(audience().contributor()).isEqualTo(Unit.HOUSEHOLD);
    }

    @Test
    void halfARuleIsNotTakenForNone() {
        rule("group_disclosure: , small_areas: , contributor: households");
        files.change("rules/city.yaml", "p_percent: 10", "p_percent: ");
        assertThat(files.problems())
                .containsExactlyInAnyOrder(
                        PLACE + "p_percent: Invalid value: nothing (must be a value, or the key left out)",
                        PLACE + "contributor: Unknown contributor 'households' (did you mean 'household'?)",
                        PLACE + "group_disclosure: Invalid value: nothing (must be a value, or the key left out)",
                        PLACE + "small_areas: Invalid value: nothing (must be a value, or the key left out)");
    }

    @Test
    void theDefinitionSheetSaysWhatIsAsked() {
        population("ward,fiscal_year,population\n01,2020,5000\n");
        rule("group_disclosure: {k: 2}, small_areas: {of: ward, population_below: 2000, threshold: 20}");
        files.change("rules/city.yaml", "forbidden_crosses:", "retention: {years: 7}\nforbidden_crosses:");
        String sheet = DefinitionSheet.of(files.compile().plan()).replaceAll("\\s+", " ");
        assertThat(sheet)
                .contains(
                        "A count that is of a whole group but for at most 2 is not shown, nor are the others of the group,"
                                + " wherever members of a group differ in a dimension or a reason.")
                .contains("Of a ward with fewer than 2000 inhabitants no cell of fewer than 20 is shown.")
                .contains("Records of a month are read for 84 months after it, counted from the day of the run");
    }

    private void population(String csv) {
        files.change("job.yaml", "rules: rules", "population: population.csv\nrules: rules")
                .write("population.csv", csv);
    }
}
