package keinen.disclosure;

import java.util.Comparator;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which table to withhold where no pattern protects a cell: the one that shows most of such cells or what is nearest to
 * them, and of equals the one with most rows, since the finest is missed least.
 */
final class Withholding {
    private final ReleaseCells cells;
    private final Set<Integer> withheld;

    Withholding(ReleaseCells cells, Set<Integer> withheld) {
        this.cells = cells;
        this.withheld = withheld;
    }

    /** The number of the next table; nothing where all that is left unprotected is out of every reader's sight. */
    OptionalInt next(CellSystem system, Pattern pattern) {
        Surroundings surroundings = new Surroundings(system, pattern);
        int[] blame = new int[cells.tables().size()];
        for (int cell = 0; cell < cells.size(); cell++) {
            if (pattern.unprotected().get(system.unknown(cell))) {
                OptionalInt nearest = surroundings.nearestShown(cell);
                if (nearest.isPresent()) {
                    int own = cells.table(cell);
                    blame[withheld.contains(own) ? cells.table(nearest.getAsInt()) : own]++;
                }
            }
        }
        Comparator<Integer> byBlame = Comparator.comparing(table -> blame[table]);
        return IntStream.range(0, blame.length)
                .filter(table -> blame[table] > 0)
                .boxed()
                .max(byBlame.thenComparing(table -> cells.tables().get(table).rows()))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }
}
