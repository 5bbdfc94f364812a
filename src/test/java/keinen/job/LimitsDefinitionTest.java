package keinen.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Which limits a table may ask for, and what it is told where it may not. */
class LimitsDefinitionTest {
    private static final String FOR_SHARES =
            "wilson is for shares of counted persons or spells, in tables of the measures cohort, transition, distribution,"
                    + " long-term, cyclers, exit-reasons, continuation, entry-outcomes, churn and inflow)";

    @TempDir
    private Path folder;

    private JobFolder files;

    @BeforeEach
    void buildJob() {
        files = JobFolder.in(folder);
    }

    @TestFactory
    Stream<DynamicTest> aTableOfSharesMayHaveTheirLimits() {
        return Stream.of(
                        "cohort",
                        "transition, of: sex",
                        "long-term",
                        "cyclers",
                        "continuation",
                        "entry-outcomes",
                        "churn",
                        "inflow")
                .map(measure -> DynamicTest.dynamicTest(measure, () -> {
                    TablePlan table = withCohorts("measure: " + measure + ", ci: wilson")
                            .compile()
                            .plan()
                            .tables()
                            .get(1);
                    assertThat(table.shareLimits()).isEqualTo(ShareLimits.WILSON);
                    assertThat(DefinitionSheet.of(files.compile().plan()).replaceAll("\\s+", " "))
                            .contains("95 % limits (lower, upper): the score interval of a binomial proportion");
                }));
    }

    @Test
    void aTableThatSaysNothingHasNoLimitsOfShares() {
        assertThat(files.compile().plan().tables())
                .extracting(TablePlan::shareLimits)
                .containsOnly(ShareLimits.NONE);
        assertThat(DefinitionSheet.of(files.compile().plan())).doesNotContain("binomial");
    }

    @Test
    void aPresetOfSharesMayHaveTheirLimits() {
        TablePlan table = withCohorts("preset: snap-churn, ci: wilson")
                .compile()
                .plan()
                .tables()
                .get(1);
        assertThat(table.shareLimits()).isEqualTo(ShareLimits.WILSON);
    }

    @Test
    void theLimitsOfACurveAreNotThoseOfAShare() {
        assertThat(withCohorts("measure: cohort, ci: log-log").problems())
                .containsExactly(
                        "DEFINITION job.yaml:13: tables.cohorts.ci: Invalid ci 'log-log' of measure cohort (must be"
                                + " wilson: log-log, log and plain are limits of a survival curve)");
        files = JobFolder.in(folder);
        assertThat(files.change("job.yaml", "ci: log-log", "ci: wilson").problems())
                .containsExactly(
                        "DEFINITION job.yaml:14: tables.staying.ci: Invalid ci 'wilson' of measure survival (must be"
                                + " log-log, log or plain: " + FOR_SHARES);
    }

    @Test
    void aWordThatNobodyKnowsIsUnknown() {
        assertThat(withCohorts("measure: churn, ci: wislon").problems())
                .containsExactly(
                        "DEFINITION job.yaml:13: tables.cohorts.ci: Unknown ci 'wislon' (did you mean 'wilson'?)");
    }

    @Test
    void aWordIsReadEvenWhereTheMeasureIsNotKnown() {
        assertThat(withCohorts("measure: cohorts, ci: wislon").problems())
                .contains("DEFINITION job.yaml:13: tables.cohorts.ci: Unknown ci 'wislon' (did you mean 'wilson'?)");
    }

    @Test
    void aKeyWithoutAWordIsNoneOfAMeasureThatRefusesIt() {
        assertThat(withCohorts("measure: duration, ci: ").problems())
                .hasSize(1)
                .allMatch(problem -> problem.contains("tables.cohorts.ci: Unknown key 'ci'"));
    }

    @TestFactory
    Stream<DynamicTest> aMeasureWithoutSuchSharesSaysWhy() {
        return Stream.of(
                        List.of("stock-flow", "its tables hold no share"),
                        List.of("duration", "its tables hold no share"),
                        List.of("expenditure", "its tables hold no share"),
                        List.of("re-entry", "returned is made of a Kaplan–Meier curve, not counted out of a whole"))
                .map(row -> DynamicTest.dynamicTest(
                        row.get(0),
                        () -> assertThat(withCohorts("measure: " + row.get(0) + ", ci: wilson")
                                        .problems())
                                .containsExactly(
                                        "DEFINITION job.yaml:13: tables.cohorts.ci: Invalid key 'ci' of measure "
                                                + row.get(0) + " (" + row.get(1) + "; ci: " + FOR_SHARES)));
    }

    /** Needs roles that the job's dataset does not have, which is told too. */
    @TestFactory
    Stream<DynamicTest> aMeasureThatNeedsMoreIsToldTheSame() {
        return Stream.of(
                        List.of("exits", "a cumulative incidence has its std_error beside it"),
                        List.of(
                                "spell-days",
                                "a mean is not a share, and analysed_share tells how complete records are"),
                        List.of("rate", "its tables have Byar's limits without being asked"))
                .map(row -> DynamicTest.dynamicTest(
                        row.get(0),
                        () -> assertThat(withCohorts("measure: " + row.get(0) + ", ci: wilson")
                                        .problems())
                                .contains("DEFINITION job.yaml:13: tables.cohorts.ci: Invalid key 'ci' of measure "
                                        + row.get(0) + " (" + row.get(1) + "; ci: " + FOR_SHARES)));
    }

    @Test
    void theSheetSaysOfWhatCasesLimitsAre() {
        withCohorts("measure: cohort, ci: wilson")
                .change(
                        "job.yaml",
                        "measure: stock-flow, by: [ward, sex], period: month",
                        "measure: churn, ci: wilson");
        assertThat(DefinitionSheet.of(files.compile().plan()).replaceAll("\\s+", " "))
                .contains(
                        "Wilson 1927), as if cases were independent. Whoever is counted is counted once in the whole of a"
                                + " share; lives that run together, such as those of one household, make limits rather too narrow."
                                + " The rows of a cohort are the same persons looked at again: limits say nothing of the change"
                                + " between them.")
                .contains(
                        "Whoever is counted is counted once among those ever on aid, but whoever left twice in a year is"
                                + " twice among its exits; lives");
    }

    private JobFolder withCohorts(String table) {
        files = JobFolder.in(folder);
        return files.change("job.yaml", "measure: cohort, by: [ward]", table);
    }
}
