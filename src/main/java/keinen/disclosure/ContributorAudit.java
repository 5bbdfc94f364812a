package keinen.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks, by the moves alone, that no contributor knows a sensitive cell better than the rules allow that is not his own.
 * Like {@link Audit} it trusts nothing that the search worked with.
 */
final class ContributorAudit {
    private final CellFacts facts;
    private final int[][] cellsOfUnknown;
    private final List<Move> moves;
    private final List<Set<Long>> touched = new ArrayList<>();
    private final Map<Integer, List<Integer>> movesOf = new HashMap<>();

    /**
     * @param cellsOfUnknown the cells that are bound to be equal, for each unknown
     */
    ContributorAudit(CellFacts facts, int[][] cellsOfUnknown, List<Move> moves) {
        this.facts = facts;
        this.cellsOfUnknown = cellsOfUnknown;
        this.moves = moves;
        for (int number = 0; number < moves.size(); number++) {
            Set<Long> own = new HashSet<>();
            for (int unknown : moves.get(number).unknowns()) {
                own.addAll(knowing(unknown));
                movesOf.computeIfAbsent(unknown, first -> new ArrayList<>()).add(number);
            }
            touched.add(own);
        }
    }

    private Set<Long> knowing(int unknown) {
        Set<Long> knowing = new HashSet<>();
        for (int cell : cellsOfUnknown[unknown]) {
            if (facts.soleContributor(cell) != 0) {
                knowing.add(facts.soleContributor(cell));
            }
        }
        return knowing;
    }

    /** Whether every contributor who does not make it up alone is as far from the truth about a cell as it asks for. */
    boolean isSafe(int cell, int unknown) {
        Set<Long> owners = knowing(unknown);
        Set<Long> others = new HashSet<>();
        List<Integer> own = movesOf.getOrDefault(unknown, List.of());
        own.forEach(number -> others.addAll(touched.get(number)));
        others.removeAll(owners);
        return others.stream().allMatch(other -> isWide(cell, unknown, own, other));
    }

    private boolean isWide(int cell, int unknown, List<Integer> own, long contributor) {
        long above = 0;
        long below = 0;
        for (int number : own) {
            if (!touched.get(number).contains(contributor)) {
                above = Math.max(above, moves.get(number).aboveOf(unknown));
                below = Math.max(below, moves.get(number).belowOf(unknown));
            }
        }
        return above >= facts.widthAbove(cell) && above + below >= facts.width(cell);
    }
}
