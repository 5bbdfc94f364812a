package keinen.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import keinen.finding.Failure;
import keinen.finding.Finding;
import keinen.finding.Kind;
import keinen.finding.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {
    private static final Publication.Clearance ALLOWED = (name, manifest) -> List.of();
    private static final ReleaseWriter WRITER = (contents, folder) -> {
        Path tables = Files.createDirectories(folder.resolve("tables"));
        Files.writeString(tables.resolve("a.csv"), contents.basis().identity());
    };

    @TempDir
    Path out;

    @Test
    void aReleaseAppearsWithItsFilesItsManifestAndLatest() throws IOException {
        Publication.Published published = publish("2026-03", "one");
        assertThat(published.created()).isTrue();
        assertThat(published.folder()).isEqualTo(out.resolve("yearly/2026-03-r1"));
        assertThat(files()).containsOnlyKeys("LATEST", "2026-03-r1/manifest.json", "2026-03-r1/tables/a.csv");
        assertThat(files()).containsEntry("LATEST", "2026-03-r1\n");
    }

    @Test
    void theSameBasisGivesNoNewRelease() {
        publish("2026-03", "one");
        Map<String, String> before = files();
        Publication.Published again = publish("2026-03", "one");
        assertThat(again.created()).isFalse();
        assertThat(again.name()).hasToString("2026-03-r1");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void anotherApprovalOfTheSameRulesGivesNoNewRelease() {
        Basis basis = MadeUp.basis("2026-03", "one");
        Basis later =
                new Basis(basis.plan(), basis.first(), basis.asOf(), List.of("A-2"), basis.program(), basis.inputs());
        assertThat(later.identity()).isEqualTo(basis.identity());
        assertThat(MadeUp.basis("2026-03", "two").identity()).isNotEqualTo(basis.identity());
    }

    @Test
    void anotherBasisGivesTheNextNumberAndLeavesTheOlderOneAsItIs() {
        publish("2026-03", "one");
        Map<String, String> before = files();
        assertThat(publish("2026-03", "two").name()).hasToString("2026-03-r2");
        assertThat(publish("2026-02", "one").name()).hasToString("2026-02-r1");
        before.remove("LATEST");
        assertThat(files()).containsAllEntriesOf(before).containsEntry("LATEST", "2026-02-r1\n");
    }

    @Test
    void releasedFilesAreReadOnly() {
        Path folder = publish("2026-03", "one").folder();
        assertThat(folder.resolve("tables/a.csv"))
                .matches(file -> permissions(file).equals("r--r--r--"));
        assertThat(folder.resolve("manifest.json"))
                .matches(file -> permissions(file).equals("r--r--r--"));
    }

    @Test
    void aWriterThatFailsHalfWayLeavesNothing() {
        ReleaseWriter full = (contents, folder) -> {
            throw new IOException("No space left on device");
        };
        try (Publication publication = Publication.open(out, "yearly")) {
            assertThatThrownBy(() ->
                            publication.publish(MadeUp.contents("2026-03", "one"), List.of(WRITER, full), ALLOWED))
                    .isInstanceOfSatisfying(
                            Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.CANNOT_WRITE))
                    .hasMessageContaining("2026-03-r1: Cannot write: No space left on device");
        }
        assertThat(out.resolve("yearly")).doesNotExist();
    }

    @Test
    void aBugInAWriterLeavesNothingEither() {
        ReleaseWriter broken = (contents, folder) -> {
            throw new IllegalStateException("a bug");
        };
        try (Publication publication = Publication.open(out, "yearly")) {
            assertThatThrownBy(() ->
                            publication.publish(MadeUp.contents("2026-03", "one"), List.of(WRITER, broken), ALLOWED))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(out.resolve("yearly")).doesNotExist();
    }

    @Test
    void rulesThatNoLongerAllowTheReleaseStopItAtTheLastMoment() {
        Finding expired = new Finding(Kind.REFUSED, Place.ofFile("city.yaml"), "Invalid approval: it has run out", "");
        try (Publication publication = Publication.open(out, "yearly")) {
            assertThatThrownBy(() -> publication.publish(
                            MadeUp.contents("2026-03", "one"), List.of(WRITER), (name, manifest) -> List.of(expired)))
                    .isInstanceOfSatisfying(
                            Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.REFUSED));
        }
        assertThat(out.resolve("yearly")).doesNotExist();
    }

    @Test
    void theLastWordIsAskedOfACompleteReleaseThatNobodySees() throws IOException {
        List<String> asked = new ArrayList<>();
        Publication.Clearance lastWord = (name, manifest) -> {
            assertThat(out.resolve("yearly").resolve(name.toString())).doesNotExist();
            asked.add(name + " " + manifest);
            return List.of();
        };
        try (Publication publication = Publication.open(out, "yearly")) {
            publication.publish(MadeUp.contents("2026-03", "one"), List.of(WRITER), lastWord);
            publication.publish(MadeUp.contents("2026-03", "one"), List.of(WRITER), lastWord);
        }
        assertThat(asked).containsExactly("2026-03-r1 " + Sha256.of(out.resolve("yearly/2026-03-r1/manifest.json")));
    }

    @Test
    void theLedgerOfEachRulesIsNamedBesideTheReleasesByTheWayToIt() throws IOException {
        try (Publication publication = Publication.open(out, "yearly")) {
            publication.publish(MadeUp.contents("2026-03", "one"), List.of(WRITER), ALLOWED);
            publication.nameLedger("town", out.resolve("old/history/town"));
            publication.nameLedger("city", out.resolve("store/history/city"));
            publication.nameLedger("town", out.resolve("store/history/town"));
        }
        assertThat(Files.readString(out.resolve("yearly/LEDGER")))
                .isEqualTo("../store/history/city\n../store/history/town\n");
        LedgerPlaces places = new LedgerPlaces(out.resolve("yearly"));
        assertThat(places.find("town")).hasValue(out.resolve("store/history/town"));
        assertThat(places.find("tow")).isEmpty();
    }

    @Test
    void anotherRunIsTurnedAwayWhileOneHoldsTheLock() {
        try (Publication publication = Publication.open(out, "yearly")) {
            assertThatThrownBy(() -> Publication.open(out, "yearly"))
                    .isInstanceOfSatisfying(
                            Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.BUSY))
                    .hasMessageContaining("Cannot release: another run of this job holds the lock");
            assertThat(publication.find(MadeUp.basis("2026-03", "one"))).isEmpty();
        }
        assertThat(publish("2026-03", "one").created()).isTrue();
    }

    @Test
    void whatADeadRunLeftIsRemoved() throws IOException {
        Path leftover = Files.createDirectories(out.resolve("yearly/.2026-03-r1.partial-99/tables"));
        Files.writeString(leftover.resolve("a.csv"), "half");
        publish("2026-03", "one");
        assertThat(files()).containsOnlyKeys("LATEST", "2026-03-r1/manifest.json", "2026-03-r1/tables/a.csv");
    }

    @Test
    void aRunThatDiedBeforeItNamedTheLatestIsCompletedByTheNext() throws IOException {
        publish("2026-03", "one");
        Files.delete(out.resolve("yearly/LATEST"));
        assertThat(publish("2026-03", "one").created()).isFalse();
        assertThat(files()).containsEntry("LATEST", "2026-03-r1\n");
    }

    @Test
    void aDamagedReleaseIsNotTakenForTheSame() throws IOException {
        Path damaged = publish("2026-03", "one").folder().resolve("tables/a.csv");
        assertThat(damaged.toFile().setWritable(true)).isTrue();
        Files.writeString(damaged, "changed");
        assertThat(publish("2026-03", "one").name()).hasToString("2026-03-r2");
    }

    @Test
    void aFileInTheWayIsSaid() throws IOException {
        Path file = Files.writeString(out.resolve("file"), "");
        assertThatThrownBy(() -> Publication.open(file, "yearly"))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.CANNOT_WRITE));
    }

    @Test
    void theManifestHasTheSameBytesWhereverItIsMade(@TempDir Path elsewhere) throws IOException {
        Path here = publish("2026-03", "one").folder();
        try (Publication publication = Publication.open(elsewhere, "yearly")) {
            Path there = publication
                    .publish(MadeUp.contents("2026-03", "one"), List.of(WRITER), ALLOWED)
                    .folder();
            assertThat(there.resolve("manifest.json")).hasSameBinaryContentAs(here.resolve("manifest.json"));
        }
        assertThat(Files.readString(here.resolve("manifest.json"))).doesNotContain(out.toString());
    }

    @Test
    void verifyFindsNothingInAnIntactReleaseAndEveryChangeInAnother() throws IOException {
        Path folder = publish("2026-03", "one").folder();
        Releases releases = Releases.in(out.resolve("yearly"));
        ReleaseName name = releases.find("LATEST");
        assertThat(releases.verify(name)).isEmpty();

        Path table = folder.resolve("tables/a.csv");
        assertThat(table.toFile().setWritable(true)).isTrue();
        Files.writeString(table, "onf");
        Files.writeString(folder.resolve("tables/b.csv"), "");
        assertThat(releases.verify(name))
                .extracting(Finding::what)
                .containsExactly(
                        "Invalid file: its content is not what was released",
                        "Unknown file: it is no part of the release");
        Files.delete(table);
        assertThat(releases.verify(name)).extracting(Finding::what).contains("Missing file of the release");
    }

    /** Totals give away what the tables hide. */
    @Test
    void aManifestTellsNoCountedFigureWhereCellsAreHidden() {
        Contents contents = MadeUp.contents("2026-03", "one");
        Basis hiding = MadeUp.basis(MadeUp.planFor("press"), "2026-03", "one");
        ReleaseName name = ReleaseName.find("2026-03-r1").orElseThrow();

        String open = new String(ReleaseManifest.of(name, contents, List.of()), StandardCharsets.UTF_8);
        String hidden = new String(
                ReleaseManifest.of(name, new Contents(hiding, contents.tables(), contents.balance()), List.of()),
                StandardCharsets.UTF_8);

        assertThat(open).contains("\"records\" : 12").contains("\"rows\"");
        assertThat(hidden).doesNotContain("\"records\"").contains("\"balance\" : { }");
        assertThat(hiding.json().path("inputs").toString()).doesNotContain("rows");
    }

    @Test
    void verifyFindsAChangedManifest() throws IOException {
        Path manifest = publish("2026-03", "one").folder().resolve("manifest.json");
        assertThat(manifest.toFile().setWritable(true)).isTrue();
        Files.writeString(manifest, Files.readString(manifest).replace("\"records\" : 12", "\"records\" : 13"));
        Releases releases = Releases.in(out.resolve("yearly"));
        assertThat(releases.verify(releases.names().get(0)))
                .extracting(Finding::what)
                .containsExactly("Invalid manifest: it is not as it was written");
    }

    @Test
    void releasesAreListedInOrderAndAnUnknownOneIsNotFound() {
        publish("2026-03", "one");
        publish("2026-03", "two");
        publish("2026-02", "one");
        Releases releases = Releases.in(out.resolve("yearly"));
        assertThat(releases.list())
                .extracting(summary -> summary.name().toString())
                .containsExactly("2026-02-r1", "2026-03-r1", "2026-03-r2");
        assertThat(releases.list().get(0).rules()).isEqualTo("city 2026.1");
        assertThatThrownBy(() -> releases.find("2026-03-r9"))
                .hasMessageContaining("Unknown release '2026-03-r9' (did you mean '2026-03-r1'?)");
    }

    @Test
    void twoReleasesDifferInWhatTheyWereMadeFromAndInTheirFiles() {
        publish("2026-03", "one");
        publish("2026-03", "two");
        Releases releases = Releases.in(out.resolve("yearly"));
        List<ReleaseName> names = releases.names();
        assertThat(releases.diff(names.get(0), names.get(0))).isEmpty();
        assertThat(releases.diff(names.get(0), names.get(1)))
                .extracting(Releases.Difference::place)
                .containsExactly("basis.inputs.store_sha256", "files[tables/a.csv].sha256");
    }

    private Publication.Published publish(String asOf, String store) {
        try (Publication publication = Publication.open(out, "yearly")) {
            return publication.publish(MadeUp.contents(asOf, store), List.of(WRITER), ALLOWED);
        }
    }

    private Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        Path folder = out.resolve("yearly");
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
        } catch (IOException cause) {
            throw new java.io.UncheckedIOException(cause);
        }
        return files;
    }

    private static String permissions(Path file) {
        try {
            return java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException cause) {
            throw new java.io.UncheckedIOException(cause);
        }
    }
}
