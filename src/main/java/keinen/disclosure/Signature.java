package keinen.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import keinen.measure.CellTable;

/** What makes the rows of two tables comparable: the same lives, the same measure, by the same groups and other keys. */
record Signature(String universe, String family, Set<String> groups, Set<String> others) {
    /** The key that says how much of a row's year is in the store. */
    static final String MONTHS_OBSERVED = "months_observed";

    static Signature of(CellTable table) {
        return new Signature(table.universe(), table.family(), RowIndex.groupNames(table), RowIndex.otherNames(table));
    }

    /**
     * The names of the keys in one order, whatever the order in which a table has them. How many months of a year are in
     * the store is no key: it grows from release to release.
     */
    List<String> keyNames() {
        List<String> names = new ArrayList<>(groups);
        others.stream().filter(name -> !name.equals(MONTHS_OBSERVED)).forEach(names::add);
        return names;
    }
}
