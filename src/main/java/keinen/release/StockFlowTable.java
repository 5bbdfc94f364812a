package keinen.release;

import java.util.OptionalLong;
import keinen.disclosure.ProtectedTable;
import keinen.job.CountPlan.Period;
import keinen.measure.CellTable;
import keinen.statistics.MonthlyMean;

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
                meanOnAid(table, builder);
            } else {
                builder.value(table, value.name());
            }
        }
        return builder.build();
    }

    private static void meanOnAid(ProtectedTable table, TableBuilder builder) {
        Keys keys = new Keys(table);
        int onAid = table.valueColumn("on_aid");
        builder.figures("on_aid", Column.Type.DECIMAL, row -> {
            OptionalLong sum = table.value(onAid, row);
            return sum.isPresent()
                    ? Figure.of((Object) MonthlyMean.of(sum.getAsLong(), keys.whole("months_observed", row)))
                    : Figure.HIDDEN;
        });
    }
}
