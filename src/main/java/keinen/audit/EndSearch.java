package keinen.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import keinen.audit.NearestPoint.Outcome;

/**
 * Settles ends of intervals: each is asked for as a point that has an unknown there, and answered by a point, which is one for
 * all unknowns; or by a proof that there is none, which moves the end.
 *
 * <p>What is hard is asked again, in rounds, from another point and at other costs: a new beginning finds more than a long
 * search does, and much is settled by the way when the easy ends are done.
 */
final class EndSearch {
    private static final int ROUNDS = 7;
    private static final int BRANCHES = 60;
    private static final long WORK = 30_000_000;
    private static final int MOST_KNOWN = 60;
    private static final int FIRST_PATIENCE = 30;
    private static final int PATIENCE = 2;
    private static final int PUSHES = 3;

    private final Ends ends;
    private final PointSearch search;
    private final Walk walk;
    private final Effort effort;
    private final Random random;
    private final List<Point> known = new ArrayList<>();

    /**
     * @throws NoSolution where there is no point for certain
     * @throws FirstPoint.Unsettled where that could not be found out
     */
    EndSearch(Lattice lattice, Ends ends, Effort effort) {
        this.ends = ends;
        this.effort = effort;
        this.random = new Random(1);
        this.search = new PointSearch(lattice, effort, random);
        this.walk = new Walk(lattice.moves(), ends, effort, random);
        Point first = FirstPoint.find(lattice, ends, search);
        remember(first);
        wander(first, FIRST_PATIENCE);
    }

    private void remember(Point point) {
        if (known.size() == MOST_KNOWN) {
            known.remove(0);
        }
        known.add(point);
        ends.reach(point.values());
    }

    private void wander(Point from, int patience) {
        Point point = from.copy();
        walk.wander(point, patience);
        remember(point);
    }

    /** Settles the ends of some unknowns as far as the effort lasts. */
    void settle(int unknowns, IntPredicate isAsked) {
        for (int round = 0; round < ROUNDS; round++) {
            for (int direction : new int[] {1, -1}) {
                for (int unknown = 0; unknown < unknowns; unknown++) {
                    if (isAsked.test(unknown)) {
                        settle(unknown, direction, round);
                    }
                }
            }
        }
    }

    private void settle(int unknown, int direction, int round) {
        int failures = 0;
        while (ends.room(unknown, direction) > 0 && failures < 1 << round && !effort.isSpent()) {
            Point near = nearTo(unknown, direction).copy();
            walk.push(near, unknown, direction, PUSHES);
            long room = ends.room(unknown, direction);
            // Now the end itself, now half the way to it.
            long way = failures % 2 == 0 ? room : (room + 1) / 2;
            if (room > 0 && ask(near, unknown, direction, way, WORK << round) == Outcome.OPEN) {
                failures++;
            }
        }
    }

    private Outcome ask(Point from, int unknown, int direction, long way, long work) {
        long goal = ends.found(unknown, direction) + direction * way;
        search.bound(unknown, direction > 0 ? goal : ends.lower(unknown), direction > 0 ? ends.upper(unknown) : goal);
        Outcome outcome = search.look(from, work, BRANCHES);
        if (outcome == Outcome.IMPOSSIBLE) {
            ends.cut(unknown, direction, goal - direction);
            search.end(unknown, direction).ifPresent(end -> ends.cut(unknown, direction, end.longValueExact()));
        }
        search.bound(unknown, ends.lower(unknown), ends.upper(unknown));
        if (outcome == Outcome.FOUND) {
            remember(search.found());
            wander(search.found(), PATIENCE);
        }
        return outcome;
    }

    /** The known point with an unknown the farthest in a direction, or now and then any other. */
    private Point nearTo(int unknown, int direction) {
        if (random.nextInt(4) == 0) {
            return known.get(random.nextInt(known.size()));
        }
        Point nearest = known.get(known.size() - 1);
        for (Point point : known) {
            if (direction * (point.values()[unknown] - nearest.values()[unknown]) > 0) {
                nearest = point;
            }
        }
        return nearest;
    }
}
