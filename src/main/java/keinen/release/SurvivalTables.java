package keinen.release;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import keinen.disclosure.ProtectedTable;
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
    private final List<Curve> curves;

    /** One group's rows, which stand together, from {@code first}. */
    private record Curve(int first, List<KaplanMeier.Counts> counts, List<KaplanMeier.Point> points) {
        List<Estimate> of(Function<KaplanMeier.Point, Estimate> figure) {
            return points.stream().map(figure).toList();
        }
    }

    private SurvivalTables(ProtectedTable table, Limits limits) {
        this.table = table;
        this.curves = curves(table, limits);
    }

    static List<ReleasedTable> of(ProtectedTable table, Interval interval) {
        SurvivalTables tables = new SurvivalTables(table, limits(interval));
        return table.groups() == 0
                ? List.of(tables.durations(), tables.summary())
                : List.of(tables.durations(), tables.summary(), tables.test());
    }

    private static Limits limits(Interval interval) {
        return switch (interval) {
            case PLAIN -> Limits.PLAIN;
            case LOG -> Limits.LOG;
            case LOG_LOG -> Limits.LOG_LOG;
        };
    }

    private static List<Curve> curves(ProtectedTable table, Limits limits) {
        Keys keys = new Keys(table);
        int atRisk = table.valueColumn("at_risk");
        int exits = table.valueColumn("exits");
        List<Curve> curves = new ArrayList<>();
        List<KaplanMeier.Counts> counts = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            counts.add(new KaplanMeier.Counts(table.value(atRisk, row), table.value(exits, row)));
            boolean last = row + 1 == table.rows() || !keys.group(row).equals(keys.group(row + 1));
            if (last) {
                int first = row + 1 - counts.size();
                curves.add(new Curve(first, List.copyOf(counts), KaplanMeier.curve(counts, limits)));
                counts.clear();
            }
        }
        return curves;
    }

    private ReleasedTable durations() {
        List<KaplanMeier.Point> points =
                curves.stream().flatMap(curve -> curve.points.stream()).toList();
        return TableBuilder.ofKeys(table)
                .values(table)
                .estimates("survival", row -> points.get(row).survival())
                .estimates("std_error", row -> points.get(row).standardError())
                .estimates("lower", row -> points.get(row).lower())
                .estimates("upper", row -> points.get(row).upper())
                .build();
    }

    /**
     * The mean is restricted to the longest duration that every group has (as in R's {@code survRM2}), so that groups
     * can be compared.
     */
    private ReleasedTable summary() {
        int horizon =
                curves.stream().mapToInt(curve -> curve.counts.size()).min().orElse(0);
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

    private ReleasedTable test() {
        LogRank test = LogRank.of(curves.stream().map(Curve::counts).toList());
        return new TableBuilder(table.name() + "_test", "survival/test", 1)
                .estimates("chi_squared", row -> test.chiSquared())
                .figures("degrees_of_freedom", Column.Type.LONG, row -> Figure.of(test.degreesOfFreedom()))
                .estimates("p_value", row -> test.pValue())
                .build();
    }
}
