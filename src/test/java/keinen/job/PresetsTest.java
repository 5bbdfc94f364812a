package keinen.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class PresetsTest {
    private static final String DATES = """
              resident_since: {role: date}
              start_date:     {role: spell-start}
              end_date:       {role: spell-end}
              end_reason:     {role: end-reason}
            """;
    private static final String USES = """
            person_id: {use: link}
              resident_since: {use: date}
              start_date: {use: date}
              end_date: {use: date}
              end_reason: {use: group}""";

    @TempDir
    private Path folder;

    private JobFolder files;

    @BeforeEach
    void writeFiles() {
        files = filesIn(folder);
    }

    private static JobFolder filesIn(Path folder) {
        return JobFolder.in(folder)
                .change("data/dataset.yaml", "  month:  ", DATES + "  month:  ")
                .change("rules/city.yaml", "person_id: {use: link}", USES);
    }

    private JobFolder withTable(String table) {
        return files.change("job.yaml", "{measure: cohort, by: [ward]}", table);
    }

    private TablePlan table(String table) {
        return withTable(table).compile().plan().tables().get(1);
    }

    @TestFactory
    Stream<DynamicTest> everyPresetIsATableThatCompiles() {
        return Presets.all().stream()
                .map(preset -> DynamicTest.dynamicTest(preset.name(), () -> {
                    JobFolder own = filesIn(folder.resolve(preset.name()));
                    own.change(
                            "job.yaml", "{measure: cohort, by: [ward]}", "{preset: " + preset.name() + ", by: [sex]}");
                    TablePlan table = own.compile().plan().tables().get(1);
                    assertThat(preset.options())
                            .startsWith("measure: " + table.measure().key());
                    assertThat(table.by()).containsExactly("sex");
                    assertThat(table.preset()).contains(preset);
                    assertThat(preset.source()).contains("http");
                }));
    }

    @Test
    void aPresetIsTheTableThatItsOptionsSay() {
        TablePlan preset = table("{preset: ba-long-term, by: [sex]}");
        files = filesIn(folder.resolve("own"));
        TablePlan own = table("{measure: long-term, months: 21, of: 24, bridge_months: 0, by: [sex]}");
        assertThat(preset.count()).isEqualTo(own.count());
        assertThat(own.preset()).isEmpty();
        assertThat(preset.count().options().criterion()).isEqualTo(new Criterion(21, 24));
        assertThat(preset.count().rules()).isEqualTo(new SpellRules(0, 1));
    }

    @Test
    void whatAPresetLeavesOpenMayBeSet() {
        TablePlan table = table("{preset: tanf-spell, spells: first, ci: plain, minimum_months: 2,"
                + " sensitivity: {bridge_months: [0, 2]}}");
        assertThat(table.count().options().spells()).isEqualTo(CountOptions.SpellSelection.FIRST);
        assertThat(table.interval()).isEqualTo(TablePlan.Interval.PLAIN);
        assertThat(table.count().rules()).isEqualTo(new SpellRules(1, 2));
        assertThat(table.sensitivity()).isEqualTo(Optional.of(new Sensitivity(List.of(0, 2), List.of(2))));
    }

    @Test
    void whatAPresetFixesCannotBeSet() {
        assertThat(withTable("{preset: tanf-spell, measure: survival, bridge_months: 1}")
                        .problems())
                .containsExactly(
                        "DEFINITION job.yaml:13: tables.cohorts.measure: Cannot set 'measure': preset tanf-spell fixes it"
                                + " (leave it out, or write measure: survival, bridge_months: 1 without the preset)",
                        "DEFINITION job.yaml:13: tables.cohorts.bridge_months: Cannot set 'bridge_months': preset tanf-spell"
                                + " fixes it (leave it out, or write measure: survival, bridge_months: 1 without the preset)");
    }

    @Test
    void anUnknownPresetIsNamedWithTheNearestKnownOne() {
        assertThat(withTable("{preset: tanf-spel}").problems())
                .containsExactly(
                        "DEFINITION job.yaml:13: tables.cohorts.preset: Unknown preset 'tanf-spel' (did you mean"
                                + " 'tanf-spell'?)");
    }

    @Test
    void anOptionThatTheMeasureOfAPresetDoesNotHaveIsUnknown() {
        assertThat(withTable("{preset: tanf-spell, period: month}").problems())
                .containsExactly(
                        "DEFINITION job.yaml:13: tables.cohorts.period: Unknown key 'period' (must be one of"
                                + " bridge_months, by, ci, measure, minimum_months, preset, sensitivity, spells, strata, test, unit)");
    }

    @Test
    void aPresetsOwnDefinitionOfASpellIsRefusedWhereCellsAreHidden() {
        files.change("job.yaml", "audience: internal", "audience: public");
        assertThat(withTable("{preset: ba-long-term}").problems())
                .containsExactly(
                        "REFUSED job.yaml:13: tables.cohorts.preset: Cannot count table 'cohorts' under another"
                                + " definition of a spell than the job's: what is hidden from this audience would follow from the"
                                + " difference");
    }

    @Test
    void theDefinitionSheetSaysWhoseDefinitionItIs() {
        withTable("{preset: ba-long-term}");
        assertThat(DefinitionSheet.of(files.compile().plan()).replaceAll("\\s+", " "))
                .contains("Preset ba-long-term: German long-term recipients (ドイツの長期受給者（24か月中21か月以上）). On benefit")
                .contains("Source: Bundesagentur für Arbeit")
                .contains("Adapted: Months instead of days")
                .contains("in at least 21 of the last 24 months");
    }

    @Test
    void theNumbersOfACriterionAreHeldWithinTheirWindow() {
        assertThat(withTable("{measure: long-term, months: 25}").problems())
                .containsExactly(
                        "DEFINITION job.yaml:13: tables.cohorts.months: Invalid value: '25' (must be a whole number"
                                + " from 1 to 24)");
        files = filesIn(folder);
        assertThat(table("{measure: cyclers, spells: 2, years: 10}")
                        .count()
                        .options()
                        .criterion())
                .isEqualTo(new Criterion(2, 10));
        files = filesIn(folder);
        assertThat(table("{measure: long-term, of: 12}").count().options().criterion())
                .isEqualTo(new Criterion(12, 12));
    }

    @Test
    void theMixOfReasonsIsCrossedWithThemAndTheDaysNeedTheirDates() {
        files.change("rules/city.yaml", "[[ward, age_band, sex]]", "[[ward, end_reason]]");
        assertThat(withTable("{measure: exit-reasons, by: [ward]}").problems())
                .containsExactly(
                        "REFUSED job.yaml:13: tables.cohorts.by: Cannot cross ward, end_reason in table 'cohorts':"
                                + " the rules forbid it");
        files = filesIn(folder).change("rules/city.yaml", "end_date: {use: date}", "end_date: {use: none}");
        assertThat(withTable("{measure: spell-days}").problems())
                .containsExactly(
                        "REFUSED job.yaml:13: tables.cohorts.measure: Cannot count days: the rules do not allow to"
                                + " read 'end_date'");
    }
}
