package keinen.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import keinen.finding.Failure;
import keinen.finding.Kind;
import keinen.finding.Place;

/** The lock of a store: who holds it is the only one who reads or changes the store. */
final class StoreLock implements AutoCloseable {
    /** So many of the files that are in the way are named. */
    private static final int MOST_NAMED = 3;

    private final FileChannel lockFile;
    private final FileLock lock;

    private StoreLock(FileChannel lockFile, FileLock lock) {
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /**
     * Takes the lock; makes the store's folder where there is none.
     *
     * @throws Failure busy, where another process holds the lock; cannot-write, where the folder cannot be made;
     *     definition, where the folder holds files of others and no store
     */
    static StoreLock take(StoreFiles files) {
        try {
            Files.createDirectories(files.root());
            requireNoFilesOfOthers(files);
            FileChannel lockFile = FileChannel.open(files.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return new StoreLock(lockFile, tryLock(lockFile, files.root()));
        } catch (IOException cannot) {
            throw CannotWrite.store(files.root(), cannot);
        }
    }

    /** A folder without a manifest may be a store whose first ingest came to nothing, but nothing else may be in it. */
    private static void requireNoFilesOfOthers(StoreFiles files) throws IOException {
        if (Files.exists(files.manifest())) {
            return;
        }
        List<String> others = StoreFiles.list(files.root()).stream()
                .filter(file -> !files.inRoot().contains(file))
                .map(file -> file.getFileName().toString())
                .sorted()
                .toList();
        if (!others.isEmpty()) {
            throw Failure.of(
                    Kind.DEFINITION,
                    Place.ofFile(files.root().toString()),
                    "Invalid store: the folder holds other files ("
                            + String.join(", ", others.subList(0, Math.min(MOST_NAMED, others.size())))
                            + (others.size() > MOST_NAMED ? ", …" : "") + ")",
                    "Name a new folder for the store");
        }
    }

    private static FileLock tryLock(FileChannel lockFile, Path root) throws IOException {
        FileLock lock = null;
        try {
            lock = lockFile.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            // The same answer as when another process holds it.
        }
        if (lock == null) {
            lockFile.close();
            throw Failure.of(
                    Kind.BUSY,
                    Place.ofFile(root.toString()),
                    "Cannot use the store: another run holds its lock",
                    "Try again when that run has ended");
        }
        return lock;
    }

    @Override
    public void close() {
        try {
            lock.release();
            lockFile.close();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
