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
    private final JobDefinition job;
    private final Optional<Population> population;
    private final Findings findings;

    /**
     * @param population of the job; nothing where it has none, or one that could not be read
     */
    AudienceCheck(JobDefinition job, Optional<Population> population, Findings findings) {
        this.job = job;
        this.population = population;
        this.findings = findings;
    }

    /**
     * @param dimensions everything that the table tells persons apart by
     */
    void check(Rules.Audience audience, JobDefinition.Table table, Set<String> dimensions) {
        if (audience.contributor() == Unit.HOUSEHOLD && table.unit().value() != Unit.HOUSEHOLD) {
            refuse(
                    table.unit().place(),
                    "Cannot show table '" + table.name() + "': the rules ask for so many households in a cell of this"
                            + " audience, and how many households its persons are of is not counted",
                    "Count households (unit: household), or choose an audience whose contributors are persons");
        }
        audience.smallAreas().stream()
                .map(SmallArea::of)
                .distinct()
                .filter(dimensions::contains)
                .forEach(area -> requirePopulation(area, table));
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
