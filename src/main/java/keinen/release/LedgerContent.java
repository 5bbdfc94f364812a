package keinen.release;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import keinen.finding.Place;

/**
 * What stands in a ledger, read line by line and held against its head.
 *
 * <p>A writer that is killed may leave one line that the head does not cover yet. Where it is whole it counts; where it
 * is torn nothing relied upon it, and it is dropped. Anything else that is not as it was written breaks the ledger.
 */
final class LedgerContent {
    private final LedgerFiles files;
    private final LedgerHead covered;
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final MerkleTree tree = new MerkleTree();
    private long bytes;

    /** A ledger that is not as it was written. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Place place;

        Broken(Path file, long line, String what) {
            super(what);
            this.place = new Place(file.toString(), (int) line, "");
        }

        Place place() {
            return place;
        }

        String what() {
            return String.valueOf(getMessage());
        }
    }

    private LedgerContent(LedgerFiles files, LedgerHead covered) {
        this.files = files;
        this.covered = covered;
    }

    /** What stands in a folder; nothing at all where it has no ledger. */
    static LedgerContent read(LedgerFiles files) throws IOException, Broken {
        LedgerFiles.Bytes bytes = files.read();
        LedgerContent content = new LedgerContent(files, head(files, bytes));
        content.readLines(bytes.lines().orElse(new byte[0]));
        return content;
    }

    private static LedgerHead head(LedgerFiles files, LedgerFiles.Bytes bytes) throws Broken {
        if (bytes.head().isPresent()) {
            return LedgerHead.parse(bytes.head().get())
                    .orElseThrow(() -> new Broken(files.head(), 0, "Invalid head of the ledger"));
        }
        if (bytes.lines().isPresent()) {
            throw new Broken(files.head(), 0, "Missing head of the ledger");
        }
        return LedgerHead.of(new MerkleTree());
    }

    private void readLines(byte[] text) throws Broken {
        int start = 0;
        for (int end = 0; end < text.length; end++) {
            if (text[end] == '\n') {
                if (!add(Arrays.copyOfRange(text, start, end))) {
                    break;
                }
                start = end + 1;
            }
        }
        if (tree.size() < covered.entries()) {
            throw new Broken(
                    files.lines(),
                    0,
                    "Invalid ledger: it holds " + tree.size() + " whole entries, and its head counts "
                            + covered.entries());
        }
    }

    /** Whether the line belongs to the ledger; not so for a torn one that nothing covers. */
    private boolean add(byte[] line) throws Broken {
        long seq = tree.size() + 1;
        Optional<ObjectNode> json = Json.parse(line).filter(node -> isCanonical(node, line));
        if (json.isEmpty() && seq > covered.entries()) {
            return false;
        }
        if (seq > covered.entries() + 1) {
            throw broken(seq, "its head counts " + covered.entries() + " entries");
        }
        entries.add(json.filter(node -> follows(node, seq))
                .flatMap(LedgerJson::read)
                .orElseThrow(() -> broken(seq, "this line, or one before it, is not as it was written")));
        tree.add(line);
        bytes += line.length + 1L;
        if (seq == covered.entries() && !tree.root().equals(covered.sha256())) {
            throw broken(seq, "its entries do not have the head that stands in " + LedgerFiles.HEAD);
        }
        return true;
    }

    private static boolean isCanonical(ObjectNode node, byte[] line) {
        try {
            return Arrays.equals(CanonicalJson.of(node).getBytes(StandardCharsets.UTF_8), line);
        } catch (IllegalArgumentException otherKindOfValue) {
            return false;
        }
    }

    private boolean follows(ObjectNode node, long seq) {
        return node.path("seq").asLong() == seq
                && node.path("previous").asText().equals(tree.root());
    }

    private Broken broken(long line, String why) {
        return new Broken(files.lines(), line, "Invalid ledger: " + why);
    }

    List<LedgerEntry> entries() {
        return Collections.unmodifiableList(entries);
    }

    LedgerHead head() {
        return LedgerHead.of(tree);
    }

    /** Adds an entry behind all others; returns when it is on disk and covered. Only for the holder of the lock. */
    void append(LedgerEntry entry) throws IOException {
        if (tree.size() > covered.entries() || tree.size() == 0) {
            // At most one line may be ahead of the head, and none may stand without one.
            files.replaceHead(head());
        }
        byte[] line = LedgerJson.line(tree.size() + 1, tree.root(), entry).getBytes(StandardCharsets.UTF_8);
        byte[] ended = Arrays.copyOf(line, line.length + 1);
        ended[line.length] = '\n';
        files.append(bytes, ended);
        entries.add(entry);
        tree.add(line);
        bytes += ended.length;
        files.replaceHead(head());
    }
}
