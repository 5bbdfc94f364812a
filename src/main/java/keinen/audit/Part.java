package keinen.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The intervals of unknowns that rows tie together: as far as the simplex method takes each up and down, and then, where that
 * ends between whole numbers, as far as whole numbers go.
 *
 * <p>Each solution that is met is one for all unknowns, so that the ends of many intervals are known to be attained before
 * they are asked for.
 */
final class Part {
    private static final int FIRST_SEARCH = 200_000;
    private static final int SEARCH = 20_000;

    private final List<Row> rows;
    private final Box box;
    private final Effort effort;
    private Simplex simplex;
    /** By unknown the least and the greatest value in a solution that was met. */
    private final long[] least;

    private final long[] greatest;
    private final long[] last;
    private boolean proven;

    /**
     * @throws NoSolution where there is none
     */
    Part(List<Row> rows, Box box, Effort effort) {
        this.rows = rows;
        this.box = box;
        this.effort = effort;
        this.simplex = new Simplex(rows, box.copy(), effort);
        this.least = new long[box.size()];
        this.greatest = new long[box.size()];
        this.last = new long[box.size()];
        Arrays.fill(least, Long.MAX_VALUE);
        Arrays.fill(greatest, Long.MIN_VALUE);
        findFirst();
    }

    private void findFirst() {
        if (!simplex.restore()) {
            throw new NoSolution();
        }
        for (int unknown = 0; unknown < box.size(); unknown++) {
            last[unknown] = simplex.tableau().floor(unknown);
        }
        if (simplex.tableau().hasBroken() && !new WholeSearch(simplex, last.clone(), FIRST_SEARCH, effort).find()) {
            throw new NoSolution();
        }
        remember();
    }

    /** The intervals of the unknowns that are asked for; nothing of others. */
    List<Optional<Interval>> intervals(IntPredicate isAsked) {
        return IntStream.range(0, box.size())
                .mapToObj(
                        unknown -> isAsked.test(unknown) ? Optional.of(interval(unknown)) : Optional.<Interval>empty())
                .toList();
    }

    private Interval interval(int unknown) {
        proven = true;
        Optional<Rational> upper = surely(unknown, 1);
        Optional<Rational> lower = surely(unknown, -1);
        return new Interval(lower, upper, proven);
    }

    /** An end; where numbers outgrow 64 bits on the way, once more from a fresh tableau, and else the end of the box. */
    private Optional<Rational> surely(int unknown, int direction) {
        for (int attempt = 0; attempt < 2 && !effort.isSpent(); attempt++) {
            try {
                return end(unknown, direction);
            } catch (ArithmeticException outgrown) {
                startAnew();
            }
        }
        proven = false;
        long bound = direction > 0 ? box.upper()[unknown] : box.lower()[unknown];
        boolean endless = bound == Box.ENDLESS || bound == Box.BOTTOMLESS;
        return endless ? Optional.empty() : Optional.of(Rational.of(bound));
    }

    private void startAnew() {
        simplex = new Simplex(rows, box.copy(), effort);
        if (!simplex.restore()) {
            throw new IllegalStateException("A solution that was known is lost");
        }
    }

    private Optional<Rational> end(int unknown, int direction) {
        long bound = direction > 0 ? box.upper()[unknown] : box.lower()[unknown];
        if (met(unknown, direction) == bound) {
            return Optional.of(Rational.of(bound));
        }
        if (!simplex.climb(unknown, direction, this::remember)) {
            return Optional.empty();
        }
        if (!box.whole()[unknown]) {
            return Optional.of(simplex.tableau().value(unknown));
        }
        Rational value = simplex.tableau().value(unknown);
        long end = (direction > 0 ? value.floor() : value.ceiling()).longValueExact();
        return Optional.of(Rational.of(wholeEnd(unknown, direction, end)));
    }

    private long met(int unknown, int direction) {
        return direction > 0 ? greatest[unknown] : least[unknown];
    }

    /** The last whole number up to an end; one that is attained is known. Looks near the end first, then further away. */
    private long wholeEnd(int unknown, int direction, long end) {
        long farthest = end;
        long back = 0;
        while (met(unknown, direction) != farthest) {
            long room = Math.abs(farthest - met(unknown, direction)) - 1;
            long aim = farthest - direction * Math.min(back, room);
            try {
                if (!isPossible(unknown, direction, aim)) {
                    farthest = aim - direction;
                }
            } catch (WholeSearch.GivenUp tooLong) {
                proven = false;
                leave(unknown);
                return farthest;
            }
            back = 2 * back + 1;
        }
        return farthest;
    }

    /** Whether an unknown can be a value or one beyond it. */
    private boolean isPossible(int unknown, int direction, long aim) {
        simplex.tableau()
                .bound(unknown, direction > 0 ? aim : box.lower()[unknown], direction > 0 ? box.upper()[unknown] : aim);
        boolean found = new WholeSearch(simplex, last.clone(), SEARCH, effort).find();
        if (found) {
            remember();
        }
        leave(unknown);
        return found;
    }

    /** Takes the bounds of a search away again. */
    private void leave(int unknown) {
        simplex.tableau().bound(unknown, box.lower()[unknown], box.upper()[unknown]);
        if (!simplex.restore()) {
            throw new IllegalStateException("A solution that was known is lost");
        }
    }

    /** Takes note of where the tableau stands, if that is a solution. */
    private void remember() {
        if (simplex.tableau().hasBroken()) {
            return;
        }
        for (int unknown = 0; unknown < box.size(); unknown++) {
            if (simplex.tableau().isWhole(unknown)) {
                long value = simplex.tableau().floor(unknown);
                last[unknown] = value;
                least[unknown] = Math.min(least[unknown], value);
                greatest[unknown] = Math.max(greatest[unknown], value);
            }
        }
    }
}
