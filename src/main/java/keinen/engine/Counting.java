package keinen.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import keinen.dictionary.Column;
import keinen.dictionary.Role;
import keinen.finding.Failure;
import keinen.finding.Kind;
import keinen.history.Horizon;
import keinen.job.Plan;
import keinen.job.TablePlan;
import keinen.measure.Breakdown;
import keinen.measure.Cohort;
import keinen.measure.Expenditure;
import keinen.measure.Measure;
import keinen.measure.StockFlow;
import keinen.measure.StockFlowYears;
import keinen.measure.Survival;
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
        plan.tables().forEach(table -> attributes.addAll(table.by()));
        boolean money = plan.tables().stream().anyMatch(Counting::needsAmounts);
        LifeColumns columns = new LifeColumns(
                List.copyOf(attributes),
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
            measures.add(measure(table, breakdown(table, columns, store), horizon, columns.amounts()));
        }
        requireThatItFits(measures);
        return new Counting(columns, measures, plan.tables().size());
    }

    private static boolean needsAmounts(TablePlan table) {
        return switch (table.measure()) {
            case COHORT, EXPENDITURE -> true;
            case STOCK_FLOW, SURVIVAL -> false;
        };
    }

    private static Measure measure(TablePlan table, Breakdown breakdown, Horizon horizon, List<String> kinds) {
        return switch (table.measure()) {
            case STOCK_FLOW ->
                switch (table.period()) {
                    case MONTH -> new StockFlow(table.name(), breakdown, horizon);
                    case FISCAL_YEAR -> new StockFlowYears(table.name(), breakdown, horizon);
                };
            case COHORT -> new Cohort(table.name(), breakdown, horizon);
            case SURVIVAL ->
                new Survival(
                        table.name(),
                        breakdown,
                        horizon,
                        switch (table.spells()) {
                            case ALL -> Survival.Spells.ALL;
                            case FIRST -> Survival.Spells.FIRST;
                        });
            case EXPENDITURE -> new Expenditure(table.name(), breakdown, horizon, kinds);
        };
    }

    private static Breakdown breakdown(TablePlan table, LifeColumns columns, StoreManifest store) {
        return new Breakdown(table.by().stream()
                .map(name -> new Breakdown.Dimension(name, columns.attributes().indexOf(name), store.codes(name)))
                .toList());
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
