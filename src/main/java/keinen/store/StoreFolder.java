package keinen.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import keinen.dictionary.Unit;
import keinen.finding.Failure;
import keinen.store.StoreManifest.Delivery;
import keinen.time.Month;

/**
 * The folder of a store, for the one who holds its lock. Its content changes in one step, when the manifest of it is
 * replaced: whoever is killed before leaves the old content, and files that nobody names, which the next holder removes.
 */
record StoreFolder(StoreFiles files) {

    /** What the manifest says, after files that it does not name are removed; nothing where there is no manifest. */
    Optional<StoreManifest> read() {
        try {
            Optional<StoreManifest> content = ManifestFile.find(files.manifest());
            removeStrayFiles(content);
            return content;
        } catch (IOException cannot) {
            throw CannotWrite.store(files.root(), cannot);
        }
    }

    /** Replaces the content in one step; returns when it is on disk. */
    void commit(StoreManifest content) throws IOException {
        Path next = files.nextManifest();
        try (FileChannel channel = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(ByteBuffer.wrap(ManifestFile.write(content)));
            channel.force(true);
        }
        Files.move(next, files.manifest(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Removes what a failed writing has left, as far as that is possible now; the next holder of the lock does it too.
     *
     * @param content what the store holds all the same
     */
    Failure failed(IOException cannot, Optional<StoreManifest> content) {
        Failure failure = CannotWrite.store(files.root(), cannot);
        try {
            removeStrayFiles(content);
        } catch (IOException alsoImpossible) {
            failure.addSuppressed(alsoImpossible);
        }
        return failure;
    }

    /**
     * Removes files of this program that the manifest does not name: what a killed run or a replaced month left. A file
     * whose name this program would not give is somebody else's, and stays.
     */
    private void removeStrayFiles(Optional<StoreManifest> content) throws IOException {
        Files.deleteIfExists(files.nextManifest());
        Files.deleteIfExists(files.nextFileHashes());
        for (Path file : StoreFiles.list(files.setAside())) {
            if (StoreFiles.isUnfinishedList(file)) {
                Files.delete(file);
            }
        }
        removeStrayData(content);
    }

    /**
     * Removes lists of rows that were set aside where some may be of months before a first one: those of deliveries that had
     * such a month, and those of deliveries that were turned away, of which nobody knows the months any more.
     */
    void removeLists(List<Delivery> deliveries, Month first) throws IOException {
        Set<String> later = deliveries.stream()
                .filter(delivery -> delivery.months().stream().allMatch(month -> month.compareTo(first) >= 0))
                .map(Delivery::sha256)
                .collect(Collectors.toSet());
        for (Path file : StoreFiles.list(files.setAside())) {
            if (StoreFiles.isList(file) && later.stream().noneMatch(sha256 -> StoreFiles.isListOf(file, sha256))) {
                Files.delete(file);
            }
        }
    }

    /** Removes files of records that the manifest does not name. */
    void removeStrayData(Optional<StoreManifest> content) throws IOException {
        for (Unit unit : Unit.values()) {
            UnitFiles records = files.of(unit);
            Set<Path> named =
                    content.map(manifest -> named(manifest, unit, records)).orElse(Set.of());
            for (Path folder : List.of(records.runs(), records.base())) {
                for (Path file : StoreFiles.list(folder)) {
                    if (!named.contains(file) && records.isData(file)) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    private static Set<Path> named(StoreManifest content, Unit unit, UnitFiles files) {
        Set<Path> named = new HashSet<>();
        content.months().forEach(month -> month.run(unit).ifPresent(run -> named.add(files.run(run.file()))));
        content.base().ifPresent(base -> {
            for (int bucket = 0; bucket < content.buckets(); bucket++) {
                named.add(files.records(base.generation(), bucket));
                named.add(files.segments(base.generation(), bucket));
                named.add(files.lives(base.generation(), bucket));
            }
        });
        return named;
    }
}
