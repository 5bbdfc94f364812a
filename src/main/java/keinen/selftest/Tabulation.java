package keinen.selftest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import keinen.disclosure.Gate;
import keinen.disclosure.ProtectedTable;
import keinen.disclosure.Protection;
import keinen.history.History;
import keinen.measure.Fold;
import keinen.measure.Measure;
import keinen.measure.Occurrences;

/** What a measure counts of some lives, as a run of the program would. */
final class Tabulation {
    private final ProtectedTable table;

    private Tabulation(ProtectedTable table) {
        this.table = table;
    }

    /**
     * @param attributes how many attributes the lives have
     * @throws IllegalStateException when the measure's books do not balance
     */
    static Tabulation of(Measure measure, List<History> lives, int attributes) {
        Fold fold = measure.fold();
        Occurrences occurrences = new Occurrences(attributes);
        for (History life : lives) {
            fold.add(life);
            occurrences.add(life);
        }
        var cells = fold.cells();
        var groups = measure.breakdown().groups(occurrences);
        List<String> imbalances = measure.imbalances(cells, groups);
        if (!imbalances.isEmpty()) {
            throw new IllegalStateException("Cannot balance " + imbalances.get(0));
        }
        return new Tabulation(Gate.protect(List.of(measure.tabulate(cells, groups)), Protection.none())
                .get(0));
    }

    /** The numbers of the rows by their first keys, so many of them, in the order of the table. */
    Map<List<String>, List<Integer>> rowsBy(int keys) {
        Map<List<String>, List<Integer>> rows = new LinkedHashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            List<String> first = new ArrayList<>(keys);
            for (int key = 0; key < keys; key++) {
                first.add(table.key(key, row));
            }
            rows.computeIfAbsent(first, any -> new ArrayList<>()).add(row);
        }
        return rows;
    }

    /** The number in a column of a row. */
    long value(String column, int row) {
        return table.value(table.valueColumn(column), row).orElseThrow();
    }
}
