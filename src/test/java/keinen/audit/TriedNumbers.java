package keinen.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Every number tried for every hidden cell of a small table: slow, and nothing to be wrong about. */
final class TriedNumbers {
    private final CrossedTable table;
    private final int[] hidden;
    private final long[] values;
    private final boolean[] known;
    private final long[] least;
    private final long[] greatest;
    private boolean any;

    TriedNumbers(CrossedTable table) {
        this.table = table;
        this.hidden = table.hiddenCells();
        this.values = table.values();
        this.known = new boolean[values.length];
        Arrays.fill(known, true);
        for (int cell : hidden) {
            known[cell] = false;
        }
        this.least = new long[hidden.length];
        this.greatest = new long[hidden.length];
        Arrays.fill(least, Long.MAX_VALUE);
    }

    /** {@code id,lower,upper} of each hidden cell; nothing where no numbers fit. */
    Optional<List<String>> intervals() {
        if (table.equations().stream().allMatch(this::mayHold)) {
            tryAll(0);
        }
        List<String> intervals = new ArrayList<>();
        for (int i = 0; i < hidden.length; i++) {
            intervals.add(table.id(hidden[i]) + "," + least[i] + "," + greatest[i]);
        }
        return any ? Optional.of(intervals) : Optional.empty();
    }

    private void tryAll(int next) {
        if (next == hidden.length) {
            any = true;
            for (int i = 0; i < hidden.length; i++) {
                least[i] = Math.min(least[i], values[hidden[i]]);
                greatest[i] = Math.max(greatest[i], values[hidden[i]]);
            }
            return;
        }
        int cell = hidden[next];
        known[cell] = true;
        for (values[cell] = 0; values[cell] <= table.total(); values[cell]++) {
            boolean holds = table.equations().stream()
                    .filter(equation -> Arrays.stream(equation).anyMatch(other -> other == cell))
                    .allMatch(this::mayHold);
            if (holds) {
                tryAll(next + 1);
            }
        }
        known[cell] = false;
    }

    /** Whether a total is the sum of its parts, as far as they are known; no part is below 0. */
    private boolean mayHold(int[] equation) {
        long sum = 0;
        boolean all = true;
        for (int i = 1; i < equation.length; i++) {
            sum += known[equation[i]] ? values[equation[i]] : 0;
            all &= known[equation[i]];
        }
        return !known[equation[0]] || (all ? sum == values[equation[0]] : sum <= values[equation[0]]);
    }
}
