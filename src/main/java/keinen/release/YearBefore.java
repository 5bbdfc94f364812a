package keinen.release;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import keinen.disclosure.ProtectedTable;

/** The row of the same group, and of the same kind of aid, a year earlier. */
final class YearBefore {
    private static final int WHOLE_YEAR = 12;

    private final Keys keys;
    private final Map<List<String>, Integer> rows;

    YearBefore(ProtectedTable table) {
        this.keys = new Keys(table);
        this.rows = keys.rows();
    }

    /**
     * A row to compare with: where both years have twelve observed months, since a part of a year is no year to compare
     * with. The number of observed months is a key and stays the same.
     */
    Optional<Integer> of(int row) {
        return keys.whole("months_observed", row) == WHOLE_YEAR
                ? Optional.ofNullable(rows.get(keys.moved("fiscal_year", -1, row)))
                : Optional.empty();
    }
}
