package keinen.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import keinen.finding.Failure;
import keinen.finding.Findings;
import keinen.finding.Kind;
import keinen.finding.Place;

/** Holds the releases of a job against the ledgers of the rules that they were made under. */
final class LedgerVerification {
    private final Path jobFolder;
    private final Releases releases;
    private final Findings findings = new Findings();
    private final SortedMap<String, Ledger> ledgers = new TreeMap<>();

    LedgerVerification(Path jobFolder) {
        this.jobFolder = jobFolder;
        this.releases = new Releases(jobFolder);
    }

    /** What is wrong with these releases or the ledgers that should list them, of kind {@link Kind#DATA}. */
    Findings run(List<ReleaseName> names) {
        SortedMap<String, List<ReleaseName>> byRules = new TreeMap<>();
        names.forEach(name ->
                releases.rules(name).ifPresent(rules -> byRules.merge(rules, List.of(name), LedgerVerification::join)));
        byRules.forEach((rules, made) -> find(rules).ifPresent(ledger -> {
            ledgers.put(rules, ledger);
            made.forEach(name -> requireListed(ledger, rules, name));
        }));
        return findings;
    }

    /** The ledgers that are intact, by the name of their rules. */
    SortedMap<String, Ledger> ledgers() {
        return ledgers;
    }

    private Optional<Ledger> find(String rules) {
        try {
            Optional<Path> folder = new LedgerPlaces(jobFolder).find(rules);
            if (folder.isEmpty()) {
                wrong(
                        jobFolder.resolve(LedgerPlaces.FILE),
                        "Missing way to the ledger of the rules " + rules,
                        "Run the job again, which names it");
                return Optional.empty();
            }
            if (!Files.exists(new LedgerFiles(folder.get()).lines())) {
                wrong(folder.get(), "Missing ledger of the rules " + rules, "Take it from a backup");
                return Optional.empty();
            }
            return Optional.of(Ledger.openToVerify(folder.get()));
        } catch (Failure broken) {
            findings.addAll(broken.findings());
        } catch (IOException cause) {
            wrong(jobFolder.resolve(LedgerPlaces.FILE), "Cannot read: " + cause.getMessage(), "");
        }
        return Optional.empty();
    }

    private void requireListed(Ledger ledger, String rules, ReleaseName name) {
        String job = releases.job(name);
        Optional<String> manifest = releases.manifestSha256(name);
        if (ledger.entries().stream().noneMatch(entry -> entry.isReleaseOf(job, name, manifest))) {
            wrong(
                    jobFolder.resolve(name.toString()).resolve(ReleaseManifest.FILE),
                    "Unknown release: the ledger of the rules " + rules + " does not list it with this manifest",
                    "Take release and ledger from a backup");
        }
    }

    private void wrong(Path file, String what, String remedy) {
        findings.add(Kind.DATA, Place.ofFile(file.toString()), what, remedy);
    }

    private static List<ReleaseName> join(List<ReleaseName> some, List<ReleaseName> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }
}
