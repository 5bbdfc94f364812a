package keinen.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import keinen.disclosure.ProtectedTable;

/** Counts as shares of the total of the rows that differ in one key only; hidden where any of these is hidden. */
final class Shares {
    private final ProtectedTable table;
    private final int value;
    private final int part;
    private final Map<List<String>, OptionalLong> totals = new HashMap<>();

    private Shares(ProtectedTable table, int value, int part) {
        this.table = table;
        this.value = value;
        this.part = part;
        for (int row = 0; row < table.rows(); row++) {
            totals.merge(whole(row), table.value(value, row), Shares::plus);
        }
    }

    /**
     * @param part the key that tells the parts of a whole apart
     */
    static Shares of(ProtectedTable table, String valueName, String part) {
        return new Shares(table, table.valueColumn(valueName), new Keys(table).column(part));
    }

    Share share(int row) {
        return Share.of(table.value(value, row), totals.getOrDefault(whole(row), OptionalLong.empty()));
    }

    private List<String> whole(int row) {
        List<String> keys = new ArrayList<>();
        for (int key = 0; key < table.keys().size(); key++) {
            keys.add(key == part ? "" : table.key(key, row));
        }
        return keys;
    }

    private static OptionalLong plus(OptionalLong one, OptionalLong other) {
        return one.isEmpty() || other.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(one.getAsLong() + other.getAsLong());
    }
}
