package keinen.store;

import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Where the records about one kind of unit stand.
 *
 * @param folder as text, since a task on another machine reads the same place
 */
record UnitFiles(String folder) implements Serializable {
    private static final Pattern RUN = Pattern.compile("\\d{4}-\\d{2}-[0-9a-f]{16}\\.parquet");
    private static final Pattern BASE = Pattern.compile("\\d+-\\d{4,}-(records|segments|lives)\\.parquet");

    Path root() {
        return Path.of(folder);
    }

    Path runs() {
        return root().resolve("runs");
    }

    Path base() {
        return root().resolve("base");
    }

    Path run(String name) {
        return runs().resolve(name);
    }

    /** The records of a bucket, sorted by pseudonym and month. */
    Path records(int generation, int bucket) {
        return base().resolve("%d-%04d-records.parquet".formatted(generation, bucket));
    }

    /** The records of a bucket as segments, life by life in the same order. */
    Path segments(int generation, int bucket) {
        return base().resolve("%d-%04d-segments.parquet".formatted(generation, bucket));
    }

    /** The pseudonyms of a bucket in the order of its records, with how many records and segments each has. */
    Path lives(int generation, int bucket) {
        return base().resolve("%d-%04d-lives.parquet".formatted(generation, bucket));
    }

    /** Whether a file has the name of one that holds records, and stands in the folder of such. */
    boolean isData(Path file) {
        Pattern form = file.startsWith(runs()) ? RUN : BASE;
        return form.matcher(file.getFileName().toString()).matches() && Files.isRegularFile(file);
    }
}
