package keinen.release;

import keinen.disclosure.ProtectedTable;
import keinen.job.ShareLimits;

/** Persons and, of them, those who meet a criterion, with their share. */
final class CriterionTable {
    private CriterionTable() {}

    /**
     * @param all the column of everybody
     * @param some the column of those who meet the criterion
     */
    static ReleasedTable of(ProtectedTable table, String all, String some, ShareLimits limits) {
        return TableBuilder.ofKeys(table)
                .withLimits(limits)
                .value(table, all)
                .value(table, some)
                .share(table, "share", some, all)
                .build();
    }
}
