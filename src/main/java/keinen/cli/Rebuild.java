package keinen.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import keinen.finding.Failure;
import keinen.finding.Finding;
import keinen.finding.Kind;
import keinen.finding.Place;
import keinen.job.JobCompiler;
import keinen.job.JobKind;
import keinen.job.Plan;
import keinen.release.ReleaseHistory;
import keinen.release.ReleaseName;
import keinen.release.Releases;
import keinen.store.StoreManifest;
import keinen.time.Month;

/**
 * Makes a release a second time: takes all exports of its job at once into a new store, runs the job over it, and
 * compares the two releases. What a store has become by deliveries month after month, by corrections and compactions,
 * thereby shows no difference from one that was never anything else.
 */
final class Rebuild {
    private final Console console;
    private final Clock clock;
    private final Path job;

    Rebuild(Console console, Clock clock, Path job) {
        this.console = console;
        this.clock = clock;
        this.job = job;
    }

    /** In what the release differs from the one that is made now; nothing where it does not. */
    List<Finding> compare(Releases releases, ReleaseName name) {
        requireRecords();
        Plan plan =
                JobCompiler.compile(job, Optional.empty(), LocalDate.now(clock)).plan();
        if (plan.places().exports().isEmpty()) {
            throw Failure.of(
                    Kind.USAGE,
                    Place.ofFile(job.toString()),
                    "Cannot rebuild: the job names no folder of exports",
                    "Give 'exports' the folder with all months");
        }
        requireKept(plan, releases.deliveries(name).keySet(), name);
        Path folder = workFolder(plan);
        try {
            Plan rebuilt = plan.rebuiltIn(folder);
            ReleaseHistory history = Run.historyOf(plan).before(releases.releasesBefore(name));
            new Run(console.withoutResults(), clock, rebuilt, Map.of(), history)
                    .release(Optional.of(name.asOf()), OptionalInt.empty());
            Releases others = Releases.in(rebuilt.places().out().resolve(plan.job()));
            return releases.compare(name, others, others.latest().orElseThrow());
        } finally {
            remove(folder);
        }
    }

    /** Records that the rules let nobody keep or read are not read to check a release either, even where files of them lie. */
    private void requireKept(Plan plan, Set<Month> months, ReleaseName name) {
        Set<Month> gone = StoreManifest.find(plan.places().store())
                .map(store -> store.deleted().keySet())
                .orElse(Set.of());
        List<Month> deleted = months.stream().filter(gone::contains).toList();
        if (!deleted.isEmpty()) {
            throw cannot(
                    "records of " + StoreWords.months(deleted)
                            + " that it was counted from were deleted from the store",
                    name);
        }
        LocalDate today = LocalDate.now(clock);
        List<Month> old = months.stream()
                .filter(month -> !plan.rules().mayRead(month, today))
                .toList();
        if (!old.isEmpty()) {
            throw cannot(
                    "records of " + StoreWords.months(old) + " that it was counted from are too old to be read by the"
                            + " rules " + plan.rules().name() + " "
                            + plan.rules().version(),
                    name);
        }
    }

    private static Failure cannot(String why, ReleaseName name) {
        return Failure.of(
                Kind.REFUSED,
                "Cannot rebuild release " + name + ": " + why,
                "Verify it without --rebuild: its files are held against their hashes and the ledger");
    }

    private void requireRecords() {
        if (JobKind.of(job) == JobKind.PUBLISHED_SERIES) {
            throw Failure.of(
                    Kind.USAGE,
                    Place.ofFile(job.toString()),
                    "Cannot rebuild: a release of published series has no store",
                    "Run the job again: the same files give the same release");
        }
    }

    /** Beside the store, since it holds the same records, and readable by nobody else. */
    private static Path workFolder(Plan plan) {
        Path beside = plan.places().store().toAbsolutePath().resolveSibling("");
        try {
            return Files.createTempDirectory(Files.createDirectories(beside), ".rebuild-");
        } catch (IOException cannot) {
            throw Failure.of(
                    Kind.CANNOT_WRITE,
                    Place.ofFile(beside.toString()),
                    "Cannot make a folder to rebuild in: " + cannot.getMessage(),
                    "Make room, or grant the right to write");
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }
}
