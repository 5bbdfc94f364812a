package keinen.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import keinen.dictionary.Dataset;
import keinen.finding.Failure;
import keinen.finding.Finding;
import keinen.ingest.Ingest;
import keinen.store.Store;

/** Takes files into a store and says what came of it. */
final class Intake {
    private final Console console;
    private final Clock clock;
    private final Store store;
    private final Dataset dataset;

    Intake(Console console, Clock clock, Store store, Dataset dataset) {
        this.console = console;
        this.clock = clock;
        this.store = store;
        this.dataset = dataset;
    }

    /**
     * Takes the files of a folder.
     *
     * @throws Failure when a file was turned away; the others are taken all the same
     */
    void take(List<Path> files, OptionalInt buckets) {
        take(files, List.of(), buckets);
    }

    /**
     * @param named those of the files that the user named one by one, and so need not move away to go on without them
     * @throws Failure when a file was turned away; the others are taken all the same
     */
    void take(List<Path> files, List<Path> named, OptionalInt buckets) {
        Ingest ingest = new Ingest(
                store,
                dataset,
                clock,
                Runtime.getRuntime().availableProcessors(),
                buckets,
                console::finding,
                progress -> console.progress("ingest: " + progress.done() + " of " + progress.files() + " files"));
        Ingest.Result result = ingest.take(files);
        if (!result.taken().isEmpty()) {
            console.done(String.format(
                    Locale.ROOT,
                    "ingest: %d files taken: %,d rows in = %,d accepted + %,d set aside",
                    result.taken().size(),
                    result.rowsIn(),
                    result.accepted(),
                    result.setAside()));
        }
        if (result.known() > 0) {
            console.done("ingest: " + result.known() + " files were taken before, and nothing was done with them");
        }
        if (!result.refused().isEmpty()) {
            throw new Failure(result.refused().stream()
                    .map(finding -> withWayOut(finding, named))
                    .toList());
        }
    }

    private static Finding withWayOut(Finding finding, List<Path> named) {
        if (named.contains(Path.of(finding.place().file()))) {
            return finding;
        }
        String remedy = finding.remedy().isEmpty() ? "Move" : finding.remedy() + "; move";
        return new Finding(
                finding.kind(), finding.place(), finding.what(), remedy + " the file away to go on without it");
    }
}
