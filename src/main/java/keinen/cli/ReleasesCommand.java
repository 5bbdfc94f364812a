package keinen.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import keinen.finding.Failure;
import keinen.finding.Finding;
import keinen.finding.Kind;
import keinen.finding.Nearest;
import keinen.finding.Place;
import keinen.release.LedgerHead;
import keinen.release.ReleaseName;
import keinen.release.Releases;
import keinen.time.Month;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "releases",
        mixinStandardHelpOptions = true,
        description = "What was released, from what, and whether it is intact.",
        synopsisSubcommandLabel = "COMMAND")
@SuppressWarnings("NullAway.Init") // options are set by picocli
final class ReleasesCommand implements Runnable {
    private final Console console;
    private final Clock clock;

    @Spec
    private CommandSpec spec;

    ReleasesCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Missing command" + Nearest.hint("", UsageWords.commands(spec)));
    }

    @Command(mixinStandardHelpOptions = true, description = "Lists the releases of a job, oldest first.")
    void list(@Parameters(paramLabel = "OUT/JOB", description = "The folder of the job's releases.") Path folder) {
        Releases.in(folder)
                .list()
                .forEach(release -> console.result(String.join(
                        "\t",
                        release.name().toString(),
                        release.purpose(),
                        release.audience(),
                        release.rules(),
                        release.tables() + " tables",
                        release.hiddenCells() + " hidden cells")));
    }

    @Command(mixinStandardHelpOptions = true, description = "Prints the manifest of a release.")
    void show(
            @Parameters(paramLabel = "OUT/JOB", description = "The folder of the job's releases.") Path folder,
            @Parameters(
                            paramLabel = "RELEASE",
                            arity = "0..1",
                            description = "Its name; the newest one where none is given.")
                    @Nullable
                    String release) {
        Releases releases = Releases.in(folder);
        ReleaseName name = releases.find(release == null ? "LATEST" : release);
        console.out().print(releases.show(name));
        console.out().flush();
        sayDeleted(releases, name);
    }

    @Command(
            mixinStandardHelpOptions = true,
            description =
                    "Compares every file of a release, or of all of them, with the hashes of its manifest, and the"
                            + " ledger of its rules with its head.",
            footer = {
                "With --rebuild one release, the newest where none is named, is made a",
                "second time from all exports of its job, and the two are compared."
            })
    void verify(
            @Parameters(paramLabel = "OUT/JOB", description = "The folder of the job's releases.") Path folder,
            @Parameters(paramLabel = "RELEASE", arity = "0..1", description = "Its name; all where none is given.")
                    @Nullable
                    String release,
            @Option(names = "--rebuild", paramLabel = "JOB.yaml", description = "The job that the release was made by.")
                    @Nullable
                    Path rebuild) {
        Releases releases = Releases.in(folder);
        List<ReleaseName> names = release == null ? releases.names() : List.of(releases.find(release));
        if (names.isEmpty()) {
            throw Failure.of(
                    Kind.MISSING_INPUT,
                    Place.ofFile(folder.toString()),
                    "Missing releases: there is none in this folder",
                    "Name the folder of one job below the folder of releases");
        }
        throwIfAny(names.stream().flatMap(name -> releases.verify(name).stream()));
        SortedMap<String, LedgerHead> ledgers = releases.verifyLedgers(names);
        throwIfAny(names.stream().flatMap(name -> releases.verifyProof(name).stream()));
        names.forEach(name -> console.result(name + "\tintact"));
        names.forEach(name -> sayDeleted(releases, name));
        ledgers.forEach((rules, head) -> console.result("ledger of " + rules + "\tintact\t" + head));
        if (rebuild != null) {
            ReleaseName name = releases.find(release == null ? "LATEST" : release);
            new Refusals(clock, rebuild, Optional.empty()).enter(() -> compareWithRebuilt(releases, name, rebuild));
        }
    }

    private void sayDeleted(Releases releases, ReleaseName name) {
        List<Month> deleted = releases.deleted(name);
        if (!deleted.isEmpty()) {
            console.done("note: the records of " + StoreWords.months(deleted) + " that release " + name
                    + " was counted from were deleted since, by the rules: it cannot be made anew");
        }
    }

    private static void throwIfAny(Stream<Finding> findings) {
        List<Finding> wrong = findings.toList();
        if (!wrong.isEmpty()) {
            throw new Failure(wrong);
        }
    }

    private void compareWithRebuilt(Releases releases, ReleaseName name, Path job) {
        throwIfAny(new Rebuild(console, clock, job).compare(releases, name).stream());
        console.result(name + "\tthe same when made anew");
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Tells in what two releases differ: inputs, definitions, balance, tables and files.")
    void diff(
            @Parameters(paramLabel = "OUT/JOB", description = "The folder of the job's releases.") Path folder,
            @Parameters(paramLabel = "BEFORE", description = "The earlier release.") String before,
            @Parameters(paramLabel = "AFTER", description = "The later release, or LATEST.") String after) {
        Releases releases = Releases.in(folder);
        releases.diff(releases.find(before), releases.find(after))
                .forEach(difference ->
                        console.result(String.join("\t", difference.place(), difference.before(), difference.after())));
    }
}
