package keinen.release;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import keinen.disclosure.ProtectedTable;
import keinen.statistics.Change;
import keinen.statistics.Quotient;

/**
 * Spending by kind of aid, per payment and against the year before. A change is stated only between two years of twelve
 * observed months: a part of a year is no year to compare with.
 */
final class ExpenditureTable {
    private static final int WHOLE_YEAR = 12;

    private ExpenditureTable() {}

    static ReleasedTable of(ProtectedTable table) {
        int amount = table.valueColumn("amount");
        int payments = table.valueColumn("payments");
        List<Optional<Change>> changes = changes(table, amount);
        return TableBuilder.ofKeys(table)
                .values(table)
                .estimates(
                        "amount_per_payment", row -> Quotient.of(table.value(amount, row), table.value(payments, row)))
                .figures(
                        "amount_change",
                        Column.Type.LONG,
                        row -> changes.get(row)
                                .map(change -> Figure.of(change.amount()))
                                .orElse(Figure.UNDEFINED))
                .figures(
                        "amount_change_pct",
                        Column.Type.DOUBLE,
                        row -> changes.get(row)
                                .map(change -> Figure.of(change.percent()))
                                .orElse(Figure.UNDEFINED))
                .build();
    }

    private static List<Optional<Change>> changes(ProtectedTable table, int amount) {
        Keys keys = new Keys(table);
        Map<List<String>, Integer> rows = keys.rows();
        return IntStream.range(0, table.rows())
                .mapToObj(row -> yearBefore(keys, rows, row)
                        .map(before -> Change.between(table.value(amount, before), table.value(amount, row))))
                .toList();
    }

    /**
     * The row of the same group and aid a year earlier, where both years are whole: the number of observed months is a
     * key and stays the same.
     */
    private static Optional<Integer> yearBefore(Keys keys, Map<List<String>, Integer> rows, int row) {
        if (keys.whole("months_observed", row) != WHOLE_YEAR) {
            return Optional.empty();
        }
        return Optional.ofNullable(rows.get(keys.moved("fiscal_year", -1, row)));
    }
}
