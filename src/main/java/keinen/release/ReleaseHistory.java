package keinen.release;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import keinen.disclosure.History;
import keinen.disclosure.HistoryFormat;
import keinen.disclosure.PastRelease;
import keinen.finding.Failure;
import keinen.finding.Kind;
import keinen.finding.Place;

/**
 * What was released to one audience under one set of rules from one store, with every hidden figure: a file a release,
 * in the store's folder, since it must be kept as the records are. Each file begins with the hash of the one before it,
 * so that none can be changed or left out. It is held by whoever holds the store's lock.
 *
 * <p>Behind that hash stand random bytes that nobody else ever has: the ledger, whose head is published, holds the hash of
 * the file, and without them whoever guesses the few figures that a small release hides could test the guess.
 */
public final class ReleaseHistory {
    private static final String ENDING = ".release";
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 32;
    private static final int HEADER_BYTES = HASH_BYTES + SALT_BYTES;
    private static final String REMEDY =
            "Put the files back from a backup: without them nobody knows what readers know already";

    private final Path folder;
    private final int limit;

    private ReleaseHistory(Path folder, int limit) {
        this.folder = folder;
        this.limit = limit;
    }

    /**
     * @param rules the folder of what was done under the rules, in the folder of the store
     */
    public static ReleaseHistory in(Path rules, String audience) {
        return new ReleaseHistory(rules.resolve(safe(audience)), Integer.MAX_VALUE);
    }

    /** The same as it was when it had so many releases; nothing is added to it. */
    public ReleaseHistory before(int releases) {
        return new ReleaseHistory(folder, releases);
    }

    /**
     * All releases, oldest first.
     *
     * @throws Failure refused, where one is missing or not as it was written
     */
    public History read() {
        List<PastRelease> releases = new ArrayList<>();
        byte[] previous = new byte[HASH_BYTES];
        for (Path file : files()) {
            try {
                byte[] bytes = Files.readAllBytes(file);
                if (bytes.length < HEADER_BYTES || !Arrays.equals(bytes, 0, HASH_BYTES, previous, 0, HASH_BYTES)) {
                    throw broken(file, "it does not follow the one before it");
                }
                releases.add(
                        HistoryFormat.read(new ByteArrayInputStream(bytes, HEADER_BYTES, bytes.length - HEADER_BYTES)));
                previous = HexFormat.of().parseHex(Sha256.of(bytes));
            } catch (IOException | RuntimeException cause) {
                if (cause instanceof Failure known) {
                    throw known;
                }
                throw broken(file, "it cannot be read");
            }
        }
        return new History(releases);
    }

    /** How many releases it has. */
    public int size() {
        return files().size();
    }

    /** The hash of the last file, which has those of all before it. */
    private String lastSha256() {
        Path last = folder.resolve(name(size()));
        try {
            return Sha256.of(Files.readAllBytes(last));
        } catch (IOException cause) {
            throw broken(last, "it cannot be read");
        }
    }

    /**
     * Adds a release, durably and as a whole, before readers can see it; once, though a run is repeated.
     *
     * @return the hash of its file by the name that the ledger has for it; nothing where the history is one of before
     */
    public SortedMap<String, String> append(PastRelease release) {
        SortedMap<String, String> hashes = new TreeMap<>();
        if (limit == Integer.MAX_VALUE) {
            try {
                List<PastRelease> known = read().releases();
                boolean isThere =
                        !known.isEmpty() && known.get(known.size() - 1).showsTheSameAs(release);
                if (!isThere) {
                    write(known.size() + 1, release);
                }
                hashes.put(ledgerName(size()), lastSha256());
            } catch (IOException cause) {
                throw CannotWrite.of(folder, cause);
            }
        }
        return hashes;
    }

    private void write(int number, PastRelease release) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(number == 1 ? new byte[HASH_BYTES] : HexFormat.of().parseHex(lastSha256()));
        bytes.write(salt());
        HistoryFormat.write(release, bytes);
        Files.createDirectories(folder);
        Staging.sweep(folder);
        Staging.replace(folder, name(number), bytes.toByteArray());
    }

    private static byte[] salt() {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return salt;
    }

    private String ledgerName(int number) {
        return folder.getFileName() + "/" + name(number);
    }

    /**
     * Holds it against the ledger.
     *
     * @param listed the hashes of files that the ledger lists, of other audiences too
     * @throws Failure refused, where one of this audience is missing or another one
     */
    public void requireListed(Map<String, String> listed) {
        for (Map.Entry<String, String> file : listed.entrySet()) {
            if (file.getKey().startsWith(folder.getFileName() + "/")) {
                Path path = folder.resolveSibling(file.getKey());
                try {
                    if (!Files.exists(path)) {
                        throw broken(path, "it is not there");
                    }
                    if (!Sha256.of(Files.readAllBytes(path)).equals(file.getValue())) {
                        throw broken(path, "it is not what the ledger lists");
                    }
                } catch (IOException cause) {
                    throw broken(path, "it cannot be read");
                }
            }
        }
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files;
        try (Stream<Path> children = Files.list(folder)) {
            files = children.filter(file -> isOfHistory(file)).sorted().toList();
        } catch (IOException cause) {
            throw broken(folder, "it cannot be read");
        }
        for (int i = 0; i < files.size(); i++) {
            if (!files.get(i).getFileName().toString().equals(name(i + 1))) {
                throw broken(folder.resolve(name(i + 1)), "it is not there");
            }
        }
        return files.subList(0, Math.min(limit, files.size()));
    }

    private static boolean isOfHistory(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ENDING) && !name.startsWith(".");
    }

    private static String name(int number) {
        return String.format(Locale.ROOT, "%05d%s", number, ENDING);
    }

    /** A name as a file may have it on every system. */
    private static String safe(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}._-]", "_");
    }

    /**
     * @param number of a release that stands among those of the history
     * @throws Failure refused, where there are fewer
     */
    void require(ReleaseName release, int number) {
        int there = size();
        if (there < number) {
            throw Failure.of(
                    Kind.REFUSED,
                    Place.ofFile(folder.toString()),
                    "Missing releases of the history: release " + release + " was number " + number
                            + " of it, and there " + (there == 1 ? "is 1" : "are " + there),
                    REMEDY);
        }
    }

    private static Failure broken(Path file, String what) {
        return Failure.of(Kind.REFUSED, Place.ofFile(file.toString()), "Invalid history of releases: " + what, REMEDY);
    }
}
