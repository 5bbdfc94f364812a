package keinen.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What a reader of a release can reason with: unknown whole numbers, their bounds, and every equation between them.
 *
 * <p>Cells of the release that are bound to be equal are one <em>unknown</em> here, with one state: where one of them
 * is sensitive, all are hidden. An unknown that every reader sees whatever is hidden is <em>fixed</em> and has left the
 * equations; such are the published zeros, and a cell that an earlier release has shown would be another. A cell that
 * is not observable is fixed too, and stands in no equation.
 */
final class CellSystem {
    /** Every kind of relation between the cells of a release. */
    private static final List<EquationSource> SOURCES = List.of(
            new WithinTables(),
            new SameCells(),
            new Margins(),
            new YearFromMonths(),
            new EntrantsAreEntries(),
            new SameEvents(),
            new FollowedEvents(),
            new SamePersons(),
            new MarchStocks(),
            new NestedBands(),
            new SameTotals(),
            new ResidenceAtEntry(),
            new EverSinceTheBeginning());

    private final CellFacts facts;
    private final Equations stated;
    private final int[] unknownOfCell;
    private final Equations equations;
    private final long[] value;
    private final long[] lower;
    private final long[] width;
    private final long[] widthAbove;
    private final BitSet fixed = new BitSet();
    private final BitSet withheld;
    private final CellUses uses;

    private CellSystem(CellFacts facts, Equations stated) {
        this.facts = facts;
        this.stated = stated;
        Unknowns unknowns = new Unknowns(facts, stated);
        this.unknownOfCell = unknowns.ofCells();
        int count = Arrays.stream(unknownOfCell).max().orElse(-1) + 1;
        this.value = new long[count];
        this.lower = new long[count];
        this.width = new long[count];
        this.widthAbove = new long[count];
        this.withheld = new BitSet(count);
        withheld.set(0, count);
        Arrays.fill(lower, CellFacts.UNBOUNDED);
        for (int cell = 0; cell < facts.size(); cell++) {
            join(unknownOfCell[cell], cell, unknowns.isFixedCell(cell));
        }
        for (int unknown = 0; unknown < count; unknown++) {
            lower[unknown] = Math.min(lower[unknown], value[unknown]);
        }
        this.equations = unknowns.equations(unknownOfCell);
        this.uses = new CellUses(equations, count);
    }

    /**
     * @param withheld cells of rows of which nothing is shown, not even zeros
     * @throws IllegalStateException when the tables do not add up as their columns mean: a defect of what counted them
     */
    static CellSystem of(ReleaseCells cells, Protection protection, BitSet withheld) {
        Equations all = new Equations();
        cells.universes().forEach(lives -> SOURCES.forEach(source -> source.addTo(all, lives)));
        BitSet unobservable = cells.unobservable();
        Equations stated = unobservable.isEmpty() ? all : all.without(unobservable);
        CellFacts facts = new CellFacts(cells, protection, withheld);
        for (int e = 0; e < stated.count(); e++) {
            long sum = 0;
            for (int term = stated.firstTerm(e); term < stated.endTerm(e); term++) {
                sum += stated.coefficient(term) * facts.value(stated.cell(term));
            }
            if (sum != stated.constant(e)) {
                throw new IllegalStateException("Cannot protect the release: its tables do not add up; see "
                        + cells.describe(stated.cell(stated.firstTerm(e))) + " and "
                        + cells.describe(stated.cell(stated.endTerm(e) - 1)));
            }
        }
        return new CellSystem(facts, stated);
    }

    private void join(int unknown, int cell, boolean isFixed) {
        value[unknown] = facts.value(cell);
        lower[unknown] = Math.max(lower[unknown], facts.lower(cell));
        width[unknown] = Math.max(width[unknown], facts.width(cell));
        widthAbove[unknown] = Math.max(widthAbove[unknown], facts.widthAbove(cell));
        fixed.set(unknown, isFixed);
        if (!facts.isWithheld(cell)) {
            withheld.clear(unknown);
        }
    }

    /** What is known of each cell of the release. */
    CellFacts facts() {
        return facts;
    }

    /** The equations between the cells of the release, as their sources state them. */
    Equations stated() {
        return stated;
    }

    int unknown(int cell) {
        return unknownOfCell[cell];
    }

    /** How many unknowns there are. */
    int size() {
        return value.length;
    }

    /** The equations between unknowns that are not fixed. */
    Equations equations() {
        return equations;
    }

    /** Where each unknown stands in them. */
    CellUses uses() {
        return uses;
    }

    long value(int unknown) {
        return value[unknown];
    }

    /** How far a hidden unknown may go down before a reader knows better. */
    long room(int unknown) {
        return value[unknown] - lower[unknown];
    }

    boolean isSensitive(int unknown) {
        return width[unknown] > 0;
    }

    /** How far apart a reader's bounds must lie at least; 0 where it is not sensitive. */
    long width(int unknown) {
        return width[unknown];
    }

    /** How far above the value a reader's upper bound must lie at least. */
    long widthAbove(int unknown) {
        return widthAbove[unknown];
    }

    boolean isFixed(int unknown) {
        return fixed.get(unknown);
    }

    /** Whether it stands only in rows of which nothing is shown. */
    boolean isWithheld(int unknown) {
        return withheld.get(unknown);
    }
}
