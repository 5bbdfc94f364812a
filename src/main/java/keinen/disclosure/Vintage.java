package keinen.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import keinen.measure.CellTable;

/**
 * What is released of tables of one signature from some release on: each row as the first release that has it shows it, by
 * its keys and the names of its columns, with its cells among those of a system. Releases are laid over it from the newest
 * to the oldest: a release may have fewer months, or groups, than those before and after it.
 */
final class Vintage {
    static final int NONE = -1;

    private final Map<List<String>, List<Row>> rows = new HashMap<>();
    private final List<String> columns = new ArrayList<>();

    /** A row as one release has it. */
    final class Row {
        private final String monthsObserved;
        private final int[] cells;

        private Row(String monthsObserved, int[] cells) {
            this.monthsObserved = monthsObserved;
            this.cells = cells;
        }

        /** How many months of its year it has seen; empty where it is not of a year. */
        String monthsObserved() {
            return monthsObserved;
        }

        /** The cell of a column in the system; {@link #NONE} where there is none or it is not observable. */
        int find(String column) {
            int place = columns.indexOf(column);
            return place < 0 || place >= cells.length ? NONE : cells[place];
        }

        private boolean isSameAs(Row other) {
            return monthsObserved.equals(other.monthsObserved) && Arrays.equals(cells, other.cells);
        }
    }

    /**
     * Lays the table of an older release over those after it.
     *
     * @param cells the number in the system of each cell of the table, as {@link CellTable#cell} numbers them
     * @return whether it has a row that none of them has
     */
    boolean add(CellTable table, int... cells) {
        int[] places = places(table);
        int before = rows.size();
        new RowIndex(table, Signature.of(table).keyNames())
                .rows()
                .forEach((keys, some) -> add(keys, row(table, some.get(0), cells, places)));
        return rows.size() > before;
    }

    private void add(List<String> keys, Row row) {
        List<Row> known = rows.computeIfAbsent(keys, first -> new ArrayList<>());
        if (known.isEmpty() || !known.get(known.size() - 1).isSameAs(row)) {
            known.add(row);
        }
    }

    /** Where the table's columns stand in a row. */
    private int[] places(CellTable table) {
        return table.values().stream()
                .map(CellTable.Value::name)
                .mapToInt(name -> {
                    if (!columns.contains(name)) {
                        columns.add(name);
                    }
                    return columns.indexOf(name);
                })
                .toArray();
    }

    private Row row(CellTable table, int row, int[] cells, int[] places) {
        int[] own = new int[columns.size()];
        Arrays.fill(own, NONE);
        for (int value = 0; value < places.length; value++) {
            own[places[value]] = table.isObservable(value, row) ? cells[table.cell(value, row)] : NONE;
        }
        return new Row(monthsObserved(table, row), own);
    }

    /** A row of these keys in each release that changed it, from the newest on; empty where there is none. */
    List<Row> rows(List<String> keys) {
        return rows.getOrDefault(keys, List.of());
    }

    static String monthsObserved(CellTable table, int row) {
        int key = RowIndex.names(table.keys()).indexOf(Signature.MONTHS_OBSERVED);
        return key < 0 ? "" : table.key(key, row);
    }
}
