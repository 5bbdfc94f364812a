package keinen.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import keinen.finding.Finding;
import keinen.finding.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesTest {
    private static final Intent INTENT =
            new Intent("annual-cohorts", List.of("flows"), "policy-evaluation", "internal");

    @TempDir
    private Path folder;

    private JobFolder files;

    @BeforeEach
    void writeFiles() {
        files = JobFolder.in(folder);
    }

    private void assertProblems(String from, String to, String... problems) {
        assertThat(files.change("rules/city.yaml", from, to).problems()).containsExactly(problems);
    }

    @Test
    void audiencesAreReadWithTheirProtection() {
        Rules rules = files.compile().plan().rules();
        assertThat(rules.audiences())
                .containsEntry(
                        "internal",
                        new Rules.Audience(
                                Rules.Method.NONE, 0, Rules.Zeros.PUBLISH, 0, Optional.empty(), OptionalDouble.empty()))
                .containsEntry(
                        "public",
                        new Rules.Audience(
                                Rules.Method.SUPPRESS,
                                10,
                                Rules.Zeros.PUBLISH,
                                4,
                                Optional.of(new Rules.Dominance(2, 85)),
                                OptionalDouble.of(10)));
    }

    @Test
    void theTimeForProtectionIsLimited() {
        assertThat(timeLimit("{min_width: 4}")).isEqualTo(Duration.ofMinutes(20));
        assertThat(timeLimit("{min_width: 4, time_limit: 90s}")).isEqualTo(Duration.ofSeconds(90));
        assertThat(timeLimit("{time_limit: 2h}")).isEqualTo(Duration.ofHours(2));
    }

    private Duration timeLimit(String protection) {
        JobFolder changed = files.change("rules/city.yaml", "protection: {min_width: 4}", "protection: " + protection);
        Duration limit = Optional.ofNullable(
                        changed.compile().plan().rules().audiences().get("public"))
                .orElseThrow()
                .timeLimit();
        files.change("rules/city.yaml", "protection: " + protection, "protection: {min_width: 4}");
        return limit;
    }

    @Test
    void anAudienceMayBeRounded() {
        files.change("rules/city.yaml", "internal: {method: none}", "internal: {method: round, base: 5}");
        Rules.Audience rounded = Optional.ofNullable(
                        files.compile().plan().rules().audiences().get("internal"))
                .orElseThrow();
        assertThat(rounded.threshold()).isEqualTo(10);
        assertThat(rounded.rounding()).hasValue(new Rules.Rounding(5, 1_000_000, 365, 6, Optional.empty()));
    }

    @Test
    void aRoundingKeyThatStandsInTheRulesIsRefused() {
        files.change(
                "rules/city.yaml",
                "internal: {method: none}",
                "internal: {method: sticky-round, base: 3, key: a secret of many letters}");
        assertThat(files.problems())
                .singleElement()
                .asString()
                .contains("must be env: and the name of the environment");
    }

    @Test
    void aKeyThatRoundingDoesNotHeedIsRefused() {
        files.change(
                "rules/city.yaml", "internal: {method: none}", "internal: {method: round, base: 5, zeros: publish}");
        assertThat(files.problems()).singleElement().asString().contains("zeros");
    }

    @Test
    void roundingKnowsNoGroupsAreasOrHouseholds() {
        files.change(
                "rules/city.yaml",
                "internal: {method: none}",
                "internal: {method: round, base: 5, group_disclosure: {k: 2}, contributor: household, small_areas: {of: ward,"
                        + " population_below: 2000, withhold: true}}");
        assertThat(files.problems())
                .hasSize(3)
                .anyMatch(problem -> problem.contains("group_disclosure"))
                .anyMatch(problem -> problem.contains("contributor"))
                .anyMatch(problem -> problem.contains("small_areas"));
    }

    @Test
    void aPurposeThatTheRulesDoNotNameIsRefused() {
        files.change("job.yaml", "policy-evaluation", "policy-evalution");
        assertThat(files.failure(JobFolder.TODAY).kind()).isEqualTo(Kind.REFUSED);
        assertThat(files.problems())
                .containsExactly("REFUSED job.yaml:3: purpose: Unknown purpose 'policy-evalution' (did you mean"
                        + " 'policy-evaluation'?). Only a purpose that the rules city-271004 2026.1 name is allowed");
    }

    @Test
    void anAbsentAudienceIsRefused() {
        files.change("job.yaml", "audience: internal", "audience: pubic");
        assertThat(files.problems())
                .containsExactly(
                        "REFUSED job.yaml:4: audience: Unknown audience 'pubic' (did you mean 'public'?). Only an"
                                + " audience that the rules city-271004 2026.1 name is allowed");
    }

    @Test
    void aPurposeWithoutAnApprovalIsRefused() {
        files.change("job.yaml", "policy-evaluation", "budget-planning");
        assertThat(files.problems())
                .containsExactly(
                        "REFUSED job.yaml:3: purpose: Missing approval on 2026-06-01 of purpose 'budget-planning'"
                                + " for audience 'internal'");
    }

    @Test
    void anApprovalIsValidUntilItsLastDay() {
        Rules rules = files.compile().plan().rules();
        assertThat(rules.refusals(INTENT, LocalDate.of(2026, 12, 31))).isEmpty();
        assertThat(rules.refusals(INTENT, LocalDate.of(2027, 1, 1)))
                .extracting(Finding::toString)
                .containsExactly(
                        "Missing approval on 2027-01-01 of purpose 'policy-evaluation' for audience 'internal'."
                                + " A-1 is valid from 2026-04-01 until 2026-12-31");
    }

    @Test
    void rulesAreRefusedOutsideTheirValidity() {
        assertThat(files.problems(LocalDate.of(2027, 4, 1)))
                .containsExactly(
                        "REFUSED job.yaml:3: purpose: Missing approval on 2027-04-01 of purpose 'policy-evaluation' for"
                                + " audience 'internal'. A-1 is valid from 2026-04-01 until 2026-12-31",
                        "REFUSED job.yaml:9: rules: Cannot use the rules city-271004 2026.1 on 2027-04-01: they are valid"
                                + " from 2026-04-01 until 2027-03-31");
    }

    @Test
    void whatTheRulesDoNotSayIsNotAllowed() {
        files.write("rules/city.yaml", """
                rules: empty
                version: 1
                valid: {from: 2026-04-01, until: 2027-03-31}
                """);
        assertThat(files.failure(JobFolder.TODAY).kind()).isEqualTo(Kind.REFUSED);
        assertThat(files.problems())
                .contains(
                        "REFUSED job.yaml:3: purpose: Unknown purpose 'policy-evaluation'. Only a purpose that the rules"
                                + " empty 1 name is allowed",
                        "REFUSED rules/city.yaml:1: columns: Missing column 'month' of the dataset. List what it may be"
                                + " used for");
    }

    @Test
    void aForbiddenCrossIsRefusedWhateverElseStandsInTheTable() {
        files.change("rules/city.yaml", "[[ward, age_band, sex]]", "[[sex, ward], [start_reason, ward]]")
                .change("job.yaml", "by: [ward, sex]", "by: [ward, start_reason, sex]");
        assertThat(files.problems())
                .containsExactly(
                        "REFUSED job.yaml:12: tables.flows.by: Cannot cross sex, ward in table 'flows': the rules forbid it",
                        "REFUSED job.yaml:12: tables.flows.by: Cannot cross start_reason, ward in table 'flows': the rules"
                                + " forbid it");
    }

    @Test
    void aCrossOfAnUnknownColumnIsAMistake() {
        assertProblems(
                "[[ward, age_band, sex]]",
                "[[wards, sex], []]",
                "DEFINITION rules/city.yaml:15: forbidden_crosses[2]: Invalid value: a list (must be a list of columns)");
        assertProblems(
                "[[wards, sex], []]",
                "[[wards, sex]]",
                "DEFINITION rules/city.yaml:15: forbidden_crosses[1]: Unknown column 'wards' (did you mean 'ward'?)");
    }

    @Test
    void aColumnThatIsNotListedIsRefused() {
        assertProblems(
                "  sex: {use: group}",
                "  sexs: {use: group}",
                "REFUSED rules/city.yaml:7: columns: Missing column 'sex' of the dataset (is it 'sexs'?). List what it may"
                        + " be used for");
    }

    @Test
    void aUseThatTheRoleDoesNotHaveIsRefused() {
        files.change("rules/city.yaml", "month: {use: date}", "month: {use: none}");
        assertProblems(
                "ward: {use: group}",
                "ward: {use: amount}",
                "REFUSED rules/city.yaml:8: columns.month: Invalid use 'none' of a column of role month (must be date)",
                "REFUSED rules/city.yaml:11: columns.ward: Invalid use 'amount' of a column of role dimension (must be"
                        + " group or none)");
    }

    @Test
    void aTableThatNeedsAForbiddenColumnIsRefused() {
        files.change("rules/city.yaml", "aid_living: {use: amount}", "aid_living: {use: none}")
                .change("job.yaml", "by: [ward]", "by: [nationality]");
        assertThat(files.problems())
                .containsExactly(
                        "REFUSED job.yaml:13: tables.cohorts.by[1]: Cannot group by 'nationality': the rules do not allow"
                                + " to read it",
                        "REFUSED job.yaml:15: tables.spending.measure: Cannot sum amounts: the rules do not allow to read"
                                + " any");
    }

    @Test
    void aColumnThatTheDatasetDoesNotHaveIsWorthANote() {
        files.change("rules/city.yaml", "  month: {use: date}\n", "  month: {use: date}\n  tax: {use: none}\n");
        assertThat(files.compile().notes())
                .extracting(finding -> finding.kind() + " " + finding.toString().replace(folder + "/", ""))
                .containsExactly(
                        "NOTE rules/city.yaml:9: columns.tax: Unknown column 'tax' (the dataset does not have it)");
    }

    @Test
    void methodNoneHasNoOtherKeys() {
        assertProblems(
                "{method: none}",
                "{method: none, threshold: 10}",
                "DEFINITION rules/city.yaml:17: audiences.internal.threshold: Invalid key 'threshold' (must not stand with"
                        + " method none). Method none shows every cell as it is");
    }

    @Test
    void suppressNeedsAThreshold() {
        assertProblems(
                "threshold: 10, ",
                "",
                "DEFINITION rules/city.yaml:18: audiences.public.threshold: Missing key 'threshold'");
    }

    @Test
    void everyNumberOfAnAudienceIsChecked() {
        files.change("rules/city.yaml", "p_percent: 10", "p_percent: x");
        assertProblems(
                "threshold: 10, zeros: publish, protection: {min_width: 4}, dominance: {n: 2, k: 85}",
                "threshold: 0, zeros: show, protection: {min_widht: 4}, dominance: {n: 3, k: 101}",
                "DEFINITION rules/city.yaml:18: audiences.public.threshold: Invalid value: '0' (must be a whole number from"
                        + " 1 to 1000000)",
                "DEFINITION rules/city.yaml:18: audiences.public.zeros: Unknown zeros 'show' (must be one of hide,"
                        + " publish)",
                "DEFINITION rules/city.yaml:18: audiences.public.protection.min_widht: Unknown key 'min_widht' (did you"
                        + " mean 'min_width'?)",
                "DEFINITION rules/city.yaml:18: audiences.public.dominance.n: Unsupported dominance n 3 (a cell keeps its"
                        + " two largest contributions: must be 1 or 2)",
                "DEFINITION rules/city.yaml:18: audiences.public.dominance.k: Invalid value: '101' (must be a number above"
                        + " 0 and at most 100)",
                "DEFINITION rules/city.yaml:18: audiences.public.p_percent: Invalid value: 'x' (must be a number above 0"
                        + " and at most 100)");
    }

    @Test
    void anotherMethodIsUnsupported() {
        assertProblems(
                "method: none",
                "method: controlled-rounding",
                "DEFINITION rules/city.yaml:17: audiences.internal.method: Unsupported method 'controlled-rounding' (this"
                        + " version has none, suppress, round, sticky-round)");
    }

    @Test
    void datesAreDaysAndDoNotRunBackwards() {
        files.change("rules/city.yaml", "valid: {from: 2026-04-01,", "valid: {from: 2026-4-1,");
        assertProblems(
                "until: 2026-12-31",
                "until: 2026-03-31",
                "DEFINITION rules/city.yaml:3: valid.from: Invalid value: '2026-4-1' (must be a date yyyy-MM-dd)",
                "DEFINITION rules/city.yaml:6: approvals[1].until: Invalid value: '2026-03-31' (must not be before"
                        + " 2026-04-01)");
    }

    @Test
    void anUnknownKeyOfTheRulesIsRefused() {
        assertProblems(
                "forbidden_crosses:",
                "forbiden_crosses:",
                "DEFINITION rules/city.yaml:15: forbiden_crosses: Unknown key 'forbiden_crosses' (did you mean"
                        + " 'forbidden_crosses'?)");
    }

    @Test
    void anApprovalOfAnUnknownPurposeIsWorthANote() {
        files.change("rules/city.yaml", "purposes: [policy-evaluation], ", "purposes: [policy-evaluation, x], ");
        assertThat(files.compile().notes())
                .extracting(Finding::what)
                .isEqualTo(List.of("Unknown purpose 'x' (must be one of budget-planning, policy-evaluation)"));
    }
}
