package keinen.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import keinen.measure.CellTable;

/**
 * Counts that are of a whole group but for a few, and so tell of nearly everybody in it what they have in common. Of a
 * group of size P a part of size C above 0 is unsafe where P − k ≤ C (k-disclosure, chapter 4 of the
 * <a href="https://sdctools.github.io/HandbookSDC/">SDC Handbook</a>).
 *
 * <p>A group is the rows of a table that differ in one dimension alone. Its size is the sum over them, or what another
 * table of the release has for all of them together, where that is less, since persons of a year may count in two rows.
 *
 * <p>To hide that part alone would hide nothing where the others are shown: all rows of the group are hidden in that
 * column, wide enough that one of the others may be above k, and in those of them that have nobody there no zero is told,
 * whatever the column.
 */
final class SharedAttributes {
    private final ReleaseCells cells;
    private final Protection.GroupDisclosure rule;
    private final BitSet hidden = new BitSet();
    private final BitSet untoldZeros = new BitSet();

    private SharedAttributes(ReleaseCells cells, Protection.GroupDisclosure rule) {
        this.cells = cells;
        this.rule = rule;
    }

    static SharedAttributes in(ReleaseCells cells, Protection protection) {
        Protection.GroupDisclosure none = new Protection.GroupDisclosure(-1, Set.of());
        SharedAttributes shared =
                new SharedAttributes(cells, protection.groupDisclosure().orElse(none));
        if (protection.groupDisclosure().isPresent()) {
            for (int t = 0; t < cells.released(); t++) {
                shared.look(t);
            }
        }
        return shared;
    }

    /** How far apart a reader's bounds of a cell must lie for the sake of its group; 0 where nothing is asked. */
    long width(int cell) {
        return hidden.get(cell) ? rule.k() + 1L : 0;
    }

    /** Whether a zero that stands in a cell must not be seen. */
    boolean isUntoldZero(int cell) {
        return untoldZeros.get(cell);
    }

    private void look(int t) {
        CellTable table = cells.tables().get(t);
        List<CellTable.Key> keys = table.keys();
        for (int key = 0; key < keys.size(); key++) {
            String dimension = keys.get(key).dimension();
            boolean isAsked = rule.dimensions().isEmpty() || rule.dimensions().contains(dimension);
            if (!dimension.isEmpty() && isAsked) {
                look(t, keys.get(key).name());
            }
        }
    }

    private void look(int t, String attribute) {
        CellTable table = cells.tables().get(t);
        List<String> others = new ArrayList<>(RowIndex.names(table.keys()));
        others.remove(attribute);
        List<Parent> parents = parents(table, others);
        for (Map.Entry<List<String>, List<Integer>> group :
                new RowIndex(table, others).rows().entrySet()) {
            for (int value = 0; value < table.values().size(); value++) {
                CellTable.Value column = table.values().get(value);
                if (column.unit() == CellTable.Unit.COUNT && column.visibility() == CellTable.Visibility.SHOWN) {
                    look(t, value, group.getValue(), size(table, value, group, parents));
                }
            }
        }
    }

    private static long size(
            CellTable table, int value, Map.Entry<List<String>, List<Integer>> group, List<Parent> parents) {
        long sum = group.getValue().stream()
                .mapToLong(row -> table.value(value, row))
                .sum();
        return parents.stream()
                .flatMapToLong(parent -> parent.find(value, group.getKey()).stream())
                .reduce(sum, Math::min);
    }

    private void look(int t, int value, List<Integer> rows, long size) {
        CellTable table = cells.tables().get(t);
        boolean isUnsafe = rows.stream()
                .mapToLong(row -> table.value(value, row))
                .anyMatch(part -> part > 0 && size - rule.k() <= part);
        if (isUnsafe) {
            rows.forEach(row -> hide(t, value, row));
        }
    }

    private void hide(int t, int value, int row) {
        CellTable table = cells.tables().get(t);
        if (table.isObservable(value, row)) {
            hidden.set(cells.cell(t, value, row));
            if (table.value(value, row) == 0) {
                for (int other = 0; other < table.values().size(); other++) {
                    untoldZeros.set(cells.cell(t, other, row));
                }
            }
        }
    }

    /** The tables of the release that count the same without the attribute. */
    private List<Parent> parents(CellTable table, List<String> others) {
        return cells.tables().stream()
                .filter(coarse -> coarse.family().equals(table.family())
                        && coarse.universe().equals(table.universe())
                        && coarse.keys().size() == others.size()
                        && RowIndex.names(coarse.keys()).containsAll(others))
                .map(coarse -> new Parent(coarse, new RowIndex(coarse, others)))
                .toList();
    }

    /** A table with fewer groups. */
    private record Parent(CellTable table, RowIndex rows) {
        OptionalLong find(int value, List<String> keys) {
            return rows.find(keys).stream()
                    .filter(row -> table.isObservable(value, row))
                    .mapToLong(row -> table.value(value, row))
                    .findFirst();
        }
    }
}
