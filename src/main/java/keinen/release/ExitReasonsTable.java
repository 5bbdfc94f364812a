package keinen.release;

import keinen.disclosure.ProtectedTable;
import keinen.job.ShareLimits;

/** Ended spells by reason, with the share of each in all of the year and group, those without a reason too. */
final class ExitReasonsTable {
    private ExitReasonsTable() {}

    static ReleasedTable of(ProtectedTable table, ShareLimits limits) {
        Shares shares = Shares.of(table, "exits", "end_reason");
        return TableBuilder.ofKeys(table)
                .withLimits(limits)
                .values(table)
                .shares("share", shares::share)
                .build();
    }
}
