package keinen.synth;

/**
 * How a whole household leaves aid otherwise than by death.
 *
 * <p>The hazard falls with duration. Its shape follows the closures of FY2021 by duration (被保護者調査: of 11,599
 * households 17 % under six months, 27 % under a year, 45 % under three, 56 % under five), less deaths; the mix of
 * reasons follows those 11,599, divided between the types of household by what is known of them.
 */
final class Exits {
    /** A move to another city, in every month and from every type: about a sixth of all closures. */
    static final double MOVES_AWAY = 0.0018;

    private static final int LONGEST = 12 * 80;
    private static final double[] HAZARD = hazard();
    private static final double[] BY_TYPE = {0.55, 0.90, 0.62, 1.00, 1.40};
    private static final EndReason[] REASONS = {
        EndReason.HEAD_CURED, EndReason.MEMBER_CURED, EndReason.MISSING, EndReason.EARNINGS, EndReason.EARNER_JOINED,
        EndReason.BENEFITS, EndReason.REMITTANCE, EndReason.OTHER_INCOME, EndReason.TAKEN_IN, EndReason.FACILITY,
        EndReason.OTHER_LAW, EndReason.HOUSEHOLD_CHANGE, EndReason.BREACH, EndReason.ARREST, EndReason.OTHER
    };
    private static final Weights[] MIX = {
        Weights.of(0.2, 0.1, 8, 4, 0.2, 12, 2, 8, 10, 5, 9, 1, 1, 1, 40),
        Weights.of(0.2, 0.4, 1, 45, 5, 4, 2, 8, 4, 0.3, 1, 3, 1, 0.5, 29),
        Weights.of(0.2, 0.2, 6, 12, 0.5, 14, 1, 8, 6, 4, 8, 1, 1, 2, 39),
        Weights.of(5, 0.3, 15, 18, 0.3, 5, 1, 6, 5, 1, 7, 1, 2, 4, 32),
        Weights.of(0.2, 0.2, 13, 42, 1, 3, 1, 6, 3, 0.3, 1, 1, 3, 3, 25),
    };

    private Exits() {}

    /** The chance to leave within a month, in the month with this many months of the spell before it. */
    static double hazard(HouseholdType type, int monthsBefore) {
        return HAZARD[Math.min(LONGEST, monthsBefore)] * BY_TYPE[type.place()];
    }

    static EndReason reason(HouseholdType type, Dice dice) {
        return REASONS[MIX[type.place()].pick(dice)];
    }

    private static double[] hazard() {
        double[] hazard = new double[LONGEST + 1];
        for (int month = 0; month <= LONGEST; month++) {
            hazard[month] = 0.0034 + 0.0150 * StrictMath.exp(-month / 20.0) + 0.0180 * StrictMath.exp(-month / 5.0);
        }
        return hazard;
    }
}
