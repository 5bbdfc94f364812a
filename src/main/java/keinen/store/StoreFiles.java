package keinen.store;

import java.io.IOException;
import java.io.Serializable;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import keinen.dictionary.Unit;

/**
 * Where the files of a store stand.
 *
 * @param folder as text, since a task on another machine reads the same place
 */
record StoreFiles(String folder) implements Serializable {
    private static final Pattern LIST = Pattern.compile(".*-[0-9a-f]{16}\\.csv");
    private static final Pattern UNFINISHED_LIST = Pattern.compile(LIST + "\\.partial");
    private static final int HASH_LETTERS = 16;

    static StoreFiles in(Path folder) {
        return new StoreFiles(folder.toAbsolutePath().normalize().toString());
    }

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

    Path setAside() {
        return root().resolve("set-aside");
    }

    /** What was released of the store's records, and the ledgers of it: no part of the content, and never touched here. */
    Path history() {
        return root().resolve("history");
    }

    /** What delivered files hashed to: no part of the store's content, and may be deleted at any time. */
    Path fileHashes() {
        return root().resolve("file-hashes.json");
    }

    /** The hashes that are to replace the present ones, while they are written. */
    Path nextFileHashes() {
        return root().resolve("file-hashes.json.next");
    }

    UnitFiles of(Unit unit) {
        String name = switch (unit) {
            case PERSON -> "persons";
            case HOUSEHOLD -> "households";
        };
        return new UnitFiles(root().resolve(name).toString());
    }

    /** All that a store has in its folder itself. */
    Set<Path> inRoot() {
        Set<Path> all = new HashSet<>(
                Set.of(manifest(), nextManifest(), lock(), setAside(), history(), fileHashes(), nextFileHashes()));
        Arrays.stream(Unit.values()).map(unit -> of(unit).root()).forEach(all::add);
        return all;
    }

    /** Whether a file has the name of a list of rows set aside that is not finished. */
    static boolean isUnfinishedList(Path file) {
        return UNFINISHED_LIST.matcher(file.getFileName().toString()).matches() && Files.isRegularFile(file);
    }

    /** Whether a file has the name of a list of rows set aside. */
    static boolean isList(Path file) {
        return LIST.matcher(file.getFileName().toString()).matches() && Files.isRegularFile(file);
    }

    /**
     * Whether it is the list of a delivery.
     *
     * @param sha256 of the delivered file
     */
    static boolean isListOf(Path list, String sha256) {
        return list.getFileName().toString().endsWith("-" + sha256.substring(0, HASH_LETTERS) + ".csv");
    }

    /** What stands in a folder; nothing where there is no such folder. */
    static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    /** Sees to it that a file that was written survives a loss of power, before a manifest names it. */
    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
