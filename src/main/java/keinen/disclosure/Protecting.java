package keinen.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import keinen.measure.CellTable;

/** The protection of one release by suppression, beside those that came before it. */
final class Protecting {
    private static final String TIME_IS_UP =
            "note: the rules' time limit for protection has passed; more time might show more of what is withheld";

    private final ReleaseCells cells;
    private final Protection protection;
    private final History history;
    private final BooleanSupplier isTimeUp;
    private final Vintages vintages;
    private GivenAway givenByReleases = GivenAway.nothing();
    private GivenAway disclosed = GivenAway.nothing();

    Protecting(ReleaseCells cells, Protection protection, History history, BooleanSupplier isTimeUp) {
        this.cells = cells.withImplied(history);
        this.protection = protection;
        this.history = history;
        this.isTimeUp = isTimeUp;
        this.vintages = Vintages.of(this.cells, protection, history);
    }

    ProtectedRelease release() {
        Withholding withholding = new Withholding(cells, vintages.knownByOthers(), protection, isTimeUp);
        CellSystem first = system(withholding);
        Attempt attempt =
                new Attempt(first, Suppression.of(first, vintages.movesIn(first, history), isTimeUp), isTimeUp);
        if (!attempt.pattern.isSafe() && (!history.isEmpty() || knowsOthersFigures())) {
            disclosed = Disclosures.in(cells, protection, vintages, attempt::movesIn, isTimeUp);
            givenByReleases = knowsOthersFigures()
                    ? Disclosures.in(history.beforeOthersFigures(), protection, isTimeUp)
                    : disclosed;
            vintages.giveUp(disclosed);
            attempt = attempt.in(system(withholding));
        }
        while (withholding.widen(attempt.system, attempt.pattern)) {
            attempt = attempt.in(system(withholding));
        }
        Audit.check(attempt.system, attempt.pattern);
        return release(attempt.system, attempt.pattern, withholding.withheld());
    }

    /** What was found in one system. */
    private record Attempt(CellSystem system, Pattern pattern, BooleanSupplier isTimeUp) {
        /** The same in another system of the same cells, where less is asked or less is shown. */
        Attempt in(CellSystem other) {
            return new Attempt(other, Suppression.of(other, movesIn(other), isTimeUp), isTimeUp);
        }

        List<Vector> movesIn(CellSystem other) {
            return pattern.movesIn(other, system);
        }
    }

    private boolean knowsOthersFigures() {
        return !vintages.knownByOthers().isEmpty() || history.knowsOthersFigures();
    }

    private CellSystem system(Withholding withholding) {
        return CellSystem.of(cells, protection, withholding.withheld(), vintages);
    }

    private ProtectedRelease release(CellSystem system, Pattern pattern, BitSet withheld) {
        List<ProtectedTable> shown = new ArrayList<>();
        for (int t = 0; t < cells.released(); t++) {
            CellTable table = cells.tables().get(t);
            BitSet hidden = new BitSet();
            int size = ProtectedTable.shownColumns(table).size() * table.rows();
            for (int own = 0; own < size; own++) {
                int cell = cells.firstCell(t) + own;
                hidden.set(own, withheld.get(cell) || pattern.hidden().get(system.unknown(cell)));
            }
            boolean isWithheld = size > 0 && withheld.nextClearBit(cells.firstCell(t)) >= cells.firstCell(t) + size;
            shown.add(isWithheld ? ProtectedTable.withheld(table) : ProtectedTable.of(table, hidden));
        }
        PastRelease record =
                new Recording(cells, protection, vintages, history.merged(), disclosed).of(system, pattern, withheld);
        List<String> notes = isTimeUp.getAsBoolean() ? List.of(TIME_IS_UP) : List.of();
        int all = disclosed(system, pattern);
        int byReleases = knowsOthersFigures() ? Math.min(all, disclosedByReleases(withheld)) : all;
        return new ProtectedRelease(shown, Optional.of(record), byReleases, all - byReleases, notes);
    }

    /** How many of them are given away by releases alone, whatever others publish. */
    private int disclosedByReleases(BitSet withheld) {
        ReleaseCells own = cells.withoutOutside();
        Vintages known = Vintages.of(own, protection, history.beforeOthersFigures());
        known.giveUp(givenByReleases);
        CellSystem system = CellSystem.of(own, protection, withheld, known);
        return (int) IntStream.range(0, system.facts().size())
                .filter(cell -> system.facts().isSensitive(cell) && system.isGiven(system.unknown(cell)))
                .count();
    }

    /** How many cells that the rules ask to be hidden earlier releases, and publications of others, have given away. */
    private static int disclosed(CellSystem system, Pattern pattern) {
        Surroundings surroundings = new Surroundings(system, pattern);
        int count = 0;
        for (int cell = 0; cell < system.facts().size(); cell++) {
            int unknown = system.unknown(cell);
            boolean isGivenAway =
                    system.isGiven(unknown) || (pattern.unprotected().get(unknown) && surroundings.isInSight(cell));
            count += system.facts().isSensitive(cell) && isGivenAway ? 1 : 0;
        }
        return count;
    }
}
