package keinen.release;

import keinen.disclosure.ProtectedTable;

/** Ended spells by reason, with the share of each in all of the year and group, those without a reason too. */
final class ExitReasonsTable {
    private ExitReasonsTable() {}

    static ReleasedTable of(ProtectedTable table) {
        Shares shares = Shares.of(table, "exits", "end_reason");
        return TableBuilder.ofKeys(table)
                .values(table)
                .estimates("share", shares::share)
                .build();
    }
}
