package keinen.release;

import java.util.ArrayList;
import java.util.List;
import keinen.disclosure.ProtectedTable;
import keinen.job.TablePlan.Interval;
import keinen.statistics.KaplanMeier;
import keinen.statistics.Limits;

/** How long spells last, group by group. */
final class SurvivalTables {
    private SurvivalTables() {}

    static List<ReleasedTable> of(ProtectedTable table, Interval interval) {
        List<KaplanMeier.Point> points = points(table, limits(interval));
        ReleasedTable curves = TableBuilder.ofKeys(table)
                .values(table)
                .estimates("survival", row -> points.get(row).survival())
                .estimates("std_error", row -> points.get(row).standardError())
                .estimates("lower", row -> points.get(row).lower())
                .estimates("upper", row -> points.get(row).upper())
                .build();
        return List.of(curves);
    }

    private static Limits limits(Interval interval) {
        return switch (interval) {
            case PLAIN -> Limits.PLAIN;
            case LOG -> Limits.LOG;
            case LOG_LOG -> Limits.LOG_LOG;
        };
    }

    /** The points of all rows: one curve for each run of rows of the same group. */
    private static List<KaplanMeier.Point> points(ProtectedTable table, Limits limits) {
        Keys keys = new Keys(table);
        int atRisk = table.valueColumn("at_risk");
        int exits = table.valueColumn("exits");
        List<KaplanMeier.Point> points = new ArrayList<>();
        List<KaplanMeier.Counts> curve = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            curve.add(new KaplanMeier.Counts(table.value(atRisk, row), table.value(exits, row)));
            boolean last = row + 1 == table.rows() || !keys.group(row).equals(keys.group(row + 1));
            if (last) {
                points.addAll(KaplanMeier.curve(curve, limits));
                curve.clear();
            }
        }
        return points;
    }
}
