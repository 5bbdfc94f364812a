package keinen.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
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
    private GivenAway disclosed = GivenAway.nothing();

    Protecting(ReleaseCells cells, Protection protection, History history, BooleanSupplier isTimeUp) {
        this.cells = cells.withImplied(history);
        this.protection = protection;
        this.history = history;
        this.isTimeUp = isTimeUp;
        this.vintages = Vintages.of(this.cells, protection, history);
    }

    ProtectedRelease release() {
        Withholding withholding = new Withholding(cells, protection, isTimeUp);
        CellSystem system = system(withholding);
        Pattern pattern = Suppression.of(system, vintages.movesIn(system, history), isTimeUp);
        if (!history.isEmpty() && !pattern.isSafe()) {
            disclosed = Disclosures.in(cells, protection, history, vintages, isTimeUp);
            vintages.giveUp(disclosed);
            CellSystem less = system(withholding);
            pattern = Suppression.of(less, pattern.movesIn(less, system), isTimeUp);
            system = less;
        }
        while (withholding.widen(system, pattern)) {
            CellSystem wider = system(withholding);
            pattern = Suppression.of(wider, pattern.movesIn(wider, system), isTimeUp);
            system = wider;
        }
        Audit.check(system, pattern);
        return release(system, pattern, withholding.withheld());
    }

    private CellSystem system(Withholding withholding) {
        return CellSystem.of(cells, protection, withholding.withheld(), vintages);
    }

    private ProtectedRelease release(CellSystem system, Pattern pattern, BitSet withheld) {
        List<ProtectedTable> shown = new ArrayList<>();
        List<Tally> tallies = new ArrayList<>();
        for (int t = 0; t < cells.released(); t++) {
            CellTable table = cells.tables().get(t);
            BitSet hidden = new BitSet();
            int size = ProtectedTable.shownColumns(table).size() * table.rows();
            int sensitive = 0;
            for (int own = 0; own < size; own++) {
                int cell = cells.firstCell(t) + own;
                hidden.set(own, withheld.get(cell) || pattern.hidden().get(system.unknown(cell)));
                sensitive += system.facts().isSensitive(cell) ? 1 : 0;
            }
            boolean isWithheld = size > 0 && withheld.nextClearBit(cells.firstCell(t)) >= cells.firstCell(t) + size;
            ProtectedTable safe = isWithheld ? ProtectedTable.withheld(table) : ProtectedTable.of(table, hidden);
            shown.add(safe);
            int hiddenCells = safe.hiddenCells();
            tallies.add(
                    new Tally(table.name(), sensitive, hiddenCells - sensitive, safe.observableCells() - hiddenCells));
        }
        PastRelease record = new Recording(cells, protection, vintages, disclosed).of(system, pattern, withheld);
        List<String> notes = isTimeUp.getAsBoolean() ? List.of(TIME_IS_UP) : List.of();
        return new ProtectedRelease(shown, tallies, Optional.of(record), disclosed(system, pattern), notes);
    }

    /** How many cells that the rules ask to be hidden earlier releases have given away. */
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
