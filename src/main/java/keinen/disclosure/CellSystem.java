package keinen.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
            new NestedCounts(),
            new Containments(),
            new ShortSpells(),
            new CommonBands(),
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
    private final BitSet given = new BitSet();
    private final BitSet mustHide = new BitSet();
    private final BitSet sensitiveItself = new BitSet();
    private final BitSet withheld;
    private final BitSet told = new BitSet();
    private final Contributors contributors;
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
            join(unknownOfCell[cell], cell, unknowns);
        }
        for (int unknown = 0; unknown < count; unknown++) {
            lower[unknown] = Math.min(lower[unknown], value[unknown]);
            if (given.get(unknown)) {
                // Nothing can be asked any more for what earlier releases gave away.
                width[unknown] = 0;
                widthAbove[unknown] = 0;
            }
        }
        this.contributors = new Contributors(facts, unknownOfCell, count);
        this.equations = unknowns.equations(unknownOfCell);
        this.uses = new CellUses(equations, count);
    }

    /** A system of one release, before which there was none. */
    static CellSystem of(ReleaseCells cells, Protection protection, BitSet withheld) {
        return of(cells, protection, withheld, Vintages.none(cells));
    }

    /**
     * @param withheld cells of rows of which nothing is shown, not even zeros
     * @throws IllegalStateException when the tables do not add up as their columns mean: a defect of what counted them
     */
    static CellSystem of(ReleaseCells cells, Protection protection, BitSet withheld, Vintages vintages) {
        CellFacts facts = new CellFacts(cells, protection, withheld, vintages);
        Equations stated = stated(cells);
        stated.addAll(vintages.equations());
        Owners.complete(facts, stated, vintages);
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

    /** Every equation between the observable cells of a release. */
    static Equations stated(ReleaseCells cells) {
        return stated(cells, SOURCES);
    }

    /** Those between tables that no release had together, among others. */
    static Equations statedAcrossReleases(ReleaseCells cells) {
        List<EquationSource> sources = new ArrayList<>(SOURCES);
        sources.add(new CommonTotals());
        return stated(cells, sources);
    }

    private static Equations stated(ReleaseCells cells, List<EquationSource> sources) {
        Equations all = new Equations();
        cells.universes().forEach(lives -> sources.forEach(source -> source.addTo(all, lives)));
        BitSet unobservable = cells.unobservable();
        return unobservable.isEmpty() ? all : all.without(unobservable);
    }

    private void join(int unknown, int cell, Unknowns unknowns) {
        value[unknown] = facts.value(cell);
        lower[unknown] = Math.max(lower[unknown], facts.lower(cell));
        width[unknown] = Math.max(width[unknown], facts.width(cell));
        widthAbove[unknown] = Math.max(widthAbove[unknown], facts.widthAbove(cell));
        fixed.set(unknown, unknowns.isFixedCell(cell));
        if (unknowns.isKnown(cell) || facts.isLost(cell)) {
            given.set(unknown);
        }
        if (facts.isTold(cell)) {
            told.set(unknown);
        }
        if (facts.isSensitive(cell)) {
            mustHide.set(unknown);
        }
        if (facts.isSensitiveItself(cell)) {
            sensitiveItself.set(unknown);
        }
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

    /** Whether adding the amounts of a vector leaves every equation true. */
    boolean allows(Vector vector) {
        Map<Integer, Long> sums = new HashMap<>();
        for (int i = 0; i < vector.unknowns().length; i++) {
            int unknown = vector.unknowns()[i];
            if (isFixed(unknown)) {
                return false;
            }
            for (int use = uses.first(unknown); use < uses.end(unknown); use++) {
                long change = equations.coefficient(uses.term(use)) * vector.amounts()[i];
                sums.merge(uses.equation(use), change, Long::sum);
            }
        }
        return sums.values().stream().allMatch(sum -> sum == 0);
    }

    boolean isFixed(int unknown) {
        return fixed.get(unknown);
    }

    /** Whether earlier releases gave it away, so that nothing can be asked for it any more. */
    boolean isGiven(int unknown) {
        return given.get(unknown);
    }

    /** Whether earlier releases gave it away to a contributor to other cells. */
    boolean isTold(int unknown) {
        return told.get(unknown);
    }

    /** Who knows what, beside what every reader does. */
    Contributors contributors() {
        return contributors;
    }

    /** Whether it is sensitive, be it given away or not. */
    boolean mustHide(int unknown) {
        return mustHide.get(unknown);
    }

    /** Whether it is sensitive for its own sake, and not only because earlier releases hid it for that of others. */
    boolean isSensitiveItself(int unknown) {
        return sensitiveItself.get(unknown);
    }

    /** Whether it stands only in rows of which nothing is shown. */
    boolean isWithheld(int unknown) {
        return withheld.get(unknown);
    }
}
