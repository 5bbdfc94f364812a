package keinen.selftest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The files of a case, which are part of the program. */
final class Resource {
    private Resource() {}

    /** The lines of a file. */
    static List<String> lines(String study, String file) {
        String name = study + "/" + file;
        try (InputStream in = Objects.requireNonNull(Resource.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException cannot) {
            throw new UncheckedIOException("Cannot read " + name + ", a part of the program", cannot);
        }
    }

    /** The cells of a file by row, the header first, without comments. */
    static List<List<String>> rows(String study, String file) {
        return lines(study, file).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> Arrays.asList(line.split(",", -1)))
                .toList();
    }

    /** The same without the header. */
    static List<List<String>> data(String study, String file) {
        List<List<String>> rows = rows(study, file);
        return rows.subList(1, rows.size());
    }
}
