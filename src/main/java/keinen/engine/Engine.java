package keinen.engine;

import io.netty.channel.epoll.Epoll;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import keinen.dictionary.Unit;
import keinen.finding.Failure;
import keinen.finding.Kind;
import keinen.history.Horizon;
import keinen.job.Plan;
import keinen.measure.CellTable;
import keinen.measure.Cells;
import keinen.measure.Group;
import keinen.measure.Measure;
import keinen.store.Snapshot;
import keinen.store.Store;
import keinen.time.Month;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.deploy.SparkHadoopUtil;
import scala.Function1;
import scala.concurrent.Await;
import scala.concurrent.duration.Duration;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.BoxedUnit;

/**
 * Counts the tables of a plan over a store: reads it once, whatever the number of tables. Spark starts beside what else
 * a run has to do before it can count, which is a third of a second at the start of a run.
 */
public final class Engine implements AutoCloseable {
    /** What a task has counted goes to the driver in its message and not by way of a block that the driver fetches. */
    private static final String LARGEST_MESSAGE = "128m";

    /** So many buckets are always left, one for each core of a small machine. */
    private static final int LEFT_TO_SPARK = 2;

    private static final String THIS_MACHINE = "local[*]";

    private final FutureTask<JavaSparkContext> spark;
    private final FutureTask<Boolean> stop = new FutureTask<>(() -> spark().close(), true);
    private final boolean local;

    /**
     * What was counted.
     *
     * @param tables all that the tables of the plan count, in the order of the plan
     * @param latent tables that the plan does not release and that readers could work out from those that it does;
     *     none where nothing is hidden from its audience
     * @param balances one for each unit that was counted
     */
    public record Result(List<CellTable> tables, List<CellTable> latent, List<Balance> balances) {}

    private Engine(FutureTask<JavaSparkContext> spark, boolean local) {
        this.spark = spark;
        this.local = local;
    }

    /** Begins to load what Spark needs in any case. Nothing is started, and nothing waits for it. */
    public static void prepare() {
        inBackground(() -> {
            SparkHadoopUtil.get().newConfiguration(configuration(Map.of()));
            Epoll.isAvailable();
        });
    }

    /**
     * Begins to start Spark.
     *
     * @param settings of Spark; {@code spark.master} is this machine with all its cores where they do not say
     */
    public static Engine start(Map<String, String> settings) {
        FutureTask<JavaSparkContext> spark = new FutureTask<>(() -> new JavaSparkContext(configuration(settings)));
        inBackground(spark);
        String master = settings.getOrDefault("spark.master", THIS_MACHINE);
        return new Engine(spark, master.equals("local") || master.startsWith("local["));
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "engine-start");
        thread.setDaemon(true);
        thread.start();
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
        Partial total = run(new BucketTask(store, counting.columns(), counting.measures(), counting.readings()));
        List<Balance> balances = total.seen().stream()
                .map(seen -> seen.balance(counting.columns()))
                .toList();
        List<String> wrong = new ArrayList<>();
        balances.forEach(balance -> wrong.addAll(compare(balance, store, asOf)));
        List<Tabulated> tabulated = IntStream.range(0, counting.measures().size())
                .parallel()
                .mapToObj(i -> tabulate(counting, i, total))
                .toList();
        tabulated.forEach(table -> wrong.addAll(table.wrong()));
        List<CellTable> tables = tabulated.stream().map(Tabulated::cells).toList();
        if (!wrong.isEmpty()) {
            throw Failure.of(
                    Kind.BUG,
                    "Cannot release: the books do not balance (" + wrong.size() + " times): " + wrong.get(0),
                    "Keep the store and report this");
        }
        return new Result(
                tables.subList(0, counting.released()), tables.subList(counting.released(), tables.size()), balances);
    }

    /**
     * Counts the buckets: on one machine two tasks a core, which even out buckets of different size, while more only add
     * cells to bring together; on a cluster a task each, since nobody knows which executors are still to come.
     */
    /** The cells of a table, and what is wrong with them. */
    private record Tabulated(CellTable cells, List<String> wrong) {}

    private static Tabulated tabulate(Counting counting, int number, Partial total) {
        Measure measure = counting.measures().get(number);
        Reading reading = counting.readingOf(number);
        Seen seen = total.seen().get(counting.units().indexOf(reading.unit()));
        List<Group> groups = measure.breakdown().groups(seen.occurrences());
        Cells cells = total.cells(number);
        return new Tabulated(measure.tabulate(cells, groups).of(reading.universe()), measure.imbalances(cells, groups));
    }

    private Partial run(BucketTask task) {
        int buckets = task.store().buckets();
        Meanwhile meanwhile = new Meanwhile(spark, local ? buckets - LEFT_TO_SPARK : 0);
        Partial total = countHere(task, meanwhile);
        countBySpark(spark(), task, IntStream.range(meanwhile.reached(), buckets), total);
        inBackground(stop);
        return total;
    }

    private static Partial countHere(BucketTask task, Iterator<Integer> buckets) {
        try {
            return task.count(buckets);
        } catch (IOException | RuntimeException failed) {
            throw unreadable(failed);
        }
    }

    /**
     * Lets Spark count buckets and adds what each task has counted as it comes: all at once they would need a multiple of
     * the memory, since on a cluster every bucket is a task.
     */
    private static void countBySpark(JavaSparkContext context, BucketTask task, IntStream buckets, Partial total) {
        List<Integer> numbers = buckets.boxed().toList();
        int most = context.isLocal() ? Math.max(2, 2 * context.defaultParallelism()) : numbers.size();
        int tasks = Math.min(numbers.size(), most);
        FlatMapFunction<Iterator<Integer>, Partial> count =
                some -> List.of(task.count(some)).iterator();
        JavaRDD<Partial> counted = context.parallelize(numbers, tasks).mapPartitions(count);
        List<Object> all = IntStream.range(0, tasks).boxed().collect(Collectors.toList());
        try {
            Await.result(
                    context.sc()
                            .submitJob(
                                    counted.rdd(),
                                    (Function1<scala.collection.Iterator<Partial>, Partial> & Serializable)
                                            scala.collection.Iterator::next,
                                    CollectionConverters.asScala(all).toSeq(),
                                    (number, partial) -> {
                                        total.add(partial);
                                        return BoxedUnit.UNIT;
                                    },
                                    () -> BoxedUnit.UNIT),
                    Duration.Inf());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (Exception failed) {
            throw unreadable(failed);
        }
    }

    /** What is wrong with the store in the words of whoever found it, or else in those of the exception. */
    private static Failure unreadable(Exception failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof Failure known) {
                return known;
            }
        }
        String message = failed.getMessage() == null ? failed.toString() : failed.getMessage();
        return Failure.of(
                Kind.DATA,
                "Cannot read the store: " + message.lines().findFirst().orElse(message),
                "If its files were changed or lost, make a new store from the exports");
    }

    private JavaSparkContext spark() {
        try {
            JavaSparkContext context = spark.get();
            // The names that Spark would show of each step in its pages, which nobody sees; making them takes long.
            context.setLocalProperty("spark.rdd.scope.noOverride", "true");
            return context;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Spark did not start", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Stops Spark, where that is not done yet, and waits until it has stopped. */
    @Override
    public void close() {
        stop.run();
        try {
            stop.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Spark did not stop", failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static SparkConf configuration(Map<String, String> settings) {
        SparkConf configuration = new SparkConf()
                .setAppName("keinen")
                .setIfMissing("spark.master", THIS_MACHINE)
                .setIfMissing("spark.ui.enabled", "false")
                .setIfMissing("spark.driver.maxResultSize", "0")
                .setIfMissing("spark.task.maxDirectResultSize", LARGEST_MESSAGE);
        settings.forEach(configuration::set);
        if (configuration.get("spark.master").startsWith("local")) {
            configuration
                    .setIfMissing("spark.driver.host", "127.0.0.1")
                    .setIfMissing("spark.driver.bindAddress", "127.0.0.1");
        } else if (!configuration.contains("spark.jars")) {
            configuration.setJars(JavaSparkContext.jarOfClass(Engine.class));
        }
        return configuration;
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
