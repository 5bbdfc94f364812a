package keinen.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import keinen.dictionary.Unit;
import keinen.job.CountOptions;
import keinen.job.CountPlan;
import keinen.job.Measure;
import keinen.job.PeriodMarks;
import keinen.job.Plan;
import keinen.job.SpellRules;
import keinen.job.SpendingPlan;
import keinen.job.TablePlan;
import keinen.time.Month;
import org.junit.jupiter.api.Test;

class ObservationStatusTest {
    private static final Plan.Title NOTE = new Plan.Title("定義変更", "Redefined");

    @Test
    void aJobThatSaysNothingOfItsSeriesHasTablesAsTheyAre() {
        List<ReleasedTable> tables = List.of(MadeUp.spending());
        assertThat(status(PeriodMarks.NONE).of(tables, plan(Measure.EXPENDITURE)))
                .isSameAs(tables);
    }

    /** The tables end in November 2018, so that the last two months are October and November. */
    @Test
    void aPeriodThatHoldsAMonthWhichMayStillChangeIsProvisional() {
        assertThat(codes(MadeUp.spending(), Measure.EXPENDITURE, provisional(2)))
                .containsExactly("A", "A", "A", "A", "P", "P");
        assertThat(codes(MadeUp.spending(), Measure.EXPENDITURE, provisional(9)))
                .containsExactly("A", "A", "P", "P", "P", "P");
        assertThat(codes(MadeUp.spending(), Measure.EXPENDITURE, provisional(0)))
                .containsOnly("A");
    }

    /** Entrants of 2016 were looked at up to March 2018 after one year; after three years nobody knows. */
    @Test
    void aPeriodInWhichPersonsAreFollowedIsLookedAtWhereItIsObserved() {
        assertThat(codes(MadeUp.continuation(), Measure.CONTINUATION, provisional(8)))
                .containsExactly("A", "A", "A", "A");
        assertThat(codes(MadeUp.continuation(), Measure.CONTINUATION, provisional(9)))
                .containsExactly("P", "A", "P", "P");
    }

    @Test
    void theFirstPeriodAfterAChangeIsABreakAndNoChangeIsToldAcrossIt() {
        ReleasedTable marked = marked(MadeUp.spending(), Measure.EXPENDITURE, breakFrom("2017-04"));
        assertThat(texts(marked, "obs_status")).containsExactly("A", "A", "B", "B", "A", "A");
        assertThat(texts(marked, "amount_change_status")).containsExactly("", "", "B", "B", "", "");
        int change = marked.find("amount_change").orElseThrow();
        assertThat(marked.isEmpty(change, 2)).isTrue();
        assertThat(marked.columns().get(marked.columns().size() - 1).name()).isEqualTo("obs_status");
    }

    @Test
    void aChangeWithinAYearBreaksThatYearAndTheNext() {
        assertThat(codes(MadeUp.spending(), Measure.EXPENDITURE, breakFrom("2017-10")))
                .containsExactly("A", "A", "B", "B", "B", "B");
    }

    @Test
    void aSeriesIsNotBrokenByAChangeBeforeItBegan() {
        assertThat(codes(MadeUp.spending(), Measure.EXPENDITURE, breakFrom("2016-04")))
                .containsOnly("A");
    }

    @Test
    void aBreakWinsOverAProvisionalMonth() {
        PeriodMarks both = new PeriodMarks(Optional.of(1), breakFrom("2018-04").breaks());
        assertThat(codes(MadeUp.spending(), Measure.EXPENDITURE, both)).containsExactly("A", "A", "A", "A", "B", "B");
    }

    @Test
    void aChangeOfSomeCodesConcernsTheTablesByThem() {
        assertThat(codes(MadeUp.cohorts(), Measure.COHORT, breakFrom("2017-04", "ward")))
                .containsOnly("A");
        ReleasedTable cohorts = MadeUp.cohorts();
        List<String> codes = codes(cohorts, Measure.COHORT, breakFrom("2017-04", "sex"));
        int cohort = cohorts.find("cohort").orElseThrow();
        for (int row = 0; row < cohorts.rows(); row++) {
            assertThat(codes.get(row)).isEqualTo(cohorts.whole(cohort, row) == 2017 ? "B" : "A");
        }
    }

    @Test
    void aChangeOfTheCodesThatSpendingMixesBreaksItsDecomposition() {
        ReleasedTable effects = new TableBuilder("t_decomposition", "expenditure/decomposition", 2)
                .key(new Column("fiscal_year", Column.Type.INTEGER, Column.Part.KEY), row -> 2017L + row)
                .figures("effect", Column.Type.LONG, row -> Figure.of((Object) 5L))
                .build();
        ReleasedTable marked = status(breakFrom("2018-04", "type"))
                .of(List.of(effects), decomposedBy("type"))
                .get(0);
        assertThat(texts(marked, "obs_status")).containsExactly("A", "B");
        assertThat(texts(marked, "effect_status")).containsExactly("", "B");
        assertThat(texts(
                        status(breakFrom("2018-04", "type"))
                                .of(List.of(MadeUp.spending()), decomposedBy("type"))
                                .get(0),
                        "obs_status"))
                .containsOnly("A");
    }

    @Test
    void aTableWithoutPeriodsHasNoStatus() {
        assertThat(marked(MadeUp.staying(), Measure.SURVIVAL, provisional(3)).find("obs_status"))
                .isEmpty();
    }

    private static PeriodMarks provisional(int months) {
        return new PeriodMarks(Optional.of(months), List.of());
    }

    private static PeriodMarks breakFrom(String month, String... columns) {
        return new PeriodMarks(
                Optional.empty(), List.of(new PeriodMarks.Break(Month.parse(month), List.of(columns), NOTE)));
    }

    private static ObservationStatus status(PeriodMarks marks) {
        return new ObservationStatus(new Basis(
                MadeUp.planWith(marks),
                Month.parse("2016-04"),
                Month.parse("2018-11"),
                List.of(),
                new Program("0.1.0", "cc"),
                new Inputs("one", List.of())));
    }

    private static ReleasedTable marked(ReleasedTable table, Measure measure, PeriodMarks marks) {
        return status(marks).of(List.of(table), plan(measure)).get(0);
    }

    private static List<String> codes(ReleasedTable table, Measure measure, PeriodMarks marks) {
        return texts(marked(table, measure, marks), "obs_status");
    }

    private static List<String> texts(ReleasedTable table, String name) {
        int column = table.find(name).orElseThrow();
        return IntStream.range(0, table.rows())
                .mapToObj(row -> table.isEmpty(column, row) ? "" : table.text(column, row))
                .toList();
    }

    private static TablePlan decomposedBy(String dimension) {
        TablePlan plan = plan(Measure.EXPENDITURE);
        return new TablePlan(
                plan.count(),
                plan.interval(),
                plan.shareLimits(),
                plan.test(),
                plan.sensitivity(),
                plan.rate(),
                Optional.of(new SpendingPlan(
                        Optional.of(new SpendingPlan.Decomposed(dimension, SpendingPlan.Target.AMOUNT)),
                        Optional.empty(),
                        Optional.empty())),
                plan.preset());
    }

    private static TablePlan plan(Measure measure) {
        CountPlan count = new CountPlan(
                "t",
                measure,
                Unit.PERSON,
                List.of(),
                new SpellRules(0, 1),
                Optional.empty(),
                CountOptions.of(CountOptions.Period.FISCAL_YEAR));
        return TablePlan.of(count);
    }
}
