package keinen.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Predicate;
import keinen.dictionary.Dataset;
import keinen.finding.Failure;
import keinen.finding.Finding;
import keinen.ingest.DeletedWords;
import keinen.ingest.Ingest;
import keinen.store.Store;
import keinen.time.Month;

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
     * @param mayReturn which of the months that were deleted from the store
     * @throws Failure when a file was turned away; the others are taken all the same
     */
    void take(List<Path> files, OptionalInt buckets, Predicate<Month> mayReturn) {
        tell(ingest(buckets).take(files, mayReturn), List.of());
    }

    /**
     * Takes files, and no month that was deleted from the store.
     *
     * @param named those of the files that the user named one by one, and so need not move away to go on without them
     * @throws Failure when a file was turned away; the others are taken all the same
     */
    void take(List<Path> files, List<Path> named, OptionalInt buckets) {
        tell(ingest(buckets).take(files), named);
    }

    private Ingest ingest(OptionalInt buckets) {
        return new Ingest(
                store,
                dataset,
                clock,
                Runtime.getRuntime().availableProcessors(),
                buckets,
                console::finding,
                progress -> console.progress("ingest: " + progress.done() + " of " + progress.files() + " files"));
    }

    private void tell(Ingest.Result result, List<Path> named) {
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
        sayDeleted(List.copyOf(result.ofDeleted().keySet()));
        List<Finding> refused = new ArrayList<>(result.refused());
        result.ofDeleted().forEach((file, deleted) -> {
            if (named.contains(file)) {
                refused.add(DeletedWords.refusal(file, deleted));
            }
        });
        if (!refused.isEmpty()) {
            throw new Failure(
                    refused.stream().map(finding -> withWayOut(finding, named)).toList());
        }
    }

    /** Deleted from the store is not deleted: the files are the city's, and not this program's to delete. */
    private void sayDeleted(List<Path> files) {
        if (!files.isEmpty()) {
            console.done("note: " + files.size() + (files.size() == 1 ? " file holds" : " files hold")
                    + " months that were deleted from the store, and nothing of them was taken ("
                    + files.get(0).getFileName() + (files.size() > 1 ? ", …" : "") + "): delete "
                    + (files.size() == 1 ? "it" : "them") + " too");
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
