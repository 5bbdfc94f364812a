package keinen.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import keinen.finding.Failure;
import keinen.finding.Finding;
import keinen.finding.Kind;
import keinen.finding.Place;

/**
 * What some data-use rules were used for: one line for each event, and nothing is ever changed or removed. Every line
 * holds the head of all lines before it, and the file {@code HEAD} that of all. So whoever changes, moves or removes a
 * line is found out, unless he writes all later lines and the head anew; and he is found out then too by whoever has
 * kept an older head. That is why heads are to be published where the city cannot take them back.
 *
 * <p>It stands in the folder of the rules' history: see {@link #folder}.
 */
public final class Ledger {
    private static final String HISTORY = "history";
    private static final int TRIES = 150;
    private static final int PAUSE_MILLISECONDS = 20;
    private static final Set<LedgerEntry.Event> USES = Set.of(
            LedgerEntry.Event.RELEASE,
            LedgerEntry.Event.REFUSAL,
            LedgerEntry.Event.EXPIRY,
            LedgerEntry.Event.RULES_CHANGED);

    private final LedgerFiles files;
    private LedgerContent content;

    private Ledger(LedgerFiles files, LedgerContent content) {
        this.files = files;
        this.content = content;
    }

    /** Where the history of the rules of that name stands in a store, the ledger included. */
    public static Path folder(Path store, String rules) {
        return store.resolve(HISTORY).resolve(FileName.of(rules));
    }

    /**
     * The ledger of a folder, empty where there is none yet. Writes nothing.
     *
     * @throws Failure of kind {@link Kind#REFUSED} where it is not as it was written: who could change what was done under
     *     the rules could do anything
     */
    public static Ledger open(Path folder) {
        LedgerFiles files = new LedgerFiles(folder);
        return new Ledger(files, read(files, Kind.REFUSED));
    }

    /** The same for those who look whether it is intact. */
    static Ledger openToVerify(Path folder) {
        LedgerFiles files = new LedgerFiles(folder);
        return new Ledger(files, read(files, Kind.DATA));
    }

    /** In the order in which they were appended, as far as this ledger knows. */
    public List<LedgerEntry> entries() {
        return content.entries();
    }

    /** The hashes of the files that stand beside it, by their names; manifests stand elsewhere. */
    public Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        entries().forEach(entry -> files.putAll(entry.files()));
        files.remove(ReleaseManifest.FILE);
        return files;
    }

    public LedgerHead head() {
        return content.head();
    }

    /**
     * Adds an entry behind all that others have added meanwhile, and returns when it is on disk. Where a use is the first
     * one under other rules than the use before it, an entry of its own says so before.
     *
     * @throws Failure of kind {@link Kind#BUSY} where others hold the ledger for three seconds, {@link Kind#REFUSED} where it
     *     is not as it was written, {@link Kind#CANNOT_WRITE} where the file system refuses
     */
    public void append(LedgerEntry entry) {
        try {
            RunLock lock = lock();
            try {
                appendLocked(entry);
            } finally {
                lock.close();
            }
        } catch (IOException cause) {
            throw CannotWrite.of(files.folder(), cause);
        }
    }

    private void appendLocked(LedgerEntry entry) throws IOException {
        Staging.sweep(files.folder());
        content = read(files, Kind.REFUSED);
        Optional<LedgerEntry> change = change(entry);
        if (change.isPresent()) {
            content.append(change.get());
        }
        content.append(entry);
    }

    private Optional<LedgerEntry> change(LedgerEntry entry) {
        return content.entries().stream()
                .filter(before -> USES.contains(before.event()))
                .reduce((first, second) -> second)
                .filter(last -> USES.contains(entry.event()) && !last.rules().equals(entry.rules()))
                .map(last -> LedgerEntry.rulesChanged(entry));
    }

    private RunLock lock() throws IOException {
        for (int tried = 0; tried < TRIES; tried++) {
            Optional<RunLock> lock = RunLock.find(files.folder());
            if (lock.isPresent()) {
                return lock.get();
            }
            pause();
        }
        throw Failure.of(
                Kind.BUSY,
                Place.ofFile(files.folder().toString()),
                "Cannot write the ledger: another run holds its lock",
                "Try again when it has ended");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private static LedgerContent read(LedgerFiles files, Kind kind) {
        try {
            return LedgerContent.read(files);
        } catch (LedgerContent.Broken broken) {
            throw new Failure(List.of(new Finding(
                    kind,
                    broken.place(),
                    broken.what(),
                    "Take the folder " + files.folder()
                            + " from a backup; until then nothing is released under the rules")));
        } catch (IOException cause) {
            Failure failure = Failure.of(
                    Kind.MISSING_INPUT,
                    Place.ofFile(files.folder().toString()),
                    "Cannot read the ledger: " + cause.getMessage(),
                    "");
            failure.initCause(cause);
            throw failure;
        }
    }
}
