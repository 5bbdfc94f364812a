package keinen.release;

import keinen.series.PublishedTable;

/** Published figures as they are released: nothing is hidden, and what is not there is told by its status. */
final class PublishedFiguresTable {
    /** Enough for any quotient of figures of 13 digits and 6 decimals. */
    private static final int DIGITS = 38;

    private PublishedFiguresTable() {}

    static ReleasedTable of(PublishedTable table) {
        TableBuilder builder = new TableBuilder(table.name(), table.family(), table.rows());
        for (int i = 0; i < table.columns().size(); i++) {
            int position = i;
            builder.published(column(table.columns().get(i)), row -> table.cell(position, row));
        }
        return builder.build();
    }

    private static Column column(PublishedTable.Column column) {
        Column.Part part = switch (column.form()) {
            case SERIES -> Column.Part.GROUP;
            case NAME, YEAR, MONTH -> Column.Part.KEY;
            case DECIMAL, REAL, TEXT -> Column.Part.VALUE;
            case STATUS -> Column.Part.STATUS;
        };
        Column.Type type = switch (column.form()) {
            case SERIES, NAME, STATUS, TEXT -> Column.Type.TEXT;
            case YEAR -> Column.Type.INTEGER;
            case MONTH -> Column.Type.MONTH;
            case DECIMAL -> Column.Type.DECIMAL;
            case REAL -> Column.Type.DOUBLE;
        };
        return new Column(column.name(), type, part, column.codes(), column.decimals(), DIGITS);
    }
}
