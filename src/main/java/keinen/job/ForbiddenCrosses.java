package keinen.job;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import keinen.dictionary.AgeBand;
import keinen.dictionary.Column;
import keinen.dictionary.Dataset;
import keinen.dictionary.ResidenceBand;
import keinen.dictionary.Role;
import keinen.finding.Findings;
import keinen.finding.Kind;

/**
 * Holds tables against the crosses that the rules forbid. A table crosses its groups, and with them whatever else its
 * measure tells persons apart by; and a band stands for the date that it is made of.
 */
final class ForbiddenCrosses {
    private final Dataset dataset;
    private final List<List<String>> crosses;
    private final Findings findings;

    ForbiddenCrosses(Dataset dataset, List<List<String>> crosses, Findings findings) {
        this.dataset = dataset;
        this.crosses = crosses;
        this.findings = findings;
    }

    /**
     * @param dimensions the table's groups, strata, and what it is of
     */
    void check(JobDefinition.Table table, Set<String> dimensions) {
        Set<String> crossed = new HashSet<>(dimensions);
        table.measure().ifPresent(measure -> addOwn(measure, table, crossed));
        addDates(crossed);
        crosses.stream()
                .filter(crossed::containsAll)
                .forEach(cross -> findings.add(
                        Kind.REFUSED,
                        table.byPlace(),
                        "Cannot cross " + String.join(", ", cross) + " in table '" + table.name()
                                + "': the rules forbid it",
                        ""));
    }

    private void addOwn(Measure measure, JobDefinition.Table table, Set<String> crossed) {
        switch (measure) {
            case EXITS, EXIT_REASONS -> addAll(Role.END_REASON, crossed);
            case EXPENDITURE -> addAll(Role.AMOUNT, crossed);
            case DISTRIBUTION ->
                table.of()
                        .flatMap(of -> NumberAtEntry.find(of.value()))
                        .ifPresent(number -> crossed.addAll(List.of(number.column(), ResidenceBand.NAME)));
            case STOCK_FLOW, COHORT, SURVIVAL, RE_ENTRY, TRANSITION, DURATION, LONG_TERM, CYCLERS, SPELL_DAYS -> {}
            case RATE, CONTINUATION, ENTRY_OUTCOMES, CHURN, INFLOW -> {}
        }
    }

    private void addDates(Set<String> crossed) {
        if (crossed.contains(AgeBand.NAME)) {
            addAll(Role.BIRTH, crossed);
        }
        if (crossed.contains(ResidenceBand.NAME)) {
            crossed.add(ResidenceBand.SINCE);
        }
    }

    private void addAll(Role role, Set<String> crossed) {
        dataset.all(role).stream().map(Column::name).forEach(crossed::add);
    }
}
