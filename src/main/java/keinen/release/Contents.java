package keinen.release;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is to be released: what writers are given.
 *
 * @param history where the history of the audience stood before this release
 * @param balance figures that show that the tables agree with the records and with each other, by what they are
 */
public record Contents(
        ReleaseBasis basis,
        List<ReleasedTable> tables,
        SortedMap<String, Long> balance,
        ReleaseHistory.Position history) {
    public Contents {
        tables = List.copyOf(tables);
        balance = Collections.unmodifiableSortedMap(new TreeMap<>(balance));
    }

    /** What is released where nothing is ever hidden from anybody. */
    public Contents(ReleaseBasis basis, List<ReleasedTable> tables, SortedMap<String, Long> balance) {
        this(basis, tables, balance, ReleaseHistory.Position.none());
    }
}
