package keinen.disclosure;

/**
 * How hard to look for a move, from the least to the most. What is cheap is tried for every unknown before what is dear
 * for any, since the moves of one serve others too.
 *
 * <p>Found by trial on tables of stocks and flows with all their margins: most unknowns need no more than the first three.
 * Where these do not lead out, {@link SimplexMoves} does in less time than a longer search, and hides less.
 */
enum Effort {
    WITHIN_HIDDEN(Double.POSITIVE_INFINITY, 2, 60),
    CHEAPEST(1, 2, 150),
    CHEAP(0.3, 2, 600),
    DEAR(0.1, 1, 1_500),
    DEARER(0.02, 0.3, 5_000);

    private final double costOfShown;
    private final double costOfFailure;
    private final int limit;

    Effort(double costOfShown, double costOfFailure, int limit) {
        this.costOfShown = costOfShown;
        this.costOfFailure = costOfFailure;
        this.limit = limit;
    }

    boolean mayHideMore() {
        return costOfShown < Double.POSITIVE_INFINITY;
    }

    /** Whether it is worth while to put one move together from several: of what is hidden already, or where little else is left. */
    boolean maySplit() {
        return this != CHEAPEST;
    }

    /** By what the cost of hiding something more is multiplied. */
    double costOfShown() {
        return costOfShown;
    }

    /** The cost of an equation that still fails. */
    double costOfFailure() {
        return costOfFailure;
    }

    /** How many moves may be made longer before giving up. */
    int limit() {
        return limit;
    }
}
