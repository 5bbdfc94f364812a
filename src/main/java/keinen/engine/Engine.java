package keinen.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import keinen.dictionary.Unit;
import keinen.finding.Failure;
import keinen.finding.Kind;
import keinen.history.Horizon;
import keinen.job.InputCheckResult;
import keinen.job.Plan;
import keinen.measure.CellTable;
import keinen.measure.Cells;
import keinen.measure.Group;
import keinen.measure.Measure;
import keinen.store.Snapshot;
import keinen.store.Store;
import keinen.time.Month;

/**
 * Counts the tables of a plan over a store: reads it once, whatever the number of tables. Spark starts beside what else
 * a run has to do before it can count, which is a third of a second at the start of a run.
 */
public final class Engine implements AutoCloseable {
    private final SparkCounter spark;

    /**
     * What was counted.
     *
     * @param tables all that the tables of the plan count, in the order of the plan
     * @param outside what the plan's publications are of, in their order; none where they are not considered
     * @param latent tables that the plan does not release and that readers could work out from those that it does;
     *     none where nothing is hidden from its audience
     * @param merged of families' numbers that earlier releases may have, the ones that they have now
     * @param balances one for each unit that was counted
     * @param checks what came of the rules' checks of the records
     */
    public record Result(
            List<CellTable> tables,
            List<CellTable> outside,
            List<CellTable> latent,
            Map<Long, Long> merged,
            List<Balance> balances,
            List<InputCheckResult> checks) {}

    private Engine(SparkCounter spark) {
        this.spark = spark;
    }

    /** Begins to load what Spark needs in any case. Nothing is started, and nothing waits for it. */
    public static void prepare() {
        SparkCounter.prepare();
    }

    /**
     * Begins to start Spark.
     *
     * @param settings of Spark; {@code spark.master} is this machine with all its cores where they do not say
     */
    public static Engine start(Map<String, String> settings) {
        return new Engine(SparkCounter.start(settings));
    }

    /**
     * Counts, once: Spark begins to stop when it has counted, beside whatever is done with the result.
     *
     * @param asOf the last month that is looked at; must be in the store's time
     * @throws Failure where the books do not balance
     */
    public Result count(Plan plan, Snapshot store, Month asOf) {
        Horizon horizon = new Horizon(store.firstMonth().index(), asOf.index(), plan.bridgeMonths());
        Counting counting = Counting.of(plan, store.manifest(), horizon);
        counting.units().forEach(store::require);
        Weighing weighing = weighing(plan, store, asOf);
        Partial total = spark.count(new BucketTask(
                store, counting.columns(), counting.readings(), counting.risks().sightings(), weighing));
        List<Balance> balances = total.seen().stream()
                .map(seen -> seen.balance(counting.columns()))
                .toList();
        List<String> wrong = new ArrayList<>();
        balances.forEach(balance -> wrong.addAll(compare(balance, store, asOf)));
        Optional<SoleContributors> contributors =
                weighing.names() ? Optional.of(new SoleContributors(weighing.families())) : Optional.empty();
        List<Tabulated> tabulated = IntStream.range(0, counting.measures().size())
                .parallel()
                .mapToObj(i -> tabulate(counting, i, total, contributors, weighing.distinct()))
                .toList();
        tabulated.forEach(table -> wrong.addAll(table.wrong()));
        List<CellTable> tables = tabulated.stream().map(Tabulated::cells).toList();
        if (!wrong.isEmpty()) {
            throw Failure.of(
                    Kind.BUG,
                    "Cannot release: the books do not balance (" + wrong.size() + " times): " + wrong.get(0),
                    "Keep the store and report this");
        }
        int known = counting.released() + counting.outside();
        return new Result(
                tables.subList(0, counting.released()),
                tables.subList(counting.released(), known),
                tables.subList(known, tables.size()),
                weighing.families().merged(),
                balances,
                counting.risks().results(total.onlooker().counts()));
    }

    /** The cells of a table, and what is wrong with them. */
    private record Tabulated(CellTable cells, List<String> wrong) {}

    /** In what ways lives are weighed; families are as far as the rules let households be joined. */
    private static Weighing weighing(Plan plan, Snapshot store, Month asOf) {
        if (!plan.asksContributors()) {
            return Weighing.none();
        }
        if (plan.householdsAsked() > 0) {
            store.require(Unit.HOUSEHOLD);
        }
        Optional<String> number = plan.joinsHouseholds() ? store.householdNumber() : Optional.empty();
        try {
            Families families = number.isPresent() ? Families.of(store, number.get(), asOf.index()) : Families.none();
            return new Weighing(true, families, new DistinctFamilies(plan.householdsAsked()));
        } catch (IOException failed) {
            throw new Diagnosis(Set.of()).ofCount(failed);
        }
    }

    private static Tabulated tabulate(
            Counting counting,
            int number,
            Partial total,
            Optional<SoleContributors> contributors,
            DistinctFamilies distinct) {
        Measure measure = counting.measures().get(number);
        int place = counting.readingOf().get(number);
        Reading reading = counting.readings().get(place);
        Seen seen = total.seen().get(counting.units().indexOf(reading.unit()));
        List<Group> groups = measure.breakdown().groups(seen.occurrences());
        Cells cells = cells(total, place, reading, measure, 0);
        CellTable table = measure.tabulate(cells, groups).of(reading.universe());
        int counts = reading.counts().size();
        IntFunction<CellTable> weighed =
                way -> measure.tabulate(cells(total, place, reading, measure, way * counts), groups);
        if (contributors.isPresent()) {
            table = contributors.get().in(table, weighed.apply(1));
        }
        if (distinct.counts() > 0 && reading.unit() == Unit.PERSON) {
            List<CellTable> powers =
                    IntStream.range(2, 2 + distinct.counts()).mapToObj(weighed).toList();
            table = distinct.in(table, powers);
        }
        return new Tabulated(table, measure.imbalances(cells, groups));
    }

    /** The cells of a measure; those of weighed lives stand behind all others of their reading. */
    private static Cells cells(Partial total, int place, Reading reading, Measure measure, int from) {
        return Cells.joined(measure.counted().stream()
                .map(counts -> total.cells(place, from + reading.counts().indexOf(counts)))
                .toList());
    }

    /** Stops Spark, where that is not done yet, and waits until it has stopped. */
    @Override
    public void close() {
        spark.close();
    }

    /** Compares what was seen with what the store says it holds. */
    private static List<String> compare(Balance balance, Snapshot store, Month asOf) {
        List<String> wrong = new ArrayList<>();
        Unit unit = balance.unit();
        long stored = store.manifest().months().stream()
                .filter(month -> month.month().compareTo(asOf) <= 0)
                .mapToLong(month -> month.rows(unit))
                .sum();
        if (stored != balance.records()) {
            wrong.add(
                    "the store holds " + stored + " records of " + unit.key() + "s, the run saw " + balance.records());
        }
        Map<String, Long> totals = Store.totals(store.manifest(), asOf);
        balance.amounts().forEach((column, seen) -> {
            if (!seen.equals(totals.get(column))) {
                wrong.add("the store's total of " + column + " is " + totals.get(column) + ", the run saw " + seen
                        + " by " + unit.key());
            }
        });
        return wrong;
    }
}
