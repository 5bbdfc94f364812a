package keinen.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import keinen.finding.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may run a job, and by whose approval. */
class ApprovalTest {
    private static final String MISSING =
            "Missing approval on 2026-06-01 of purpose 'policy-evaluation' for audience 'internal'";
    private static final String SECOND = "}\n  - {id: A-2, by: 統計審査会, from: 2026-04-01, until: 2026-12-31,"
            + " purposes: [policy-evaluation], audiences: [internal]";

    @TempDir
    private Path folder;

    private JobFolder files;

    @BeforeEach
    void writeFiles() {
        files = JobFolder.in(folder);
    }

    private ApprovalTest approval(String more) {
        files.change("rules/city.yaml", ", audiences: [internal, public]}", ", audiences: [internal]" + more + "}");
        return this;
    }

    private List<String> refusals(String user) {
        Plan plan = files.compile().plan();
        return plan.rules().refusals(plan.intent(), JobFolder.TODAY, user).stream()
                .map(Finding::toString)
                .toList();
    }

    @Test
    void anApprovalOfAnotherJobIsNone() {
        approval(", jobs: [monthly, yearly]");
        assertThat(files.problems())
                .containsExactly("REFUSED job.yaml:3: purpose: " + MISSING
                        + " for job 'annual-cohorts'. A-1 is for monthly, yearly");
    }

    @Test
    void anApprovalOfSomeTablesLeavesTheOthersWithoutOne() {
        approval(", tables: [flows, cohorts]");
        assertThat(files.problems())
                .containsExactly(
                        "REFUSED job.yaml:3: purpose: " + MISSING + " for table 'staying'. A-1 is for flows, cohorts");
    }

    @Test
    void approvalsTogetherCoverTheTables() {
        approval(", tables: [flows, cohorts]" + SECOND + ", tables: [staying, spending]");
        assertThat(refusals("anybody")).isEmpty();
    }

    @Test
    void nobodyRunsAJobByTheirOwnApproval() {
        approval(", user: suzuki");
        assertThat(refusals("tanaka")).isEmpty();
        assertThat(refusals("suzuki"))
                .containsExactly(
                        "Cannot run a job by one's own approval: user 'suzuki' gave A-1. Let somebody else run it,"
                                + " or approve of it");
    }

    @Test
    void theApprovalOfAnotherIsEnough() {
        approval(", user: suzuki" + SECOND + ", user: sato");
        assertThat(refusals("suzuki")).isEmpty();
    }

    @Test
    void theApprovalOfAnotherMustCoverEveryTable() {
        approval(", user: suzuki" + SECOND + ", user: sato, tables: [flows]");
        assertThat(refusals("suzuki")).singleElement().asString().startsWith("Cannot run a job by one's own approval");
        assertThat(refusals("sato")).isEmpty();
    }

    @Test
    void onlyUsersThatTheRulesNameRunJobs() {
        files.change("rules/city.yaml", "forbidden_crosses:", "run: [batch, tanaka]\nforbidden_crosses:");
        assertThat(refusals("tanaka")).isEmpty();
        for (String other : List.of("suzuki", "")) {
            assertThat(refusals(other))
                    .containsExactly("Cannot run as user '" + other
                            + "'. the rules city-271004 2026.1 let only these users run jobs: batch, tanaka");
        }
    }

    @Test
    void aKeyWithoutAValueIsNotTakenForNone() {
        approval(", user: , jobs: , tables: ");
        files.change(
                "rules/city.yaml",
                "forbidden_crosses: [[ward, age_band, sex]]",
                "forbidden_crosses:\nrun:\nretention:");
        assertThat(files.problems())
                .containsExactly(
                        "DEFINITION rules/city.yaml:6: approvals[1].user: Invalid value: nothing (must be a value, or the key"
                                + " left out)",
                        "DEFINITION rules/city.yaml:6: approvals[1].jobs: Invalid value: nothing (must be a value, or the key"
                                + " left out)",
                        "DEFINITION rules/city.yaml:6: approvals[1].tables: Invalid value: nothing (must be a value, or the"
                                + " key left out)",
                        "DEFINITION rules/city.yaml:15: forbidden_crosses: Invalid value: nothing (must be a value, or the"
                                + " key left out)",
                        "DEFINITION rules/city.yaml:16: run: Invalid value: nothing (must be a value, or the key left out)",
                        "DEFINITION rules/city.yaml:17: retention: Invalid value: nothing (must be a value, or the key left"
                                + " out)");
    }

    @Test
    void recordsAreKeptForYearsOrMonthsAfterTheDayOfTheRun() {
        files.change("rules/city.yaml", "forbidden_crosses:", "retention: {years: 7}\nforbidden_crosses:");
        Retention seven = files.compile().plan().rules().retention().orElseThrow();
        assertThat(seven.firstMonth(JobFolder.TODAY)).hasToString("2019-06");
        assertThat(seven.deletes()).isFalse();
        files.change("rules/city.yaml", "{years: 7}", "{years: 7, action: delete}");
        assertThat(files.compile().plan().rules().retention().orElseThrow().deletes())
                .isTrue();
        files.change("rules/city.yaml", "{years: 7, action: delete}", "{years: 7, action: }");
        assertThat(files.problems())
                .containsExactly(
                        "DEFINITION rules/city.yaml:15: retention.action: Invalid value: nothing (must be a value,"
                                + " or the key left out)");
        files.change("rules/city.yaml", "{years: 7, action: }", "{years: 7, months: 1}");
        assertThat(files.problems())
                .containsExactly("DEFINITION rules/city.yaml:15: retention: Invalid retention (must have one of years,"
                        + " months)");
    }
}
