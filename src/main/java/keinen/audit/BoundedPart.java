package keinen.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import keinen.audit.NearestPoint.Outcome;

/**
 * The intervals of whole unknowns within finite bounds that many rows tie together. Each end is asked for as a point: is there
 * a solution in which an unknown is at the end of its bounds, or else nearer? The answer is a solution, near to one that is
 * known; or a proof that there is none, which moves the bound.
 *
 * <p>Each solution is one for all unknowns, and what has not been at its end yet moves there at a lower cost, so that a
 * solution settles many ends.
 */
final class BoundedPart {
    /** Steps of a search, in rounds: what is hard is often settled by the way when the easy ends are done. */
    private static final long[] EFFORTS = {2_000, 20_000, 100_000};

    /** Steps of all searches together: some minutes in the largest systems. */
    private static final long WHOLE_EFFORT = 3_000_000;

    private static final long FIRST_EFFORT = 1_000_000;
    private static final int REMEMBERED = 100;
    private static final double CHEAPER = 0.3;
    /** Whole numbers up to which doubles are told apart with room to spare. */
    private static final long LARGEST = 1L << 40;

    private final Alike alike;
    private final Box box;
    private final Bounds bounds;
    private final NearestWhole search;
    private final Random random = new Random(1);
    /** What is proven of all solutions. */
    private final long[] lower;

    private final long[] upper;
    /** The least and the greatest that was found. */
    private final long[] least;

    private final long[] greatest;
    private final List<long[]> points = new ArrayList<>();
    private long[] point;

    /**
     * Finds a solution.
     *
     * @throws NoSolution where there is none for certain
     * @throws Unsettled where that could not be found out
     */
    BoundedPart(List<Row> rows, Box given) {
        this.box = given.copy();
        this.alike = Alike.of(rows, box);
        Narrowing.narrow(alike.rows(), box);
        Elimination elimination = new Elimination(alike.rows(), box.size(), unknown -> true);
        List<Row> needed = elimination.needed();
        Matrix matrix = new Matrix(needed, box.size());
        this.bounds =
                new Bounds(box.size(), needed.stream().mapToLong(Row::constant).toArray());
        this.search = new NearestWhole(matrix, bounds);
        this.lower = box.lower().clone();
        this.upper = box.upper().clone();
        this.least = new long[box.size()];
        this.greatest = new long[box.size()];
        Arrays.fill(least, Long.MAX_VALUE);
        Arrays.fill(greatest, Long.MIN_VALUE);
        this.point = Lattice.point(needed, box, elimination);
        findFirst();
    }

    /** Whether a part is one of whole unknowns within finite bounds. */
    static boolean suits(Box box) {
        return IntStream.range(0, box.size())
                .allMatch(unknown ->
                        box.whole()[unknown] && box.lower()[unknown] > -LARGEST && box.upper()[unknown] < LARGEST);
    }

    /** Neither a solution was found nor that there is none. */
    static final class Unsettled extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unsettled() {
            super("neither solved nor refuted", null, false, false);
        }
    }

    /** Brings what is out of bounds back one by one; what has come back must stay. */
    private void findFirst() {
        int worst = widenBounds();
        while (worst >= 0) {
            bounds.bound(worst, lowerOf(worst), upperOf(worst));
            Outcome outcome = look(FIRST_EFFORT);
            if (outcome == Outcome.IMPOSSIBLE) {
                throw new NoSolution();
            }
            if (outcome == Outcome.OPEN) {
                throw new Unsettled();
            }
            point = search.found();
            worst = widenBounds();
        }
        remember(point);
    }

    /** Lets bounds take in the point; returns what is farthest outside its own ones, −1 where nothing is. */
    private int widenBounds() {
        int worst = -1;
        long most = 0;
        for (int variable = 0; variable < bounds.variables(); variable++) {
            long value = variable < box.size() ? point[variable] : search.slack(variable - box.size(), point);
            long off = Math.max(lowerOf(variable) - value, value - upperOf(variable));
            bounds.bound(variable, Math.min(lowerOf(variable), value), Math.max(upperOf(variable), value));
            if (off > most) {
                most = off;
                worst = variable;
            }
        }
        return worst;
    }

    private long lowerOf(int variable) {
        return variable < box.size() ? box.lower()[variable] : 0;
    }

    private long upperOf(int variable) {
        return variable < box.size() ? box.upper()[variable] : 0;
    }

    /** Looks for a point near to the present one. */
    private Outcome look(long effort) {
        for (int unknown = 0; unknown < box.size(); unknown++) {
            double above = greatest[unknown] < upper[unknown] ? CHEAPER : 1;
            double below = least[unknown] > lower[unknown] ? CHEAPER : 1;
            bounds.anchor(unknown, point[unknown], above * unequal(), below * unequal());
        }
        return search.look(effort);
    }

    /** Costs that are no multiples of each other, so that no two ways cost the same. */
    private double unequal() {
        return 1 + 0.5 * random.nextDouble();
    }

    private void remember(long[] found) {
        if (points.size() == REMEMBERED) {
            points.remove(0);
        }
        points.add(found);
        for (int unknown = 0; unknown < found.length; unknown++) {
            least[unknown] = Math.min(least[unknown], found[unknown]);
            greatest[unknown] = Math.max(greatest[unknown], found[unknown]);
        }
    }

    /** The intervals of the unknowns that are asked for; nothing of others. */
    List<Optional<Interval>> intervals(IntPredicate isAsked) {
        int[] asked = IntStream.range(0, box.size())
                .filter(isAsked)
                .map(alike::first)
                .distinct()
                .toArray();
        for (long effort : EFFORTS) {
            for (int direction : new int[] {1, -1}) {
                for (int unknown : asked) {
                    settle(unknown, direction, effort);
                }
            }
        }
        return IntStream.range(0, box.size())
                .mapToObj(
                        unknown -> isAsked.test(unknown) ? Optional.of(interval(unknown)) : Optional.<Interval>empty())
                .toList();
    }

    private Interval interval(int unknown) {
        int first = alike.first(unknown);
        long one = alike.sign(unknown) * lower[first] + alike.shift(unknown);
        long other = alike.sign(unknown) * upper[first] + alike.shift(unknown);
        boolean isProven = least[first] == lower[first] && greatest[first] == upper[first];
        return new Interval(
                Optional.of(Rational.of(Math.min(one, other))),
                Optional.of(Rational.of(Math.max(one, other))),
                isProven);
    }

    /** How far what was found is from what is possible. */
    private long room(int unknown, int direction) {
        return direction > 0 ? upper[unknown] - greatest[unknown] : least[unknown] - lower[unknown];
    }

    /** Asks for the end, and where that takes too long, for half the way to it. */
    private void settle(int unknown, int direction, long effort) {
        long way = room(unknown, direction);
        while (room(unknown, direction) > 0 && search.steps() < WHOLE_EFFORT) {
            way = Math.min(way, room(unknown, direction));
            Outcome outcome = reach(unknown, direction, way, effort);
            if (outcome == Outcome.OPEN && way == 1) {
                return;
            }
            way = outcome == Outcome.OPEN ? way / 2 : room(unknown, direction);
        }
    }

    private Outcome reach(int unknown, int direction, long way, long effort) {
        long goal = direction > 0 ? greatest[unknown] + way : least[unknown] - way;
        point = nearestTo(unknown, direction);
        bounds.bound(unknown, direction > 0 ? goal : lower[unknown], direction > 0 ? upper[unknown] : goal);
        Outcome outcome = look(effort);
        if (outcome == Outcome.IMPOSSIBLE) {
            long end = search.end(unknown, direction)
                    .map(proven -> proven.longValueExact())
                    .orElse(goal - direction);
            cut(unknown, direction, direction > 0 ? Math.min(end, goal - 1) : Math.max(end, goal + 1));
        }
        bounds.bound(unknown, lower[unknown], upper[unknown]);
        if (outcome == Outcome.FOUND) {
            remember(search.found());
        }
        return outcome;
    }

    private void cut(int unknown, int direction, long end) {
        if (direction > 0) {
            upper[unknown] = end;
        } else {
            lower[unknown] = end;
        }
    }

    private long[] nearestTo(int unknown, int direction) {
        long[] nearest = points.get(points.size() - 1);
        for (long[] known : points) {
            if (direction * (known[unknown] - nearest[unknown]) > 0) {
                nearest = known;
            }
        }
        return nearest;
    }
}
