package keinen.release;

import keinen.disclosure.ProtectedTable;
import keinen.statistics.Estimate;
import keinen.statistics.Quotient;

/** Ended spells and the days of those analysed, with their mean and the share that it rests on. */
final class SpellDaysTable {
    private SpellDaysTable() {}

    static ReleasedTable of(ProtectedTable table) {
        return TableBuilder.ofKeys(table)
                .value(table, "ended")
                .value(table, "analysed")
                .value(table, "days")
                .estimates("mean_days", row -> quotient(table, "days", "analysed", row))
                .estimates("analysed_share", row -> quotient(table, "analysed", "ended", row))
                .build();
    }

    private static Estimate quotient(ProtectedTable table, String numerator, String denominator, int row) {
        return Quotient.of(
                table.value(table.valueColumn(numerator), row), table.value(table.valueColumn(denominator), row));
    }
}
