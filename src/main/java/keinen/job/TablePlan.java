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
 * @param sensitivity the other definitions of a spell that the table is held against, if the job asks for any
 * @param rate what a {@code rate} table is made of beside its counts; nothing for other measures
 */
public record TablePlan(
        CountPlan count, Interval interval, Optional<Sensitivity> sensitivity, Optional<RatePlan> rate) {

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

    /** What a standardised rate is made of: the count by strata within the groups, and by strata in the whole city. */
    public List<CountPlan> strata() {
        List<String> strata = standardisation().map(Standardisation::strata).orElse(List.of());
        return Stream.of(by(), List.<String>of())
                .distinct()
                .filter(groups -> !strata.isEmpty())
                .map(groups -> Stream.concat(groups.stream(), strata.stream()).toList())
                .map(groups -> count.by(name() + " by " + String.join(", ", groups), groups))
                .toList();
    }

    public Optional<Standardisation> standardisation() {
        return rate.flatMap(RatePlan::standardisation);
    }
}
