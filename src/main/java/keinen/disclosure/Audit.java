package keinen.disclosure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Checks a pattern against the tables themselves: every move by every equation as its source states it and by the bounds
 * of every cell, and every hidden cell by the moves that change it. It trusts nothing that the search worked with but
 * the numbering of unknowns, and where that were wrong a move would break an equation.
 */
final class Audit {
    private final CellSystem system;
    private final CellFacts facts;
    private final Equations stated;
    private final CellUses uses;
    private final Pattern pattern;
    private final int[][] cellsOfUnknown;
    private final long[] above;
    private final long[] below;

    private Audit(CellSystem system, Pattern pattern) {
        this.system = system;
        this.facts = system.facts();
        this.stated = system.stated();
        this.uses = new CellUses(stated, facts.size());
        this.pattern = pattern;
        this.cellsOfUnknown = cellsOfUnknown(system);
        this.above = new long[facts.size()];
        this.below = new long[facts.size()];
    }

    /**
     * @throws IllegalStateException when a hidden cell is not shown to be safe: a defect of the search
     */
    static void check(CellSystem system, Pattern pattern) {
        Audit audit = new Audit(system, pattern);
        pattern.moves().forEach(audit::checkMove);
        Surroundings surroundings = new Surroundings(system, pattern);
        ContributorAudit contributors = new ContributorAudit(audit.facts, audit.cellsOfUnknown, pattern.moves());
        for (int cell = 0; cell < audit.facts.size(); cell++) {
            audit.checkCell(cell, surroundings);
            audit.checkContributors(cell, contributors, surroundings);
        }
    }

    private static int[][] cellsOfUnknown(CellSystem system) {
        int[] count = new int[system.size()];
        for (int cell = 0; cell < system.facts().size(); cell++) {
            count[system.unknown(cell)]++;
        }
        int[][] cells = new int[system.size()][];
        for (int unknown = 0; unknown < cells.length; unknown++) {
            cells[unknown] = new int[count[unknown]];
        }
        for (int cell = 0; cell < system.facts().size(); cell++) {
            int unknown = system.unknown(cell);
            cells[unknown][--count[unknown]] = cell;
        }
        return cells;
    }

    private void checkMove(Move move) {
        require(move.down() >= 0 && move.up() >= 0, "a move goes nowhere");
        Map<Integer, Long> sums = new HashMap<>();
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < move.unknowns().length; i++) {
            int unknown = move.unknowns()[i];
            require(seen.add(unknown), "a move changes an unknown twice");
            require(pattern.hidden().get(unknown), "a move changes what is shown");
            for (int cell : cellsOfUnknown[unknown]) {
                widen(cell, move, move.amounts()[i]);
                for (int use = uses.first(cell); use < uses.end(cell); use++) {
                    long change = Math.multiplyExact(stated.coefficient(uses.term(use)), move.amounts()[i]);
                    sums.merge(uses.equation(use), change, Math::addExact);
                }
            }
        }
        require(sums.values().stream().allMatch(sum -> sum == 0), "a move breaks an equation");
    }

    private void widen(int cell, Move move, long amount) {
        long size = Math.abs(amount);
        long mayBeAbove = Math.multiplyExact(size, amount > 0 ? move.up() : move.down());
        long mayBeBelow = Math.multiplyExact(size, amount > 0 ? move.down() : move.up());
        long lower = Math.min(facts.lower(cell), facts.value(cell));
        require(facts.value(cell) - mayBeBelow >= lower, "a move goes below what is possible");
        above[cell] = Math.max(above[cell], mayBeAbove);
        below[cell] = Math.max(below[cell], mayBeBelow);
    }

    private void checkCell(int cell, Surroundings surroundings) {
        boolean isHidden = pattern.hidden().get(system.unknown(cell));
        require(isHidden || !facts.isSensitive(cell), "a sensitive cell is shown");
        if (system.isGiven(system.unknown(cell))) {
            return;
        }
        boolean isWide =
                above[cell] >= facts.widthAbove(cell) && above[cell] + below[cell] >= leastWidth(cell, isHidden);
        require(isWide || surroundings.nearestShown(cell).isEmpty(), "a hidden cell is known too well");
    }

    private void checkContributors(int cell, ContributorAudit contributors, Surroundings surroundings) {
        int unknown = system.unknown(cell);
        boolean isSafe = !facts.isSensitiveItself(cell)
                || system.isGiven(unknown)
                || system.isTold(unknown)
                || contributors.isSafe(cell, unknown)
                || surroundings.nearestShown(cell).isEmpty();
        require(isSafe, "a contributor knows a hidden cell of others too well");
    }

    /** A cell that is hidden for the sake of others must not follow from what is shown either, or they would. */
    private long leastWidth(int cell, boolean isHidden) {
        return isHidden && !facts.isWithheld(cell) ? Math.max(1, facts.width(cell)) : facts.width(cell);
    }

    private static void require(boolean condition, String problem) {
        if (!condition) {
            throw new IllegalStateException("Cannot release: the audit of the suppression failed: " + problem);
        }
    }
}
