package keinen.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Falls rows apart into those that no unknown ties together. */
final class Parts {
    private final int[] root;

    private Parts(int unknowns) {
        root = new int[unknowns];
        for (int i = 0; i < unknowns; i++) {
            root[i] = i;
        }
    }

    /** Rows that share unknowns, directly or by way of others, in the order of the first of them. */
    static Collection<List<Row>> of(List<Row> rows, int unknowns) {
        Parts parts = new Parts(unknowns);
        rows.forEach(parts::tie);
        Map<Integer, List<Row>> byRoot = new LinkedHashMap<>();
        for (Row row : rows) {
            byRoot.computeIfAbsent(parts.find(row.variables()[0]), first -> new ArrayList<>())
                    .add(row);
        }
        return byRoot.values();
    }

    private void tie(Row row) {
        for (int unknown : row.variables()) {
            root[find(unknown)] = find(row.variables()[0]);
        }
    }

    private int find(int unknown) {
        int at = unknown;
        while (root[at] != at) {
            root[at] = root[root[at]];
            at = root[at];
        }
        return at;
    }
}
