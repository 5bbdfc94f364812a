package keinen.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of a release.
 *
 * @param path relative to the release's folder, with {@code /} on every system
 */
record FileEntry(String path, long bytes, String sha256) {

    /** All files below a folder except its manifest, by path; hashed side by side. */
    static List<FileEntry> allIn(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile)
                    .filter(file -> !file.equals(folder.resolve(ReleaseManifest.FILE)))
                    .toList();
        }
        try {
            return files.parallelStream()
                    .map(file -> of(folder, file))
                    .sorted(Comparator.comparing(FileEntry::path))
                    .toList();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    private static FileEntry of(Path folder, Path file) {
        try {
            String path = folder.relativize(file).toString().replace('\\', '/');
            return new FileEntry(path, Files.size(file), Sha256.of(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
