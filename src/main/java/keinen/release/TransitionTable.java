package keinen.release;

import keinen.disclosure.ProtectedTable;
import keinen.job.ShareLimits;
import keinen.measure.Transition;
import keinen.statistics.Estimate;

/** Moves between two Marches, with the share of those who were in the same place in the first of them. */
final class TransitionTable {
    private TransitionTable() {}

    static ReleasedTable of(ProtectedTable table, ShareLimits limits) {
        int from = new Keys(table).column("from");
        Shares shares = Shares.of(table, "persons", "to");
        return TableBuilder.ofKeys(table)
                .withLimits(limits)
                .values(table)
                .shares(
                        "share",
                        row -> isOff(table.key(from, row)) ? Share.unknown(Estimate.UNDEFINED) : shares.share(row))
                .build();
    }

    /** Of those who are not on aid nobody knows how many there are, so that a share of them means nothing. */
    private static boolean isOff(String state) {
        return state.equals(Transition.OFF);
    }
}
