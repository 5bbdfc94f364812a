package keinen.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import keinen.dictionary.AgeBand;
import keinen.time.Month;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobFileTest {
    @TempDir
    private Path folder;

    private JobFolder files;

    @BeforeEach
    void writeFiles() {
        files = JobFolder.in(folder);
    }

    private void assertProblems(String from, String to, String... problems) {
        assertThat(files.change("job.yaml", from, to).problems()).containsExactly(problems);
    }

    @Test
    void anUnknownKeyIsRefusedWithTheNearestKnownOne() {
        assertProblems(
                "labels: ja",
                "lables: ja",
                "DEFINITION job.yaml:16: outputs.csv.lables: Unknown key 'lables' (did you mean 'labels'?)");
    }

    @Test
    void everyKeyThatTheReferenceNamesIsKnown() throws IOException {
        List<String> keys = Files.readString(Path.of("docs/reference/job.md"))
                .lines()
                .dropWhile(line -> !line.startsWith("| key |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("| `"))
                .flatMap(line -> Pattern.compile("`([^`]+)`")
                        .matcher(line.split("\\|", -1)[1])
                        .results())
                .map(key -> key.group(1).replaceFirst("\\..*", ""))
                .toList();
        assertThat(keys).contains("job", "population", "prices", "schedule");
        for (String key : keys) {
            assertThat(files.write("job.yaml", key + ": x\n").problems())
                    .as(key)
                    .noneMatch(problem -> problem.contains("Unknown key"));
        }
    }

    @Test
    void aMissingKeyIsNamed() {
        assertProblems("store: store\n", "", "DEFINITION job.yaml:1: store: Missing key 'store'");
    }

    @Test
    void aKeyWithoutAValueIsMissing() {
        assertProblems("store: store\n", "store:\n", "DEFINITION job.yaml:7: store: Missing key 'store'");
    }

    @Test
    void aListInThePlaceOfATextIsRefused() {
        assertProblems(
                "store: store",
                "store: [store]",
                "DEFINITION job.yaml:7: store: Invalid value: a list (must be a text)");
    }

    @Test
    void aJobNameMustBeSafeAsAFolderName() {
        assertProblems(
                "job: annual-cohorts",
                "job: ../annual",
                "DEFINITION job.yaml:1: job: Invalid job name '../annual' (must be a folder name of letters, digits, '.',"
                        + " '_' and '-')");
    }

    @Test
    void aMeasureThatNobodyKnowsIsUnknown() {
        assertProblems(
                "measure: cohort",
                "measure: cohorts",
                "DEFINITION job.yaml:13: tables.cohorts.measure: Unknown measure 'cohorts' (did you mean 'cohort'?)");
    }

    @Test
    void anOptionOfAnotherMeasureIsUnknown() {
        assertProblems(
                "measure: cohort",
                "measure: cohort, period: month",
                "DEFINITION job.yaml:13: tables.cohorts.period: Unknown key 'period' (must be one of bridge_months, by, ci, measure, minimum_months, sensitivity, unit)");
    }

    @Test
    void householdsNeedAColumnThatTellsThem() {
        assertProblems(
                "measure: cohort",
                "measure: cohort, unit: household",
                "DEFINITION job.yaml:13: tables.cohorts.unit: Missing role household: unit household needs a column of it");
    }

    @Test
    void ageNeedsABirth() {
        assertProblems(
                "by: [ward]",
                "by: age_band",
                "DEFINITION job.yaml:13: tables.cohorts.by: Missing role birth: age_band is derived from it");
        files = JobFolder.in(folder);
        files.change("data/dataset.yaml", "  month:  ", "  birth: {role: birth, from: 生年月}\n  month:  ");
        files.change("job.yaml", "by: [ward]", "by: age_band")
                .change("rules/city.yaml", "person_id: {use: link}", "person_id: {use: link}\n  birth: {use: none}");
        assertThat(files.problems())
                .containsExactly(
                        "REFUSED job.yaml:13: tables.cohorts.by: Cannot derive age_band: the rules do not allow"
                                + " to read 'birth'");
    }

    @Test
    void theMonthsOfResidenceNeedADateOfBecomingAResident() {
        assertProblems(
                "by: [ward]",
                "by: residence_band",
                "DEFINITION job.yaml:13: tables.cohorts.by: Missing column 'resident_since' of role date: residence_band is"
                        + " derived from it");
        files = JobFolder.in(folder);
        files.change("data/dataset.yaml", "  month:  ", "  resident_since: {role: date, from: 住定異動日}\n  month:  ")
                .change("job.yaml", "by: [ward]", "by: residence_band")
                .change(
                        "rules/city.yaml",
                        "person_id: {use: link}",
                        "person_id: {use: link}\n  resident_since: {use: none}");
        assertThat(files.problems())
                .containsExactly(
                        "REFUSED job.yaml:13: tables.cohorts.by: Cannot derive residence_band: the rules do not"
                                + " allow to read 'resident_since'");
    }

    @Test
    void residenceIsUnderHalfAYearAndLongerUnlessTheJobGivesOtherBands() {
        assertThat(files.compile().plan().residenceBands().names()).containsExactly("0-5", "6+");
        files.change("job.yaml", "tables:", "residence_bands: [0, 1, 12]\ntables:");
        assertThat(files.compile().plan().residenceBands().names()).containsExactly("0", "1-11", "12+");
    }

    @Test
    void agesAreInBandsOfFiveYearsUnlessTheJobGivesOthers() {
        assertThat(files.compile().plan().ageBands()).isEqualTo(AgeBand.USUAL);
        files.change("job.yaml", "tables:", "age_bands: [0, 18, 65]\ntables:");
        assertThat(files.compile().plan().ageBands().names()).containsExactly("0-17", "18-64", "65+");
        assertProblems(
                "[0, 18, 65]",
                "[18, 65]",
                "DEFINITION job.yaml:11: age_bands: Invalid bands [18, 65] (must be 0 and then rise)");
    }

    @Test
    void anOutputOfALaterVersionIsUnsupported() {
        assertProblems(
                "parquet: {}",
                "parquet:, xlsx: {}, jsn: {}",
                "DEFINITION job.yaml:16: outputs.xlsx: Unsupported output 'xlsx' (this version writes csv, parquet,"
                        + " notebook)",
                "DEFINITION job.yaml:16: outputs.jsn: Unknown output 'jsn' (must be one of csv, notebook, parquet)");
    }

    @Test
    void aGroupMustBeADimensionOrAStartReason() {
        assertProblems(
                "by: [ward, sex]",
                "by: [start_reason, person_id, ward, ward]",
                "DEFINITION job.yaml:12: tables.flows.by[2]: Invalid group 'person_id' of role person (must be a column of"
                        + " role dimension or start-reason)",
                "DEFINITION job.yaml:12: tables.flows.by[4]: Invalid group 'ward' (must stand once)");
    }

    @Test
    void aTestNeedsGroupsToCompare() {
        assertProblems(
                "by: [sex], spells: first",
                "test: peto, strata: [ward]",
                "DEFINITION job.yaml:14: tables.staying.test: Invalid key 'test' (a test compares groups: name them under"
                        + " 'by')",
                "DEFINITION job.yaml:14: tables.staying.strata: Invalid key 'strata' (a test compares groups: name them"
                        + " under 'by')");
    }

    @Test
    void aGridOfDefinitionsNamesAtLeastOne() {
        assertProblems(
                "spells: first",
                "sensitivity: {}",
                "DEFINITION job.yaml:14: tables.staying.sensitivity: Missing key 'bridge_months' or 'minimum_months' (at"
                        + " least one names other definitions)");
    }

    @Test
    void aTableNameMustBeSafeAsAFileName() {
        assertProblems(
                "  cohorts:",
                "  Cohorts:",
                "DEFINITION job.yaml:13: tables.Cohorts: Invalid table name 'Cohorts' (must be lower-case letters, digits"
                        + " and _)");
    }

    @Test
    void aTableMustNotBeNamedAsThePartOfAnother() {
        assertProblems(
                "  cohorts:",
                "  staying_summary:",
                "DEFINITION job.yaml:13: tables.staying_summary: Invalid table name 'staying_summary' (must not be a part"
                        + " of table 'staying')");
    }

    @Test
    void moneyNeedsAnAmount() {
        files.change("data/dataset.yaml", "  aid_living:   {role: amount, unit: JPY, from: 生活扶助}\n", "");
        assertThat(files.problems())
                .containsExactly(
                        "DEFINITION job.yaml:15: tables.spending.measure: Missing role amount: measure expenditure"
                                + " needs a column of it");
    }

    @Test
    void reasonsOfExitsNeedAnEndReason() {
        assertProblems(
                "measure: cohort",
                "spells: first, measure: exits",
                "DEFINITION job.yaml:13: tables.cohorts.measure: Missing role end-reason: measure exits needs a column of"
                        + " it");
    }

    @Test
    void aTransitionIsOfADimensionThatIsNoGroup() {
        assertProblems(
                "measure: cohort",
                "measure: transition",
                "DEFINITION job.yaml:13: tables.cohorts.of: Missing key 'of'");
        files = JobFolder.in(folder);
        assertProblems(
                "measure: cohort",
                "measure: transition, of: ward",
                "DEFINITION job.yaml:13: tables.cohorts.of: Invalid dimension 'ward' (must not be one of the table's"
                        + " groups)");
        files = JobFolder.in(folder);
        assertProblems(
                "measure: cohort",
                "measure: transition, of: sax",
                "DEFINITION job.yaml:13: tables.cohorts.of: Unknown column 'sax' (did you mean 'sex'?)");
    }

    @Test
    void aDistributionIsOfAKnownNumberInBands() {
        assertProblems(
                "measure: cohort",
                "measure: distribution, of: months_resident",
                "DEFINITION job.yaml:13: tables.cohorts.bands: Missing key 'bands'",
                "DEFINITION job.yaml:13: tables.cohorts.of: Unknown number 'months_resident' (must be one of"
                        + " months_resident_at_entry)");
        files = JobFolder.in(folder);
        assertProblems(
                "measure: cohort",
                "measure: distribution, of: months_resident_at_entry, bands: [0, 6, 6]",
                "DEFINITION job.yaml:13: tables.cohorts.bands: Invalid bands [0, 6, 6] (must be 0 and then rise)",
                "DEFINITION job.yaml:13: tables.cohorts.of: Missing column 'resident_since' of role date:"
                        + " months_resident_at_entry is derived from it");
    }

    @Test
    void whoIsFollowedForHowLongIsUsualUnlessTheJobSaysOtherwise() {
        files.change("job.yaml", "measure: cohort", "measure: continuation, years: [5, 2]")
                .change("job.yaml", "measure: expenditure", "measure: entry-outcomes, within: 6");
        assertThat(files.compile().plan().tables())
                .extracting(table -> table.count().options().followUp())
                .containsExactly(
                        FollowUp.NONE,
                        new FollowUp(List.of(2, 5), 0, 0),
                        FollowUp.NONE,
                        new FollowUp(List.of(), 6, 12));
    }

    @Test
    void aFollowUpIsInWholeMonthsOrYearsFromOneUp() {
        assertProblems(
                "measure: cohort",
                "measure: churn, within: 0, years: [1]",
                "DEFINITION job.yaml:13: tables.cohorts.years: Unknown key 'years' (must be one of bridge_months, by,"
                        + " ci, measure, minimum_months, sensitivity, unit, within)",
                "DEFINITION job.yaml:13: tables.cohorts.within: Invalid value: '0' (must be a whole number from 1 to"
                        + " 120)");
    }

    @Test
    void aJobMaySayWhatMayStillChangeAndWhereADefinitionChanged() {
        assertThat(files.compile().plan().marks()).isEqualTo(PeriodMarks.NONE);
        files.change("job.yaml", "tables:", """
                provisional_months: 3
                breaks:
                  - {from: 2019-04, columns: [ward], note: {ja: 合区, en: Merged}}
                  - {from: 2020-10, note: New system}
                tables:""");
        assertThat(files.compile().plan().marks())
                .isEqualTo(new PeriodMarks(
                        Optional.of(3),
                        List.of(
                                new PeriodMarks.Break(
                                        Month.parse("2019-04"), List.of("ward"), new Plan.Title("合区", "Merged")),
                                new PeriodMarks.Break(
                                        Month.parse("2020-10"),
                                        List.of(),
                                        new Plan.Title("New system", "New system")))));
        assertThat(DefinitionSheet.of(files.compile().plan()))
                .contains("of the last 3 months up to the as-of month")
                .contains("Break (obs_status B) from 2019-04, by ward: Merged (合区)")
                .contains("Break (obs_status B) from 2020-10, in every table: New system");
    }

    @Test
    void aBreakHasAMonthAndColumnsThatTablesMayBeBy() {
        assertProblems(
                "tables:",
                "breaks: [{columns: [wardd, person_id]}, {from: 2019-4}]\ntables:",
                "DEFINITION job.yaml:11: breaks[1].from: Missing key 'from'",
                "DEFINITION job.yaml:11: breaks[2].from: Invalid value: '2019-4' (must be a month yyyy-MM)",
                "DEFINITION job.yaml:11: breaks[1].columns[1]: Unknown column 'wardd' (did you mean 'ward'?)",
                "DEFINITION job.yaml:11: breaks[1].columns[2]: Invalid column 'person_id' of a break (must be of role"
                        + " dimension, start-reason or end-reason, or age_band)");
    }

    @Test
    void aScheduleHasTheFiveFieldsOfCron() {
        assertProblems(
                "\"30 5 3 * *\"",
                "monthly",
                "DEFINITION job.yaml:17: schedule: Invalid value: 'monthly' (must be the five fields of cron: minute,"
                        + " hour, day, month, day of week)");
    }

    @Test
    void aTitleMayBeOneText() {
        files.change("job.yaml", "{ja: 開始年度別コホート, en: Entry cohorts}", "Cohorts");
        assertThat(files.compile().plan().title()).isEqualTo(new Plan.Title("Cohorts", "Cohorts"));
    }

    @Test
    void aDatasetWithoutColumnsIsOneProblem() {
        files.change("data/dataset.yaml", "columns:", "colums:");
        assertThat(files.problems())
                .containsExactly(
                        "DEFINITION data/dataset.yaml:1: columns: Missing key 'columns'",
                        "DEFINITION data/dataset.yaml:3: colums: Unknown key 'colums' (did you mean 'columns'?)");
    }

    @Test
    void aColumnThatCouldNotBeReadIsNotAlsoUnknown() {
        files.change("data/dataset.yaml", "{role: dimension, from: 性別", "{role: dimensoin, from: 性別");
        assertThat(files.problems())
                .containsExactly(
                        "DEFINITION data/dataset.yaml:6: columns.sex.role: Unknown role 'dimensoin' (did you mean"
                                + " 'dimension'?)");
    }
}
