package keinen.audit;

/** One step of the simplex method: an unknown from outside the basis moves until something stops it. */
final class Step {
    /** After so many steps that moved nothing Bland's rule is taken, which comes to an end and takes long. */
    private static final int PATIENCE = 60;

    private final Tableau tableau;
    private final ScaledRows rows;
    private final Box box;
    private final Effort effort;
    /** Steps since something moved. */
    private int standing;

    Step(Tableau tableau, Effort effort) {
        this.tableau = tableau;
        this.rows = tableau.rows();
        this.box = tableau.box();
        this.effort = effort;
    }

    /** Begins to count anew the steps that move nothing. */
    void begin() {
        standing = 0;
    }

    /** Whether too many steps have moved nothing, so that only Bland's rule helps. */
    boolean isStuck() {
        return standing >= PATIENCE;
    }

    /** Moves an unknown from outside the basis until something stops it; false where nothing does, and none has moved. */
    boolean take(int column, int direction) {
        effort.spend((long) tableau.given() * rows.columns());
        int entering = tableau.outside(column);
        long end = direction > 0 ? box.upper()[entering] : box.lower()[entering];
        boolean endless = end == Box.ENDLESS || end == Box.BOTTOMLESS;
        long over = endless ? 0 : Math.absExact(Math.subtractExact(end, tableau.at(column)));
        long under = endless ? 0 : 1;
        int leaving = -1;
        for (int row = 0; row < tableau.given(); row++) {
            long slope = rows.entry(row, column) * direction;
            if (slope == 0) {
                continue;
            }
            long bound = stop(row, slope > 0);
            if (bound != Box.ENDLESS && bound != Box.BOTTOMLESS) {
                long room =
                        Math.absExact(Math.subtractExact(Math.multiplyExact(rows.scale(row), bound), rows.sum(row)));
                long length = Math.abs(slope);
                int order = under == 0 ? -1 : compare(room, length, over, under);
                boolean isTie = order == 0 && leaving >= 0;
                if (order < 0 || (isTie && isBetter(row, leaving, column))) {
                    over = room;
                    under = length;
                    leaving = row;
                }
            }
        }
        if (under == 0) {
            return false;
        }
        standing = over == 0 ? standing + 1 : 0;
        if (leaving < 0) {
            tableau.shift(column, Math.subtractExact(end, tableau.at(column)));
        } else {
            boolean rises = rows.entry(leaving, column) * direction > 0;
            tableau.exchange(leaving, column, stop(leaving, rises));
        }
        return true;
    }

    /** Where the unknown of a row stops: at its next bound, which for one that is out of bounds is the one it comes back by. */
    private long stop(int row, boolean rises) {
        int unknown = tableau.given(row);
        if (rises) {
            return tableau.isBelow(row)
                    ? box.lower()[unknown]
                    : tableau.isAbove(row) ? Box.ENDLESS : box.upper()[unknown];
        }
        return tableau.isAbove(row)
                ? box.upper()[unknown]
                : tableau.isBelow(row) ? Box.BOTTOMLESS : box.lower()[unknown];
    }

    /** Of rows that stop a step alike: light numbers stay light; in the end, Bland's rule. */
    private boolean isBetter(int row, int other, int column) {
        long own = Math.abs(rows.entry(row, column));
        long others = Math.abs(rows.entry(other, column));
        boolean byWeight = !isStuck() && own != others;
        return byWeight ? own < others : tableau.given(row) < tableau.given(other);
    }

    /** Compares quotients of numbers that are not negative. */
    private static int compare(long over, long under, long otherOver, long otherUnder) {
        int high = Long.compare(Math.multiplyHigh(over, otherUnder), Math.multiplyHigh(otherOver, under));
        return high != 0 ? high : Long.compareUnsigned(over * otherUnder, otherOver * under);
    }
}
