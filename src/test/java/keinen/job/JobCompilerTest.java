package keinen.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import keinen.dictionary.Column;
import keinen.dictionary.Unit;
import keinen.finding.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobCompilerTest {
    @TempDir
    private Path folder;

    private JobFolder files;

    @BeforeEach
    void writeFiles() {
        files = JobFolder.in(folder);
    }

    @Test
    void aValidJobBecomesAPlanWithEveryNameResolved() {
        Compiled compiled = files.compile();
        Plan plan = compiled.plan();
        assertThat(plan.title()).isEqualTo(new Plan.Title("開始年度別コホート", "Entry cohorts"));
        assertThat(plan.places())
                .isEqualTo(new Plan.Places(
                        folder.resolve("job.yaml"),
                        Optional.of(folder.resolve("data/exports")),
                        folder.resolve("store"),
                        folder.resolve("releases")));
        assertThat(plan.tables())
                .extracting(
                        TablePlan::name,
                        TablePlan::measure,
                        TablePlan::by,
                        table -> table.count().options().spells())
                .containsExactly(
                        row("flows", Measure.STOCK_FLOW, List.of("ward", "sex"), CountOptions.SpellSelection.ALL),
                        row("cohorts", Measure.COHORT, List.of("ward"), CountOptions.SpellSelection.ALL),
                        row("staying", Measure.SURVIVAL, List.of("sex"), CountOptions.SpellSelection.FIRST),
                        row("spending", Measure.EXPENDITURE, List.of(), CountOptions.SpellSelection.ALL));
        assertThat(plan.outputs())
                .isEqualTo(new Plan.Outputs(
                        Optional.of(new Plan.CsvOutput(Plan.Labels.JA)),
                        true,
                        Optional.of(new Plan.NotebookOutput(Optional.of(folder.resolve("notebooks"))))));
        assertThat(plan.bridgeMonths()).isOne();
        assertThat(compiled.schedule()).contains("30 5 3 * *");
        assertThat(compiled.notes()).isEmpty();
    }

    private static org.assertj.core.groups.Tuple row(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    @Test
    void aColumnThatTheRulesForbidIsNotInThePlan() {
        assertThat(files.compile().plan().dataset().columns())
                .extracting(Column::name)
                .containsExactly("month", "person_id", "sex", "ward", "start_reason", "aid_living");
    }

    @Test
    void theSourcesAreAllFilesWithTheHashesOfTheirBytes() {
        List<Plan.SourceFile> sources = files.compile().plan().sources();
        assertThat(sources)
                .extracting(source -> source.kind() + " " + source.name())
                .containsExactly(
                        "job job.yaml", "dataset dataset.yaml", "codes sex.csv", "codes wards.csv", "rules city.yaml");
        assertThat(sources.get(2).sha256())
                .as("sha256sum of the code list")
                .isEqualTo("0746682076ac39e61f13a4763498d36ef3fd70fd9bef13d0471492a4f2f79832");
    }

    @Test
    void whatAJobDoesNotSayHasItsDefault() {
        files.change("job.yaml", "title: {ja: 開始年度別コホート, en: Entry cohorts}\n", "")
                .change("job.yaml", "spells: {bridge_months: 1}\n", "")
                .change("job.yaml", "outputs: {csv: {labels: ja}, parquet: {}, notebook: {copy: notebooks}}\n", "")
                .change("job.yaml", "by: [sex], spells: first, ci: log-log", "by: sex");
        Plan plan = files.compile().plan();
        assertThat(plan.title()).isEqualTo(new Plan.Title("annual-cohorts", "annual-cohorts"));
        assertThat(plan.bridgeMonths()).isZero();
        assertThat(plan.outputs()).isEqualTo(OutputsReader.usual());
        assertThat(plan.tables().get(2))
                .isEqualTo(TablePlan.of(new CountPlan(
                        "staying",
                        Measure.SURVIVAL,
                        Unit.PERSON,
                        List.of("sex"),
                        new SpellRules(0, 1),
                        Optional.empty(),
                        CountOptions.NONE)));
    }

    @Test
    void aTableMayHaveItsOwnDefinitionOfASpellAndBeHeldAgainstOthers() {
        files.change(
                "job.yaml",
                "by: [sex], spells: first, ci: log-log",
                "by: sex, bridge_months: 2, minimum_months: 3, sensitivity: {bridge_months: [0, 2], minimum_months: [1, 3]}");
        assertThat(files.compile().plan().tables().get(2).counts())
                .extracting(CountPlan::name, CountPlan::rules)
                .containsExactly(
                        row("staying", new SpellRules(2, 3)),
                        row("staying with bridge_months 0 and minimum_months 1", new SpellRules(0, 1)),
                        row("staying with bridge_months 0 and minimum_months 3", new SpellRules(0, 3)),
                        row("staying with bridge_months 2 and minimum_months 1", new SpellRules(2, 1)));
    }

    @Test
    void anAudienceFromWhomCellsAreHiddenSeesOneDefinitionOfASpell() {
        files.change("job.yaml", "audience: internal", "audience: public")
                .change("job.yaml", "by: [sex], spells: first, ci: log-log", "by: sex, minimum_months: 3");
        assertThat(files.problems())
                .anyMatch(
                        problem -> problem.contains("staying.minimum_months: Cannot count table 'staying' under another"
                                + " definition of a spell than the job's"));
    }

    @Test
    void theFolderOfReleasesThatTheUserGivesComesBeforeTheFiles() {
        files.change("job.yaml", "out: releases\n", "");
        Path out = folder.resolve("elsewhere");
        Compiled compiled = JobCompiler.compile(files.path("job.yaml"), Optional.of(out), JobFolder.TODAY);
        assertThat(compiled.plan().places().out()).isEqualTo(out);
        assertThat(files.problems()).containsExactly("DEFINITION job.yaml:1: out: Missing key 'out'. Or give --out");
    }

    @Test
    void allProblemsOfAllFilesAreToldAtOnceInTheOrderOfTheirLines() {
        files.change("job.yaml", "period: month", "peroid: month")
                .change("job.yaml", "bridge_months: 1", "bridge_months: one")
                .change("data/dataset.yaml", "dates: wareki", "dates: heisei")
                .change("data/codes/sex.csv", "2,女", "1,女")
                .change("rules/city.yaml", "version: \"2026.1\"\n", "");
        assertThat(files.problems())
                .containsExactly(
                        "DEFINITION job.yaml:10: spells.bridge_months: Invalid value: 'one' (must be a whole number from 0"
                                + " to 120)",
                        "DEFINITION job.yaml:12: tables.flows.peroid: Unknown key 'peroid' (did you mean 'period'?)",
                        "DEFINITION data/dataset.yaml:2: source.dates: Unknown dates 'heisei' (must be one of iso, wareki)",
                        "DEFINITION data/codes/sex.csv:3: code: Invalid code '1' (must stand once for any month)",
                        "DEFINITION rules/city.yaml:1: version: Missing key 'version'");
    }

    @Test
    void aFileThatIsWrongComesBeforeARuleThatRefuses() {
        files.change("job.yaml", "policy-evaluation", "advertising").change("job.yaml", "[ward]", "[wart]");
        assertThat(files.failure(JobFolder.TODAY).kind()).isEqualTo(Kind.DEFINITION);
        assertThat(files.problems())
                .containsExactly(
                        "REFUSED job.yaml:3: purpose: Unknown purpose 'advertising' (must be one of budget-planning,"
                                + " policy-evaluation). Only a purpose that the rules city-271004 2026.1 name is allowed",
                        "DEFINITION job.yaml:13: tables.cohorts.by[1]: Unknown column 'wart' (did you mean 'ward'?)");
    }

    @Test
    void aMissingFileIsNamedWhereItIsNamed() {
        files.delete("data/dataset.yaml").delete("rules/city.yaml");
        assertThat(files.problems())
                .containsExactly(
                        "MISSING_INPUT job.yaml:5: dataset: Missing file data/dataset.yaml",
                        "MISSING_INPUT job.yaml:9: rules: Missing file rules/city.yaml");
        assertThat(files.delete("job.yaml").problems())
                .containsExactly("MISSING_INPUT job.yaml: Missing file job.yaml");
    }

    @Test
    void aMissingCodeListIsNamedByItsDataset() {
        files.delete("data/codes/sex.csv");
        assertThat(files.problems())
                .containsExactly(
                        "MISSING_INPUT data/dataset.yaml:6: columns.sex.codes: Missing file data/codes/sex.csv");
    }

    @Test
    void aFolderInThePlaceOfAFileCannotBeRead() {
        files.change("job.yaml", "rules: rules/city.yaml", "rules: rules");
        assertThat(files.problems())
                .containsExactly("MISSING_INPUT job.yaml:9: rules: Cannot read rules: it is a folder");
    }
}
