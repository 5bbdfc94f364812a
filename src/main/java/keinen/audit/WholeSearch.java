package keinen.audit;

/**
 * Looks for whole numbers within the bounds of a simplex method by branching: an unknown that is not whole where the simplex method
 * stands is either below or above. What is nearer to a solution that is known already is tried first (guided dives: Danna,
 * Rothberg and Le Pape, Mathematical Programming 102, 2005).
 */
final class WholeSearch {
    private final Simplex simplex;
    private final Tableau tableau;
    private final long[] guide;
    private final Effort effort;
    private int left;

    /**
     * @param guide where whole numbers are to be looked for first
     * @param most how often bounds may be changed before the search is given up
     */
    WholeSearch(Simplex simplex, long[] guide, int most, Effort effort) {
        this.simplex = simplex;
        this.tableau = simplex.tableau();
        this.guide = guide;
        this.left = most;
        this.effort = effort;
    }

    /** The search would take too long. */
    static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1;

        GivenUp() {
            super("search given up", null, false, false);
        }
    }

    /** Whether there is a solution; then the method stands on it, and its bounds are as they were. */
    boolean find() {
        if (!simplex.restore()) {
            return false;
        }
        int broken = firstBroken();
        if (broken < 0) {
            return true;
        }
        if (left-- == 0 || effort.isSpent()) {
            throw new GivenUp();
        }
        long floor = tableau.floor(broken);
        long lower = tableau.box().lower()[broken];
        long upper = tableau.box().upper()[broken];
        boolean downFirst = guide[broken] <= floor;
        try {
            return find(broken, downFirst ? lower : floor + 1, downFirst ? floor : upper)
                    || find(broken, downFirst ? floor + 1 : lower, downFirst ? upper : floor);
        } finally {
            tableau.bound(broken, lower, upper);
        }
    }

    private boolean find(int unknown, long lower, long upper) {
        tableau.bound(unknown, lower, upper);
        return find();
    }

    private int firstBroken() {
        for (int unknown = 0; unknown < tableau.unknowns(); unknown++) {
            if (tableau.box().whole()[unknown] && !tableau.isWhole(unknown)) {
                return unknown;
            }
        }
        return -1;
    }
}
