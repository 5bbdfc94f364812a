package keinen.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import keinen.finding.Findings;
import keinen.finding.Kind;
import keinen.finding.Place;

/**
 * A UTF-8 file that a plan depends on, opened once: what is hashed is what is understood.
 *
 * @param text without a byte order mark
 * @param sha256 of the bytes as they are on disk, in lower-case hexadecimal
 */
record InputFile(Path path, String text, String sha256) {
    private static final int LARGEST_BYTES = 16 << 20;

    /**
     * Reads a file.
     *
     * @param namedBy the place that names the file; {@link #NAMED_BY_USER} for one that the user named
     * @return nothing, and a finding, where the file is missing, cannot be read, or is not UTF-8
     */
    static Optional<InputFile> read(Path path, Place namedBy, Findings findings) {
        Place place = namedBy.file().isEmpty() ? Place.ofFile(path.toString()) : namedBy;
        try {
            if (Files.isDirectory(path)) {
                findings.add(Kind.MISSING_INPUT, place, "Cannot read " + path + ": it is a folder", "");
                return Optional.empty();
            }
            byte[] bytes = bytes(path);
            if (bytes.length > LARGEST_BYTES) {
                findings.add(Kind.DEFINITION, place, "Cannot read " + path + ": it is larger than 16 MiB", "");
                return Optional.empty();
            }
            return decode(path, bytes, findings);
        } catch (NoSuchFileException missing) {
            findings.add(Kind.MISSING_INPUT, place, "Missing file " + path, "");
        } catch (IOException unreadable) {
            findings.add(Kind.MISSING_INPUT, place, "Cannot read " + path + ": " + reason(unreadable), "");
        }
        return Optional.empty();
    }

    /** The place that stands for the command line. */
    static final Place NAMED_BY_USER = Place.ofFile("");

    Plan.SourceFile source(String kind) {
        return new Plan.SourceFile(kind, String.valueOf(path.getFileName()), sha256);
    }

    private static byte[] bytes(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(LARGEST_BYTES + 1);
        }
    }

    private static Optional<InputFile> decode(Path path, byte[] bytes, Findings findings) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        boolean malformed = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(in, out, true)
                .isError();
        String text = out.flip().toString();
        if (malformed) {
            int line = 1 + (int) text.chars().filter(letter -> letter == '\n').count();
            findings.add(
                    Kind.DEFINITION,
                    new Place(path.toString(), line, ""),
                    "Invalid character (must be UTF-8)",
                    "Save the file as UTF-8");
            return Optional.empty();
        }
        return Optional.of(new InputFile(path, text.startsWith("\uFEFF") ? text.substring(1) : text, sha256(bytes)));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every Java platform has SHA-256
        }
    }

    private static String reason(IOException unreadable) {
        return unreadable instanceof java.nio.file.AccessDeniedException ? "access is denied" : unreadable.toString();
    }
}
