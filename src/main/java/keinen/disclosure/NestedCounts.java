package keinen.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import keinen.measure.CellTable;

/**
 * Counts of one measure that grow or shrink with its numbers: whoever is back within eleven months is so within twelve,
 * and first spells are some of all. The difference of two is a count of its own, which stands in an implied table.
 *
 * <p>Along a curve the differences are small at nearly every month, and to ask for each would leave no curve: there they
 * are latent, so that what is hidden does not follow by way of them, and nothing is asked for their own cells.
 */
final class NestedCounts implements EquationSource {
    private static final String PREFIX = "between(";

    /** By measure and column how it changes with each number of the family: 1 where it grows, -1 where it shrinks. */
    private static final Map<String, Map<String, int[]>> CHANGES = Map.of(
            "inflow", Map.of("re_inflow", new int[] {1}),
            "churn", Map.of("exits_returned", new int[] {1}, "churned", new int[] {1}),
            "entry-outcomes", Map.of("left", new int[] {1, 0}, "returned", new int[] {1, 1}),
            "long-term", Map.of("long_term", new int[] {}),
            "cyclers", Map.of("cyclers", new int[] {-1, 1}, "on_aid_ever", new int[] {0, 1}),
            "survival", ofCurves(),
            "exits", ofCurves());

    private static Map<String, int[]> ofCurves() {
        return Map.of("at_risk", new int[] {1}, "exits", new int[] {1}, "censored", new int[] {1});
    }

    static boolean isDifference(CellTable table) {
        return table.family().startsWith(PREFIX);
    }

    /** How many more one table counts than another, by the groups that both have; nothing where it is not a part of it. */
    static Optional<CellTable> between(CellTable less, CellTable more) {
        List<CellTable.Value> columns = columns(less, more);
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(table(less, more, columns).of(more.universe()));
    }

    private static List<CellTable.Value> columns(CellTable less, CellTable more) {
        boolean isComparable = measure(less).equals(measure(more))
                && CHANGES.containsKey(measure(less))
                && !less.family().equals(more.family())
                && RowIndex.otherNames(less).equals(RowIndex.otherNames(more));
        return isComparable
                ? less.values().stream()
                        .filter(value -> isPart(less, more, value.name()))
                        .map(value -> new CellTable.Value(
                                value.name(), value.unit(), value.additive(), visibility(measure(less))))
                        .toList()
                : List.of();
    }

    private static CellTable.Visibility visibility(String measure) {
        return measure.equals("survival") || measure.equals("exits")
                ? CellTable.Visibility.LATENT
                : CellTable.Visibility.IMPLIED;
    }

    private static boolean isPart(CellTable less, CellTable more, String column) {
        int[] changes = CHANGES.getOrDefault(measure(less), Map.of()).get(column);
        if (changes == null) {
            return false;
        }
        int[] from = numbers(less);
        int[] to = numbers(more);
        if (measure(less).equals("long-term")) {
            return isLonger(from[0], from[1], to[0], to[1]);
        }
        int[] grows = IntStream.range(0, changes.length)
                .map(i -> changes[i] * Integer.compare(to[i], from[i]))
                .toArray();
        return Arrays.stream(grows).allMatch(way -> way >= 0)
                && Arrays.stream(grows).anyMatch(way -> way > 0);
    }

    /** Whoever is on aid in so many months of a window is so in as many of a longer one, and in as many fewer as it is shorter. */
    private static boolean isLonger(int least, int window, int otherLeast, int otherWindow) {
        return otherLeast <= least - Math.max(0, window - otherWindow)
                && (otherLeast != least || otherWindow != window);
    }

    private static String measure(CellTable table) {
        return table.family().split("/", 2)[0];
    }

    private static int[] numbers(CellTable table) {
        String numbers = table.family().split("/", 2)[1].replace("first", "0").replace("all", "1");
        return Arrays.stream(numbers.split("[/,]", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private static CellTable table(CellTable less, CellTable more, List<CellTable.Value> columns) {
        List<String> groups = List.copyOf(Totals.sharedGroups(less, more));
        List<CellTable.Key> others =
                less.keys().subList(less.groups(), less.keys().size());
        String family = family(less, more);
        CellTable.Builder table = new CellTable.Builder("implied_" + family, family, groups, others, columns);
        List<String> keyNames = new ArrayList<>(groups);
        keyNames.addAll(RowIndex.names(others));
        RowIndex small = new RowIndex(less, keyNames);
        new RowIndex(more, keyNames).rows().forEach((keys, rows) -> {
            if (!small.find(keys).isEmpty()) {
                table.row(keys.toArray(String[]::new));
                for (int column = 0; column < columns.size(); column++) {
                    Part part = new Part(less, small.find(keys), columns.get(column));
                    Part whole = new Part(more, rows, columns.get(column));
                    long between = whole.sum() - part.sum();
                    table.count(column, Math.max(0, between), Math.max(0, between));
                    if (between < 0 || !part.isCount() || !whole.isCount()) {
                        table.unobservable(column);
                    }
                }
            }
        });
        return table.build();
    }

    private static String family(CellTable less, CellTable more) {
        return PREFIX + less.family() + ")(" + more.family() + ")(" + Totals.sharedGroups(less, more) + ")";
    }

    /** Some rows of a column. */
    private record Part(CellTable table, List<Integer> rows, CellTable.Value value) {
        int column() {
            return ValueColumns.find(table, value.name());
        }

        long sum() {
            return rows.stream().mapToLong(row -> table.value(column(), row)).sum();
        }

        /** Whether all of it is observable, and its sum a count of something. */
        boolean isCount() {
            return (value.additive() || rows.size() == 1)
                    && rows.stream().allMatch(row -> table.isObservable(column(), row));
        }
    }

    @Override
    public void addTo(Equations equations, ReleaseCells cells) {
        List<CellTable> tables = cells.tables();
        for (int between = 0; between < tables.size(); between++) {
            for (int less = 0; less < tables.size() && isDifference(tables.get(between)); less++) {
                for (int more = 0; more < tables.size(); more++) {
                    if (!columns(tables.get(less), tables.get(more)).isEmpty()
                            && family(tables.get(less), tables.get(more))
                                    .equals(tables.get(between).family())) {
                        add(equations, cells, between, less, more);
                    }
                }
            }
        }
    }

    private static void add(Equations equations, ReleaseCells cells, int between, int less, int more) {
        CellTable table = cells.tables().get(between);
        List<String> keyNames = RowIndex.names(table.keys());
        RowIndex small = new RowIndex(cells.tables().get(less), keyNames);
        RowIndex large = new RowIndex(cells.tables().get(more), keyNames);
        new RowIndex(table, keyNames).rows().forEach((keys, rows) -> {
            for (int column = 0; column < table.values().size(); column++) {
                CellTable.Value value = table.values().get(column);
                Part part = new Part(cells.tables().get(less), small.find(keys), value);
                Part whole = new Part(cells.tables().get(more), large.find(keys), value);
                boolean isCount = table.isObservable(column, rows.get(0))
                        && part.isCount()
                        && whole.isCount()
                        && !part.rows.isEmpty()
                        && !whole.rows.isEmpty();
                // One that was revised meanwhile is not what the difference was made of.
                if (isCount && part.sum() + table.value(column, rows.get(0)) == whole.sum()) {
                    equations.term(1, cells.cell(between, column, rows.get(0)));
                    part.rows.forEach(row -> equations.term(1, cells.cell(less, part.column(), row)));
                    whole.rows.forEach(row -> equations.term(-1, cells.cell(more, whole.column(), row)));
                    equations.end(0);
                }
            }
        });
    }
}
