package keinen.engine;

import io.netty.channel.epoll.Epoll;
import java.io.File;
import java.io.IOException;
import java.io.Serializable;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    private final FutureTask<Boolean> stop = new FutureTask<>(this::stop, true);
    private final boolean local;
    private final Diagnosis diagnosis;

    private SparkCounter(CompletableFuture<JavaSparkContext> spark, boolean local, Diagnosis diagnosis) {
        this.spark = spark;
        this.local = local;
        this.diagnosis = diagnosis;
    }

    /** Begins to load what Spark needs in any case. Nothing is started, and nothing waits for it. */
    static void prepare() {
        // Whatever is wrong here is wrong when Spark starts, too, and told then.
        inBackground(new FutureTask<>(() -> {
            SparkHadoopUtil.get().newConfiguration(configuration(Map.of()));
            return Epoll.isAvailable();
        }));
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
        boolean local = master.equals("local") || master.startsWith("local[");
        return new SparkCounter(spark, local, new Diagnosis(settings.keySet()));
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "engine-start");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Counts all buckets, and begins to stop.
     *
     * @throws keinen.finding.Failure where they cannot be read, or where Spark did not start
     */
    Partial count(BucketTask task) {
        int number = task.store().buckets();
        SharedBuckets buckets = local ? SharedBuckets.here(number) : SharedBuckets.elsewhere(number);
        Partial total = countHere(task, Collections.emptyIterator());
        CompletableFuture<FutureAction<BoxedUnit>> job =
                spark.thenApply(context -> addingUp(context, counted(context, task, buckets), total));
        job.exceptionally(failed -> {
            buckets.stop();
            return null;
        });
        Partial own = countHere(task, buckets);
        await(spark(), job);
        total.add(own);
        inBackground(stop);
        return total;
    }

    private Partial countHere(BucketTask task, Iterator<Integer> buckets) {
        try {
            return task.count(buckets);
        } catch (IOException | RuntimeException failed) {
            throw diagnosis.ofCount(failed);
        }
    }

    private void await(JavaSparkContext context, Future<FutureAction<BoxedUnit>> job) {
        try {
            Await.result(await(job), Duration.Inf());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw diagnosis.ofCount(Objects.requireNonNull(failed.getCause()));
        } catch (Exception failed) {
            // Scala's Await throws what ended the job, checked or not, and declares none of it.
            throw context.sc().isStopped() ? diagnosis.ofEarlyStop(failed) : diagnosis.ofCount(failed);
        }
    }

    /**
     * What Spark counts of buckets: on one machine in two tasks a core, which even out buckets of different size, while more
     * only add cells to bring together; on a cluster in a task each, since nobody knows which executors are still to come.
     */
    private static JavaRDD<Partial> counted(JavaSparkContext context, BucketTask task, SharedBuckets buckets) {
        // The names that Spark would show of each step in its pages, which nobody sees; making them takes long.
        context.setLocalProperty("spark.rdd.scope.noOverride", "true");
        int most = context.isLocal() ? Math.max(2, 2 * context.defaultParallelism()) : Integer.MAX_VALUE;
        List<Integer> numbers = buckets.giveAway(most).boxed().toList();
        FlatMapFunction<Iterator<Integer>, Partial> count =
                some -> List.of(task.count(some)).iterator();
        return context.parallelize(numbers, Math.min(numbers.size(), most)).mapPartitions(count);
    }

    /**
     * A job that adds to a total what each task has counted, as it comes: all at once they would need a multiple of the
     * memory.
     */
    private static FutureAction<BoxedUnit> addingUp(JavaSparkContext context, JavaRDD<Partial> counted, Partial total) {
        List<Object> all =
                IntStream.range(0, counted.getNumPartitions()).boxed().collect(Collectors.toList());
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

    private JavaSparkContext spark() {
        try {
            return await(spark);
        } catch (ExecutionException failed) {
            throw diagnosis.ofStart(Objects.requireNonNull(failed.getCause()));
        }
    }

    /**
     * Stops Spark and deletes its folder, which Spark itself would only do at the very end of the program, by a process of
     * its own: a thirtieth of a run.
     */
    private void stop() {
        try {
            JavaSparkContext context = await(spark);
            File folder = new File(Utils.getLocalDir(context.getConf()));
            InterruptedThreads.endSilently();
            context.close();
            Utils.deleteRecursively(folder);
        } catch (ExecutionException neverStarted) {
            // Nothing is to be stopped; whoever needed Spark was told why it did not start.
            return;
        }
    }

    /** Stops Spark, where that is not done yet, and waits until it has stopped. */
    @Override
    public void close() {
        stop.run();
        try {
            await(stop);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Spark did not stop", failed.getCause());
        }
    }

    private static <T> T await(Future<T> awaited) throws ExecutionException {
        try {
            return awaited.get();
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
                .setIfMissing("spark.task.maxDirectResultSize", LARGEST_MESSAGE)
                .setIfMissing("spark.broadcast.compress", "false");
        settings.forEach(configuration::set);
        // Spark itself reads it only when it counts, and would refuse it there.
        configuration.getInt("spark.default.parallelism", 0);
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
