package keinen.disclosure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import keinen.measure.CellTable;

/** The cells of a value column, brought together by what their rows are about, so that their sums can be compared. */
final class Totals {
    private final Map<List<String>, List<Integer>> cells = new LinkedHashMap<>();
    private final Map<List<String>, Long> sums = new LinkedHashMap<>();

    /** A row of a table, with its keys by name. */
    record Row(CellTable table, List<String> names, int row) {
        String key(String name) {
            return table.key(names.indexOf(name), row);
        }

        /** The last row of the same table. */
        Row last() {
            return at(table.rows() - 1);
        }

        /** Another row of the same table. */
        Row at(int other) {
            return new Row(table, names, other);
        }
    }

    /**
     * A column of the tables of a family, and what each of its cells is counted under.
     *
     * @param family the family, or the part of its name before a slash
     * @param period what a row is counted under beside its groups, as text; empty for rows that are left out
     */
    record Side(String family, String column, Function<Row, Optional<String>> period) {
        boolean fits(CellTable table) {
            return (table.family().equals(family) || table.family().startsWith(family + "/"))
                    && ValueColumns.has(table, column);
        }
    }

    /** The cells of a side in one table that are observable, by some of the table's groups and by period. */
    static Totals of(ReleaseCells release, int tableNumber, Side side, Set<String> groups) {
        Totals totals = new Totals();
        CellTable table = release.tables().get(tableNumber);
        List<String> names = RowIndex.names(table.keys());
        int column = ValueColumns.find(table, side.column);
        for (int i = 0; i < table.rows(); i++) {
            Row row = new Row(table, names, i);
            int cell = release.cell(tableNumber, column, i);
            Optional<String> counted = table.isObservable(column, i) ? side.period.apply(row) : Optional.empty();
            counted.ifPresent(period -> {
                List<String> key = new ArrayList<>();
                groups.forEach(group -> key.add(row.key(group)));
                key.add(period);
                totals.cells.computeIfAbsent(key, none -> new ArrayList<>()).add(cell);
                totals.sums.merge(key, table.value(column, row.row), Math::addExact);
            });
        }
        return totals;
    }

    /** The groups that two tables have in common, whatever their order. */
    static Set<String> sharedGroups(CellTable table, CellTable other) {
        Set<String> shared = new TreeSet<>(RowIndex.groupNames(table));
        shared.retainAll(RowIndex.groupNames(other));
        return shared;
    }

    /** The cells of both together. */
    Totals plus(Totals other) {
        Totals both = new Totals();
        for (Totals totals : List.of(this, other)) {
            totals.cells.forEach((key, mine) ->
                    both.cells.computeIfAbsent(key, none -> new ArrayList<>()).addAll(mine));
            totals.sums.forEach((key, sum) -> both.sums.merge(key, sum, Math::addExact));
        }
        return both;
    }

    /** States that both have the same sum wherever both have cells, if in all of these they do. */
    void addWhereEqualTo(Totals other, Equations equations) {
        boolean isEqual = cells.keySet().stream()
                .filter(other.cells::containsKey)
                .allMatch(key -> Objects.equals(sums.get(key), other.sums.get(key)));
        if (isEqual) {
            addEqualTo(other, equations);
        }
    }

    /** Of everything that is counted under one thing, the sum. */
    Map<List<String>, Long> sums() {
        return Collections.unmodifiableMap(sums);
    }

    /**
     * States that both have the same sum, wherever others have cells and it is so: what was revised meanwhile is not what the
     * others were made of.
     */
    void addWhereEachIsEqualTo(Totals other, Totals others, Equations equations) {
        cells.forEach((key, mine) -> {
            if (others.cells.containsKey(key) && Objects.equals(sums.get(key), other.sums.get(key))) {
                add(mine, other.cells.getOrDefault(key, List.of()), equations);
            }
        });
    }

    /** States that both have the same sum, wherever both have cells. */
    void addEqualTo(Totals other, Equations equations) {
        cells.forEach((key, mine) -> add(mine, other.cells.getOrDefault(key, List.of()), equations));
    }

    private static void add(List<Integer> some, List<Integer> others, Equations equations) {
        if (!others.isEmpty()) {
            some.forEach(cell -> equations.term(1, cell));
            others.forEach(cell -> equations.term(-1, cell));
            equations.end(0);
        }
    }
}
