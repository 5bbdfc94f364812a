package keinen.engine;

import io.netty.channel.epoll.Epoll;
import java.io.File;
import java.io.IOException;
import java.io.Serializable;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import keinen.finding.Failure;
import keinen.finding.Kind;
import org.apache.spark.FutureAction;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.util.Utils;
import scala.Function1;
import scala.concurrent.Await;
import scala.concurrent.duration.Duration;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.BoxedUnit;

/** Spark, from its start in the background to its end: it counts the buckets of one store once. */
final class SparkCounter implements AutoCloseable {
    /** What a task has counted goes to the driver in its message and not by way of a block that the driver fetches. */
    private static final String LARGEST_MESSAGE = "128m";

    private static final String THIS_MACHINE = "local[*]";

    private final CompletableFuture<JavaSparkContext> spark;
    private final FutureTask<Boolean> stop = new FutureTask<>(() -> stop(spark()), true);
    private final boolean local;

    private SparkCounter(CompletableFuture<JavaSparkContext> spark, boolean local) {
        this.spark = spark;
        this.local = local;
    }

    /** Begins to load what Spark needs in any case. Nothing is started, and nothing waits for it. */
    static void prepare() {
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
    static SparkCounter start(Map<String, String> settings) {
        CompletableFuture<JavaSparkContext> spark = CompletableFuture.supplyAsync(
                () -> new JavaSparkContext(configuration(settings)), SparkCounter::inBackground);
        String master = settings.getOrDefault("spark.master", THIS_MACHINE);
        return new SparkCounter(spark, master.equals("local") || master.startsWith("local["));
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "engine-start");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Counts all buckets, and begins to stop.
     *
     * @throws Failure where they cannot be read
     */
    Partial count(BucketTask task) {
        int number = task.store().buckets();
        SharedBuckets buckets = local ? SharedBuckets.here(number) : SharedBuckets.elsewhere(number);
        Partial total = countHere(task, Collections.emptyIterator());
        CompletableFuture<FutureAction<BoxedUnit>> job =
                spark.thenApply(context -> countBySpark(context, task, buckets, total));
        job.exceptionally(failed -> {
            buckets.stop();
            return null;
        });
        Partial own = countHere(task, buckets);
        await(job);
        total.add(own);
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
     * Lets Spark count buckets: on one machine in two tasks a core, which even out buckets of different size, while more
     * only add cells to bring together; on a cluster in a task each, since nobody knows which executors are still to come.
     * What a task has counted is added as it comes: all at once they would need a multiple of the memory.
     */
    private static FutureAction<BoxedUnit> countBySpark(
            JavaSparkContext context, BucketTask task, SharedBuckets buckets, Partial total) {
        // The names that Spark would show of each step in its pages, which nobody sees; making them takes long.
        context.setLocalProperty("spark.rdd.scope.noOverride", "true");
        int most = context.isLocal() ? Math.max(2, 2 * context.defaultParallelism()) : Integer.MAX_VALUE;
        List<Integer> numbers = buckets.giveAway(most).boxed().toList();
        int tasks = Math.min(numbers.size(), most);
        FlatMapFunction<Iterator<Integer>, Partial> count =
                some -> List.of(task.count(some)).iterator();
        JavaRDD<Partial> counted = context.parallelize(numbers, tasks).mapPartitions(count);
        return addingUp(context, counted, tasks, total);
    }

    private static void await(Future<FutureAction<BoxedUnit>> job) {
        try {
            Await.result(job.get(), Duration.Inf());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (Exception failed) {
            throw unreadable(failed);
        }
    }

    /** A job that adds to a total what each of so many tasks has counted. */
    private static FutureAction<BoxedUnit> addingUp(
            JavaSparkContext context, JavaRDD<Partial> counted, int tasks, Partial total) {
        List<Object> all = IntStream.range(0, tasks).boxed().collect(Collectors.toList());
        return context.sc()
                .submitJob(
                        counted.rdd(),
                        (Function1<scala.collection.Iterator<Partial>, Partial> & Serializable)
                                scala.collection.Iterator::next,
                        CollectionConverters.asScala(all).toSeq(),
                        (number, partial) -> {
                            total.add(partial);
                            return BoxedUnit.UNIT;
                        },
                        () -> BoxedUnit.UNIT);
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
            return spark.get();
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

    /**
     * Stops Spark and deletes its folder, which Spark itself would only do at the very end of the program, by a process of
     * its own: a thirtieth of a run.
     */
    private static void stop(JavaSparkContext context) {
        File folder = new File(Utils.getLocalDir(context.getConf()));
        context.close();
        Utils.deleteRecursively(folder);
    }

    private static SparkConf configuration(Map<String, String> settings) {
        SparkConf configuration = new SparkConf()
                .setAppName("keinen")
                .setIfMissing("spark.master", THIS_MACHINE)
                .setIfMissing("spark.ui.enabled", "false")
                .setIfMissing("spark.driver.maxResultSize", "0")
                .setIfMissing("spark.task.maxDirectResultSize", LARGEST_MESSAGE)
                .setIfMissing("spark.broadcast.compress", "false");
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
}
