package keinen.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import keinen.finding.Failure;
import keinen.finding.Finding;
import keinen.finding.Findings;
import keinen.finding.Kind;

/**
 * One run's hold on the releases of a job, {@code OUT/<job>/}. A release appears as a whole or not at all, and nothing
 * that appeared is changed afterwards.
 *
 * <p>{@code LATEST} names the release that was made last, whatever its as-of month. A run that finds its release made
 * already points it to that one only where that one is newer by name, or where {@code LATEST} is missing.
 *
 * <p>Every method throws a {@link Failure} of kind {@link Kind#CANNOT_WRITE} when the file system refuses.
 */
public final class Publication implements AutoCloseable {
    private final Path jobFolder;
    private final RunLock lock;

    /**
     * A release of this run's basis.
     *
     * @param created whether this run made it; {@code false} where it stood already
     */
    public record Published(ReleaseName name, Path folder, boolean created) {}

    /** The last word on a release that is complete and that nobody sees yet. */
    @FunctionalInterface
    public interface Clearance {
        /**
         * Tests the rules once more; where they allow the release, enters it where it has to stand before it is seen.
         *
         * @param manifestSha256 of its manifest, which has the hashes of all its files
         * @return what stands against the release; notes do not
         */
        List<Finding> of(ReleaseName name, String manifestSha256);
    }

    private Publication(Path jobFolder, RunLock lock) {
        this.jobFolder = jobFolder;
        this.lock = lock;
    }

    /**
     * Takes the lock of a job's releases and removes what runs that died have left.
     *
     * @param out the folder of all jobs' releases; made where it is missing
     * @throws Failure of kind {@link Kind#BUSY} when another run holds the lock
     */
    public static Publication open(Path out, String job) {
        Path jobFolder = out.resolve(job);
        try {
            RunLock lock = RunLock.take(jobFolder);
            try {
                Staging.sweep(jobFolder);
            } catch (IOException cause) {
                lock.close();
                throw cause;
            }
            return new Publication(jobFolder, lock);
        } catch (IOException cause) {
            throw CannotWrite.of(jobFolder, cause);
        }
    }

    /** The releases that stand already. */
    public Releases releases() {
        return new Releases(jobFolder);
    }

    /**
     * Refuses a basis whose audience was shown cells of this job in another way before.
     *
     * @throws Failure of kind {@link Kind#REFUSED}
     */
    public void requireSameMethod(Basis basis) {
        new Releases(jobFolder).requireSameMethod(basis);
    }

    /**
     * The release of that very basis, if there is one and it is intact. A run that asks before it computes need not
     * compute. Points {@code LATEST} to it where a run died before it could.
     */
    public Optional<Published> find(ReleaseBasis basis) {
        Releases releases = new Releases(jobFolder);
        Optional<ReleaseName> found = releases.names().stream()
                .filter(name -> name.asOf().equals(basis.asOf()))
                .filter(name -> releases.identity(name).equals(Optional.of(basis.identity())))
                .filter(name -> releases.verify(name).isEmpty())
                .findFirst();
        found.filter(name -> releases.latest()
                        .map(latest -> latest.compareTo(name) < 0)
                        .orElse(true))
                .ifPresent(this::pointLatestTo);
        return found.map(name -> new Published(name, jobFolder.resolve(name.toString()), false));
    }

    /**
     * Releases the contents, unless the same basis was released before.
     *
     * @param clearance asked right before the release appears, when all its files are on disk; a failure of it ends the
     *     run
     * @throws Failure with the findings of {@code clearance}
     */
    public Published publish(Contents contents, List<ReleaseWriter> writers, Clearance clearance) {
        return find(contents.basis()).orElseGet(() -> create(contents, writers, clearance));
    }

    private Published create(Contents contents, List<ReleaseWriter> writers, Clearance clearance) {
        ReleaseName name = new Releases(jobFolder).next(contents.basis().asOf());
        Path folder = jobFolder.resolve(name.toString());
        try {
            Staging staging = Staging.begin(jobFolder, name.toString());
            boolean published = false;
            try {
                fill(staging.folder(), name, contents, writers);
                staging.seal();
                throwIfAny(clearance.of(name, Sha256.of(staging.folder().resolve(ReleaseManifest.FILE))));
                staging.publish();
                published = true;
            } finally {
                if (!published) {
                    staging.discard();
                }
            }
        } catch (UncheckedIOException cause) {
            throw CannotWrite.of(folder, new IOException(cause.getMessage(), cause));
        } catch (IOException cause) {
            throw CannotWrite.of(folder, cause);
        }
        pointLatestTo(name);
        return new Published(name, folder, true);
    }

    /** Says beside the releases where the ledger stands that lists those made under some rules. */
    public void nameLedger(String rules, Path folder) {
        try {
            new LedgerPlaces(jobFolder).put(rules, folder);
        } catch (IOException cause) {
            throw CannotWrite.of(jobFolder.resolve(LedgerPlaces.FILE), cause);
        }
    }

    private static void fill(Path folder, ReleaseName name, Contents contents, List<ReleaseWriter> writers)
            throws IOException {
        for (ReleaseWriter writer : writers) {
            writer.write(contents, folder);
        }
        byte[] manifest = ReleaseManifest.of(name, contents, FileEntry.allIn(folder));
        Files.write(folder.resolve(ReleaseManifest.FILE), manifest);
    }

    private static void throwIfAny(List<Finding> all) {
        Findings findings = new Findings();
        findings.addAll(all);
        findings.throwIfAny();
    }

    /** A release stands even where this fails: the next run that finds it completes it. */
    private void pointLatestTo(ReleaseName name) {
        try {
            Staging.replace(jobFolder, Releases.LATEST, (name + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException cause) {
            throw CannotWrite.of(jobFolder.resolve(Releases.LATEST), cause);
        }
    }

    /** Gives the lock back, and removes the job's folder where nothing was ever released into it. */
    @Override
    public void close() {
        try {
            lock.close();
            Files.deleteIfExists(jobFolder);
        } catch (DirectoryNotEmptyException holdsReleases) {
            // As it should.
        } catch (IOException cause) {
            throw CannotWrite.of(jobFolder, cause);
        }
    }
}
