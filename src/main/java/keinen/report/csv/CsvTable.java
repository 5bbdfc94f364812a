package keinen.report.csv;

import java.util.List;
import java.util.stream.Collectors;
import keinen.release.Column;
import keinen.release.ReleasedTable;
import keinen.report.Labels;

/** One table as the text of a CSV file after RFC 4180, with a header, CRLF and the byte order mark that Excel asks for. */
final class CsvTable {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String END_OF_LINE = "\r\n";

    private final ReleasedTable table;
    private final Labels labels;
    private final List<Column> columns;

    CsvTable(ReleasedTable table, Labels labels) {
        this.table = table;
        this.labels = labels;
        this.columns = table.columns();
    }

    String text() {
        StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
        text.append(labels.headers(table).stream().map(CsvText::text).collect(Collectors.joining(",")));
        text.append(END_OF_LINE);
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                if (column > 0) {
                    text.append(',');
                }
                if (!table.isEmpty(column, row)) {
                    text.append(cell(column, row));
                }
            }
            text.append(END_OF_LINE);
        }
        return text.toString();
    }

    private String cell(int column, int row) {
        return switch (columns.get(column).type()) {
            case TEXT -> CsvText.text(labels.code(columns.get(column), table.text(column, row)));
            case MONTH -> table.text(column, row);
            case INTEGER, LONG -> Long.toString(table.whole(column, row));
            case DECIMAL -> table.decimal(column, row).toPlainString();
            case DOUBLE -> CsvText.number(table.number(column, row));
        };
    }
}
