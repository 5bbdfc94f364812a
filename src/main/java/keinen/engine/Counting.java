package keinen.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import keinen.dictionary.AgeBand;
import keinen.dictionary.Column;
import keinen.dictionary.Role;
import keinen.finding.Failure;
import keinen.finding.Kind;
import keinen.history.Horizon;
import keinen.job.NumberAtEntry;
import keinen.job.Plan;
import keinen.job.TablePlan;
import keinen.measure.Breakdown;
import keinen.measure.Cohort;
import keinen.measure.Distribution;
import keinen.measure.Duration;
import keinen.measure.Exits;
import keinen.measure.Expenditure;
import keinen.measure.Measure;
import keinen.measure.ReEntry;
import keinen.measure.StockFlow;
import keinen.measure.StockFlowYears;
import keinen.measure.Survival;
import keinen.measure.Transition;
import keinen.store.LifeColumns;
import keinen.store.StoreManifest;

/**
 * What a plan asks for, in terms of a store: which columns are read, and which folds see them.
 *
 * @param released how many of the first measures are tables of the plan; the others are latent
 */
record Counting(LifeColumns columns, List<Measure> measures, int released) {
    /** The most numbers that the folds of a run may hold together, in each task. */
    private static final long MOST_CELLS = 50_000_000;

    static Counting of(Plan plan, StoreManifest store, Horizon horizon) {
        Set<String> attributes = new LinkedHashSet<>();
        Set<String> dates = new LinkedHashSet<>();
        plan.tables().forEach(table -> {
            attributes.addAll(table.by());
            dimension(table).ifPresent(attributes::add);
            number(table).map(NumberAtEntry::column).ifPresent(dates::add);
        });
        boolean money = plan.tables().stream().anyMatch(Counting::needsAmounts);
        LifeColumns columns = new LifeColumns(
                List.copyOf(attributes),
                attributes.contains(AgeBand.NAME) ? name(plan, Role.BIRTH) : "",
                plan.ageBands(),
                List.copyOf(dates),
                money ? names(plan, Role.AMOUNT) : List.of(),
                name(plan, Role.SPELL_START),
                name(plan, Role.SPELL_END),
                name(plan, Role.END_REASON));
        List<Measure> measures = new ArrayList<>();
        List<TablePlan> tables = new ArrayList<>(plan.tables());
        if (plan.hidesCells()) {
            tables.addAll(LatentTables.of(plan.tables()));
        }
        for (TablePlan table : tables) {
            measures.add(measure(table, columns, store, horizon));
        }
        requireThatItFits(measures);
        return new Counting(columns, measures, plan.tables().size());
    }

    /** The dimension whose codes a table compares. */
    private static Optional<String> dimension(TablePlan table) {
        return table.measure() == keinen.job.Measure.TRANSITION ? table.of() : Optional.empty();
    }

    /** The number that a table is of. */
    private static Optional<NumberAtEntry> number(TablePlan table) {
        return table.of().flatMap(NumberAtEntry::find);
    }

    private static boolean needsAmounts(TablePlan table) {
        return switch (table.measure()) {
            case COHORT, EXPENDITURE -> true;
            case STOCK_FLOW, SURVIVAL, EXITS, RE_ENTRY, TRANSITION, DISTRIBUTION, DURATION -> false;
        };
    }

    private static Measure measure(TablePlan table, LifeColumns columns, StoreManifest store, Horizon horizon) {
        Breakdown breakdown = breakdown(table, columns, store);
        return switch (table.measure()) {
            case STOCK_FLOW ->
                switch (table.period()) {
                    case MONTH -> new StockFlow(table.name(), breakdown, horizon);
                    case FISCAL_YEAR -> new StockFlowYears(table.name(), breakdown, horizon);
                };
            case COHORT -> new Cohort(table.name(), breakdown, horizon);
            case SURVIVAL -> new Survival(table.name(), breakdown, horizon, spells(table));
            case EXITS -> new Exits(table.name(), breakdown, horizon, spells(table), codes(columns.endReason(), store));
            case RE_ENTRY -> new ReEntry(table.name(), breakdown, horizon);
            case TRANSITION ->
                new Transition(
                        table.name(),
                        breakdown,
                        horizon,
                        dimension(dimension(table).orElseThrow(), columns, store));
            case DISTRIBUTION -> {
                NumberAtEntry number = number(table).orElseThrow();
                yield new Distribution(
                        table.name(),
                        breakdown,
                        horizon,
                        number.key(),
                        columns.dates().indexOf(number.column()),
                        table.bands().orElseThrow());
            }
            case DURATION -> new Duration(table.name(), breakdown, horizon);
            case EXPENDITURE -> new Expenditure(table.name(), breakdown, horizon, columns.amounts());
        };
    }

    private static Survival.Spells spells(TablePlan table) {
        return switch (table.spells()) {
            case ALL -> Survival.Spells.ALL;
            case FIRST -> Survival.Spells.FIRST;
        };
    }

    /** The codes of a column that is no attribute. */
    private static Breakdown.Dimension codes(String column, StoreManifest store) {
        return new Breakdown.Dimension(column, Breakdown.Dimension.NO_ATTRIBUTE, store.codes(column));
    }

    private static Breakdown breakdown(TablePlan table, LifeColumns columns, StoreManifest store) {
        return new Breakdown(
                table.by().stream().map(name -> dimension(name, columns, store)).toList());
    }

    private static Breakdown.Dimension dimension(String name, LifeColumns columns, StoreManifest store) {
        int attribute = columns.attributes().indexOf(name);
        return name.equals(AgeBand.NAME)
                ? new Breakdown.Dimension(name, attribute, AgeBand.codes(columns.ageBands()), Breakdown.Order.AS_LISTED)
                : new Breakdown.Dimension(name, attribute, store.codes(name));
    }

    private static List<String> names(Plan plan, Role role) {
        return plan.dataset().all(role).stream().map(Column::name).toList();
    }

    /** The column of a role; empty where the dataset has none. */
    private static String name(Plan plan, Role role) {
        return plan.dataset().find(role).map(Column::name).orElse("");
    }

    private static void requireThatItFits(List<Measure> measures) {
        long cells = 0;
        for (Measure measure : measures) {
            try {
                cells = Math.addExact(cells, measure.size());
            } catch (ArithmeticException tooMany) {
                cells = Long.MAX_VALUE;
            }
            if (cells > MOST_CELLS) {
                throw Failure.of(
                        Kind.DEFINITION,
                        "Cannot count table " + measure.table() + ": with it the job has more than " + MOST_CELLS
                                + " cells",
                        "Break it down by fewer columns, or by columns with fewer codes");
            }
        }
    }
}
