package keinen.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;

/**
 * Numbers that are to become multiples of a base while all equations between them go on to hold: of some, the free ones,
 * any multiples will do, and the others follow from these.
 */
final class RoundingProblem {
    private final long[] value;
    private final long[] base;
    private final int[] weight;
    private final LinearRow[] rows;
    private final LinearRow[] columns;
    private final BitSet free = new BitSet();
    private final List<Integer> unsolved;

    /**
     * @param base what each unknown becomes a multiple of
     * @param weight how many cells each unknown is that readers see; 0 for one that may become anything
     */
    RoundingProblem(CellSystem system, long[] base, int[] weight) {
        int size = system.size();
        this.value = new long[size];
        this.base = base.clone();
        this.weight = weight.clone();
        this.rows = new LinearRow[size];
        this.columns = new LinearRow[size];
        BitSet unseen = new BitSet(size);
        for (int unknown = 0; unknown < size; unknown++) {
            value[unknown] = system.value(unknown);
            unseen.set(unknown, weight[unknown] == 0);
        }
        Elimination.Solved solved = Elimination.solve(system.equations(), size, unseen);
        this.unsolved = solved.unsolved();
        for (int unknown = 0; unknown < size; unknown++) {
            LinearRow row = solved.dependent().get(unknown);
            boolean isFree = row == null && !system.isFixed(unknown);
            free.set(unknown, isFree);
            LinearRow itself = new LinearRow(new int[] {unknown}, new int[] {1});
            rows[unknown] = isFree ? itself : row == null ? LinearRow.ZERO : row;
        }
        fillColumns();
        for (int unknown = 0; unknown < size; unknown++) {
            requireOneBase(unknown);
        }
    }

    private void fillColumns() {
        List<TreeMap<Integer, Integer>> transposed = new ArrayList<>();
        Arrays.stream(rows).forEach(row -> transposed.add(new TreeMap<>()));
        for (int unknown = 0; unknown < rows.length; unknown++) {
            for (int i = 0; i < rows[unknown].size(); i++) {
                transposed
                        .get(rows[unknown].variables()[i])
                        .put(unknown, rows[unknown].coefficients()[i]);
            }
        }
        for (int unknown = 0; unknown < rows.length; unknown++) {
            TreeMap<Integer, Integer> column = transposed.get(unknown);
            columns[unknown] = new LinearRow(
                    column.keySet().stream().mapToInt(Integer::intValue).toArray(),
                    column.values().stream().mapToInt(Integer::intValue).toArray());
        }
    }

    private void requireOneBase(int unknown) {
        for (int variable : rows[unknown].variables()) {
            if (base[variable] != base[unknown]) {
                throw new IllegalStateException("Cannot round the release: a sum has parts of another unit");
            }
        }
    }

    int size() {
        return value.length;
    }

    long value(int unknown) {
        return value[unknown];
    }

    long base(int unknown) {
        return base[unknown];
    }

    /** The greatest multiple that is not above the value, in bases. */
    long floor(int unknown) {
        return Math.floorDiv(value[unknown], base[unknown]);
    }

    /** The least multiple that is not below the value, in bases. */
    long ceiling(int unknown) {
        return -Math.floorDiv(-value[unknown], base[unknown]);
    }

    /** How many of its cells readers see. */
    int weight(int unknown) {
        return weight[unknown];
    }

    /** The free unknowns whose sum an unknown is; itself where it is free. */
    LinearRow row(int unknown) {
        return rows[unknown];
    }

    /** The unknowns that change with a free one, itself among them, and how many times. */
    LinearRow column(int freeUnknown) {
        return columns[freeUnknown];
    }

    /** An unknown of each equation that could not be brought into this form. */
    List<Integer> unsolved() {
        return unsolved;
    }

    /** The free unknowns, those together that bear on each other, in ascending order of their first. */
    List<int[]> components() {
        int[] parent = new int[value.length];
        Arrays.setAll(parent, unknown -> unknown);
        for (LinearRow row : rows) {
            for (int variable : row.variables()) {
                int one = root(parent, row.variables()[0]);
                int other = root(parent, variable);
                parent[Math.max(one, other)] = Math.min(one, other);
            }
        }
        TreeMap<Integer, List<Integer>> members = new TreeMap<>();
        free.stream()
                .forEach(unknown -> members.computeIfAbsent(root(parent, unknown), none -> new ArrayList<>())
                        .add(unknown));
        return members.values().stream()
                .map(unknowns -> unknowns.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    private static int root(int[] parent, int unknown) {
        int root = unknown;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }
}
