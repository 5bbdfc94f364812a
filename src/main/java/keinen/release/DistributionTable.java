package keinen.release;

import keinen.disclosure.ProtectedTable;

/** Entries by band, with the share of each in all entries of the year and group, the unknown ones too. */
final class DistributionTable {
    private DistributionTable() {}

    static ReleasedTable of(ProtectedTable table) {
        Shares shares = Shares.of(table, "persons", "band");
        return TableBuilder.ofKeys(table)
                .values(table)
                .estimates("share", shares::share)
                .build();
    }
}
