package keinen.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of a release.
 *
 * @param path relative to the release's folder, with {@code /} on every system
 */
record FileEntry(String path, long bytes, String sha256) {

    /** All files below a folder except its manifest, by path. */
    static List<FileEntry> allIn(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        List<FileEntry> entries = new ArrayList<>();
        for (Path file : files) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            if (!path.equals(ReleaseManifest.FILE)) {
                entries.add(new FileEntry(path, Files.size(file), Sha256.of(file)));
            }
        }
        entries.sort(Comparator.comparing(FileEntry::path));
        return entries;
    }
}
