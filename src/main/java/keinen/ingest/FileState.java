package keinen.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What the file system says of a file, from which follows that its bytes are still those that were read: size, inode,
 * and the times of the last change of content and of attributes. The content time alone may be set by anybody ({@code
 * touch}, {@code cp -p}, an archive that is unpacked); the attribute time is set by the system at every change, also at
 * one that puts the content time back.
 *
 * @param modified of the content, with all digits that the file system has
 * @param changed of content or attributes
 */
record FileState(long bytes, String inode, Instant modified, Instant changed) {
    /**
     * A file that changed later than this before it was read may change again within the same tick of the file system's
     * clock, which is up to two seconds, and keep its times; the rest is room for a file server's clock that goes wrong.
     */
    private static final Duration SETTLED = Duration.ofSeconds(10);

    /** The present state; nothing where the file system does not tell, or there is no such file. */
    static Optional<FileState> of(Path file) {
        try {
            Map<String, Object> told = Files.readAttributes(file, "unix:size,ino,lastModifiedTime,ctime");
            return told.get("size") instanceof Long bytes
                            && told.get("lastModifiedTime") instanceof FileTime modified
                            && told.get("ctime") instanceof FileTime changed
                    ? Optional.of(new FileState(
                            bytes, String.valueOf(told.get("ino")), modified.toInstant(), changed.toInstant()))
                    : Optional.empty();
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException untold) {
            return Optional.empty();
        }
    }

    /**
     * Whether the file had not changed for so long that any later change shows in its times.
     *
     * @param now before the file was read
     */
    boolean isSettledAt(Instant now) {
        Instant latest = now.minus(SETTLED);
        return modified.isBefore(latest) && changed.isBefore(latest);
    }
}
