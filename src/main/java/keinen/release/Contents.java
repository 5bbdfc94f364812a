package keinen.release;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import keinen.job.InputCheckResult;

/**
 * What is to be released: what writers are given.
 *
 * @param checks what came of the rules' checks of the records
 * @param balance figures that show that the tables agree with the records and with each other, by what they are
 * @param releasesBefore how many releases the history of the audience had before this one
 */
public record Contents(
        ReleaseBasis basis,
        List<ReleasedTable> tables,
        List<InputCheckResult> checks,
        SortedMap<String, Long> balance,
        int releasesBefore) {
    public Contents {
        tables = List.copyOf(tables);
        checks = List.copyOf(checks);
        balance = Collections.unmodifiableSortedMap(new TreeMap<>(balance));
    }

    /** Contents of which the rules demand no check, where nothing is ever hidden from anybody. */
    public Contents(ReleaseBasis basis, List<ReleasedTable> tables, SortedMap<String, Long> balance) {
        this(basis, tables, List.of(), balance, 0);
    }
}
