package keinen.series;

import java.util.ArrayList;
import java.util.List;
import keinen.series.PublishedTable.Column;
import keinen.series.PublishedTable.Form;
import keinen.time.Frequency;

/** Columns of a table, from left to right. */
final class Columns {
    private final List<Column> columns = new ArrayList<>();

    /** @param codes the name of the list of labels */
    Columns series(String name, String codes) {
        columns.add(new Column(name, Form.SERIES, 0, codes));
        return this;
    }

    /** The period, named after its frequency. */
    Columns period(Frequency frequency) {
        return switch (frequency) {
            case FISCAL_YEAR -> add("fiscal_year", Form.YEAR, 0);
            case YEAR -> add("year", Form.YEAR, 0);
            case MONTH -> add("month", Form.MONTH, 0);
        };
    }

    /** The cell of a period in the column that {@link #period} adds. */
    static Object cell(Frequency frequency, int period) {
        return frequency == Frequency.MONTH ? frequency.text(period) : Long.valueOf(period);
    }

    Columns decimals(int decimals, String... names) {
        for (String name : names) {
            add(name, Form.DECIMAL, decimals);
        }
        return this;
    }

    Columns real(String name) {
        return add(name, Form.REAL, 0);
    }

    Columns status(String name) {
        return add(name, Form.STATUS, 0);
    }

    Columns name(String name) {
        return add(name, Form.NAME, 0);
    }

    Columns text(String name) {
        return add(name, Form.TEXT, 0);
    }

    private Columns add(String name, Form form, int decimals) {
        columns.add(new Column(name, form, decimals, ""));
        return this;
    }

    List<Column> all() {
        return columns;
    }
}
