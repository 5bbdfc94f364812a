package keinen.release;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/** The two files of a ledger: its lines, and the head that covers them. */
record LedgerFiles(Path folder) {
    static final String LINES = "ledger.jsonl";
    static final String HEAD = "HEAD";

    private static final int TRIES = 100;

    /**
     * Both files as they stood at one moment; empty where a file is missing. Without a lock, so that a ledger can be
     * read where nothing can be written: a writer replaces the head behind every line, so that lines that were read
     * between two equal heads are at most one ahead of them.
     */
    @SuppressWarnings("ArrayRecordComponent") // made and read once
    record Bytes(Optional<byte[]> lines, Optional<byte[]> head) {}

    Path lines() {
        return folder.resolve(LINES);
    }

    Path head() {
        return folder.resolve(HEAD);
    }

    Bytes read() throws IOException {
        for (int tried = 0; tried < TRIES; tried++) {
            Optional<byte[]> before = bytes(head());
            Optional<byte[]> lines = bytes(lines());
            Optional<byte[]> after = bytes(head());
            if (Arrays.equals(before.orElse(null), after.orElse(null))) {
                return new Bytes(lines, before);
            }
        }
        throw new IOException("it is written to all the time");
    }

    private static Optional<byte[]> bytes(Path file) throws IOException {
        return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    /**
     * Puts a line behind the first so many bytes, and returns when it is on disk.
     *
     * @param line ends with LF
     */
    void append(long bytes, byte[] line) throws IOException {
        try (FileChannel channel = FileChannel.open(lines(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(bytes);
            channel.position(bytes);
            ByteBuffer rest = ByteBuffer.wrap(line);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    void replaceHead(LedgerHead head) throws IOException {
        Staging.replace(folder, HEAD, head.bytes());
    }
}
