package keinen.release;

import keinen.disclosure.ProtectedTable;

/** Ended spells and the days of those analysed, with their mean and the share that it rests on. */
final class SpellDaysTable {
    private SpellDaysTable() {}

    static ReleasedTable of(ProtectedTable table) {
        return TableBuilder.ofKeys(table)
                .values(table)
                .quotient(table, "mean_days", "days", "analysed")
                .quotient(table, "analysed_share", "analysed", "ended")
                .build();
    }
}
