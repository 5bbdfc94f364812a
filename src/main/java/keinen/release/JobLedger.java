package keinen.release;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import keinen.finding.Failure;
import keinen.finding.Finding;
import keinen.finding.Kind;
import keinen.finding.Place;
import keinen.job.RulesUse;

/** What one job adds to the ledger of its rules. */
public final class JobLedger {
    private final RulesUse use;
    private final Clock clock;
    private final String by;
    private final Ledger ledger;

    private JobLedger(RulesUse use, Clock clock, String by, Ledger ledger) {
        this.use = use;
        this.clock = clock;
        this.by = by;
        this.ledger = ledger;
    }

    /**
     * Opens the ledger of a job's rules in the job's store, and writes nothing yet.
     *
     * @param by whoever runs the program, as the system calls them
     * @throws Failure of kind {@link Kind#REFUSED} where the ledger is not as it was written, or does not list every
     *     release that the job has made under these rules: then it was lost, or it stands in another store
     */
    public static JobLedger open(RulesUse use, Clock clock, String by) {
        // Read before the ledger, which a run beside this one writes first.
        List<ReleaseName> made = releasesMade(use);
        Ledger ledger = Ledger.open(folder(use));
        List<ReleaseName> unlisted = made.stream()
                .filter(name -> ledger.entries().stream()
                        .noneMatch(entry -> entry.isReleaseOf(use.job(), name, Optional.empty())))
                .toList();
        if (!unlisted.isEmpty()) {
            throw unlisted(use, unlisted);
        }
        return new JobLedger(use, clock, by, ledger);
    }

    private static List<ReleaseName> releasesMade(RulesUse use) {
        Path folder = use.places().out().resolve(use.job());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        Releases releases = new Releases(folder);
        return releases.names().stream()
                .filter(name ->
                        releases.rules(name).equals(Optional.of(use.rules().name())))
                .toList();
    }

    private static Failure unlisted(RulesUse use, List<ReleaseName> names) {
        Path folder = folder(use);
        return Failure.of(
                Kind.REFUSED,
                Place.ofFile(folder.toString()),
                "Missing entries of the ledger: it does not list release " + names.get(0)
                        + (names.size() > 1 ? " (and " + (names.size() - 1) + " more)" : "") + " of job " + use.job()
                        + ", made under the rules " + use.rules().name(),
                "Take this folder from a backup or from the store that was used before");
    }

    /** Where the ledger stands, or will stand. */
    public Path folder() {
        return folder(use);
    }

    private static Path folder(RulesUse use) {
        return Ledger.folder(use.places().store(), use.rules().name());
    }

    /** The hashes of all files that were entered with releases, by their names. */
    public Map<String, String> files() {
        return ledger.files();
    }

    public LedgerHead head() {
        return ledger.head();
    }

    /**
     * Enters a release that is about to appear; once only, where a run that was killed before it appeared has entered it.
     *
     * @param manifestSha256 of its manifest, which has the hashes of all its files
     * @param files other files that belong to it, by their names
     */
    public void addRelease(
            ReleaseName name,
            String manifestSha256,
            Basis basis,
            List<LedgerEntry.TableCells> tables,
            Map<String, String> files) {
        boolean isThere = ledger.entries().stream()
                .anyMatch(entry -> entry.isReleaseOf(use.job(), name, Optional.of(manifestSha256)));
        if (!isThere) {
            LedgerEntry.Released released =
                    new LedgerEntry.Released(name.toString(), basis.inputs().storeSha256(), basis.program(), tables);
            SortedMap<String, String> all = new TreeMap<>(files);
            all.put(ReleaseManifest.FILE, manifestSha256);
            ledger.append(entry(LedgerEntry.Event.RELEASE, Optional.of(released), all, List.of()));
        }
    }

    /** Enters that the rules refused, and why; as an expiry, where they or all approvals of this use have come to their end. */
    public void addRefusal(List<Finding> refusals) {
        List<String> expired = use.expired(today());
        List<String> reasons = new ArrayList<>(expired);
        refusals.stream()
                .filter(refusal -> refusal.kind() == Kind.REFUSED)
                .map(Finding::what)
                .distinct()
                .forEach(reasons::add);
        LedgerEntry.Event event = expired.isEmpty() ? LedgerEntry.Event.REFUSAL : LedgerEntry.Event.EXPIRY;
        ledger.append(entry(event, Optional.empty(), new TreeMap<>(), reasons));
    }

    /**
     * Enters which months' records were deleted from the store under the rules, those left out that it has already: a run
     * that died between the two has deleted them and not entered it.
     *
     * @return whether there was anything to enter
     */
    public boolean addDeletions(List<LedgerEntry.DeletedMonth> deleted) {
        List<LedgerEntry.DeletedMonth> missing = new ArrayList<>(deleted);
        ledger.entries().forEach(entry -> missing.removeAll(entry.deleted()));
        if (!missing.isEmpty()) {
            ledger.append(entry(LedgerEntry.Event.DELETION, Optional.empty(), new TreeMap<>(), List.of())
                    .withDeleted(missing));
        }
        return !missing.isEmpty();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private LedgerEntry entry(
            LedgerEntry.Event event,
            Optional<LedgerEntry.Released> released,
            SortedMap<String, String> files,
            List<String> reasons) {
        return new LedgerEntry(
                event,
                clock.instant(),
                by,
                new LedgerEntry.RulesVersion(use.rules().name(), use.rules().version(), use.rulesSha256()),
                Optional.of(new LedgerEntry.Use(use.job(), use.purpose(), use.audience(), use.approvals(today()))),
                released,
                files,
                reasons);
    }
}
