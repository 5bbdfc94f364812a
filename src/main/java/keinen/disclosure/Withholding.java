package keinen.disclosure;

import java.util.BitSet;
import java.util.OptionalInt;

/**
 * What to withhold altogether where no pattern protects a cell: its rows, zeros and all, so that there is more that
 * could be otherwise; then the nearest rows, and when that has not helped for some rounds the tables they are in.
 */
final class Withholding {
    private static final int ROUNDS_OF_ROWS = 12;

    private final ReleaseCells cells;
    private final BitSet withheld;
    private int rounds;

    Withholding(ReleaseCells cells, Protection protection) {
        this.cells = cells;
        this.withheld = cells.latent();
        withheld.or(AreaRows.withheld(cells, protection));
    }

    /** The cells of which nothing is shown so far. */
    BitSet withheld() {
        return (BitSet) withheld.clone();
    }

    /**
     * Withholds more, unless all that a pattern leaves unprotected is out of every reader's sight. It ends, since it
     * always withholds something that is shown.
     *
     * @return whether it did
     */
    boolean widen(CellSystem system, Pattern pattern) {
        int before = withheld.cardinality();
        Surroundings surroundings = new Surroundings(system, pattern);
        rounds++;
        for (int cell = 0; cell < system.facts().size(); cell++) {
            int unknown = system.unknown(cell);
            if (pattern.unprotected().get(unknown) || pattern.exposed().get(unknown)) {
                OptionalInt nearest = surroundings.nearestShown(cell);
                if (nearest.isPresent()) {
                    boolean mayBeWithheld = cell < cells.size() && !withheld.get(cell);
                    withholdAll(system, mayBeWithheld ? cell : nearest.getAsInt());
                }
            }
        }
        return withheld.cardinality() > before;
    }

    /** Withholds a cell; one that is withheld, and seen all the same, is a zero that another row shows: that row too. */
    private void withholdAll(CellSystem system, int cell) {
        if (!withheld.get(cell)) {
            withhold(cell);
            return;
        }
        for (int other = 0; other < cells.size(); other++) {
            if (system.unknown(other) == system.unknown(cell) && !withheld.get(other)) {
                withhold(other);
            }
        }
    }

    private void withhold(int cell) {
        if (rounds <= ROUNDS_OF_ROWS) {
            cells.forEachOfRow(cell, withheld::set);
        } else {
            int table = cells.table(cell);
            withheld.set(cells.firstCell(table), cells.endCell(table));
        }
    }
}
