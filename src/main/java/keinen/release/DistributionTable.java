package keinen.release;

import keinen.disclosure.ProtectedTable;
import keinen.job.ShareLimits;

/** Entries by band, with the share of each in all entries of the year and group, the unknown ones too. */
final class DistributionTable {
    private DistributionTable() {}

    static ReleasedTable of(ProtectedTable table, ShareLimits limits) {
        Shares shares = Shares.of(table, "persons", "band");
        return TableBuilder.ofKeys(table)
                .withLimits(limits)
                .values(table)
                .shares("share", shares::share)
                .build();
    }
}
