package keinen.release;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import keinen.disclosure.ProtectedTable;
import keinen.job.ShareLimits;
import keinen.measure.CellTable;
import keinen.measure.CellTable.KeyType;
import keinen.statistics.Estimate;
import org.jspecify.annotations.Nullable;

/** Fills a released table column by column, from left to right. */
final class TableBuilder {
    private static final String STATUS = "_status";
    private static final String LOWER = "_lower";
    private static final String UPPER = "_upper";

    private final String name;
    private final String family;
    private final int rows;
    private final List<ReleasedTable.Filled> filled = new ArrayList<>();
    private ShareLimits shareLimits = ShareLimits.NONE;

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
        return add(column, row -> Figure.of(cells.apply(row)));
    }

    /** All value columns of the protected table as they are. */
    TableBuilder values(ProtectedTable table) {
        table.values().forEach(value -> value(table, value.name()));
        return this;
    }

    /** One value column of the protected table as it is. */
    TableBuilder value(ProtectedTable table, String valueName) {
        int column = table.valueColumn(valueName);
        return figures(
                valueName,
                Column.Type.LONG,
                row -> table.isObservable(column, row) ? Figure.of(table.value(column, row)) : Figure.UNOBSERVABLE);
    }

    TableBuilder estimates(String columnName, IntFunction<Estimate> estimates) {
        return figures(columnName, Column.Type.DOUBLE, row -> Figure.of(estimates.apply(row)));
    }

    /** Every share that is added from now on has such limits behind it. */
    TableBuilder withLimits(ShareLimits limits) {
        shareLimits = limits;
        return this;
    }

    /** One value column of the protected table as a share of another; not observable where either of them is not. */
    TableBuilder share(ProtectedTable table, String columnName, String ofValue, String inValue) {
        return shares(columnName, shares(table, ofValue, inValue));
    }

    /** A column of shares, and behind it their limits, if the table has any. */
    TableBuilder shares(String columnName, IntFunction<Share> shares) {
        estimates(columnName, row -> shares.apply(row).estimate());
        return switch (shareLimits) {
            case NONE -> this;
            case WILSON ->
                estimates(columnName + LOWER, row -> shares.apply(row).limits().lower())
                        .estimates(
                                columnName + UPPER,
                                row -> shares.apply(row).limits().upper());
        };
    }

    /** One value column divided by another: a mean, or how complete records are; never with limits. */
    TableBuilder quotient(ProtectedTable table, String columnName, String ofValue, String inValue) {
        IntFunction<Share> quotients = shares(table, ofValue, inValue);
        return estimates(columnName, row -> quotients.apply(row).estimate());
    }

    private static IntFunction<Share> shares(ProtectedTable table, String ofValue, String inValue) {
        int part = table.valueColumn(ofValue);
        int whole = table.valueColumn(inValue);
        return row -> table.isObservable(part, row) && table.isObservable(whole, row)
                ? Share.of(table.value(part, row), table.value(whole, row))
                : Share.unknown(Estimate.UNOBSERVABLE);
    }

    /** A value column, with its status column where readers are told why a cell of it is empty. */
    TableBuilder figures(String columnName, Column.Type type, IntFunction<Figure> figures) {
        add(new Column(columnName, type, Column.Part.VALUE), figures);
        List<Figure> cells = filled.get(filled.size() - 1).cells();
        if (cells.stream().anyMatch(figure -> figure.status() != Figure.Status.NONE)) {
            Column status = new Column(columnName + STATUS, Column.Type.TEXT, Column.Part.STATUS);
            add(status, row -> status(cells.get(row)));
        }
        return this;
    }

    /** A column of published figures: an empty cell is not there and hides nothing. */
    TableBuilder published(Column column, IntFunction<? extends @Nullable Object> cells) {
        return add(column, row -> {
            Object value = cells.apply(row);
            return value == null ? Figure.UNDEFINED : Figure.of(value);
        });
    }

    private static Figure status(Figure figure) {
        return figure.status() == Figure.Status.NONE
                ? Figure.UNDEFINED
                : Figure.of((Object) figure.status().code());
    }

    /** A column of any kind as it is. */
    TableBuilder add(Column column, IntFunction<Figure> figures) {
        filled.add(new ReleasedTable.Filled(
                column, IntStream.range(0, rows).mapToObj(figures).toList()));
        return this;
    }

    ReleasedTable build() {
        return new ReleasedTable(name, family, rows, filled);
    }
}
