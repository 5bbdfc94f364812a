package keinen.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import keinen.measure.CellTable;

/**
 * What a reader can find out about hidden cells: a slow, obvious oracle that knows nothing of moves. By whole numbers it
 * tries all values, narrowing the bounds of each hidden cell by every equation as it goes; by linear programming
 * ({@link ExactBounds}) it gives the interval without regard to whole numbers.
 */
final class Attack {
    /** As far as whole numbers are tried: what can be this high counts as not bounded. */
    static final long CEILING = 1_000;

    private static final long MOST_TRIES = 40;

    private final CellSystem system;
    private final List<Row> rows = new ArrayList<>();
    private final int[] variableOfCell;
    private final List<Integer> cellOfVariable = new ArrayList<>();
    private final List<Integer> hiddenCells = new ArrayList<>();
    private final Map<Integer, Long> lower = new HashMap<>();
    private final Map<Integer, OptionalLong[]> knownBounds = new HashMap<>();
    private final ExactBounds exactBounds;
    private long triesLeft;

    @SuppressWarnings("ArrayRecordComponent") // a kernel type
    private record Row(int[] variables, int[] coefficients, long right) {}

    /** The least and the greatest value of a hidden cell that is possible for a reader. */
    record Interval(long low, long high) {
        long width() {
            return high - low;
        }
    }

    /**
     * @param hidden cells by their number in the release
     */
    Attack(CellSystem system, BitSet hidden) {
        this.system = system;
        this.variableOfCell = new int[system.facts().size()];
        Equations stated = system.stated();
        int[] first = firstOfEqualCells(stated, variableOfCell.length);
        for (int cell = 0; cell < variableOfCell.length; cell++) {
            variableOfCell[cell] = -1;
            if (hidden.get(cell)) {
                hiddenCells.add(cell);
                boolean isNew = first[cell] == cell || !hidden.get(first[cell]);
                variableOfCell[cell] = isNew ? cellOfVariable.size() : variableOfCell[first[cell]];
                if (isNew) {
                    cellOfVariable.add(cell);
                }
            }
        }
        for (int e = 0; e < stated.count(); e++) {
            List<int[]> terms = new ArrayList<>();
            long right = stated.constant(e);
            for (int term = stated.firstTerm(e); term < stated.endTerm(e); term++) {
                int variable = variableOfCell[stated.cell(term)];
                if (variable < 0) {
                    right -= stated.coefficient(term) * system.facts().value(stated.cell(term));
                } else {
                    terms.add(new int[] {variable, stated.coefficient(term)});
                }
            }
            if (!terms.isEmpty()) {
                rows.add(new Row(
                        terms.stream().mapToInt(term -> term[0]).toArray(),
                        terms.stream().mapToInt(term -> term[1]).toArray(),
                        right));
            }
        }
        for (int cell : hiddenCells) {
            int variable = variableOfCell[cell];
            lower.put(variable, Math.max(knownLower(cell), lower.getOrDefault(variable, Long.MIN_VALUE)));
        }
        rows.forEach(this::requireTruth);
        this.exactBounds = new ExactBounds(
                rows.stream()
                        .map(row -> IntegerRow.of(row.variables, row.coefficients))
                        .toList(),
                IntStream.range(0, cellOfVariable.size()).mapToLong(this::room).toArray());
    }

    /** What a hidden cell cannot be below for a reader; what it is where the tables say otherwise. */
    private long knownLower(int cell) {
        return Math.min(system.facts().lower(cell), system.facts().value(cell));
    }

    private void requireTruth(Row row) {
        long sum = 0;
        for (int i = 0; i < row.variables.length; i++) {
            sum += row.coefficients[i] * truth(row.variables[i]);
        }
        if (sum != row.right) {
            throw new IllegalStateException("The truth is no solution of an equation of the attack");
        }
    }

    private long truth(int variable) {
        return system.facts().value(cellOfVariable.get(variable));
    }

    /** How far a reader may think that a variable lies below the truth. */
    private long room(int variable) {
        return lower(variable) == CellFacts.UNBOUNDED ? ExactSimplex.ENDLESS : truth(variable) - lower(variable);
    }

    /** Of cells that an equation states to be the same the first: one variable does for all of them. */
    private static int[] firstOfEqualCells(Equations stated, int cells) {
        int[] first = IntStream.range(0, cells).toArray();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int e = 0; e < stated.count(); e++) {
                int term = stated.firstTerm(e);
                if (stated.endTerm(e) == term + 2
                        && stated.constant(e) == 0
                        && stated.coefficient(term) == -stated.coefficient(term + 1)
                        && first[stated.cell(term)] != first[stated.cell(term + 1)]) {
                    int least = Math.min(first[stated.cell(term)], first[stated.cell(term + 1)]);
                    first[stated.cell(term)] = least;
                    first[stated.cell(term + 1)] = least;
                    changed = true;
                }
            }
        }
        return first;
    }

    /** An attack on tables as they are released. */
    static Attack on(List<CellTable> tables, Protection protection, List<ProtectedTable> shown) {
        ReleaseCells cells = new ReleaseCells(tables, List.of());
        BitSet hidden = new BitSet();
        BitSet withheld = new BitSet();
        for (int t = 0; t < tables.size(); t++) {
            for (int row = 0; row < tables.get(t).rows(); row++) {
                boolean isWithheld = isWithheld(tables.get(t), shown.get(t), row);
                for (int value = 0; value < tables.get(t).values().size(); value++) {
                    boolean isLatent = tables.get(t).values().get(value).visibility() != CellTable.Visibility.SHOWN;
                    boolean isKnown = !tables.get(t).isObservable(value, row);
                    hidden.set(
                            cells.cell(t, value, row),
                            !isKnown && (isLatent || shown.get(t).isHidden(value, row)));
                    withheld.set(cells.cell(t, value, row), isLatent || isWithheld);
                }
            }
        }
        return new Attack(CellSystem.of(cells, protection, withheld), hidden);
    }

    /** Whether nothing of a row is shown, not even a zero that would be: only then may a hidden count be zero. */
    private static boolean isWithheld(CellTable table, ProtectedTable shown, int row) {
        return shown.withheld().isPresent()
                || (values(table).allMatch(value -> shown.isHidden(value, row) || !table.isObservable(value, row))
                        && values(table)
                                .anyMatch(value -> table.isObservable(value, row)
                                        && table.value(value, row) == 0
                                        && table.contributors(value, row) == 0));
    }

    /** The columns that a reader may see. */
    private static IntStream values(CellTable table) {
        return IntStream.range(0, ProtectedTable.shownColumns(table).size());
    }

    /** An attack on tables of which only the sensitive cells are hidden, and none for their sake. */
    static Attack onSensitiveOnly(List<CellTable> tables, Protection protection) {
        CellSystem system = CellSystem.of(new ReleaseCells(tables, List.of()), protection, new BitSet());
        BitSet hidden = new BitSet();
        for (int cell = 0; cell < system.facts().size(); cell++) {
            hidden.set(cell, system.facts().isSensitive(cell));
        }
        return new Attack(system, hidden);
    }

    CellFacts facts() {
        return system.facts();
    }

    List<Integer> hiddenCells() {
        return hiddenCells;
    }

    /**
     * What a reader knows of a hidden cell without regard to whole numbers, exactly, rounded inwards; a side without a
     * bound is empty. Who does regard them may know better: their interval lies inside.
     */
    OptionalLong[] byLinearProgramming(int cell) {
        return knownBounds.computeIfAbsent(variableOfCell[cell], this::bounds);
    }

    private OptionalLong[] bounds(int variable) {
        long truth = truth(variable);
        OptionalLong below = exactBounds.below(variable);
        OptionalLong above = exactBounds.above(variable);
        return new OptionalLong[] {
            below.isPresent() ? OptionalLong.of(truth - below.getAsLong()) : below,
            above.isPresent() ? OptionalLong.of(truth + above.getAsLong()) : above
        };
    }

    boolean isAtLeastAsWide(int cell, long width) {
        OptionalLong[] bounds = byLinearProgramming(cell);
        return bounds[0].isEmpty() || bounds[1].isEmpty() || bounds[1].getAsLong() - bounds[0].getAsLong() >= width;
    }

    /** Of cells that are the same number the highest of their lower bounds. */
    private long lower(int variable) {
        return lower.getOrDefault(variable, CellFacts.UNBOUNDED);
    }

    /**
     * Whether trying whole numbers shows that a cell is known better than a width; also false where no answer is found
     * in reasonable time. The values nearest to the truth are tried first.
     */
    boolean isKnownBetter(int cell, long width) {
        int target = variableOfCell[cell];
        long[] low = new long[cellOfVariable.size()];
        long[] high = new long[cellOfVariable.size()];
        for (int v = 0; v < low.length; v++) {
            low[v] = lower(v);
            high[v] = Math.max(CEILING, 2 * system.facts().value(cellOfVariable.get(v)));
        }
        narrow(low, high);
        triesLeft = MOST_TRIES;
        long truth = system.facts().value(cell);
        long least = truth;
        while (least > low[target] && truth - least < width && isPossible(low, high, target, least - 1)) {
            least--;
        }
        long greatest = truth;
        while (greatest < high[target] && greatest - least < width && isPossible(low, high, target, greatest + 1)) {
            greatest++;
        }
        return triesLeft > 0 && greatest - least < width;
    }

    /** What a reader knows of a hidden cell, by trying whole numbers up to {@link #CEILING}. */
    Interval byWholeNumbers(int cell) {
        int target = variableOfCell[cell];
        long[] low = new long[cellOfVariable.size()];
        long[] high = new long[cellOfVariable.size()];
        for (int v = 0; v < low.length; v++) {
            low[v] = lower(v);
            high[v] = Math.max(CEILING, 2 * system.facts().value(cellOfVariable.get(v)));
        }
        narrow(low, high);
        triesLeft = Long.MAX_VALUE;
        long least = low[target];
        while (!isPossible(low, high, target, least)) {
            least++;
        }
        long greatest = high[target];
        while (!isPossible(low, high, target, greatest)) {
            greatest--;
        }
        return new Interval(least, greatest);
    }

    /** Whether all equations have a solution in whole numbers with that value. */
    private boolean isPossible(long[] low, long[] high, int variable, long value) {
        if (triesLeft-- <= 0) {
            return false;
        }
        long[] least = low.clone();
        long[] greatest = high.clone();
        least[variable] = value;
        greatest[variable] = value;
        if (!narrow(least, greatest)) {
            return false;
        }
        int open = -1;
        for (int v = 0; v < least.length; v++) {
            if (least[v] < greatest[v] && (open < 0 || greatest[v] - least[v] < greatest[open] - least[open])) {
                open = v;
            }
        }
        if (open < 0) {
            return true;
        }
        long truth =
                Math.min(greatest[open], Math.max(least[open], system.facts().value(cellOfVariable.get(open))));
        for (long away = 0; away <= greatest[open] - least[open]; away++) {
            if (truth + away <= greatest[open] && isPossible(least, greatest, open, truth + away)) {
                return true;
            }
            if (away > 0 && truth - away >= least[open] && isPossible(least, greatest, open, truth - away)) {
                return true;
            }
        }
        return false;
    }

    /** Narrows bounds by every equation until nothing changes; false where nothing is possible any more. */
    private boolean narrow(long[] low, long[] high) {
        boolean narrowed = true;
        while (narrowed) {
            narrowed = false;
            for (Row row : rows) {
                for (int i = 0; i < row.variables.length; i++) {
                    long least = row.right;
                    long greatest = row.right;
                    for (int j = 0; j < row.variables.length; j++) {
                        if (j != i) {
                            long one = row.coefficients[j] * low[row.variables[j]];
                            long other = row.coefficients[j] * high[row.variables[j]];
                            least -= Math.max(one, other);
                            greatest -= Math.min(one, other);
                        }
                    }
                    int v = row.variables[i];
                    int coefficient = row.coefficients[i];
                    long newLow = Math.max(low[v], coefficient > 0 ? least : -greatest);
                    long newHigh = Math.min(high[v], coefficient > 0 ? greatest : -least);
                    if (Math.abs(coefficient) == 1 && (newLow > low[v] || newHigh < high[v])) {
                        low[v] = newLow;
                        high[v] = newHigh;
                        narrowed = true;
                    }
                    if (low[v] > high[v]) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
