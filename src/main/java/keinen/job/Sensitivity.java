package keinen.job;

import java.util.ArrayList;
import java.util.List;

/**
 * Other definitions of a spell under which a table's headline figures are counted too: every combination.
 *
 * @param bridgeMonths in the order of the job file, each once
 * @param minimumMonths likewise
 */
public record Sensitivity(List<Integer> bridgeMonths, List<Integer> minimumMonths) {
    public Sensitivity {
        bridgeMonths = List.copyOf(bridgeMonths);
        minimumMonths = List.copyOf(minimumMonths);
    }

    /** The grid with a table's own definition wherever the job file names no other. */
    Sensitivity around(SpellRules own) {
        return new Sensitivity(
                bridgeMonths.isEmpty() ? List.of(own.bridgeMonths()) : bridgeMonths,
                minimumMonths.isEmpty() ? List.of(own.minimumMonths()) : minimumMonths);
    }

    /** Every combination, the minimum changing first. */
    public List<SpellRules> grid() {
        List<SpellRules> grid = new ArrayList<>();
        for (int bridge : bridgeMonths) {
            for (int minimum : minimumMonths) {
                grid.add(new SpellRules(bridge, minimum));
            }
        }
        return grid;
    }
}
