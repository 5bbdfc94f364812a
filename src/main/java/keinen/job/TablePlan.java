package keinen.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One table of a job with every name resolved: what is counted for it, and what is made of the counts. Options that its
 * measure does not have hold their defaults.
 *
 * @param count the cells of the table itself
 * @param sensitivity the other definitions of a spell that the table is held against, if the job asks for any
 * @param preset the published definition that the job names for the table, if it names one
 */
public record TablePlan(
        CountPlan count, Interval interval, Optional<Sensitivity> sensitivity, Optional<Preset> preset) {

    /** A table that the job spells out by itself. */
    public TablePlan(CountPlan count, Interval interval, Optional<Sensitivity> sensitivity) {
        this(count, interval, sensitivity, Optional.empty());
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
        List<CountPlan> counts = new ArrayList<>(List.of(count));
        sensitivity.map(Sensitivity::grid).orElse(List.of()).stream()
                .filter(rules -> !rules.equals(count.rules()))
                .forEach(rules -> counts.add(count.under(
                        name() + " with bridge_months " + rules.bridgeMonths() + " and minimum_months "
                                + rules.minimumMonths(),
                        rules)));
        return counts;
    }
}
