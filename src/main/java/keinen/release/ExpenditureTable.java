package keinen.release;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import keinen.disclosure.ProtectedTable;
import keinen.statistics.Change;
import keinen.statistics.Quotient;

/** Spending by kind of aid, per payment and against the year before, where the two can be compared. */
final class ExpenditureTable {
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
        YearBefore yearBefore = new YearBefore(table);
        return IntStream.range(0, table.rows())
                .mapToObj(row -> yearBefore
                        .of(row)
                        .map(before -> Change.between(table.value(amount, before), table.value(amount, row))))
                .toList();
    }
}
