package keinen.disclosure;

import java.util.BitSet;
import java.util.function.BooleanSupplier;

/**
 * What to withhold altogether where no pattern protects a cell: its rows, zeros and all, so that there is more that
 * could be otherwise; then the nearest rows, and when that has not helped for some rounds, or when there is no more time,
 * whole tables: of those that a cell could follow from the one that the job names last.
 */
final class Withholding {
    private static final int ROUNDS_OF_ROWS = 12;

    private final ReleaseCells cells;
    private final BitSet withheld;
    private final BooleanSupplier isTimeUp;
    private int rounds;

    /**
     * @param known cells that readers know by what others publish, which is no secret of ours
     * @param isTimeUp whether to withhold tables at once, since what is left of them is looked for in vain
     */
    Withholding(ReleaseCells cells, BitSet known, Protection protection, BooleanSupplier isTimeUp) {
        this.cells = cells;
        this.isTimeUp = isTimeUp;
        this.withheld = cells.latent();
        withheld.or(AreaRows.withheld(cells, protection));
        withheld.andNot(known);
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
        BitSet exposed = new BitSet();
        for (int cell = 0; cell < system.facts().size(); cell++) {
            int unknown = system.unknown(cell);
            exposed.set(
                    cell,
                    pattern.unprotected().get(unknown) || pattern.exposed().get(unknown));
        }
        if (rounds > ROUNDS_OF_ROWS || isTimeUp.getAsBoolean()) {
            withholdLastTable(system, surroundings.shownInSight(exposed));
        } else {
            exposed.stream().forEach(cell -> withholdNearest(cell, system, surroundings));
        }
        return withheld.cardinality() > before;
    }

    /** Withholds the row of a cell first, which then may be a zero for all that readers know. */
    private void withholdNearest(int cell, CellSystem system, Surroundings surroundings) {
        boolean mayBeWithheld = cell < cells.size() && !withheld.get(cell);
        if (mayBeWithheld && surroundings.isInSight(cell)) {
            withhold(cell);
        } else {
            surroundings.nearestShown(cell).ifPresent(nearest -> withholdAll(system, nearest));
        }
    }

    /** Withholds the last table that shows some of the cells. */
    private void withholdLastTable(CellSystem system, BitSet shown) {
        BitSet unknowns = new BitSet();
        shown.stream().map(system::unknown).forEach(unknowns::set);
        for (int cell = cells.size() - 1; cell >= 0; cell--) {
            if (unknowns.get(system.unknown(cell)) && !withheld.get(cell)) {
                int table = cells.table(cell);
                withheld.set(cells.firstCell(table), cells.endCell(table));
                return;
            }
        }
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
        cells.forEachOfRow(cell, withheld::set);
    }
}
