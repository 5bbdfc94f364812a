package keinen.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import keinen.disclosure.History;
import keinen.disclosure.PastRelease;
import keinen.disclosure.Proof;
import keinen.finding.Failure;
import keinen.finding.Finding;
import keinen.finding.Kind;
import keinen.finding.Nearest;
import keinen.finding.Place;
import keinen.time.Month;

/** The releases of one job, read back: what there is, what each was made from, and whether it is as it was made. */
public final class Releases {
    static final String LATEST = "LATEST";

    private static final String REMEDY =
            "Compare job, dataset, rules, exports and program with those that the release was made from";

    private final Path jobFolder;

    Releases(Path jobFolder) {
        this.jobFolder = jobFolder;
    }

    /**
     * @param jobFolder {@code OUT/<job>}
     * @throws Failure of kind {@link Kind#MISSING_INPUT} when it is no folder
     */
    public static Releases in(Path jobFolder) {
        if (!Files.isDirectory(jobFolder)) {
            throw Failure.of(
                    Kind.MISSING_INPUT,
                    Place.ofFile(jobFolder.toString()),
                    "Missing folder of releases",
                    "Name the folder of one job below the folder of releases");
        }
        return new Releases(jobFolder);
    }

    /**
     * A line of the list of releases; texts are empty where the manifest cannot be read.
     *
     * @param purpose {@code published} for a release of published figures, which needs none and has neither audience nor
     *     rules
     */
    public record Summary(
            ReleaseName name, String purpose, String audience, String rules, int tables, long hiddenCells) {}

    /**
     * One way in which two releases differ.
     *
     * @param place a path into the manifest, such as {@code tables[flows].rows}
     * @param before empty where the place is only in the later one
     * @param after empty where the place is only in the earlier one
     */
    public record Difference(String place, String before, String after) {}

    /** In ascending order. */
    public List<ReleaseName> names() {
        try (Stream<Path> children = Files.list(jobFolder)) {
            return children.filter(Files::isDirectory)
                    .flatMap(child -> ReleaseName.find(child.getFileName().toString()).stream())
                    .sorted()
                    .toList();
        } catch (IOException cause) {
            throw cannotRead(jobFolder, cause);
        }
    }

    /** What {@code LATEST} names: the release that was made last, if it is there. */
    public Optional<ReleaseName> latest() {
        Path file = jobFolder.resolve(LATEST);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String text = new String(read(file), StandardCharsets.UTF_8).strip();
        return ReleaseName.find(text).filter(names()::contains);
    }

    /**
     * The release that a user named, {@code LATEST} included.
     *
     * @throws Failure of kind {@link Kind#MISSING_INPUT} when there is none
     */
    public ReleaseName find(String text) {
        List<ReleaseName> names = names();
        Optional<ReleaseName> found = text.equals(LATEST) ? latest() : ReleaseName.find(text);
        return found.filter(names::contains)
                .orElseThrow(() -> Failure.of(
                        Kind.MISSING_INPUT,
                        Place.ofFile(jobFolder.toString()),
                        "Unknown release '" + text + "'"
                                + Nearest.hint(
                                        text,
                                        names.stream()
                                                .map(ReleaseName::toString)
                                                .toList()),
                        ""));
    }

    /** In ascending order. */
    public List<Summary> list() {
        return names().stream().map(this::summary).toList();
    }

    private Summary summary(ReleaseName name) {
        JsonNode manifest = manifest(name).orElseGet(Json::object);
        JsonNode basis = manifest.path("basis");
        long hidden = 0;
        for (JsonNode table : manifest.path("tables")) {
            hidden += table.path("hidden_cells").asLong();
        }
        JsonNode rules = basis.path("rules");
        return new Summary(
                name,
                basis.path("purpose").asText(basis.path("figures").asText()),
                basis.path("audience").asText(),
                (rules.path("name").asText() + " " + rules.path("version").asText()).strip(),
                manifest.path("tables").size(),
                hidden);
    }

    /** The manifest of a release as it stands, JSON. */
    public String show(ReleaseName name) {
        return new String(read(manifestFile(name)), StandardCharsets.UTF_8);
    }

    /** What is not as it was made, of kind {@link Kind#DATA}: nothing where the release is intact. */
    public List<Finding> verify(ReleaseName name) {
        return Verification.of(jobFolder.resolve(name.toString()), name);
    }

    /**
     * What is wrong with the proof that nothing which a release hid can be known better than its rules allowed, from that
     * release and all before it; nothing where it holds, and for a release that hid nothing from anybody.
     *
     * @throws Failure refused, where the history of releases is not whole
     */
    public List<Finding> verifyProof(ReleaseName name) {
        JsonNode manifest = manifest(name).orElseGet(Json::object);
        JsonNode basis = manifest.path("basis");
        Optional<Path> ledger = rules(name).flatMap(this::ledgerFolder);
        if (manifest.path("history").isMissingNode() || ledger.isEmpty()) {
            return List.of();
        }
        ReleaseHistory history =
                ReleaseHistory.in(ledger.get(), basis.path("audience").asText());
        history.requireListed(Ledger.openToVerify(ledger.get()).files());
        int number = releasesBefore(name);
        history.require(name, number + 1);
        List<PastRelease> past = history.before(number + 1).read().releases();
        return Proof.problem(new History(past.subList(0, number)), past.get(number))
                .map(problem -> new Finding(
                        Kind.DATA,
                        Place.ofFile(manifestFile(name).toString()),
                        "Invalid release: the proof that it is safe does not hold: " + problem,
                        REMEDY))
                .stream()
                .toList();
    }

    /** How two releases differ: in what they were made from, in their tables, and in their files by hash. */
    public List<Difference> diff(ReleaseName before, ReleaseName after) {
        return ManifestDiff.between(
                manifest(before).orElseGet(Json::object), manifest(after).orElseGet(Json::object));
    }

    /**
     * In what a release differs from another one that should be the same, of kind {@link Kind#DATA}; nothing where it
     * does not. Which approvals were valid on the day, and where the release's own number stands, are no differences.
     */
    public List<Finding> compare(ReleaseName name, Releases others, ReleaseName other) {
        List<Difference> differences = ManifestDiff.between(
                manifest(name).orElseGet(Json::object), others.manifest(other).orElseGet(Json::object));
        return differences.stream()
                .filter(difference -> !difference.place().startsWith("basis.approvals"))
                .filter(difference -> name.equals(other) || !ofItself(difference))
                .map(difference -> new Finding(
                        Kind.DATA,
                        Place.ofFile(manifestFile(name).toString()),
                        "Invalid release: made anew, its " + difference.place() + " is " + words(difference.after())
                                + ", and in the release " + words(difference.before()),
                        REMEDY))
                .toList();
    }

    /** Files in which the release's name stands. */
    private static boolean ofItself(Difference difference) {
        return difference.place().startsWith("files[") && !difference.place().startsWith("files[tables/");
    }

    private static String words(String value) {
        return value.isEmpty() ? "missing" : value;
    }

    /** Exact and rounded values of one cell, or values rounded in two ways, would together tell more than each of them. */
    void requireSameMethod(Basis basis) {
        JsonNode present = basis.json();
        for (ReleaseName name : names()) {
            JsonNode earlier = manifest(name).map(all -> all.path("basis")).orElseGet(Json::object);
            boolean isOfAudience = earlier.path("audience").equals(present.path("audience"));
            if (isOfAudience
                    && earlier.has("protection")
                    && !earlier.path("protection").equals(present.path("protection"))) {
                throw Failure.of(
                        Kind.REFUSED,
                        Place.ofFile(jobFolder.toString()),
                        "Invalid protection of audience '" + basis.plan().audience() + "': "
                                + present.path("protection") + " (must be " + earlier.path("protection")
                                + ", as in release " + name + ")",
                        "The way an audience is protected is fixed by the job's first release for it; give another way a"
                                + " job and an audience of their own");
            }
        }
    }

    /** How many releases the history of its audience had before a release was made. */
    public int releasesBefore(ReleaseName name) {
        JsonNode history = manifest(name).orElseGet(Json::object).path("history");
        return history.path("releases_before").asInt();
    }

    private Optional<Path> ledgerFolder(String rules) {
        try {
            return new LedgerPlaces(jobFolder).find(rules);
        } catch (IOException cause) {
            throw cannotRead(jobFolder.resolve(LedgerPlaces.FILE), cause);
        }
    }

    /**
     * The ledgers that list these releases, by the name of their rules: each is as it was written, and lists each of these
     * releases with the hash of its manifest. Releases of published figures stand in none.
     *
     * @throws Failure of kind {@link Kind#DATA} with all that is not so
     */
    public SortedMap<String, LedgerHead> verifyLedgers(List<ReleaseName> names) {
        LedgerVerification verification = new LedgerVerification(jobFolder);
        verification.run(names).throwIfAny();
        SortedMap<String, LedgerHead> heads = new TreeMap<>();
        verification.ledgers().forEach((rules, ledger) -> heads.put(rules, ledger.head()));
        return heads;
    }

    /** The name of the rules that a release was made under; none for published figures or a manifest that is broken. */
    Optional<String> rules(ReleaseName name) {
        return manifest(name)
                .map(manifest -> manifest.at("/basis/rules/name").asText())
                .filter(rules -> !rules.isEmpty());
    }

    /** The deliveries that a release was counted from, by SHA-256, by their months; none for published figures. */
    public SortedMap<Month, String> deliveries(ReleaseName name) {
        SortedMap<Month, String> deliveries = new TreeMap<>();
        manifest(name)
                .orElseGet(Json::object)
                .at("/basis/inputs/months")
                .forEach(month -> deliveries.put(
                        Month.parse(month.path("month").asText()),
                        month.path("sha256").asText()));
        return deliveries;
    }

    /**
     * The months of a release whose records were deleted from the store since, as the ledger of its rules tells it.
     *
     * @throws Failure of kind {@link Kind#DATA} where that is not as it was written
     */
    public List<Month> deleted(ReleaseName name) {
        SortedMap<Month, String> deliveries = deliveries(name);
        List<LedgerEntry> entries = rules(name)
                .flatMap(this::ledgerFolder)
                .map(folder -> Ledger.openToVerify(folder).entries())
                .orElse(List.of());
        return entries.stream()
                .dropWhile(entry -> !entry.isReleaseOf(job(name), name, Optional.empty()))
                .flatMap(entry -> entry.deleted().stream())
                .filter(month -> month.delivery().equals(deliveries.get(month.month())))
                .map(LedgerEntry.DeletedMonth::month)
                .distinct()
                .sorted()
                .toList();
    }

    /** The name of the job that made a release. */
    String job(ReleaseName name) {
        return manifest(name)
                .map(manifest -> manifest.at("/basis/job").asText())
                .orElse("");
    }

    /** The hash of a release's manifest as it is on disk, if it is there. */
    Optional<String> manifestSha256(ReleaseName name) {
        Path file = manifestFile(name);
        return Files.isRegularFile(file) ? Optional.of(Sha256.of(read(file))) : Optional.empty();
    }

    Optional<String> identity(ReleaseName name) {
        return manifest(name).map(manifest -> manifest.path("identity").asText());
    }

    /** The name of the next release of an as-of month: numbers are never used again. */
    ReleaseName next(Month asOf) {
        int last = names().stream()
                .filter(name -> name.asOf().equals(asOf))
                .mapToInt(ReleaseName::number)
                .max()
                .orElse(0);
        return new ReleaseName(asOf, last + 1);
    }

    private Optional<ObjectNode> manifest(ReleaseName name) {
        Path file = manifestFile(name);
        return Files.isRegularFile(file) ? Json.parse(read(file)) : Optional.empty();
    }

    private Path manifestFile(ReleaseName name) {
        return jobFolder.resolve(name.toString()).resolve(ReleaseManifest.FILE);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException cause) {
            throw cannotRead(file, cause);
        }
    }

    private static Failure cannotRead(Path path, Exception cause) {
        Failure failure = Failure.of(Kind.MISSING_INPUT, Place.ofFile(path.toString()), "Cannot read", "");
        failure.initCause(cause);
        return failure;
    }
}
