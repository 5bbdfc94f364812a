package keinen.release;

import keinen.disclosure.ProtectedTable;
import keinen.job.ShareLimits;

/** What became of those who came or left, each count with its share behind it. */
final class FollowUpTables {
    private FollowUpTables() {}

    static ReleasedTable continuation(ProtectedTable table, ShareLimits limits) {
        return TableBuilder.ofKeys(table)
                .withLimits(limits)
                .value(table, "entrants")
                .value(table, "on_aid")
                .share(table, "share", "on_aid", "entrants")
                .build();
    }

    static ReleasedTable entryOutcomes(ProtectedTable table, ShareLimits limits) {
        return TableBuilder.ofKeys(table)
                .withLimits(limits)
                .value(table, "entrants")
                .value(table, "left")
                .share(table, "left_share", "left", "entrants")
                .value(table, "returned")
                .share(table, "returned_share", "returned", "left")
                .build();
    }

    static ReleasedTable churn(ProtectedTable table, ShareLimits limits) {
        return TableBuilder.ofKeys(table)
                .withLimits(limits)
                .value(table, "on_aid_ever")
                .value(table, "churned")
                .share(table, "churned_share", "churned", "on_aid_ever")
                .value(table, "exits")
                .value(table, "exits_returned")
                .share(table, "exits_returned_share", "exits_returned", "exits")
                .build();
    }

    static ReleasedTable inflow(ProtectedTable table, ShareLimits limits) {
        return TableBuilder.ofKeys(table)
                .withLimits(limits)
                .value(table, "inflow")
                .value(table, "re_inflow")
                .share(table, "re_inflow_share", "re_inflow", "inflow")
                .value(table, "outflow")
                .value(table, "stock")
                .build();
    }
}
