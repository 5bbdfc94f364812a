package keinen.release;

import keinen.disclosure.ProtectedTable;
import keinen.statistics.Quotient;

/** Persons and, of them, those who meet a criterion, with their share. */
final class CriterionTable {
    private CriterionTable() {}

    /**
     * @param all the column of everybody
     * @param some the column of those who meet the criterion
     */
    static ReleasedTable of(ProtectedTable table, String all, String some) {
        int whole = table.valueColumn(all);
        int part = table.valueColumn(some);
        return TableBuilder.ofKeys(table)
                .value(table, all)
                .value(table, some)
                .estimates("share", row -> Quotient.of(table.value(part, row), table.value(whole, row)))
                .build();
    }
}
