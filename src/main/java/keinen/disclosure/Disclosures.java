package keinen.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Which hidden cells earlier releases give away together, with nothing new beside them. */
final class Disclosures {
    private final History history;
    private final CellSystem system;
    private final Vintages vintages;

    Disclosures(History history, Protection protection) {
        ReleaseCells nothing = new ReleaseCells(List.of());
        this.history = history;
        this.vintages = Vintages.of(nothing, protection, history);
        this.system = CellSystem.of(nothing, protection, new BitSet(), vintages);
    }

    /** All cells of what no pattern protects; nothing where there was no time to look for one. */
    GivenAway find(BooleanSupplier isTimeUp) {
        Pattern pattern = Suppression.of(system, vintages.movesIn(system, history), isTimeUp);
        if (isTimeUp.getAsBoolean()) {
            return GivenAway.nothing();
        }
        return new GivenAway(cellsOf(pattern.unprotected()), cellsOf(pattern.exposed()));
    }

    private List<PastRelease.PastCell> cellsOf(BitSet unknowns) {
        List<PastRelease.PastCell> found = new ArrayList<>();
        for (int r = 0; r < history.releases().size(); r++) {
            List<PastTable> tables = history.releases().get(r).tables();
            for (int t = 0; t < tables.size(); t++) {
                int size = tables.get(t).cells().values().size()
                        * tables.get(t).cells().rows();
                for (int cell = 0; cell < size; cell++) {
                    PastRelease.PastCell past = new PastRelease.PastCell(r, t, cell);
                    if (unknowns.get(system.unknown(vintages.cell(past)))) {
                        found.add(past);
                    }
                }
            }
        }
        return found;
    }
}
