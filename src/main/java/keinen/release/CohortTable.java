package keinen.release;

import keinen.disclosure.ProtectedTable;
import keinen.job.ShareLimits;

/** Entry cohorts over the years, with the share of each that is on aid. */
final class CohortTable {
    private CohortTable() {}

    static ReleasedTable of(ProtectedTable table, ShareLimits limits) {
        int onAid = table.valueColumn("on_aid");
        int entrants = table.valueColumn("entrants");
        return TableBuilder.ofKeys(table)
                .withLimits(limits)
                .values(table)
                .shares("retention", row -> Share.of(table.value(onAid, row), table.value(entrants, row)))
                .build();
    }
}
