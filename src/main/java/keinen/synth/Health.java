package keinen.synth;

/** What the head of a household can do, as far as the household's type depends on it, and how it changes by month. */
enum Health {
    WELL,
    SICK,
    DISABLED;

    private static final double FALLS_ILL = 0.0060;
    private static final double RECOVERS = 0.0080;
    private static final double SICKNESS_BECOMES_DISABILITY = 0.0015;
    private static final double WELL_BECOMES_DISABLED = 0.0008;
    private static final double OVERCOMES_DISABILITY = 0.0006;

    /** The chance that it changes within a month. */
    double changes() {
        return switch (this) {
            case WELL -> FALLS_ILL + WELL_BECOMES_DISABLED;
            case SICK -> RECOVERS + SICKNESS_BECOMES_DISABILITY;
            case DISABLED -> OVERCOMES_DISABILITY;
        };
    }

    /** What it changes to, when it does. */
    Health changed(Dice dice) {
        return switch (this) {
            case WELL -> dice.chance(FALLS_ILL / changes()) ? SICK : DISABLED;
            case SICK -> dice.chance(RECOVERS / changes()) ? WELL : DISABLED;
            case DISABLED -> WELL;
        };
    }

    /** Of an adult who comes on aid: about two in five cannot work. */
    static Health atEntry(Dice dice) {
        double throwOfOne = dice.uniform();
        return throwOfOne < 0.34 ? SICK : throwOfOne < 0.45 ? DISABLED : WELL;
    }
}
