package keinen.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What rules say that others publish, and their files of figures. */
class OutsideTest {
    private static final String FILE = "rules/published/survey.csv";

    @TempDir
    private Path folder;

    private JobFolder files;

    @BeforeEach
    void writeFiles() {
        files = JobFolder.in(folder)
                .change("job.yaml", "audience: internal", "audience: public")
                .change("rules/city.yaml", "audiences:\n", """
                        publications:
                          - name: survey-2024
                            source: 被保護者調査 2024年度
                            file: published/survey.csv
                            table: {measure: stock-flow, by: [ward], period: fiscal-year}
                        audiences:
                        """)
                .write(FILE, """
                        ward,fiscal_year,on_aid,entries,exits
                        01,2024,120.5,30,
                        02,2024,,12,9
                        unknown,2024,3,,
                        """);
    }

    @Test
    void aPublicationIsATableOfWhichSomeCellsAreTold() {
        OutsideTable survey = files.compile().plan().publicationsConsidered().get(0);
        assertThat(survey.name()).isEqualTo("survey-2024");
        assertThat(survey.count().measure()).isEqualTo(Measure.STOCK_FLOW);
        assertThat(survey.keys()).containsExactly("ward", "fiscal_year", "months_observed");
        assertThat(survey.rows())
                .containsEntry(
                        List.of("01", "2024", "12"),
                        Map.of("on_aid", new BigDecimal("120.5"), "entries", new BigDecimal("30")))
                .containsEntry(List.of("unknown", "2024", "12"), Map.of("on_aid", new BigDecimal("3")));
        assertThat(survey.figures()).isEqualTo(5);
        assertThat(survey.means()).containsExactly("on_aid");
    }

    @Test
    void itsFileIsASourceOfThePlan() {
        assertThat(files.compile().plan().sources())
                .extracting(source -> source.kind() + " " + source.name())
                .contains("publication survey.csv");
    }

    @Test
    void theDefinitionSheetTellsWhatReadersAreTakenToKnow() {
        assertThat(DefinitionSheet.of(files.compile().plan()).replaceAll("\\s+", " "))
                .contains("Readers are taken to know 5 figures of publication survey-2024 (被保護者調査 2024年度), of"
                        + " stock-flow by ward.");
    }

    @Test
    void whereCellsAreShownAsTheyAreNothingIsConsidered() {
        files.change("job.yaml", "audience: public", "audience: internal");
        Plan plan = files.compile().plan();
        assertThat(plan.publicationsConsidered()).isEmpty();
        assertThat(DefinitionSheet.of(plan)).doesNotContain("survey-2024 (");
    }

    @Test
    void whereCellsAreRoundedItIsSaidThatNothingIsConsidered() {
        files.change("rules/city.yaml", "internal: {method: none}", "internal: {method: round, base: 5}")
                .change("job.yaml", "audience: public", "audience: internal");
        Plan plan = files.compile().plan();
        assertThat(plan.publicationsConsidered()).isEmpty();
        assertThat(DefinitionSheet.of(plan).replaceAll("\\s+", " "))
                .contains("Not considered, since cells are rounded: readers may know 5 figures of publication");
    }

    @Test
    void whatIsWrongInAFileIsToldByLineAndColumn() {
        files.write(FILE, """
                ward,fiscal_year,on_aid,entries
                01,2024,120.5,30
                07,2024,3,1
                01,2024,120.5,30
                02,24,many,1.5
                """);
        assertThat(files.problems())
                .containsExactly(
                        "DEFINITION rules/published/survey.csv:3: ward: Invalid value: '07' (must be a code of codes/wards.csv,"
                                + " or unknown)",
                        "DEFINITION rules/published/survey.csv:4: Invalid row: 01, 2024, 12 stands in line 2 already",
                        "DEFINITION rules/published/survey.csv:5: fiscal_year: Invalid value: '24' (must be the year of its"
                                + " April, such as 2016)",
                        "DEFINITION rules/published/survey.csv:5: entries: Invalid value: '1.5' (must be a whole number, or"
                                + " empty)",
                        "DEFINITION rules/published/survey.csv:5: on_aid: Invalid value: 'many' (must be a number, such as"
                                + " 1234.5, or empty)");
    }

    @Test
    void aColumnThatTheTableDoesNotHaveIsAnError() {
        files.write(FILE, "ward,fiscal_year,on_aids,retention\n01,2024,1,2\n");
        assertThat(files.problems())
                .anyMatch(
                        problem -> problem.startsWith(
                                "DEFINITION rules/published/survey.csv:1: on_aids: Unknown column 'on_aids' (did you mean 'on_aid'?)"))
                .anyMatch(problem -> problem.contains("Unknown column 'retention'")
                        && problem.contains("Leave out what is none of ward, fiscal_year, months_observed, opening"))
                .anyMatch(problem -> problem.contains("Missing column of values"));
    }

    @Test
    void aGroupThatTheFileDoesNotHaveIsAnError() {
        files.write(FILE, "fiscal_year,on_aid\n2024,1\n");
        assertThat(files.problems())
                .containsExactly(
                        "DEFINITION rules/published/survey.csv:1: Missing column 'ward' (the header must name it)");
    }

    @Test
    void aFileThatIsMissingIsAnInputThatIsMissing() {
        files.delete(FILE);
        assertThat(files.problems()).hasSize(1).first().asString().startsWith("MISSING_INPUT rules/city.yaml");
    }

    @Test
    void onlyWhatSaysWhichCellsTheyAreMayStandInItsTable() {
        files.change("rules/city.yaml", "by: [ward], period: fiscal-year}", "by: [ward], minimum_months: 2}");
        assertThat(files.problems())
                .containsExactly("DEFINITION rules/city.yaml:20: publications[1].table.minimum_months: Invalid key"
                        + " 'minimum_months' (must not stand in the table of a publication, which has measure, by, unit,"
                        + " period)");
    }

    @Test
    void aMeasureThatNobodyPublishesCellsOfIsRefused() {
        files.change(
                "rules/city.yaml", "{measure: stock-flow, by: [ward], period: fiscal-year}", "{measure: survival}");
        assertThat(files.problems())
                .containsExactly("DEFINITION rules/city.yaml:20: publications[1].table.measure: Unsupported measure"
                        + " 'survival' of a publication (must be one of cohort, duration, exit-reasons, expenditure,"
                        + " stock-flow)");
    }

    @Test
    void aGroupThatTheDatasetDoesNotHaveIsToldAsOfAnyTable() {
        files.change("rules/city.yaml", "by: [ward], period", "by: [wards], period");
        assertThat(files.problems())
                .anyMatch(problem ->
                        problem.contains("publications[1].table.by") && problem.contains("Unknown column 'wards'"));
    }

    @Test
    void aColumnThatMustNotBeReadTellsNothingOfItsTable() {
        files.change("rules/city.yaml", "by: [ward], period", "by: [nationality], period")
                .write(FILE, "nationality,fiscal_year,on_aid\nJP,2024,1\n");
        assertThat(files.problems())
                .containsExactly(
                        "REFUSED rules/city.yaml:20: publications[1].table.by[1]: Cannot group by 'nationality': the"
                                + " rules do not allow to read it");
    }

    @Test
    void twoPublicationsHaveTwoNames() {
        files.change("rules/city.yaml", "audiences:\n", """
                  - {name: survey-2024, source: x, file: published/survey.csv, table: {measure: stock-flow, by: [ward], period: fiscal-year}}
                audiences:
                """);
        assertThat(files.problems())
                .anyMatch(problem -> problem.contains("Invalid name 'survey-2024' (must stand once)"));
    }

    @Test
    void monthsBandsAndKindsOfAidAreWordsOfTheirTables() {
        files.change(
                        "rules/city.yaml",
                        "{measure: stock-flow, by: [ward], period: fiscal-year}",
                        "{measure: expenditure}")
                .write(FILE, "fiscal_year,aid,amount\n2024,all,100\n2024,aid_living,90\n2024,aid_housing,10\n");
        assertThat(files.problems())
                .containsExactly(
                        "DEFINITION rules/published/survey.csv:4: aid: Invalid value: 'aid_housing' (must be one of"
                                + " aid_living, all)");
        files.change("rules/city.yaml", "{measure: expenditure}", "{measure: stock-flow, by: [], period: month}")
                .write(FILE, "month,on_aid\n2024-13,100\n");
        assertThat(files.problems())
                .containsExactly(
                        "DEFINITION rules/published/survey.csv:2: month: Invalid value: '2024-13' (must be a month,"
                                + " such as 2016-04)");
    }
}
