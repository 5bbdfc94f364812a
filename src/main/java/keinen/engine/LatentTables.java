package keinen.engine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import keinen.dictionary.Unit;
import keinen.job.CountPlan;
import keinen.job.Measure;

/**
 * The tables that a job does not release, and that readers can work out, wholly or in part, from those that it does: the
 * common margin of two tables, and what a month's table says of the years and cohorts beside it. They are counted
 * like the others, so that nothing hidden follows by way of them, and never shown.
 *
 * <p>With groups {@code A} in one table and {@code B} in another of the same measure, both tell the sums by what
 * {@code A} and {@code B} have in common. Months add up to years, and the entries of a year are the entrants of its
 * cohort (and a part of its inflow), so wherever a job holds several of these, all of them are laid open by the common
 * groups. A table that others publish ties the others together like one that is released.
 */
final class LatentTables {
    /** Measures with a column that the stocks and flows of a fiscal year have too. */
    private static final Set<Measure> IN_FLOWS = EnumSet.of(
            Measure.STOCK_FLOW,
            Measure.COHORT,
            Measure.CONTINUATION,
            Measure.ENTRY_OUTCOMES,
            Measure.CHURN,
            Measure.INFLOW);

    private final List<CountPlan> released;
    private final List<CountPlan> latent = new ArrayList<>();

    private LatentTables(List<CountPlan> released) {
        this.released = released;
    }

    /** Persons and households have their own: nothing of one adds up to the other. */
    static List<CountPlan> of(List<CountPlan> released) {
        List<CountPlan> latent = new ArrayList<>();
        for (Unit unit : Unit.values()) {
            LatentTables tables = new LatentTables(
                    released.stream().filter(table -> table.unit() == unit).toList());
            tables.addFlows();
            tables.addMargins();
            latent.addAll(tables.latent);
        }
        return List.copyOf(latent);
    }

    /** Months, years and cohorts, and what is told of these, are of the same persons. */
    private void addFlows() {
        List<CountPlan> flows = released.stream()
                .filter(table -> IN_FLOWS.contains(table.measure()))
                .toList();
        if (flows.stream().map(LatentTables::kind).distinct().count() < 2) {
            return;
        }
        for (Set<String> groups : commonGroups(flows)) {
            for (CountPlan table : flows) {
                if (table.by().containsAll(groups)) {
                    add(table, groups);
                    if (table.measure() != Measure.STOCK_FLOW) {
                        add(table.years(), groups);
                    }
                }
            }
        }
    }

    /** Tables of one measure by different groups tell their common margin. */
    private void addMargins() {
        Set<String> kinds = new LinkedHashSet<>();
        released.forEach(table -> kinds.add(kind(table)));
        for (String kind : kinds) {
            List<CountPlan> same =
                    released.stream().filter(table -> kind(table).equals(kind)).toList();
            for (Set<String> groups : commonGroups(same)) {
                add(same.get(0), groups);
            }
        }
    }

    /** The groups of each table, what any two of them have in common, what any two of those do, and so on. */
    private static Set<Set<String>> commonGroups(List<CountPlan> tables) {
        Set<Set<String>> all = new LinkedHashSet<>();
        tables.forEach(table -> all.add(new TreeSet<>(table.by())));
        int before;
        do {
            before = all.size();
            List<Set<String>> sets = List.copyOf(all);
            for (Set<String> one : sets) {
                for (Set<String> other : sets) {
                    Set<String> common = new TreeSet<>(one);
                    common.retainAll(other);
                    all.add(common);
                }
            }
        } while (all.size() > before);
        return all;
    }

    private void add(CountPlan like, Set<String> groups) {
        boolean there = java.util.stream.Stream.concat(released.stream(), latent.stream())
                .anyMatch(table -> kind(table).equals(kind(like)) && new HashSet<>(table.by()).equals(groups));
        if (!there) {
            latent.add(like.by("latent_" + kind(like) + "_" + String.join("_", groups), List.copyOf(groups)));
        }
    }

    /** What is counted, whatever the groups. */
    private static String kind(CountPlan table) {
        return switch (table.measure()) {
            case STOCK_FLOW -> "stock-flow-" + table.options().period();
            case SURVIVAL, EXITS ->
                table.measure().key() + "-" + table.options().spells();
            case TRANSITION, DISTRIBUTION ->
                table.measure().key() + "-" + table.of() + "-" + table.options().bands();
            case LONG_TERM, CYCLERS ->
                table.measure().key() + "-" + table.options().criterion().least() + "-"
                        + table.options().criterion().window();
            case EXIT_REASONS -> table.measure().key() + "-" + table.options().groups();
            case SPELL_DAYS -> table.measure().key();
            case COHORT, EXPENDITURE, RE_ENTRY, DURATION, RATE ->
                table.measure().key();
            case CONTINUATION, ENTRY_OUTCOMES, CHURN, INFLOW ->
                table.measure().key() + "-" + table.options().followUp();
        };
    }
}
