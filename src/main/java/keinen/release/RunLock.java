package keinen.release;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Optional;
import keinen.finding.Failure;
import keinen.finding.Kind;
import keinen.finding.Place;

/**
 * The lock that one run at a time holds on a job's releases: a locked file, which the system unlocks when its process
 * dies. The file is removed when the lock is given back, so that a run that released nothing leaves nothing.
 */
final class RunLock implements AutoCloseable {
    private static final String FILE = ".lock";
    private static final int TRIES = 100;

    private final Path file;
    private final FileChannel channel;

    private RunLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Makes the folder where it is missing.
     *
     * @throws Failure of kind {@link Kind#BUSY} when another run holds the lock
     */
    static RunLock take(Path folder) throws IOException {
        return find(folder).orElseThrow(() -> busy(folder.resolve(FILE)));
    }

    /** The lock on a folder, which is made where it is missing; nothing where another holds it. */
    static Optional<RunLock> find(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        Optional<RunLock> lock = Optional.empty();
        for (int tried = 0; tried < TRIES && lock.isEmpty(); tried++) {
            lock = tryOnce(folder, file);
        }
        return lock;
    }

    /**
     * Nothing where another holds the lock, or where the file was removed or replaced meanwhile: a lock on a removed file
     * locks nobody out.
     */
    private static Optional<RunLock> tryOnce(Path folder, Path file) throws IOException {
        Files.createDirectories(folder);
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException | NoSuchFileException another) {
            // Either the lock of another run stands here already or that run removed the folder as it ended.
        }
        try {
            Object before = identity(file);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
            if (!lock(channel)) {
                return Optional.empty();
            }
            if (before.equals(identity(file))) {
                return Optional.of(new RunLock(file, channel));
            }
            channel.close();
        } catch (NoSuchFileException removed) {
            // Tried again by the caller.
        }
        return Optional.empty();
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            if (channel.tryLock() != null) {
                return true;
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            // The same as held by another.
        }
        channel.close();
        return false;
    }

    private static Object identity(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return Objects.requireNonNullElse(attributes.fileKey(), file);
    }

    private static Failure busy(Path file) {
        return Failure.of(
                Kind.BUSY,
                Place.ofFile(file.toString()),
                "Cannot release: another run of this job holds the lock",
                "Try again when it has ended");
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(file);
        }
    }
}
