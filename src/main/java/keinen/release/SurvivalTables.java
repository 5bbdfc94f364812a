package keinen.release;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import keinen.disclosure.ProtectedTable;
import keinen.job.TablePlan;
import keinen.job.TablePlan.Interval;
import keinen.statistics.Estimate;
import keinen.statistics.KaplanMeier;
import keinen.statistics.Limits;
import keinen.statistics.LogRank;
import keinen.statistics.SurvivalSummary;

/**
 * How long spells last, group by group: the curves, a summary of each, and a test of their difference where there is
 * more than one.
 */
final class SurvivalTables {
    private final ProtectedTable table;
    private final TablePlan plan;
    private final List<Curve> curves;
    private final CurveEnds ends;

    /** One group's rows, which stand together, from {@code first}. */
    private record Curve(int first, List<KaplanMeier.Counts> counts, List<KaplanMeier.Point> points) {
        List<Estimate> of(Function<KaplanMeier.Point, Estimate> figure) {
            return points.stream().map(figure).toList();
        }
    }

    private SurvivalTables(ProtectedTable table, TablePlan plan) {
        this.table = table;
        this.plan = plan;
        this.ends = CurveEnds.in(table);
        Limits limits = limits(plan.interval());
        this.curves = new ArrayList<>();
        GroupedRows.of(table, (first, end) -> {
            List<KaplanMeier.Counts> counts = counts(table, first, end);
            return curves.add(new Curve(first, counts, KaplanMeier.curve(counts, limits)));
        });
    }

    /**
     * @param counted the table's own cells, and behind them those by the strata of its test, if it has any
     */
    static List<ReleasedTable> of(List<ProtectedTable> counted, TablePlan plan) {
        ProtectedTable table = counted.get(0);
        SurvivalTables tables = new SurvivalTables(table, plan);
        boolean isCompared = table.groups() > 0 && (plan.test().strata().isEmpty() || counted.size() > 1);
        return isCompared
                ? List.of(tables.durations(), tables.summary(), tables.test(counted.get(counted.size() - 1)))
                : List.of(tables.durations(), tables.summary());
    }

    private static Limits limits(Interval interval) {
        return switch (interval) {
            case PLAIN -> Limits.PLAIN;
            case LOG -> Limits.LOG;
            case LOG_LOG -> Limits.LOG_LOG;
        };
    }

    private static List<KaplanMeier.Counts> counts(ProtectedTable table, int first, int end) {
        int atRisk = table.valueColumn("at_risk");
        int exits = table.valueColumn("exits");
        return IntStream.range(first, end)
                .mapToObj(row -> new KaplanMeier.Counts(table.value(atRisk, row), table.value(exits, row)))
                .toList();
    }

    private ReleasedTable durations() {
        List<KaplanMeier.Point> points =
                curves.stream().flatMap(curve -> curve.points.stream()).toList();
        return ends.of(TableBuilder.ofKeys(table)
                .values(table)
                .estimates("survival", row -> points.get(row).survival())
                .estimates("std_error", row -> points.get(row).standardError())
                .estimates("lower", row -> points.get(row).lower())
                .estimates("upper", row -> points.get(row).upper())
                .build());
    }

    /**
     * The mean is restricted to the longest duration that every group has (as in R's {@code survRM2}), so that groups
     * can be compared; as far as readers know of it.
     */
    private ReleasedTable summary() {
        int horizon = curves.stream()
                .mapToInt(curve -> ends.months(curve.first))
                .min()
                .orElse(0);
        TableBuilder summary = new TableBuilder(table.name() + "_summary", "survival/summary", curves.size());
        for (int key = 0; key < table.groups(); key++) {
            int group = key;
            summary.key(
                    new Column(table.keys().get(key).name(), Column.Type.TEXT, Column.Part.GROUP),
                    row -> table.key(group, curves.get(row).first));
        }
        return summary.figures("spells", Column.Type.LONG, row -> Figure.of(sum(row, "exits", "censored")))
                .figures("ended", Column.Type.LONG, row -> Figure.of(sum(row, "exits")))
                .estimates("median", row -> median(row, KaplanMeier.Point::survival))
                .estimates("median_lower", row -> median(row, KaplanMeier.Point::lower))
                .estimates("median_upper", row -> median(row, KaplanMeier.Point::upper))
                .estimates(
                        "rmst",
                        row -> SurvivalSummary.restrictedMean(curves.get(row).of(KaplanMeier.Point::survival), horizon))
                .figures("rmst_horizon", Column.Type.LONG, row -> Figure.of(OptionalLong.of(horizon)))
                .build();
    }

    private Estimate median(int row, Function<KaplanMeier.Point, Estimate> figure) {
        return SurvivalSummary.median(curves.get(row).of(figure));
    }

    /** The sum of value columns over the rows of a curve; absent where any of it is hidden. */
    private OptionalLong sum(int curve, String... names) {
        long sum = 0;
        int first = curves.get(curve).first;
        for (String name : names) {
            int column = table.valueColumn(name);
            for (int row = first; row < first + curves.get(curve).counts.size(); row++) {
                OptionalLong value = table.value(column, row);
                if (value.isEmpty()) {
                    return OptionalLong.empty();
                }
                sum += value.getAsLong();
            }
        }
        return OptionalLong.of(sum);
    }

    /**
     * @param byStratum the cells that are compared: those of the table where the test has no strata
     */
    private ReleasedTable test(ProtectedTable byStratum) {
        List<List<String>> groups =
                List.copyOf(GroupedRows.of(table, (first, end) -> first).keySet());
        LogRank test = LogRank.stratified(
                GroupedRows.byStratum(
                        groups, GroupedRows.of(byStratum, (first, end) -> counts(byStratum, first, end)), List.of()),
                weights());
        return new TableBuilder(table.name() + "_test", "survival/test", 1)
                .estimates("chi_squared", row -> test.chiSquared())
                .figures("degrees_of_freedom", Column.Type.LONG, row -> Figure.of(test.degreesOfFreedom()))
                .estimates("p_value", row -> test.pValue())
                .build();
    }

    private LogRank.Weights weights() {
        return switch (plan.test().weights()) {
            case LOG_RANK -> LogRank.Weights.LOG_RANK;
            case PETO -> LogRank.Weights.PETO;
        };
    }
}
