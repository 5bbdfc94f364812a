package keinen.release;

import keinen.disclosure.ProtectedTable;
import keinen.job.CountOptions.Period;
import keinen.measure.CellTable;

/** Stocks and flows. By fiscal year the stock on aid is counted as a sum over months and published as their mean. */
final class StockFlowTable {
    private StockFlowTable() {}

    static ReleasedTable of(ProtectedTable table, Period period) {
        TableBuilder builder = TableBuilder.ofKeys(table);
        if (period == Period.MONTH) {
            return builder.values(table).build();
        }
        for (CellTable.Value value : table.values()) {
            if (value.name().equals("on_aid")) {
                builder.figures("on_aid", Column.Type.DECIMAL, new MeanOnAid(table)::figure);
            } else {
                builder.value(table, value.name());
            }
        }
        return builder.build();
    }
}
