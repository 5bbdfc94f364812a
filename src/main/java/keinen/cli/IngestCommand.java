package keinen.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import keinen.dictionary.Dataset;
import keinen.job.DatasetFile;
import keinen.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description =
                "Takes exports into a store of checked monthly records. Rows that break the dataset's contract are"
                        + " set aside with their reasons; a month that arrives again replaces the stored one; a file of"
                        + " which the store has everything already does nothing.")
@SuppressWarnings("NullAway.Init") // options are set by picocli
final class IngestCommand implements Runnable {
    private final Console console;
    private final Clock clock;

    @Parameters(index = "0", paramLabel = "DATASET.yaml", description = "The dataset file.")
    private Path dataset;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "Export files, or folders of them.")
    private List<Path> files;

    @Option(names = "--into", required = true, paramLabel = "STORE", description = "The store's folder; made if new.")
    private Path store;

    @Option(
            names = "--buckets",
            paramLabel = "N",
            description = "Buckets of a new store; by default as many as suit its size.")
    private @Nullable Integer buckets;

    IngestCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public void run() {
        Dataset definition = DatasetFile.read(dataset).dataset();
        List<Path> exports = Exports.of(files);
        if (exports.isEmpty()) {
            throw Exports.missing(
                    files.get(0),
                    "Missing exports: there is no CSV file in the folder" + Exports.wordsOnEndings(files.get(0)));
        }
        try (Store open = Store.open(store)) {
            new Intake(console, clock, open, definition).take(exports, files, BucketCount.of(buckets));
            open.manifest().ifPresent(content -> console.result(store + ": " + StoreWords.describe(content)));
        }
    }
}
