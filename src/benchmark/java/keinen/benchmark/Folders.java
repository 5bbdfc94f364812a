package keinen.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders of the benchmark. */
final class Folders {
    private Folders() {}

    /** Makes a folder that holds nothing. */
    static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (Path inside : deepestFirst(folder)) {
                Files.delete(inside);
            }
        }
        Files.createDirectories(folder);
    }

    private static List<Path> deepestFirst(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            return inside.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
