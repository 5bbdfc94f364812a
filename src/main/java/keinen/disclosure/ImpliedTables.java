package keinen.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import keinen.measure.CellTable;

/**
 * Tables that nobody is shown and that readers work out as differences: of two counts of which one is a part of the
 * other, as those who were back within eleven months of those within twelve, be they of one measure or of two, and of two
 * ways to cut the same ages into bands. Their cells are of persons like any others, and are protected like them.
 *
 * <p>They are made for the tables of a release by twos, and of each with those that earlier releases had.
 */
final class ImpliedTables {
    private static final int ORDERS = 4;

    private final List<CellTable> present;
    private final List<CellTable> known;
    private final Map<String, CellTable> implied = new LinkedHashMap<>();

    private ImpliedTables(List<CellTable> present, History history) {
        this.present = present;
        this.known = new ArrayList<>(present);
        known.addAll(newest(present, history));
    }

    static List<CellTable> of(List<CellTable> present, History history) {
        ImpliedTables tables = new ImpliedTables(present, history);
        // What a release has by itself comes before what it has with its past, and the same groups before others.
        for (int order = 0; order < ORDERS; order++) {
            tables.add(order);
        }
        return List.copyOf(tables.implied.values());
    }

    /** Whether a table is one of these. */
    static boolean isImplied(CellTable table) {
        return NestedCounts.isDifference(table) || CommonBands.isCommon(table) || Containments.isBeside(table);
    }

    private static List<CellTable> newest(Collection<CellTable> present, History history) {
        Set<List<Object>> there = new HashSet<>();
        present.forEach(table -> there.add(line(table)));
        List<CellTable> newest = new ArrayList<>();
        for (int r = history.releases().size() - 1; r >= 0; r--) {
            for (PastTable past : history.releases().get(r).tables()) {
                if (!isImplied(past.cells()) && there.add(line(past.cells()))) {
                    newest.add(past.cells());
                }
            }
        }
        return newest;
    }

    private static List<Object> line(CellTable table) {
        return List.of(Signature.of(table), CommonBands.codes(table));
    }

    private void add(int order) {
        for (int one = 0; one < present.size(); one++) {
            for (int other = 0; other < known.size(); other++) {
                if (one != other && order(one, other) == order) {
                    add(known.get(one), known.get(other));
                }
            }
        }
    }

    private int order(int one, int other) {
        boolean isOfThePast = other >= present.size();
        boolean isBySame = RowIndex.groupNames(known.get(one)).equals(RowIndex.groupNames(known.get(other)));
        return (isOfThePast ? 2 : 0) + (isBySame ? 0 : 1);
    }

    private void add(CellTable one, CellTable other) {
        if (one.universe().equals(other.universe())) {
            put(NestedCounts.between(one, other));
            put(NestedCounts.between(other, one));
            Containments.between(one, other).forEach(table -> put(Optional.of(table)));
            Containments.between(other, one).forEach(table -> put(Optional.of(table)));
            CommonBands.of(one, other).forEach(table -> put(Optional.of(table)));
        }
    }

    private void put(Optional<CellTable> table) {
        table.ifPresent(made -> implied.putIfAbsent(made.universe() + " " + made.family(), made.of(made.universe())));
    }
}
