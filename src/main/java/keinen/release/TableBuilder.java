package keinen.release;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import keinen.disclosure.ProtectedTable;
import keinen.measure.CellTable;
import keinen.measure.CellTable.KeyType;
import keinen.statistics.Estimate;
import org.jspecify.annotations.Nullable;

/** Fills a released table column by column, from left to right. */
final class TableBuilder {
    private static final String CONFIDENTIAL = "C";

    private final String name;
    private final String family;
    private final int rows;
    private final List<ReleasedTable.Filled> filled = new ArrayList<>();

    TableBuilder(String name, String family, int rows) {
        this.name = name;
        this.family = family;
        this.rows = rows;
    }

    /** Begins with the key columns of a protected table. */
    static TableBuilder ofKeys(ProtectedTable table) {
        return ofKeys(table, table.name(), table.family());
    }

    /** Begins another table with the same key columns. */
    static TableBuilder ofKeys(ProtectedTable table, String name, String family) {
        TableBuilder builder = new TableBuilder(name, family, table.rows());
        for (int key = 0; key < table.keys().size(); key++) {
            builder.key(table, key, row -> row);
        }
        return builder;
    }

    /**
     * A key column of a protected table.
     *
     * @param rowOf the row of that table which a row of this one is about
     */
    TableBuilder key(ProtectedTable table, int column, IntUnaryOperator rowOf) {
        CellTable.Key key = table.keys().get(column);
        return key(
                new Column(
                        key.name(),
                        columnType(key.type()),
                        column < table.groups() ? Column.Part.GROUP : Column.Part.KEY,
                        key.dimension()),
                row -> {
                    String text = table.key(column, rowOf.applyAsInt(row));
                    return key.type() == KeyType.INTEGER ? Long.valueOf(text) : (Object) text;
                });
    }

    private static Column.Type columnType(KeyType type) {
        return switch (type) {
            case TEXT -> Column.Type.TEXT;
            case INTEGER -> Column.Type.INTEGER;
            case MONTH -> Column.Type.MONTH;
        };
    }

    TableBuilder key(Column column, IntFunction<Object> cells) {
        Object[] all = new Object[rows];
        for (int row = 0; row < rows; row++) {
            all[row] = cells.apply(row);
        }
        filled.add(new ReleasedTable.Filled(column, all, new BitSet()));
        return this;
    }

    /** All value columns of the protected table as they are. */
    TableBuilder values(ProtectedTable table) {
        table.values().forEach(value -> value(table, value.name()));
        return this;
    }

    /** One value column of the protected table as it is. */
    TableBuilder value(ProtectedTable table, String valueName) {
        int column = table.valueColumn(valueName);
        return figures(valueName, Column.Type.LONG, row -> Figure.of(table.value(column, row)));
    }

    TableBuilder estimates(String columnName, IntFunction<Estimate> estimates) {
        return figures(columnName, Column.Type.DOUBLE, row -> Figure.of(estimates.apply(row)));
    }

    /** A value column, with its status column where anything in it is hidden. */
    TableBuilder figures(String columnName, Column.Type type, IntFunction<Figure> figures) {
        Object[] cells = new Object[rows];
        BitSet hidden = new BitSet();
        for (int row = 0; row < rows; row++) {
            Figure figure = figures.apply(row);
            cells[row] = figure.value();
            hidden.set(row, figure.hidden());
        }
        filled.add(new ReleasedTable.Filled(new Column(columnName, type, Column.Part.VALUE), cells, hidden));
        if (!hidden.isEmpty()) {
            status(columnName, hidden);
        }
        return this;
    }

    /** A column of published figures: an empty cell is not there and hides nothing. */
    TableBuilder published(Column column, IntFunction<? extends @Nullable Object> cells) {
        Object[] all = new Object[rows];
        for (int row = 0; row < rows; row++) {
            all[row] = cells.apply(row);
        }
        filled.add(new ReleasedTable.Filled(column, all, new BitSet()));
        return this;
    }

    private void status(String columnName, BitSet hidden) {
        Object[] codes = new Object[rows];
        hidden.stream().forEach(row -> codes[row] = CONFIDENTIAL);
        Column column = new Column(columnName + "_status", Column.Type.TEXT, Column.Part.STATUS);
        filled.add(new ReleasedTable.Filled(column, codes, new BitSet()));
    }

    ReleasedTable build() {
        return new ReleasedTable(name, family, rows, filled);
    }
}
