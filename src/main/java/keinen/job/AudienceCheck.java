package keinen.job;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import keinen.dictionary.Unit;
import keinen.finding.Findings;
import keinen.finding.Kind;
import keinen.finding.Place;

/** Whether what the rules ask for an audience can be asked of a table's cells. What cannot is refused, not left out. */
final class AudienceCheck {
    /** The measures with sums of what persons contribute more or less to. */
    private static final Set<Measure> SUMS = Set.of(Measure.COHORT, Measure.EXPENDITURE, Measure.SPELL_DAYS);

    private final JobDefinition job;
    private final Optional<Population> population;
    private final TableNeeds needs;
    private final Findings findings;

    /**
     * @param population of the job; nothing where it has none, or one that could not be read
     */
    AudienceCheck(JobDefinition job, Optional<Population> population, TableNeeds needs, Findings findings) {
        this.job = job;
        this.population = population;
        this.needs = needs;
        this.findings = findings;
    }

    /**
     * @param dimensions everything that the table tells persons apart by
     */
    void check(Rules.Audience audience, JobDefinition.Table table, Set<String> dimensions) {
        if (audience.contributor() == Unit.HOUSEHOLD && table.unit().value() != Unit.HOUSEHOLD) {
            needs.requireHouseholds(
                    table.unit().place(), "the rules ask for so many households in a cell, which takes");
            table.measure()
                    .filter(measure -> SUMS.contains(measure) && looksAtLargest(audience))
                    .ifPresent(measure -> refuseLargest(table));
        }
        audience.smallAreas().stream()
                .map(SmallArea::of)
                .distinct()
                .filter(dimensions::contains)
                .forEach(area -> requirePopulation(area, table));
    }

    private static boolean looksAtLargest(Rules.Audience audience) {
        return audience.dominance().isPresent() || audience.pPercent().isPresent();
    }

    private void refuseLargest(JobDefinition.Table table) {
        refuse(
                table.unit().place(),
                "Cannot show table '" + table.name() + "': the rules on sums look at the largest contributions of"
                        + " households, and of a table of persons only those of persons are known",
                "Count households (unit: household), or let the audience have no 'dominance' and no 'p_percent'");
    }

    private void requirePopulation(String area, JobDefinition.Table table) {
        if (job.population().isEmpty()) {
            refuse(
                    table.byPlace(),
                    "Cannot show table '" + table.name() + "' by '" + area + "': the rules ask how many inhabitants an"
                            + " area has, and the job has no population file",
                    "Give it one ('population') with the columns " + area + ", " + Population.FISCAL_YEAR
                            + ", population");
        } else if (population.isPresent() && !population.get().columns().contains(area)) {
            List<String> columns = population.get().columns();
            refuse(
                    table.byPlace(),
                    "Cannot show table '" + table.name() + "' by '" + area + "': the rules ask how many inhabitants an"
                            + " area has, and the job's population file does not have this column (it has "
                            + String.join(", ", columns) + ")",
                    "Add the column");
        }
    }

    private void refuse(Place place, String what, String remedy) {
        findings.add(Kind.REFUSED, place, what, remedy);
    }
}
