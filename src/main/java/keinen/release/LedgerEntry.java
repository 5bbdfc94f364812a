package keinen.release;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import keinen.time.Month;

/**
 * One thing that happened under some data-use rules. It holds no figure that was counted and nothing of any person.
 *
 * @param time to the second; later parts are dropped
 * @param by whoever ran the program, as the system calls them
 * @param use empty for what happens to the rules or the past and not in a job
 * @param released of a {@link Event#RELEASE} only
 * @param files SHA-256, in lower-case hexadecimal, of files that belong to the event, by their names
 * @param reasons why something was refused, or what came to its end, in words
 * @param deleted of a {@link Event#DELETION} of records only
 */
public record LedgerEntry(
        Event event,
        Instant time,
        String by,
        RulesVersion rules,
        Optional<Use> use,
        Optional<Released> released,
        SortedMap<String, String> files,
        List<String> reasons,
        List<DeletedMonth> deleted) {
    public LedgerEntry {
        time = Instant.ofEpochSecond(time.getEpochSecond());
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        reasons = List.copyOf(reasons);
        deleted = List.copyOf(deleted);
    }

    /** One in which no records were deleted. */
    public LedgerEntry(
            Event event,
            Instant time,
            String by,
            RulesVersion rules,
            Optional<Use> use,
            Optional<Released> released,
            SortedMap<String, String> files,
            List<String> reasons) {
        this(event, time, by, rules, use, released, files, reasons, List.of());
    }

    /** What is said before a use of other rules than those before. */
    static LedgerEntry rulesChanged(LedgerEntry use) {
        return new LedgerEntry(
                Event.RULES_CHANGED,
                use.time(),
                use.by(),
                use.rules(),
                use.use(),
                Optional.empty(),
                new TreeMap<>(),
                List.of());
    }

    /** The same event with one more file that belongs to it. */
    public LedgerEntry withFile(String name, String sha256) {
        SortedMap<String, String> more = new TreeMap<>(files);
        more.put(name, sha256);
        return new LedgerEntry(event, time, by, rules, use, released, more, reasons, deleted);
    }

    LedgerEntry withDeleted(List<DeletedMonth> months) {
        return new LedgerEntry(event, time, by, rules, use, released, files, reasons, months);
    }

    /** Whether this is the release of that job and name; where there is a hash, with a manifest of that hash. */
    boolean isReleaseOf(String job, ReleaseName name, Optional<String> manifestSha256) {
        return event == Event.RELEASE
                && use.filter(of -> of.job().equals(job)).isPresent()
                && released.filter(made -> made.name().equals(name.toString())).isPresent()
                && manifestSha256
                        .map(sha256 -> sha256.equals(files.get(ReleaseManifest.FILE)))
                        .orElse(true);
    }

    /** What can happen. */
    public enum Event {
        /** Tables were released. */
        RELEASE,
        /** The rules did not allow what was asked for. */
        REFUSAL,
        /** A job was run under another version of the rules than the job before it. */
        RULES_CHANGED,
        /** What was asked for was refused since the rules, or the approvals that it would rely on, have come to their end. */
        EXPIRY,
        /** Records were deleted that the rules let nobody keep. */
        DELETION;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Event> find(String word) {
            return Arrays.stream(values())
                    .filter(event -> event.word().equals(word))
                    .findFirst();
        }
    }

    /**
     * Which rules.
     *
     * @param sha256 of the rules file
     */
    public record RulesVersion(String name, String version, String sha256) {}

    /**
     * What the rules were asked for.
     *
     * @param approvals the ids of those that were valid then
     */
    public record Use(String job, String purpose, String audience, List<String> approvals) {
        public Use {
            approvals = List.copyOf(approvals);
        }
    }

    /**
     * What was released.
     *
     * @param name of the release
     * @param inputsSha256 the fingerprint of the records
     */
    public record Released(String name, String inputsSha256, Program program, List<TableCells> tables) {
        public Released {
            tables = List.copyOf(tables);
        }
    }

    /**
     * How many cells of a counted table may be seen.
     *
     * @param hidden one by one, in a table of which others are shown
     * @param withheld hidden because the whole table is
     */
    public record TableCells(String table, int shown, int hidden, int withheld) {}

    /**
     * A month of which no record is left in the store.
     *
     * @param delivery SHA-256 of the file that it came from
     * @param deleted when, which may be before the time of the entry: where a run died in between
     * @param records how many there were and a hash of all of them, by the kind of unit that they are about
     */
    public record DeletedMonth(
            Month month, String delivery, Instant deleted, SortedMap<String, DeletedRecords> records) {
        public DeletedMonth {
            records = Collections.unmodifiableSortedMap(new TreeMap<>(records));
        }
    }

    /**
     * The records of a month about persons, or those about households.
     *
     * @param sha256 of all of them
     */
    public record DeletedRecords(long records, String sha256) {}
}
