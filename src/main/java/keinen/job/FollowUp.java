package keinen.job;

import java.util.List;

/**
 * How long persons are followed after they came or left.
 *
 * @param years after entry at which {@code continuation} looks; rising, each once
 * @param within months within which something must have happened to count: leaving after entry in {@code entry-outcomes},
 *     coming back after leaving in {@code churn} and {@code inflow}
 * @param returningWithin months off aid within which those who left must be back in {@code entry-outcomes}
 */
public record FollowUp(List<Integer> years, int within, int returningWithin) {
    /** Of a measure that follows nobody. */
    public static final FollowUp NONE = new FollowUp(List.of(), 0, 0);

    private static final List<Integer> USUAL_YEARS = List.of(1, 3, 5, 10);
    private static final int YEAR = 12;
    private static final int USUAL_CHURN = 4;

    public FollowUp {
        years = years.stream().sorted().toList();
    }

    /** What a table of a measure has where its job does not say otherwise. */
    static FollowUp usual(Measure measure) {
        return switch (measure) {
            case CONTINUATION -> new FollowUp(USUAL_YEARS, 0, 0);
            case ENTRY_OUTCOMES -> new FollowUp(List.of(), YEAR, YEAR);
            case CHURN -> new FollowUp(List.of(), USUAL_CHURN, 0);
            case INFLOW -> new FollowUp(List.of(), YEAR, 0);
            case STOCK_FLOW, COHORT, SURVIVAL, EXITS, RE_ENTRY, TRANSITION, DISTRIBUTION, DURATION, EXPENDITURE -> NONE;
            case LONG_TERM, CYCLERS, EXIT_REASONS, SPELL_DAYS, RATE -> NONE;
        };
    }
}
