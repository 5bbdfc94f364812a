package keinen.store;

import java.io.IOException;
import java.io.Serializable;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the files of a store stand.
 *
 * @param folder as text, since a task on another machine reads the same place
 */
record StoreFiles(String folder) implements Serializable {
    private static final Pattern RUN = Pattern.compile("\\d{4}-\\d{2}-[0-9a-f]{16}\\.parquet");
    private static final Pattern BASE = Pattern.compile("\\d+-\\d{4,}-(records|persons)\\.parquet");
    private static final Pattern UNFINISHED_LIST = Pattern.compile(".*-[0-9a-f]{16}\\.csv\\.partial");

    Path root() {
        return Path.of(folder);
    }

    Path manifest() {
        return root().resolve("manifest.json");
    }

    /** The manifest that is to replace the present one, while it is written. */
    Path nextManifest() {
        return root().resolve("manifest.json.next");
    }

    Path lock() {
        return root().resolve(".lock");
    }

    Path runs() {
        return root().resolve("runs");
    }

    Path base() {
        return root().resolve("base");
    }

    Path setAside() {
        return root().resolve("set-aside");
    }

    Path run(String name) {
        return runs().resolve(name);
    }

    /** The records of a bucket, sorted by person and month. */
    Path records(int generation, int bucket) {
        return base().resolve("%d-%04d-records.parquet".formatted(generation, bucket));
    }

    /** All that a store has in its folder itself. */
    Set<Path> inRoot() {
        return Set.of(manifest(), nextManifest(), lock(), runs(), base(), setAside());
    }

    /** Whether a file has the name of one that holds records, and stands in the folder of such. */
    boolean isData(Path file) {
        Pattern form = file.startsWith(runs()) ? RUN : BASE;
        return form.matcher(file.getFileName().toString()).matches() && Files.isRegularFile(file);
    }

    /** Whether a file has the name of a list of rows set aside that is not finished. */
    static boolean isUnfinishedList(Path file) {
        return UNFINISHED_LIST.matcher(file.getFileName().toString()).matches() && Files.isRegularFile(file);
    }

    /** Sees to it that a file that was written survives a loss of power, before a manifest names it. */
    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** The persons of a bucket in the order of its records, with how many records each has. */
    Path persons(int generation, int bucket) {
        return base().resolve("%d-%04d-persons.parquet".formatted(generation, bucket));
    }
}
