package keinen.release;

import keinen.disclosure.ProtectedTable;
import keinen.statistics.Quotient;

/** Entry cohorts over the years, with the share of each that is on aid. */
final class CohortTable {
    private CohortTable() {}

    static ReleasedTable of(ProtectedTable table) {
        int onAid = table.valueColumn("on_aid");
        int entrants = table.valueColumn("entrants");
        return TableBuilder.ofKeys(table)
                .values(table)
                .estimates("retention", row -> Quotient.of(table.value(onAid, row), table.value(entrants, row)))
                .build();
    }
}
