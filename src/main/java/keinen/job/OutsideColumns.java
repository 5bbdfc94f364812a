package keinen.job;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The columns of a publication behind its groups: those of the table as it is released, but for what is made of others.
 *
 * @param keys by which rows are told apart
 * @param values any of which may be told
 * @param means of these the ones that are printed as the mean of the months of a row, of which the cells hold the sum
 */
record OutsideColumns(List<String> keys, List<String> values, Set<String> means) {
    static final String MONTHS_OBSERVED = "months_observed";

    private static final List<String> FLOWS =
            List.of("opening", "entries", "returns", "transfers_in", "transfers_out", "on_aid", "exits", "closing");

    /** Those of a table; nothing where its measure is not known, or is none that publications may be of. */
    static Optional<OutsideColumns> find(JobDefinition.Table table) {
        return table.measure().flatMap(measure -> find(measure, table.options().period()));
    }

    static Optional<OutsideColumns> find(Measure measure, CountOptions.Period period) {
        return switch (measure) {
            case STOCK_FLOW ->
                Optional.of(
                        switch (period) {
                            case MONTH -> new OutsideColumns(List.of("month"), FLOWS, Set.of());
                            case FISCAL_YEAR ->
                                new OutsideColumns(
                                        years(),
                                        Stream.concat(FLOWS.stream(), Stream.of("on_aid_ever"))
                                                .toList(),
                                        Set.of("on_aid"));
                        });
            case COHORT ->
                of(
                        List.of("cohort", Population.FISCAL_YEAR, MONTHS_OBSERVED),
                        "entrants",
                        "on_aid",
                        "exits",
                        "returns",
                        "person_months",
                        "amount");
            case EXPENDITURE -> of(years("aid"), "amount", "payments", "recipients");
            case DURATION -> of(years("band"), "open", "ended");
            case EXIT_REASONS -> of(years("end_reason"), "exits");
            case SURVIVAL, EXITS, RE_ENTRY, TRANSITION, DISTRIBUTION, RATE -> Optional.empty();
            case LONG_TERM, CYCLERS, SPELL_DAYS -> Optional.empty();
            case CONTINUATION, ENTRY_OUTCOMES, CHURN, INFLOW -> Optional.empty();
        };
    }

    private static Optional<OutsideColumns> of(List<String> keys, String... values) {
        return Optional.of(new OutsideColumns(keys, List.of(values), Set.of()));
    }

    private static List<String> years(String... others) {
        return Stream.concat(Stream.of(Population.FISCAL_YEAR, MONTHS_OBSERVED), Arrays.stream(others))
                .toList();
    }

    /** The measures that publications may be of, by their keys. */
    static List<String> measures() {
        return Arrays.stream(Measure.values())
                .filter(measure -> find(measure, CountOptions.Period.MONTH).isPresent())
                .map(Measure::key)
                .sorted()
                .toList();
    }
}
