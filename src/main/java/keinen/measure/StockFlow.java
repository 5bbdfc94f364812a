package keinen.measure;

import java.util.ArrayList;
import java.util.List;
import keinen.history.Horizon;
import keinen.time.Month;

/**
 * Who was on aid, who came and who left, month by month: the official 被保護実人員 and what changed it.
 *
 * <p>{@code on_aid} counts everybody on aid at any time of the month and is counted by itself; that it equals
 * {@code opening + entries + returns + transfers_in - transfers_out} is checked. A transfer is a person on aid in two
 * months running, in another group than the month before. A person who is on aid in the first month of the store and
 * did not begin in it belongs to its {@code opening}.
 */
public record StockFlow(String table, Breakdown breakdown, Horizon horizon) implements ComposedMeasure {
    static final String FAMILY = "stock-flow/month";

    static final List<CellTable.Value> VALUES = List.of(
            new CellTable.Value("opening", CellTable.Unit.COUNT, true),
            new CellTable.Value("entries", CellTable.Unit.COUNT, true),
            new CellTable.Value("returns", CellTable.Unit.COUNT, true),
            new CellTable.Value("transfers_in", CellTable.Unit.COUNT, false),
            new CellTable.Value("transfers_out", CellTable.Unit.COUNT, false),
            new CellTable.Value("on_aid", CellTable.Unit.COUNT, true),
            new CellTable.Value("exits", CellTable.Unit.COUNT, true),
            new CellTable.Value("closing", CellTable.Unit.COUNT, true));

    @Override
    public List<Counts> counted() {
        return List.of(months());
    }

    @Override
    public CellTable tabulate(Cells cells, List<Group> groups) {
        CellTable.Builder table = new CellTable.Builder(
                this.table,
                FAMILY,
                breakdown.names(),
                List.of(new CellTable.Key("month", CellTable.KeyType.MONTH)),
                VALUES);
        for (Group group : groups) {
            List<MonthlyFlows.Row> months = months().rows(cells, group);
            for (int t = 0; t < months.size(); t++) {
                MonthlyFlows.Row row = months.get(t);
                table.row(group.row(new Month(horizon.firstMonth() + t).toString()));
                long[] values = {
                    row.opening(),
                    row.entries(),
                    row.returns(),
                    row.transfersIn(),
                    row.transfersOut(),
                    row.onAid(),
                    row.exits(),
                    row.closing()
                };
                for (int value = 0; value < values.length; value++) {
                    table.count(value, values[value], values[value]);
                }
            }
        }
        addEquations(table, groups.size(), horizon.months());
        return table.build();
    }

    /** The identities of stocks and flows, for a table of so many groups with so many periods each. */
    static void addEquations(CellTable.Builder table, int groups, int periods) {
        for (int row = 0; row < groups * periods; row++) {
            table.equation(0, 0, row, 1, 1, row, 1, 2, row, 1, 3, row, 1, 4, row, -1, 5, row, -1);
            table.equation(0, 5, row, 1, 6, row, -1, 7, row, -1);
            if ((row + 1) % periods != 0) {
                table.equation(0, 7, row, 1, 0, row + 1, -1);
            }
        }
        addTransferEquations(table, groups, periods, 3, 4);
    }

    /**
     * Whoever leaves a group for another enters that other: per period the transfers of all groups cancel out.
     *
     * @param in the value of those who enter a group
     * @param out the value of those who leave one
     */
    static void addTransferEquations(CellTable.Builder table, int groups, int periods, int in, int out) {
        for (int period = 0; period < periods; period++) {
            int[] terms = new int[6 * groups];
            for (int group = 0; group < groups; group++) {
                int row = group * periods + period;
                int[] pair = {in, row, 1, out, row, -1};
                System.arraycopy(pair, 0, terms, 6 * group, 6);
            }
            table.equation(0, terms);
        }
    }

    @Override
    public List<String> imbalances(Cells cells, List<Group> groups) {
        List<String> wrong = new ArrayList<>();
        for (Group group : groups) {
            List<MonthlyFlows.Row> months = months().rows(cells, group);
            for (int t = 0; t < months.size(); t++) {
                if (!months.get(t).balances()) {
                    wrong.add(table + ": on_aid is not opening + entries + returns + transfers_in - transfers_out in "
                            + new Month(horizon.firstMonth() + t));
                }
            }
        }
        return wrong;
    }

    private MonthlyFlows months() {
        return new MonthlyFlows(breakdown, horizon);
    }
}
