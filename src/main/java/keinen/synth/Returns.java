package keinen.synth;

/**
 * How households come back: a share that depends on why they left, after a wait whose hazard falls with the time since
 * (a Weibull distribution of shape 0.6).
 */
final class Returns {
    /** Months off aid that lie at least between two spells, so that a return is never mistaken for a missing record. */
    static final int SHORTEST = 2;

    private static final int NEVER = Integer.MAX_VALUE;
    private static final double SCALE_MONTHS = 22;
    private static final double SHAPE = 0.6;
    private static final int LONGEST = 12 * 40;

    private Returns() {}

    /** Full months off aid before the next spell, or {@link Integer#MAX_VALUE} where there is none. */
    static int monthsOff(EndReason reason, Dice dice) {
        if (!dice.chance(reason.returns())) {
            return NEVER;
        }
        double wait = SCALE_MONTHS * StrictMath.pow(dice.waiting(1), 1 / SHAPE);
        return wait > LONGEST ? NEVER : SHORTEST + (int) wait;
    }
}
