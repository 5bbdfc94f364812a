package keinen.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * What files hashed to, so that a folder of twelve years need not be read every month to find the one file that is new:
 * 2.0 GB take 8 s and more to hash. Nothing depends on it but time: the file of it may be deleted, and one that cannot be
 * read or written is as if it were not there.
 */
final class HashMemory {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Map<String, Entry> entries = new ConcurrentSkipListMap<>();
    private volatile boolean changed;

    private record Entry(FileState state, String sha256) {}

    HashMemory(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            read();
        }
    }

    /** What a file in this state hashed to, if that is known. */
    Optional<String> find(Path hashed, FileState state) {
        return Optional.ofNullable(entries.get(key(hashed)))
                .filter(entry -> entry.state().equals(state))
                .map(Entry::sha256);
    }

    /**
     * @param state from before the file was read, and settled then
     */
    void keep(Path hashed, FileState state, String sha256) {
        entries.put(key(hashed), new Entry(state, sha256));
        changed = true;
    }

    private static String key(Path hashed) {
        return hashed.toAbsolutePath().normalize().toString();
    }

    private void read() {
        try {
            JSON.readTree(Files.readAllBytes(file))
                    .properties()
                    .forEach(entry -> entries.put(entry.getKey(), read(entry.getValue())));
        } catch (IOException | DateTimeException damaged) {
            entries.clear();
        }
    }

    private static Entry read(JsonNode node) {
        FileState state = new FileState(
                node.path("bytes").asLong(),
                node.path("inode").asText(),
                Instant.parse(node.path("modified").asText()),
                Instant.parse(node.path("changed").asText()));
        return new Entry(state, node.path("sha256").asText());
    }

    /** Replaces the file, where anything is new, by what is known of files that are still there. */
    void write() {
        if (!changed) {
            return;
        }
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.write(next, JSON.writeValueAsBytes(json()));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            changed = false;
        } catch (IOException forgotten) {
            // The next run hashes the files anew.
        }
    }

    private ObjectNode json() {
        ObjectNode root = JSON.createObjectNode();
        entries.forEach((path, entry) -> {
            if (Files.exists(Path.of(path))) {
                root.putObject(path)
                        .put("bytes", entry.state().bytes())
                        .put("inode", entry.state().inode())
                        .put("modified", entry.state().modified().toString())
                        .put("changed", entry.state().changed().toString())
                        .put("sha256", entry.sha256());
            }
        });
        return root;
    }
}
