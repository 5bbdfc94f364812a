package keinen.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import keinen.finding.Failure;
import keinen.finding.Kind;
import keinen.finding.Place;

/** The files of a city's exports. */
final class Exports {
    private static final List<String> ENDINGS = List.of(".csv", ".csv.gz", ".txt", ".txt.gz");

    private Exports() {}

    /** Files as given; of a folder the CSV files in it ({@code .csv}, {@code .csv.gz}, …), sorted by name. */
    static List<Path> of(List<Path> filesOrFolders) {
        List<Path> files = new ArrayList<>();
        for (Path path : filesOrFolders) {
            if (Files.isDirectory(path)) {
                files.addAll(in(path));
            } else if (Files.isReadable(path)) {
                files.add(path);
            } else {
                throw missing(
                        path,
                        Files.exists(path) ? "Cannot read the file: permission denied" : "Missing file or folder");
            }
        }
        return files;
    }

    private static List<Path> in(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Exports::isExport).sorted().toList();
        } catch (IOException cannot) {
            throw missing(folder, "Cannot list the folder: " + cannot.getMessage());
        }
    }

    private static boolean isExport(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && ENDINGS.stream().anyMatch(name::endsWith) && Files.isRegularFile(file);
    }

    /** Which files would have been read, where a folder has files and none of them is one; else no words. */
    static String wordsOnEndings(Path folder) {
        if (!Files.isDirectory(folder)) {
            return "";
        }
        try (Stream<Path> all = Files.list(folder)) {
            boolean hasFiles =
                    all.anyMatch(file -> !file.getFileName().toString().startsWith(".") && Files.isRegularFile(file));
            return hasFiles ? " (read are files that end in " + String.join(", ", ENDINGS) + ")" : "";
        } catch (IOException cannot) {
            throw missing(folder, "Cannot list the folder: " + cannot.getMessage());
        }
    }

    static Failure missing(Path path, String what) {
        return Failure.of(Kind.MISSING_INPUT, Place.ofFile(path.toString()), what, "Check the path");
    }
}
