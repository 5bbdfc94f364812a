package keinen.job;

import java.util.List;

/** What the limits of a table's shares are, in sentences, where the table has any. */
final class LimitsWords {
    private static final String PERSONS = "Whoever is counted is counted once in the whole of a share";
    private static final String EXITS = "Whoever left twice in a year is twice among its exits";
    private static final String BOTH =
            "Whoever is counted is counted once among those ever on aid, but whoever left twice in"
                    + " a year is twice among its exits";
    private static final String INFLOW = "Whoever came twice in a year is twice in its inflow";

    private LimitsWords() {}

    static List<String> of(TablePlan table) {
        return switch (table.shareLimits()) {
            case NONE -> List.of();
            case WILSON ->
                List.of(
                        "Each share with its 95 % limits (lower, upper): the score interval of a binomial proportion without"
                                + " continuity correction (Wilson 1927), as if cases were independent. "
                                + cases(table.measure())
                                + "; lives that run together, such as those of one household, make limits rather too narrow."
                                + also(table.measure()));
        };
    }

    private static String cases(Measure measure) {
        return switch (measure) {
            case EXIT_REASONS -> EXITS;
            case CHURN -> BOTH;
            case INFLOW -> INFLOW;
            case COHORT, TRANSITION, DISTRIBUTION, LONG_TERM, CYCLERS, CONTINUATION, ENTRY_OUTCOMES -> PERSONS;
            case STOCK_FLOW, SURVIVAL, EXITS, RE_ENTRY, DURATION, SPELL_DAYS, EXPENDITURE, RATE ->
                throw new IllegalArgumentException("No shares with limits: " + measure.key());
        };
    }

    /** What limits do not say: each is of one share in one row. */
    private static String also(Measure measure) {
        return switch (measure) {
            case COHORT, CONTINUATION ->
                " The rows of a cohort are the same persons looked at again: limits say nothing of the change between them.";
            case TRANSITION, DISTRIBUTION, EXIT_REASONS ->
                " The shares of a whole add up to 1: the limits are those of each by itself.";
            case LONG_TERM, CYCLERS, CHURN ->
                " Many stand in the rows of several years: limits say nothing of the change between these.";
            case ENTRY_OUTCOMES, INFLOW -> "";
            case STOCK_FLOW, SURVIVAL, EXITS, RE_ENTRY, DURATION, SPELL_DAYS, EXPENDITURE, RATE ->
                throw new IllegalArgumentException("No shares with limits: " + measure.key());
        };
    }
}
