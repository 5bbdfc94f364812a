package keinen.disclosure;

import java.util.List;
import java.util.stream.IntStream;
import keinen.measure.CellTable;

/** Makes of a table the same one with other values: those that its readers are shown. */
final class RoundedTable {
    private RoundedTable() {}

    /** What stands in a cell of the new table. */
    @FunctionalInterface
    interface Values {
        long value(int column, int row);
    }

    /**
     * @param rows the rows of the table that the new one has, in its order
     * @param values by the columns and rows of the table
     */
    static CellTable of(CellTable table, int[] rows, Values values) {
        List<CellTable.Value> columns = ProtectedTable.shownColumns(table);
        CellTable.Builder rounded = new CellTable.Builder(
                table.name(),
                table.family(),
                RowIndex.names(table.keys().subList(0, table.groups())),
                table.keys().subList(table.groups(), table.keys().size()),
                columns);
        for (int row : rows) {
            rounded.row(IntStream.range(0, table.keys().size())
                    .mapToObj(key -> table.key(key, row))
                    .toArray(String[]::new));
            for (int column = 0; column < columns.size(); column++) {
                if (table.isObservable(column, row)) {
                    rounded.count(column, values.value(column, row), 0);
                } else {
                    rounded.unobservable(column);
                }
            }
        }
        return rounded.build();
    }

    /** All rows as they stand. */
    static CellTable of(CellTable table, Values values) {
        return of(table, IntStream.range(0, table.rows()).toArray(), values);
    }
}
