package keinen.job;

import java.util.Map;
import java.util.Optional;

/**
 * What a table says of its limits under {@code ci}: how those of a survival curve are made, or that shares have any. A
 * measure whose tables have neither refuses the key and says why.
 */
record LimitsDefinition(TablePlan.Interval curve, ShareLimits shares) {
    static final String KEY = "ci";
    private static final LimitsDefinition USUAL = of(TablePlan.Interval.LOG_LOG);
    private static final Words<LimitsDefinition> WORDS = Words.of(
            KEY,
            Map.of(
                    "log-log", of(TablePlan.Interval.LOG_LOG),
                    "log", of(TablePlan.Interval.LOG),
                    "plain", of(TablePlan.Interval.PLAIN),
                    "wilson", new LimitsDefinition(TablePlan.Interval.LOG_LOG, ShareLimits.WILSON)));
    private static final String SHARES =
            "shares of counted persons or spells, in tables of the measures cohort, transition,"
                    + " distribution, long-term, cyclers, exit-reasons, continuation, entry-outcomes, churn and inflow";

    private static LimitsDefinition of(TablePlan.Interval curve) {
        return new LimitsDefinition(curve, ShareLimits.NONE);
    }

    /** What the table says, or the usual; nothing is held against a measure that is not known. */
    static LimitsDefinition read(Optional<Measure> measure, YamlMap table) {
        return table.find(KEY)
                .flatMap(value -> measure.map(known -> read(known, value)).orElseGet(() -> WORDS.read(value)))
                .orElse(USUAL);
    }

    private static Optional<LimitsDefinition> read(Measure measure, YamlValue value) {
        return switch (measure) {
            case SURVIVAL -> curve(value);
            case COHORT,
                    TRANSITION,
                    DISTRIBUTION,
                    LONG_TERM,
                    CYCLERS,
                    EXIT_REASONS,
                    CONTINUATION,
                    ENTRY_OUTCOMES,
                    CHURN,
                    INFLOW -> shares(measure, value);
            case STOCK_FLOW, DURATION, EXPENDITURE -> refused(measure, "its tables hold no share", value);
            case EXITS -> refused(measure, "a cumulative incidence has its std_error beside it", value);
            case RE_ENTRY ->
                refused(measure, "returned is made of a Kaplan–Meier curve, not counted out of a whole", value);
            case SPELL_DAYS ->
                refused(measure, "a mean is not a share, and analysed_share tells how complete records are", value);
            case RATE -> refused(measure, "its tables have Byar's limits without being asked", value);
        };
    }

    private static Optional<LimitsDefinition> curve(YamlValue value) {
        return WORDS.read(value)
                .flatMap(said -> said.shares() == ShareLimits.NONE
                        ? Optional.of(said)
                        : value.wrong(
                                "Invalid ci 'wilson' of measure survival (must be log-log, log or plain: wilson is for "
                                        + SHARES + ")"));
    }

    private static Optional<LimitsDefinition> shares(Measure measure, YamlValue value) {
        return WORDS.read(value)
                .flatMap(said -> said.shares() == ShareLimits.WILSON
                        ? Optional.of(said)
                        : value.wrong("Invalid ci '" + value.text().orElse("") + "' of measure " + measure.key()
                                + " (must be wilson: log-log, log and plain are limits of a survival curve)"));
    }

    private static Optional<LimitsDefinition> refused(Measure measure, String reason, YamlValue value) {
        return value.wrong("Invalid key '" + KEY + "' of measure " + measure.key() + " (" + reason
                + "; ci: wilson is for " + SHARES + ")");
    }
}
