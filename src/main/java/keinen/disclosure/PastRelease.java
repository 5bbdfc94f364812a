package keinen.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What a release showed and what it hid, as later releases must know it. It holds every hidden figure and is never shown
 * to readers.
 *
 * @param protection the rules that it was protected by
 * @param tables those that were released, and behind them the latent ones, of which nothing is shown but what others
 *     publish
 * @param released how many of the first tables were released
 * @param merged the numbers that its contributors had and earlier releases' had not, as {@link History} has them
 * @param disclosed cells that even earlier releases gave away, so that nothing could be asked for them
 * @param moves what shows that nothing else that was hidden, then or earlier, can be known better than the rules allow
 */
public record PastRelease(
        String name,
        Protection protection,
        List<PastTable> tables,
        int released,
        Map<Long, Long> merged,
        GivenAway disclosed,
        List<PastMove> moves) {
    public PastRelease {
        tables = List.copyOf(tables);
        merged = Map.copyOf(merged);
        moves = List.copyOf(moves);
    }

    /**
     * A cell of a history.
     *
     * @param release its number in the history, from 0 for the oldest
     * @param table its number in the release
     * @param cell its number in the table
     */
    record PastCell(int release, int table, int cell) {}

    /** A {@link Move}, by one cell for each unknown. */
    @SuppressWarnings("ArrayRecordComponent") // a kernel type; the array is never changed after construction
    record PastMove(List<PastCell> cells, long[] amounts, long down, long up) {
        PastMove {
            cells = List.copyOf(cells);
        }
    }

    /** The same by another name. */
    public PastRelease named(String otherName) {
        return new PastRelease(otherName, protection, tables, released, merged, disclosed, moves);
    }

    /** The same with other tables, as many. */
    PastRelease withTables(List<PastTable> others) {
        return new PastRelease(name, protection, others, released, merged, disclosed, moves);
    }

    /** Whether its readers knew figures that others publish: those are what is known of its latent tables. */
    boolean knowsOthersFigures() {
        return tables.stream().skip(released).anyMatch(table -> !table.shown().isEmpty());
    }

    /** Whether readers see the same of both, and the same figures are hidden from them. */
    public boolean showsTheSameAs(PastRelease other) {
        return Arrays.equals(HistoryFormat.bytesOfTables(this), HistoryFormat.bytesOfTables(other));
    }
}
