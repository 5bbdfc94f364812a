package keinen.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.IntConsumer;

/** How far moves leave each reader from the truth about each sensitive unknown: whoever is no contributor, and who is one. */
final class Reaches {
    private final CellSystem system;
    private final Contributors contributors;
    private final List<Move> moves = new ArrayList<>();
    private final List<int[]> touched = new ArrayList<>();
    private final BitSet dropped = new BitSet();
    private final List<List<Integer>> movesOf = new ArrayList<>();

    Reaches(CellSystem system) {
        this.system = system;
        this.contributors = system.contributors();
        for (int unknown = 0; unknown < system.size(); unknown++) {
            movesOf.add(system.isSensitive(unknown) ? new ArrayList<>() : List.of());
        }
    }

    void add(Move move) {
        for (int unknown : move.unknowns()) {
            if (system.isSensitive(unknown)) {
                movesOf.get(unknown).add(moves.size());
            }
        }
        moves.add(move);
        touched.add(contributors.touchedBy(move));
    }

    /** Takes a move away, unless some reader would come too near to the truth about something without it. */
    void dropIfNeedless(int number) {
        boolean[] wasSafe = new boolean[moves.get(number).unknowns().length];
        for (int i = 0; i < wasSafe.length; i++) {
            wasSafe[i] = isSafe(moves.get(number).unknowns()[i]);
        }
        dropped.set(number);
        for (int i = 0; i < wasSafe.length; i++) {
            int unknown = moves.get(number).unknowns()[i];
            if (system.isSensitive(unknown) && (!isWide(unknown) || (wasSafe[i] && !isSafe(unknown)))) {
                dropped.clear(number);
                return;
            }
        }
    }

    List<Move> kept() {
        List<Move> kept = new ArrayList<>();
        for (int number = 0; number < moves.size(); number++) {
            if (!dropped.get(number)) {
                kept.add(moves.get(number));
            }
        }
        return kept;
    }

    private boolean isWide(int unknown) {
        return missing(unknown, reach(unknown, 1), reach(unknown, -1)) <= 0;
    }

    private boolean isSafe(int unknown) {
        return lacking(unknown).isEmpty();
    }

    private long missing(int unknown, long above, long below) {
        return Math.max(system.width(unknown) - above - below, system.widthAbove(unknown) - above);
    }

    /** A contributor to whom a sensitive unknown is not his own and is known too well; the first of several. */
    OptionalInt lacking(int unknown) {
        boolean isAsked = system.isSensitive(unknown) && system.isSensitiveItself(unknown) && !system.isTold(unknown);
        if (!isAsked || isWideWithout(unknown)) {
            return OptionalInt.empty();
        }
        TreeSet<Integer> candidates = new TreeSet<>();
        forEachMove(unknown, number -> Arrays.stream(touched.get(number)).forEach(candidates::add));
        return candidates.stream()
                .mapToInt(Integer::intValue)
                .filter(contributor -> !contributors.isKnownTo(unknown, contributor))
                .filter(contributor -> missing(unknown, contributor) > 0)
                .findFirst();
    }

    /** Whether moves that change nothing that anybody else knows are enough: so it is nearly always. */
    private boolean isWideWithout(int unknown) {
        long above = 0;
        long below = 0;
        for (int number : movesOf.get(unknown)) {
            boolean isOwn =
                    Arrays.stream(touched.get(number)).allMatch(other -> contributors.isKnownTo(unknown, other));
            if (!dropped.get(number) && isOwn) {
                above = Math.max(above, moves.get(number).aboveOf(unknown));
                below = Math.max(below, moves.get(number).belowOf(unknown));
            }
        }
        return missing(unknown, above, below) <= 0;
    }

    /** What an unknown still lacks of the width it asks for before a contributor. */
    long missing(int unknown, int contributor) {
        return missing(unknown, reach(unknown, 1, contributor), reach(unknown, -1, contributor));
    }

    /** How far above (direction 1) or below the truth an unknown may lie for a contributor. */
    long reach(int unknown, int direction, int contributor) {
        long reach = 0;
        for (int number : movesOf.get(unknown)) {
            if (!dropped.get(number) && Arrays.binarySearch(touched.get(number), contributor) < 0) {
                reach = Math.max(reach, reach(moves.get(number), unknown, direction));
            }
        }
        return reach;
    }

    private long reach(int unknown, int direction) {
        long reach = 0;
        for (int number : movesOf.get(unknown)) {
            if (!dropped.get(number)) {
                reach = Math.max(reach, reach(moves.get(number), unknown, direction));
            }
        }
        return reach;
    }

    private static long reach(Move move, int unknown, int direction) {
        return direction > 0 ? move.aboveOf(unknown) : move.belowOf(unknown);
    }

    private void forEachMove(int unknown, IntConsumer action) {
        for (int number : movesOf.get(unknown)) {
            if (!dropped.get(number)) {
                action.accept(number);
            }
        }
    }
}
