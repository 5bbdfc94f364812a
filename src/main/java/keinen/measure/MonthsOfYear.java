package keinen.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import keinen.time.Month;

/**
 * What a year's row of stocks and flows tells of its single months, as latent values: the stock of each month, of which
 * the row shows the sum; what came with the first month and what left with the last; and how many of the year's persons
 * were not in the first stock, and not in the last. Of a year with one observed month the row shows all of it.
 *
 * @param first the first observed month of the year
 * @param last the last one
 */
record MonthsOfYear(Month first, Month last) {
    private static final int OPENING = 0;
    private static final int ENTRIES = 1;
    private static final int RETURNS = 2;
    private static final int TRANSFERS_IN = 3;
    private static final int TRANSFERS_OUT = 4;
    private static final int ON_AID = 5;
    private static final int EXITS = 6;
    private static final int CLOSING = 7;

    private static final int STOCK_AT_END = StockFlowYears.SHOWN_AND_BOUNDS;
    private static final int LAST_MONTH_EXITS = STOCK_AT_END + 1;
    private static final int EARLIER_EXITS = STOCK_AT_END + 2;
    private static final int FIRST_MONTH_CAME = STOCK_AT_END + 3;
    private static final int LATER_CAME = STOCK_AT_END + 4;
    private static final int FIRST_MONTH_MOVED_OUT = STOCK_AT_END + 5;
    private static final int LATER_MOVED_OUT = STOCK_AT_END + 6;
    private static final int ABSENT_AT_BEGINNING = STOCK_AT_END + 7;
    private static final int ABSENT_AT_END = STOCK_AT_END + 8;
    private static final int STOCKS = STOCK_AT_END + 9;

    /** The values, to stand behind all others. */
    static List<CellTable.Value> values() {
        List<CellTable.Value> values = new ArrayList<>(List.of(
                CellTable.Value.latent("stock_at_end", true),
                CellTable.Value.implied("last_month_exits", true),
                CellTable.Value.latent("earlier_exits", true),
                CellTable.Value.latent("first_month_came", false),
                CellTable.Value.latent("later_came", false),
                CellTable.Value.latent("first_month_moved_out", false),
                CellTable.Value.latent("later_moved_out", false),
                CellTable.Value.latent("absent_at_beginning", false),
                CellTable.Value.latent("absent_at_end", false)));
        for (int month = 1; month <= 12; month++) {
            values.add(CellTable.Value.latent(StockFlowYears.stockIn(month), true));
        }
        return values;
    }

    /**
     * Sets the values of the present row. Months that are not observed are not observable, nor is what is told of several
     * months where there is one.
     *
     * @param flows of its months, in order
     * @param ever the distinct persons of the year
     */
    void count(CellTable.Builder table, List<MonthlyFlows.Row> flows, long ever) {
        IntStream.range(STOCK_AT_END, STOCKS + 12).forEach(table::unobservable);
        MonthlyFlows.Row end = flows.get(flows.size() - 1);
        MonthlyFlows.Row beginning = flows.get(0);
        count(table, STOCK_AT_END, end.onAid());
        count(table, LAST_MONTH_EXITS, end.exits());
        count(table, FIRST_MONTH_CAME, beginning.came());
        count(table, FIRST_MONTH_MOVED_OUT, beginning.transfersOut());
        for (int t = 0; t < flows.size(); t++) {
            count(table, at(STOCKS, t), flows.get(t).onAid());
        }
        if (isOfSeveral()) {
            count(table, EARLIER_EXITS, sum(flows, MonthlyFlows.Row::exits) - end.exits());
            count(table, LATER_CAME, sum(flows, MonthlyFlows.Row::came) - beginning.came());
            count(table, LATER_MOVED_OUT, sum(flows, MonthlyFlows.Row::transfersOut) - beginning.transfersOut());
            count(table, ABSENT_AT_BEGINNING, ever - beginning.onAid());
            count(table, ABSENT_AT_END, ever - end.onAid());
        }
    }

    private static void count(CellTable.Builder table, int value, long count) {
        table.observable(value).count(value, count, count);
    }

    private static long sum(List<MonthlyFlows.Row> flows, ToLongFunction<MonthlyFlows.Row> flow) {
        return flows.stream().mapToLong(flow).sum();
    }

    /** States what ties these values to each other and to those that are shown. */
    void addEquations(CellTable.Builder table, int row) {
        int months = last.index() - first.index() + 1;
        int[] sum = new int[2 + 2 * months];
        sum[0] = ON_AID;
        sum[1] = -1;
        for (int t = 0; t < months; t++) {
            sum[2 + 2 * t] = at(STOCKS, t);
            sum[3 + 2 * t] = 1;
        }
        table.equationOf(row, sum);
        table.equationOf(row, STOCK_AT_END, 1, at(STOCKS, months - 1), -1);
        table.equationOf(row, STOCK_AT_END, 1, LAST_MONTH_EXITS, -1, CLOSING, -1);
        table.equationOf(row, at(STOCKS, 0), 1, OPENING, -1, FIRST_MONTH_CAME, -1, FIRST_MONTH_MOVED_OUT, 1);
        if (isOfSeveral()) {
            addParts(table, row);
        } else {
            addOneMonth(table, row);
        }
    }

    private void addParts(CellTable.Builder table, int row) {
        table.equationOf(row, EXITS, 1, LAST_MONTH_EXITS, -1, EARLIER_EXITS, -1);
        table.equationOf(row, TRANSFERS_OUT, 1, FIRST_MONTH_MOVED_OUT, -1, LATER_MOVED_OUT, -1);
        table.equationOf(row, ENTRIES, 1, RETURNS, 1, TRANSFERS_IN, 1, FIRST_MONTH_CAME, -1, LATER_CAME, -1);
        int ever = StockFlowYears.ON_AID_EVER;
        table.equationOf(row, ever, 1, at(STOCKS, 0), -1, ABSENT_AT_BEGINNING, -1);
        table.equationOf(row, ever, 1, STOCK_AT_END, -1, ABSENT_AT_END, -1);
    }

    private static void addOneMonth(CellTable.Builder table, int row) {
        table.equationOf(row, EXITS, 1, LAST_MONTH_EXITS, -1);
        table.equationOf(row, TRANSFERS_OUT, 1, FIRST_MONTH_MOVED_OUT, -1);
        table.equationOf(row, ENTRIES, 1, RETURNS, 1, TRANSFERS_IN, 1, FIRST_MONTH_CAME, -1);
        table.equationOf(row, StockFlowYears.ON_AID_EVER, 1, ON_AID, -1);
    }

    private boolean isOfSeveral() {
        return !first.equals(last);
    }

    /** The value of a month, counted from the first observed one, among those of January to December. */
    private int at(int values, int month) {
        return values + first.plus(month).monthOfYear() - 1;
    }
}
