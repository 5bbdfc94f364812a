package keinen.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import keinen.finding.Failure;
import keinen.finding.Kind;
import keinen.job.Compiled;
import keinen.job.JobCompiler;
import keinen.job.JobKind;
import keinen.job.Plan;
import keinen.job.SeriesCompiler;
import keinen.time.Month;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Ingests what is new, counts, protects and releases the tables of a job;"
                + " or compares published series and releases that.")
@SuppressWarnings("NullAway.Init") // options are set by picocli
final class RunCommand implements Runnable {
    private static final String BUCKETS = "keinen.store.buckets";
    private static final String MASTER = "spark.master";
    private static final Pattern MASTERS =
            Pattern.compile("local|local\\[(\\*|[1-9]\\d*)(,\\d+)?]|local-cluster\\[.+]|yarn|spark://.+|k8s://.+");

    private final Console console;
    private final Clock clock;

    @Parameters(index = "0", paramLabel = "JOB.yaml", description = "The job file.")
    private Path job;

    @Option(
            names = "--as-of",
            paramLabel = "yyyy-MM",
            description = "The last month to look at; the newest of the store where not given.")
    private @Nullable String asOf;

    @Option(names = "--out", paramLabel = "DIR", description = "The folder of releases, instead of the job's.")
    private @Nullable Path out;

    @Option(names = "--dry-run", description = "Only tell what would be done; write nothing.")
    private boolean dryRun;

    @Option(names = "--master", paramLabel = "URL", description = "Spark's master; this machine where not given.")
    private @Nullable String master;

    @Option(
            names = "--conf",
            paramLabel = "k=v",
            description = "A setting of Spark, or " + BUCKETS + "=N for a store that is made anew.")
    private Map<String, String> settings = new LinkedHashMap<>();

    RunCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public void run() {
        Optional<Month> last = Optional.ofNullable(asOf).map(AsOf::parse);
        OptionalInt buckets = buckets();
        Map<String, String> sparkSettings = spark();
        if (JobKind.of(job) == JobKind.PUBLISHED_SERIES) {
            runSeries(last);
        } else {
            runRecords(last, buckets, sparkSettings);
        }
    }

    private void runRecords(Optional<Month> last, OptionalInt buckets, Map<String, String> sparkSettings) {
        if (dryRun) {
            Plan plan = compile();
            Permission.require(plan, clock);
            new DryRun(console, plan).tell(last);
            Deletions.foretell(console, clock, plan);
        } else {
            new Refusals(clock, job, Optional.ofNullable(out))
                    .enter(() -> new Run(console, clock, compile(), sparkSettings).release(last, buckets));
        }
    }

    private Plan compile() {
        Compiled compiled = JobCompiler.compile(job, Optional.ofNullable(out), LocalDate.now(clock));
        console.findings(compiled.notes());
        return compiled.plan();
    }

    /** Spark has no part in it, so that its settings change nothing. */
    private void runSeries(Optional<Month> last) {
        if (last.isPresent()) {
            throw Failure.of(
                    Kind.USAGE,
                    "Unsupported option '--as-of' for a job of published series",
                    "Its release is named after the last period of its files");
        }
        SeriesRun run = new SeriesRun(console, SeriesCompiler.compile(job, Optional.ofNullable(out)));
        if (dryRun) {
            run.tellDryRun();
        } else {
            run.release();
        }
    }

    private Map<String, String> spark() {
        Map<String, String> spark = new LinkedHashMap<>(settings);
        spark.remove(BUCKETS);
        if (master != null) {
            spark.put(MASTER, master);
        }
        String given = spark.get(MASTER);
        if (given != null && !MASTERS.matcher(given).matches()) {
            throw Failure.of(
                    Kind.USAGE,
                    "Invalid --master: " + given
                            + " (must be local[N], local[*], yarn, spark://HOST:PORT or k8s://URL)",
                    "");
        }
        return spark;
    }

    private OptionalInt buckets() {
        String given = settings.get(BUCKETS);
        try {
            return BucketCount.of(given == null ? null : Integer.valueOf(given));
        } catch (NumberFormatException noNumber) {
            throw Failure.of(Kind.USAGE, "Invalid " + BUCKETS + ": " + given + " (must be a whole number)", "");
        }
    }
}
