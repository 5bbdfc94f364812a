package keinen.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One table of a job with every name resolved: what is counted for it, and what is made of the counts. Options that its
 * measure does not have hold their defaults.
 *
 * @param count the cells of the table itself
 * @param interval the limits of a {@code survival} table's curve
 * @param shareLimits the limits of a table's shares
 * @param sensitivity the other definitions of a spell that the table is held against, if the job asks for any
 * @param test how groups are compared
 * @param rate what a {@code rate} table is made of beside its counts; nothing for other measures
 * @param spending the same of an {@code expenditure} table
 * @param preset the published definition that the job names for the table, if it names one
 */
public record TablePlan(
        CountPlan count,
        Interval interval,
        ShareLimits shareLimits,
        GroupTest test,
        Optional<Sensitivity> sensitivity,
        Optional<RatePlan> rate,
        Optional<SpendingPlan> spending,
        Optional<Preset> preset) {

    /** A table of which nothing is asked but its own cells and what is usually made of them. */
    public static TablePlan of(CountPlan count) {
        return new TablePlan(
                count,
                Interval.LOG_LOG,
                ShareLimits.NONE,
                GroupTest.USUAL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** How the confidence limits of a survival curve are made. */
    public enum Interval {
        PLAIN,
        LOG,
        LOG_LOG
    }

    public String name() {
        return count.name();
    }

    public Measure measure() {
        return count.measure();
    }

    public List<String> by() {
        return count.by();
    }

    /** All that has to be counted for the table; first the cells of the table itself. */
    public List<CountPlan> counts() {
        return Stream.concat(definitions().stream(), strata().stream()).toList();
    }

    /** The table's own count, and then the same under other definitions of a spell. */
    public List<CountPlan> definitions() {
        List<CountPlan> counts = new ArrayList<>(List.of(count));
        sensitivity.map(Sensitivity::grid).orElse(List.of()).stream()
                .filter(rules -> !rules.equals(count.rules()))
                .forEach(rules -> counts.add(count.under(
                        name() + " with bridge_months " + rules.bridgeMonths() + " and minimum_months "
                                + rules.minimumMonths(),
                        rules)));
        return counts;
    }

    /**
     * The counts by strata within the groups, which a stratified test, a standardised rate and a decomposition are made
     * of, and for a standardised rate those by strata in the whole city.
     */
    public List<CountPlan> strata() {
        List<String> strata = finer();
        return Stream.of(by(), List.<String>of())
                .distinct()
                .limit(measure() == Measure.RATE ? 2 : 1)
                .filter(groups -> !strata.isEmpty())
                .map(groups -> Stream.concat(groups.stream(), strata.stream()).toList())
                .map(groups -> count.by(name() + " by " + String.join(", ", groups), groups))
                .toList();
    }

    /** The dimensions by whose codes persons are told apart beside the table's groups: strata, or what spending mixes. */
    public List<String> finer() {
        return switch (measure()) {
            case SURVIVAL, EXITS -> test.strata();
            case RATE -> standardisation().map(Standardisation::strata).orElse(List.of());
            case EXPENDITURE ->
                spending.flatMap(SpendingPlan::decomposed).map(SpendingPlan.Decomposed::by).stream()
                        .toList();
            case STOCK_FLOW, COHORT, RE_ENTRY, TRANSITION, DISTRIBUTION, DURATION -> List.of();
            case LONG_TERM, CYCLERS, EXIT_REASONS, SPELL_DAYS -> List.of();
            case CONTINUATION, ENTRY_OUTCOMES, CHURN, INFLOW -> List.of();
        };
    }

    public Optional<Standardisation> standardisation() {
        return rate.flatMap(RatePlan::standardisation);
    }
}
