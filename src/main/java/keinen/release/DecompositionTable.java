package keinen.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import keinen.disclosure.ProtectedTable;
import keinen.job.SpendingPlan;

/**
 * Where the money went: the change of spending on the year before, divided among the factors that made it (Das Gupta,
 * Standardization and Decomposition of Rates, U.S. Bureau of the Census 1993). One row for each factor of each change
 * between two whole years, and one for all of them together.
 */
final class DecompositionTable {
    private final ProtectedTable table;
    private final List<Line> lines = new ArrayList<>();

    /** A factor's part of the change from the year before. */
    private record Line(int row, String factor, Figure effect, Figure percent) {}

    private DecompositionTable(ProtectedTable table, ProtectedTable byType, SpendingPlan plan) {
        this.table = table;
        Map<List<String>, List<Integer>> types = types(byType);
        YearBefore yearBefore = new YearBefore(table);
        for (int row = 0; row < table.rows(); row++) {
            YearOfSpending present = year(row, byType, types);
            yearBefore
                    .of(row)
                    .map(before -> new SpendingChange(year(before, byType, types), present, plan))
                    .ifPresent(change -> add(present.row(), change));
        }
    }

    /**
     * @param byType the same by type of recipient, the column behind the groups of the table
     */
    static ReleasedTable of(ProtectedTable table, ProtectedTable byType, SpendingPlan plan) {
        return new DecompositionTable(table, byType, plan).build();
    }

    private YearOfSpending year(int row, ProtectedTable byType, Map<List<String>, List<Integer>> types) {
        return new YearOfSpending(table, row, byType, types.getOrDefault(allKeys(table, row, -1), List.of()));
    }

    /** The rows of each type, in their order, by what else they are about. */
    private Map<List<String>, List<Integer>> types(ProtectedTable byType) {
        Map<List<String>, List<Integer>> types = new HashMap<>();
        for (int row = 0; row < byType.rows(); row++) {
            types.computeIfAbsent(allKeys(byType, row, table.groups()), none -> new ArrayList<>())
                    .add(row);
        }
        return types;
    }

    private static List<String> allKeys(ProtectedTable of, int row, int but) {
        return IntStream.range(0, of.keys().size())
                .filter(key -> key != but)
                .mapToObj(key -> of.key(key, row))
                .toList();
    }

    private void add(int row, SpendingChange change) {
        change.effects().forEach((factor, effect) -> lines.add(new Line(row, factor, effect, change.percent(effect))));
    }

    private ReleasedTable build() {
        TableBuilder builder =
                new TableBuilder(table.name() + "_decomposition", table.family() + "/decomposition", lines.size());
        for (int key = 0; key < table.keys().size(); key++) {
            builder.key(table, key, row -> lines.get(row).row());
        }
        Column.Type type = lines.stream().map(line -> line.effect().value()).anyMatch(Double.class::isInstance)
                ? Column.Type.DOUBLE
                : Column.Type.LONG;
        return builder.key(
                        new Column("factor", Column.Type.TEXT, Column.Part.KEY),
                        row -> lines.get(row).factor())
                .figures("effect", type, row -> lines.get(row).effect())
                .figures("effect_pct", Column.Type.DOUBLE, row -> lines.get(row).percent())
                .build();
    }
}
