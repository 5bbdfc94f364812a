package keinen.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import keinen.job.Compiled;
import keinen.job.DefinitionSheet;
import keinen.job.JobCompiler;
import keinen.job.JobKind;
import keinen.job.SeriesCompiler;
import keinen.job.SeriesPlan;
import keinen.job.SeriesSheet;
import keinen.series.PublishedFigures;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks a job against its dataset and its rules without opening a record, tells all problems at"
                + " once, and prints what the job means in words.")
@SuppressWarnings("NullAway.Init") // options are set by picocli
final class CheckCommand implements Runnable {
    private final Console console;
    private final Clock clock;

    @Parameters(index = "0", paramLabel = "JOB.yaml", description = "The job file.")
    private Path job;

    @Option(names = "--out", paramLabel = "DIR", description = "The folder of releases, instead of the job's.")
    private @Nullable Path out;

    CheckCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public void run() {
        console.out().print(JobKind.of(job) == JobKind.PUBLISHED_SERIES ? series() : records());
        console.out().flush();
    }

    /** Published figures are no records: they are read too, so that every wrong cell is told. */
    private String series() {
        SeriesPlan plan = SeriesCompiler.compile(job, Optional.ofNullable(out));
        PublishedFigures.read(plan).wrongSums().forEach(wrong -> console.done("note: does not add up: " + wrong));
        return SeriesSheet.of(plan);
    }

    private String records() {
        Compiled compiled = JobCompiler.compile(job, Optional.ofNullable(out), LocalDate.now(clock));
        console.findings(compiled.notes());
        Deletions.foretell(console, clock, compiled.plan());
        return DefinitionSheet.of(compiled.plan());
    }
}
