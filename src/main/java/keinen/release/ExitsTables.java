package keinen.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import keinen.disclosure.ProtectedTable;
import keinen.job.TablePlan;
import keinen.statistics.AalenJohansen;
import keinen.statistics.Gray;

/**
 * Why spells end, group by group: the cumulative incidence of each reason, and for each reason a test of the difference
 * where there is more than one group.
 */
final class ExitsTables {
    private final ProtectedTable table;

    private ExitsTables(ProtectedTable table) {
        this.table = table;
    }

    /**
     * @param counted the table's own cells, and behind them those by the strata of its test, if it has any
     */
    static List<ReleasedTable> of(List<ProtectedTable> counted, TablePlan plan) {
        ProtectedTable table = counted.get(0);
        ExitsTables tables = new ExitsTables(table);
        boolean isCompared = table.groups() > 0 && (plan.test().strata().isEmpty() || counted.size() > 1);
        return isCompared
                ? List.of(tables.durations(), tables.test(counted.get(counted.size() - 1)))
                : List.of(tables.durations());
    }

    private ReleasedTable durations() {
        List<AalenJohansen.Point> points = new ArrayList<>();
        GroupedRows.of(table, (first, end) -> points.addAll(points(first, end)));
        return CurveEnds.in(table)
                .of(TableBuilder.ofKeys(table)
                        .value(table, "at_risk")
                        .value(table, "exits")
                        .estimates(
                                "cumulative_incidence", row -> points.get(row).incidence())
                        .estimates("std_error", row -> points.get(row).standardError())
                        .build());
    }

    /** The points of a group's rows, which stand by reason and then by months from 1 on. */
    private List<AalenJohansen.Point> points(int first, int end) {
        List<List<AalenJohansen.Point>> byMonth = AalenJohansen.curves(counts(table, first, end));
        int longest = byMonth.size();
        return IntStream.range(0, end - first)
                .mapToObj(row -> byMonth.get(row % longest).get(row / longest))
                .toList();
    }

    private static List<AalenJohansen.Counts> counts(ProtectedTable table, int first, int end) {
        Keys keys = new Keys(table);
        int longest = IntStream.range(first, end)
                .map(row -> keys.whole("months", row))
                .max()
                .orElse(0);
        int atRisk = table.valueColumn("at_risk");
        int exits = table.valueColumn("exits");
        List<AalenJohansen.Counts> counts = new ArrayList<>(longest);
        for (int month = first; month < first + longest; month++) {
            List<OptionalLong> byReason = new ArrayList<>();
            for (int row = month; row < end; row += longest) {
                byReason.add(table.value(exits, row));
            }
            counts.add(new AalenJohansen.Counts(table.value(atRisk, month), byReason));
        }
        return counts;
    }

    /**
     * @param byStratum the cells that are compared: those of the table where the test has no strata
     */
    private ReleasedTable test(ProtectedTable byStratum) {
        Map<List<String>, Integer> groups = GroupedRows.of(table, (first, end) -> end);
        List<Gray> tests = Gray.stratified(GroupedRows.byStratum(
                List.copyOf(groups.keySet()),
                GroupedRows.of(byStratum, (first, end) -> counts(byStratum, first, end)),
                List.of()));
        Keys keys = new Keys(table);
        int reason = keys.column("end_reason");
        List<String> reasons = IntStream.range(0, table.rows())
                .mapToObj(row -> table.key(reason, row))
                .distinct()
                .toList();
        return new TableBuilder(table.name() + "_test", "exits/test", tests.size())
                .key(
                        new Column(
                                "end_reason",
                                Column.Type.TEXT,
                                Column.Part.KEY,
                                table.keys().get(reason).dimension()),
                        row -> reasons.get(row))
                .estimates("chi_squared", row -> tests.get(row).chiSquared())
                .figures(
                        "degrees_of_freedom",
                        Column.Type.LONG,
                        row -> Figure.of(tests.get(row).degreesOfFreedom()))
                .estimates("p_value", row -> tests.get(row).pValue())
                .build();
    }
}
