package keinen.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import keinen.history.History;
import keinen.measure.Breakdown;
import keinen.measure.Cohort;
import keinen.measure.Expenditure;
import keinen.measure.Fold;
import keinen.measure.Measure;
import keinen.measure.StockFlow;
import keinen.measure.Survival;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reads the histories of a made-up bucket, and folds them: the time of a whole bucket. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-XX:TieredStopAtLevel=1")
public class FoldingKernel {
    private static final Breakdown BREAKDOWN =
            new Breakdown(List.of(dimension("ward", 0, 24), dimension("household_type", 1, 5)));

    private final MadeUpBucket bucket = new MadeUpBucket();
    private final List<History> histories = histories();
    private final History reused = newHistory();

    private static Breakdown.Dimension dimension(String name, int attribute, int codes) {
        List<String> texts =
                IntStream.rangeClosed(1, codes).mapToObj(Integer::toString).toList();
        return new Breakdown.Dimension(name, attribute, texts);
    }

    private static History newHistory() {
        return new History(MadeUpBucket.HORIZON, MadeUpBucket.KINDS);
    }

    private List<History> histories() {
        return IntStream.range(0, MadeUpBucket.PERSONS)
                .mapToObj(person -> {
                    History history = newHistory();
                    history.read(bucket.person(person));
                    return history;
                })
                .toList();
    }

    /** Records become spells and pieces; one history is reused for all, as in a run. */
    @Benchmark
    public int history() {
        int pieces = 0;
        for (int person = 0; person < MadeUpBucket.PERSONS; person++) {
            reused.read(bucket.person(person));
            pieces += reused.pieces();
        }
        return pieces;
    }

    /** A table of stocks and flows by month. */
    @Benchmark
    public Fold stockFlow() {
        return fold(new StockFlow("flows", BREAKDOWN, MadeUpBucket.HORIZON));
    }

    /** A table of cohorts with their yen. */
    @Benchmark
    public Fold cohort() {
        return fold(new Cohort("cohorts", BREAKDOWN, MadeUpBucket.HORIZON));
    }

    /** A table of durations. */
    @Benchmark
    public Fold survival() {
        return fold(new Survival("staying", BREAKDOWN, MadeUpBucket.HORIZON, Survival.Spells.ALL));
    }

    /** A table of yen, payments and recipients. */
    @Benchmark
    public Fold expenditure() {
        return fold(new Expenditure("spending", BREAKDOWN, MadeUpBucket.HORIZON, List.of("living", "medical")));
    }

    /** Making the cells is part of it, as it is once a task in a run. */
    private Fold fold(Measure measure) {
        Fold fold = measure.fold();
        histories.forEach(fold::add);
        return fold;
    }
}
