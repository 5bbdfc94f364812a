package keinen.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import keinen.dictionary.Role;
import keinen.engine.OneLife;
import keinen.explain.Explanation;
import keinen.finding.Failure;
import keinen.finding.Kind;
import keinen.finding.Place;
import keinen.ingest.PseudonymKey;
import keinen.job.JobCompiler;
import keinen.job.JobKind;
import keinen.job.Plan;
import keinen.store.Snapshot;
import keinen.store.Store;
import keinen.time.Month;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Tells how one person's records became spells, and in which cells of a job the person counts.")
@SuppressWarnings("NullAway.Init") // options are set by picocli
final class ExplainCommand implements Runnable {
    private static final String STANDARD_INPUT = "-";

    private final Console console;
    private final Clock clock;

    @Parameters(index = "0", paramLabel = "JOB.yaml", description = "The job file.")
    private Path job;

    @Option(
            names = "--person",
            required = true,
            paramLabel = "ID",
            description =
                    "The person's id as the exports have it; - reads it from standard input, so that it stands in no"
                            + " list of commands.")
    private String person;

    @Option(
            names = "--as-of",
            paramLabel = "yyyy-MM",
            description = "The last month to look at; the newest of the store where not given.")
    private @Nullable String asOf;

    ExplainCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public void run() {
        Optional<Month> last = Optional.ofNullable(asOf).map(AsOf::parse);
        requireRecordsOfPersons();
        new Refusals(clock, job, Optional.empty()).enter(() -> explain(last));
    }

    private void explain(Optional<Month> last) {
        Plan plan = JobCompiler.compile(job, Optional.of(Path.of("")), LocalDate.now(clock))
                .plan();
        Permission.require(plan, clock);
        requireThatItIsAllowed(plan);
        requireRecords(plan.places().store());
        try (Store store = Store.open(plan.places().store())) {
            Snapshot snapshot = Kept.of(store.snapshot(), plan.rules(), LocalDate.now(clock), console);
            explain(plan, snapshot, AsOf.within(snapshot, last));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void requireRecordsOfPersons() {
        if (JobKind.of(job) == JobKind.PUBLISHED_SERIES) {
            throw Failure.of(
                    Kind.USAGE,
                    "Unsupported job of published series",
                    "It reads no records of persons; name a job that does");
        }
    }

    private static void requireThatItIsAllowed(Plan plan) {
        if (!plan.rules().explained().contains(plan.audience())) {
            throw Failure.of(
                    Kind.REFUSED,
                    "Cannot explain one person's records to audience '" + plan.audience() + "': the rules "
                            + plan.rules().name() + " " + plan.rules().version() + " do not name it under 'explain'",
                    "Ask whoever keeps the rules");
        }
    }

    private static void requireRecords(Path store) {
        if (!Files.exists(store.resolve("manifest.json"))) {
            throw Failure.of(
                    Kind.MISSING_INPUT,
                    Place.ofFile(store.toString()),
                    "Missing records: there is no store",
                    "Run the job first");
        }
    }

    private void explain(Plan plan, Snapshot store, Month last) throws IOException {
        OneLife life = OneLife.find(plan, store, last, pseudonym(plan))
                .orElseThrow(() -> Failure.of(
                        Kind.MISSING_INPUT,
                        "Unknown person: the store has no record of this id",
                        "Check its spelling"));
        Explanation.of(life).forEach(console::result);
    }

    /** What the store calls the person whom the exports call by the id. */
    private String pseudonym(Plan plan) throws IOException {
        String id = id();
        return plan.dataset()
                .find(Role.PERSON)
                .flatMap(column -> column.pseudonym().key())
                .map(key -> PseudonymKey.read(key).pseudonym(id))
                .orElse(id);
    }

    private String id() throws IOException {
        if (!person.equals(STANDARD_INPUT)) {
            return person;
        }
        String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return line == null ? "" : line.strip();
    }
}
