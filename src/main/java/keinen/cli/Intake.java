package keinen.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import keinen.dictionary.Dataset;
import keinen.finding.Failure;
import keinen.ingest.Ingest;
import keinen.store.Store;

/** Takes files into a store and says what came of it. */
final class Intake {
    private final Console console;
    private final Store store;
    private final Dataset dataset;

    Intake(Console console, Store store, Dataset dataset) {
        this.console = console;
        this.store = store;
        this.dataset = dataset;
    }

    /**
     * @throws Failure when a file was turned away; the others are taken all the same
     */
    void take(List<Path> files, OptionalInt buckets) {
        Ingest ingest = new Ingest(
                store,
                dataset,
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
            throw new Failure(result.refused());
        }
    }
}
