package keinen.audit;

import keinen.audit.NearestPoint.Outcome;

/** Finds a point within bounds from the origin of a lattice: what is out of bounds is brought back one by one, and must stay. */
final class FirstPoint {
    private static final int MOST_ATTEMPTS = 8;
    private static final int BRANCHES = 60;
    private static final long WORK = 500_000_000;

    private final Ends ends;
    private final PointSearch search;
    private Point point;

    private FirstPoint(Lattice lattice, Ends ends, PointSearch search) {
        this.ends = ends;
        this.search = search;
        this.point = new Point(lattice.origin(), new long[lattice.moves().size()]);
    }

    /** Neither a point was found nor that there is none. */
    static final class Unsettled extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unsettled() {
            super("neither solved nor refuted", null, false, false);
        }
    }

    /**
     * Finds a point; bounds of the search are the proven ones then.
     *
     * @throws NoSolution where there is none for certain
     * @throws Unsettled where that could not be found out
     */
    static Point find(Lattice lattice, Ends ends, PointSearch search) {
        FirstPoint first = new FirstPoint(lattice, ends, search);
        int worst = first.widenBounds();
        while (worst >= 0) {
            first.bringBack(worst);
            worst = first.widenBounds();
        }
        return first.point;
    }

    private void bringBack(int unknown) {
        search.bound(unknown, ends.lower(unknown), ends.upper(unknown));
        Outcome outcome = Outcome.OPEN;
        for (int attempt = 0; attempt < MOST_ATTEMPTS && outcome == Outcome.OPEN; attempt++) {
            outcome = search.look(point, WORK << attempt, BRANCHES << attempt);
        }
        if (outcome == Outcome.IMPOSSIBLE) {
            throw new NoSolution();
        }
        if (outcome == Outcome.OPEN) {
            throw new Unsettled();
        }
        point = search.found();
    }

    /** Lets bounds take in the point; returns what is farthest outside its own ones, −1 where nothing is. */
    private int widenBounds() {
        int worst = -1;
        long most = 0;
        for (int unknown = 0; unknown < point.values().length; unknown++) {
            long value = point.values()[unknown];
            long lower = ends.lower(unknown);
            long upper = ends.upper(unknown);
            search.bound(unknown, Math.min(lower, value), Math.max(upper, value));
            long off = Math.max(lower - value, value - upper);
            if (off > most) {
                most = off;
                worst = unknown;
            }
        }
        return worst;
    }
}
