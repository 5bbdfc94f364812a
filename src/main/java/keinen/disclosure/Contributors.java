package keinen.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Readers who are in the figures themselves: whoever makes a cell up alone knows it, and all other cells that he makes up
 * alone, in every month and every table. What is sensitive must stay unknown to each of them too, but for what is his own.
 * Several of them who tell each other are not considered.
 *
 * <p>A contributor is a number from 0 here. The SDC Handbook calls such cells singletons, and those of one contributor a
 * contributor group.
 */
final class Contributors {
    private static final int[] NOTHING = {};

    private final int[][] knowing;
    private final int[][] known;
    private final BitSet knownToAny = new BitSet();

    /**
     * @param unknownOf the unknown of each cell
     * @param unknowns how many there are
     */
    Contributors(CellFacts facts, int[] unknownOf, int unknowns) {
        Map<Long, Set<Integer>> knownByName = new LinkedHashMap<>();
        for (int cell = 0; cell < unknownOf.length; cell++) {
            if (facts.soleContributor(cell) != 0) {
                knownByName
                        .computeIfAbsent(facts.soleContributor(cell), first -> new TreeSet<>())
                        .add(unknownOf[cell]);
                knownToAny.set(unknownOf[cell]);
            }
        }
        this.known = knownByName.values().stream().map(Contributors::array).toArray(int[][]::new);
        this.knowing = new int[unknowns][];
        Arrays.fill(knowing, NOTHING);
        for (int contributor = 0; contributor < known.length; contributor++) {
            for (int unknown : known[contributor]) {
                knowing[unknown] = with(knowing[unknown], contributor);
            }
        }
    }

    private static int[] array(Set<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] with(int[] some, int one) {
        int[] more = Arrays.copyOf(some, some.length + 1);
        more[some.length] = one;
        return more;
    }

    /** What a contributor knows. */
    BitSet knownTo(int contributor) {
        BitSet own = new BitSet();
        Arrays.stream(known[contributor]).forEach(own::set);
        return own;
    }

    boolean isKnownTo(int unknown, int contributor) {
        return Arrays.binarySearch(knowing[unknown], contributor) >= 0;
    }

    /** Who would know that a move is not the truth, since it changes what they know; in rising order. */
    int[] touchedBy(Move move) {
        Set<Integer> touched = new TreeSet<>();
        for (int unknown : move.unknowns()) {
            Arrays.stream(knowing[unknown]).forEach(touched::add);
        }
        return array(touched);
    }

    /** All that somebody knows who does not know an unknown. */
    BitSet knownToOthers(int unknown) {
        BitSet others = (BitSet) knownToAny.clone();
        for (int owner : knowing[unknown]) {
            Arrays.stream(known[owner])
                    .filter(own -> Arrays.stream(knowing[own]).allMatch(who -> isKnownTo(unknown, who)))
                    .forEach(others::clear);
        }
        return others;
    }

    boolean isEmpty() {
        return known.length == 0;
    }
}
