package keinen.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import keinen.dictionary.AgeBand;
import keinen.dictionary.Column;
import keinen.dictionary.ResidenceBand;
import keinen.dictionary.Role;
import keinen.dictionary.Unit;
import keinen.finding.Failure;
import keinen.finding.Kind;
import keinen.history.Horizon;
import keinen.job.CountPlan;
import keinen.job.InputChecks;
import keinen.job.NumberAtEntry;
import keinen.job.Plan;
import keinen.measure.Breakdown;
import keinen.measure.Churn;
import keinen.measure.Cohort;
import keinen.measure.Continuation;
import keinen.measure.Counts;
import keinen.measure.Cyclers;
import keinen.measure.Distribution;
import keinen.measure.Duration;
import keinen.measure.EntryOutcomes;
import keinen.measure.ExitReasons;
import keinen.measure.Exits;
import keinen.measure.Expenditure;
import keinen.measure.Inflow;
import keinen.measure.LongTerm;
import keinen.measure.Measure;
import keinen.measure.OnAidYears;
import keinen.measure.ReEntry;
import keinen.measure.SpellDays;
import keinen.measure.StockFlow;
import keinen.measure.StockFlowYears;
import keinen.measure.Survival;
import keinen.measure.Transition;
import keinen.store.LifeColumns;
import keinen.store.StoreManifest;

/**
 * What a plan asks for, in terms of a store: which columns are read, how lives are read, and what is counted of them.
 *
 * @param readingOf which of the readings each measure is counted in
 * @param risks what the rules' checks of the records count
 * @param released how many of the first measures are cells of the plan's tables
 * @param outside how many of those behind them are cells that others publish; all others are latent
 */
record Counting(
        LifeColumns columns,
        List<Measure> measures,
        List<Reading> readings,
        List<Integer> readingOf,
        InputRisks risks,
        int released,
        int outside) {
    /** The most numbers that the folds of a run may hold together, in each task. */
    private static final long MOST_CELLS = 50_000_000;

    /**
     * @param horizon of the job's own definition of a spell
     */
    static Counting of(Plan plan, StoreManifest store, Horizon horizon) {
        List<CountPlan> released =
                plan.tables().stream().flatMap(table -> table.counts().stream()).toList();
        List<CountPlan> known = new ArrayList<>(released);
        plan.publicationsConsidered().forEach(publication -> known.add(publication.count()));
        List<CountPlan> counts = new ArrayList<>(known);
        if (plan.hidesCells()) {
            counts.addAll(LatentTables.of(known));
        }
        LifeColumns columns = columns(plan, known);
        List<Measure> measures = counts.stream()
                .map(count -> measure(count, columns, store, horizon(count, horizon)))
                .toList();
        InputChecks checks = plan.rules().inputChecks();
        List<Reading> readings = readings(counts, measures, horizon, checks);
        requireThatItFits(measures);
        List<Integer> readingOf = IntStream.range(0, counts.size())
                .mapToObj(i ->
                        number(readings, counts.get(i).unit(), measures.get(i).horizon()))
                .toList();
        return new Counting(
                columns,
                measures,
                readings,
                readingOf,
                InputRisks.of(checks, columns, store, horizon),
                released.size(),
                known.size() - released.size());
    }

    /**
     * The lives of each unit that is counted, under each definition of a spell; first under the job's own with spells of
     * any length, which see every record and every yen.
     */
    private static List<Reading> readings(
            List<CountPlan> counts, List<Measure> measures, Horizon horizon, InputChecks checks) {
        Map<Unit, Map<Horizon, List<Integer>>> tables = new EnumMap<>(Unit.class);
        if (!checks.isEmpty()) {
            tables.computeIfAbsent(Unit.PERSON, none -> new LinkedHashMap<>()).put(horizon, new ArrayList<>());
        }
        for (int i = 0; i < counts.size(); i++) {
            Map<Horizon, List<Integer>> ofUnit =
                    tables.computeIfAbsent(counts.get(i).unit(), none -> new LinkedHashMap<>());
            ofUnit.computeIfAbsent(horizon, none -> new ArrayList<>());
            ofUnit.computeIfAbsent(measures.get(i).horizon(), none -> new ArrayList<>())
                    .add(i);
        }
        List<Reading> readings = new ArrayList<>();
        tables.forEach((unit, ofUnit) -> ofUnit.forEach((spells, some) -> {
            boolean sums =
                    spells.equals(horizon) || some.stream().map(counts::get).anyMatch(Counting::needsAmounts);
            List<Counts> distinct = some.stream()
                    .flatMap(i -> measures.get(i).counted().stream())
                    .distinct()
                    .toList();
            readings.add(new Reading(unit, spells, sums, distinct));
        }));
        return readings;
    }

    private static int number(List<Reading> readings, Unit unit, Horizon horizon) {
        return IntStream.range(0, readings.size())
                .filter(i -> readings.get(i).unit() == unit
                        && readings.get(i).horizon().equals(horizon))
                .findFirst()
                .orElseThrow();
    }

    /** The units that are counted, in the order in which they are read. */
    List<Unit> units() {
        return readings.stream().map(Reading::unit).distinct().toList();
    }

    private static Horizon horizon(CountPlan count, Horizon horizon) {
        return horizon.under(count.rules().bridgeMonths(), count.rules().minimumMonths());
    }

    private static LifeColumns columns(Plan plan, List<CountPlan> counts) {
        Set<String> attributes = new LinkedHashSet<>();
        Set<String> dates = new LinkedHashSet<>();
        counts.forEach(count -> {
            attributes.addAll(count.by());
            dimension(count).ifPresent(attributes::add);
            number(count).map(NumberAtEntry::column).ifPresent(dates::add);
        });
        attributes.addAll(plan.rules().inputChecks().columns());
        boolean money = counts.stream().anyMatch(Counting::needsAmounts);
        return new LifeColumns(
                List.copyOf(attributes),
                attributes.contains(AgeBand.NAME) ? name(plan, Role.BIRTH) : "",
                plan.ageBands(),
                attributes.contains(ResidenceBand.NAME) ? ResidenceBand.SINCE : "",
                plan.residenceBands(),
                List.copyOf(dates),
                money ? names(plan, Role.AMOUNT) : List.of(),
                name(plan, Role.SPELL_START),
                name(plan, Role.SPELL_END),
                name(plan, Role.END_REASON));
    }

    /** The dimension whose codes a table compares. */
    private static Optional<String> dimension(CountPlan table) {
        return table.measure() == keinen.job.Measure.TRANSITION ? table.of() : Optional.empty();
    }

    /** The number that a table is of. */
    private static Optional<NumberAtEntry> number(CountPlan table) {
        return table.of().flatMap(NumberAtEntry::find);
    }

    private static boolean needsAmounts(CountPlan table) {
        return switch (table.measure()) {
            case COHORT, EXPENDITURE -> true;
            case STOCK_FLOW, SURVIVAL, EXITS, RE_ENTRY, TRANSITION, DISTRIBUTION, DURATION, RATE -> false;
            case LONG_TERM, CYCLERS, EXIT_REASONS, SPELL_DAYS -> false;
            case CONTINUATION, ENTRY_OUTCOMES, CHURN, INFLOW -> false;
        };
    }

    private static Measure measure(CountPlan table, LifeColumns columns, StoreManifest store, Horizon horizon) {
        Breakdown breakdown = breakdown(table, columns, store);
        return switch (table.measure()) {
            case STOCK_FLOW ->
                switch (table.options().period()) {
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
                        table.options().bands().orElseThrow());
            }
            case DURATION -> new Duration(table.name(), breakdown, horizon);
            case RATE -> new OnAidYears(table.name(), breakdown, horizon);
            case LONG_TERM ->
                new LongTerm(
                        table.name(),
                        breakdown,
                        horizon,
                        table.options().criterion().least(),
                        table.options().criterion().window());
            case CYCLERS ->
                new Cyclers(
                        table.name(),
                        breakdown,
                        horizon,
                        table.options().criterion().least(),
                        table.options().criterion().window());
            case EXIT_REASONS ->
                new ExitReasons(table.name(), breakdown, horizon, groups(table), codes(columns.endReason(), store));
            case SPELL_DAYS -> new SpellDays(table.name(), breakdown, horizon);
            case CONTINUATION ->
                new Continuation(
                        table.name(),
                        breakdown,
                        horizon,
                        table.options().followUp().years());
            case ENTRY_OUTCOMES ->
                new EntryOutcomes(
                        table.name(),
                        breakdown,
                        horizon,
                        table.options().followUp().within(),
                        table.options().followUp().returningWithin());
            case CHURN ->
                new Churn(
                        table.name(),
                        breakdown,
                        horizon,
                        table.options().followUp().within());
            case INFLOW ->
                new Inflow(
                        table.name(),
                        breakdown,
                        horizon,
                        table.options().followUp().within());
            case EXPENDITURE -> new Expenditure(table.name(), breakdown, horizon, columns.amounts());
        };
    }

    private static Survival.Spells spells(CountPlan table) {
        return switch (table.options().spells()) {
            case ALL -> Survival.Spells.ALL;
            case FIRST -> Survival.Spells.FIRST;
        };
    }

    private static ExitReasons.Groups groups(CountPlan table) {
        return switch (table.options().groups()) {
            case FIRST -> ExitReasons.Groups.FIRST_MONTH;
            case LAST -> ExitReasons.Groups.LAST_MONTH;
        };
    }

    /** The codes of a column that is no attribute. */
    private static Breakdown.Dimension codes(String column, StoreManifest store) {
        return new Breakdown.Dimension(column, Breakdown.Dimension.NO_ATTRIBUTE, store.codes(column));
    }

    private static Breakdown breakdown(CountPlan table, LifeColumns columns, StoreManifest store) {
        return new Breakdown(
                table.by().stream().map(name -> dimension(name, columns, store)).toList());
    }

    /** A column that breaks tables down, with the texts of its codes. */
    static Breakdown.Dimension dimension(String name, LifeColumns columns, StoreManifest store) {
        int attribute = columns.attributes().indexOf(name);
        return switch (name) {
            case AgeBand.NAME -> banded(name, attribute, AgeBand.codes(columns.ageBands()));
            case ResidenceBand.NAME -> banded(name, attribute, ResidenceBand.codes(columns.residenceBands()));
            default -> new Breakdown.Dimension(name, attribute, store.codes(name));
        };
    }

    private static Breakdown.Dimension banded(String name, int attribute, List<String> bands) {
        return new Breakdown.Dimension(name, attribute, bands, Breakdown.Order.AS_LISTED);
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
