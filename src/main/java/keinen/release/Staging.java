package keinen.release;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A hidden folder in which a release is made ready, beside the place where it will stand and so on the same file
 * system. Its name tells a later run that it may be removed.
 */
final class Staging {
    private static final String MARK = ".partial-";

    private final Path parent;
    private final String name;
    private final Path folder;

    private Staging(Path parent, String name, Path folder) {
        this.parent = parent;
        this.name = name;
        this.folder = folder;
    }

    /**
     * @param name the name under which the folder is to appear in {@code parent}
     */
    static Staging begin(Path parent, String name) throws IOException {
        return new Staging(parent, name, Files.createDirectory(hidden(parent, name)));
    }

    Path folder() {
        return folder;
    }

    /** Makes every file read-only and safe against a loss of power. */
    void seal() throws IOException {
        for (Path path : all(folder)) {
            if (Files.isDirectory(path)) {
                syncFolder(path);
            } else {
                sync(path);
                makeReadOnly(path);
            }
        }
    }

    /** Makes the folder appear under its name, in one step. */
    void publish() throws IOException {
        Files.move(folder, parent.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        syncFolder(parent);
    }

    void discard() throws IOException {
        remove(folder);
    }

    /** Replaces a small file in one step. */
    static void replace(Path parent, String name, byte[] content) throws IOException {
        Path partial = hidden(parent, name);
        try {
            Files.write(partial, content);
            sync(partial);
            Files.move(
                    partial, parent.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            syncFolder(parent);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /** Removes what runs that died have left in a folder. Called by the holder of the folder's lock only. */
    static void sweep(Path parent) throws IOException {
        List<Path> leftovers;
        try (Stream<Path> children = Files.list(parent)) {
            leftovers = children.filter(Staging::isPartial).toList();
        }
        for (Path leftover : leftovers) {
            remove(leftover);
        }
    }

    private static Path hidden(Path parent, String name) {
        return parent.resolve("." + name + MARK + ProcessHandle.current().pid());
    }

    private static boolean isPartial(Path path) {
        String name = path.getFileName().toString();
        return name.startsWith(".") && name.contains(MARK);
    }

    private static void remove(Path root) throws IOException {
        for (Path path : all(root)) {
            Files.deleteIfExists(path);
        }
    }

    /** A folder and all below it, what is deeper first. */
    private static List<Path> all(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.sorted(Comparator.reverseOrder()).toList();
        }
    }

    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Some systems cannot open a folder to force it out; there the rename alone must do. */
    private static void syncFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException unsupported) {
            // See above.
        }
    }

    private static void makeReadOnly(Path file) throws IOException {
        if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        } else if (!file.toFile().setReadOnly()) {
            throw new IOException("cannot make " + file.getFileName() + " read-only");
        }
    }
}
