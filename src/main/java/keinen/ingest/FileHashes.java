package keinen.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import keinen.finding.Failure;
import keinen.finding.Kind;
import keinen.finding.Place;

/** The SHA-256 of files: remembered, where the file system says that a file is as it was, else of its bytes. */
final class FileHashes {
    private static final int CHUNK = 1 << 18;

    private final HashMemory memory;
    private final Clock clock;

    FileHashes(Path memory, Clock clock) {
        this.memory = new HashMemory(memory);
        this.clock = clock;
    }

    /**
     * The hashes in the order of the files, which the threads of the pool share; remembers them.
     *
     * @throws Failure where a file cannot be read
     */
    List<String> of(List<Path> files, ExecutorService pool) {
        List<Future<String>> hashes =
                files.stream().map(file -> pool.submit(() -> of(file))).toList();
        List<String> all = hashes.stream().map(Awaited::of).toList();
        memory.write();
        return all;
    }

    private String of(Path file) {
        Instant now = clock.instant();
        Optional<FileState> state = FileState.of(file);
        return state.flatMap(present -> memory.find(file, present)).orElseGet(() -> {
            String sha256 = sha256(file);
            state.filter(before -> before.isSettledAt(now)).ifPresent(before -> memory.keep(file, before, sha256));
            return sha256;
        });
    }

    private static String sha256(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException cannot) {
            throw Failure.of(
                    Kind.MISSING_INPUT,
                    Place.ofFile(file.toString()),
                    "Cannot read the file: " + cannot.getMessage(),
                    "Check that it exists and may be read");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
