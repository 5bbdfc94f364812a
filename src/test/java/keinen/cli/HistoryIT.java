package keinen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import keinen.time.Month;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases for readers who keep what they have seen. */
class HistoryIT {
    private static final String PUBLIC = """
            audiences:
              public: {method: suppress, threshold: 5, zeros: publish, protection: {min_width: 3}}
            """;

    @TempDir
    private Path folder;

    private Town town;

    @BeforeEach
    void releaseThreeMonthsOneAfterAnother() {
        town = Town.in(folder.resolve("town"));
        town.change("job.yaml", "audience: internal", "audience: public");
        town.change("rules.yaml", "audiences:\n  internal: {method: none}\n", PUBLIC);
        for (String month : List.of("2019-07", "2019-08", "2019-09")) {
            Town.Answer run = town.keinen("run", "@job.yaml", "--as-of", month);
            assertThat(run.code()).as(String.join("\n", run.err())).isZero();
        }
    }

    @Test
    void theProofOfEveryReleaseIsCheckedAgain() {
        Town.Answer verified = town.keinen("releases", "verify", "@out/town");
        assertThat(verified.code()).isZero();
        assertThat(verified.out()).contains("2019-07-r1\tintact", "2019-08-r1\tintact", "2019-09-r1\tintact");
    }

    @Test
    void aReleaseInTheMiddleIsTheSameWhenMadeAnew() {
        Town.Answer rebuilt = town.keinen("releases", "verify", "@out/town", "2019-08-r1", "--rebuild", "@job.yaml");
        assertThat(rebuilt.errors()).isEmpty();
        assertThat(rebuilt.out()).contains("2019-08-r1\tthe same when made anew");
        assertThat(history()).hasSize(3);
    }

    @Test
    void whereNothingIsNewTheHistoryStaysAsItIs() {
        town.keinen("run", "@job.yaml", "--as-of", "2019-09");
        assertThat(history()).hasSize(3);
    }

    @Test
    void noManifestHoldsAHashOfWhatIsHidden() throws IOException {
        for (Path file : history()) {
            String hash = HexFormat.of().formatHex(sha256(Files.readAllBytes(file)));
            assertThat(Files.readString(folder.resolve("town/store/history/town/ledger.jsonl")))
                    .contains(hash);
            for (String release : List.of("2019-07-r1", "2019-08-r1", "2019-09-r1")) {
                assertThat(Files.readString(folder.resolve("town/out/town/" + release + "/manifest.json")))
                        .doesNotContain(hash);
            }
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void aRunThatDiedBeforeItsReleaseAppearedIsRepeatedAsItWas() throws IOException {
        SortedMap<String, String> files = town.files("out/town/2019-09-r1/tables");
        Files.move(folder.resolve("town/out/town/2019-09-r1"), folder.resolve("never-appeared"));
        Town.Answer again = town.keinen("run", "@job.yaml", "--as-of", "2019-09");
        assertThat(again.code()).as(String.join("\n", again.err())).isZero();
        assertThat(town.files("out/town/2019-09-r1/tables")).isEqualTo(files);
        assertThat(history()).hasSize(3);
    }

    @Test
    void aHistoryWithoutItsLastReleasesStopsTheNextRun() throws IOException {
        Files.delete(history().get(2));
        assertRefused("Invalid history of releases: it is not there");
    }

    @Test
    void aHistoryWithoutItsFirstReleaseStopsTheNextRun() throws IOException {
        Files.delete(history().get(0));
        assertRefused("Invalid history of releases: it is not there");
    }

    @Test
    void aHistoryInWhichAByteIsAnotherStopsTheNextRun() throws IOException {
        byte[] bytes = Files.readAllBytes(history().get(1));
        bytes[bytes.length / 2] ^= 1;
        Files.write(history().get(1), bytes);
        assertRefused("Invalid history of releases: ");
    }

    @Test
    void aReleaseOfTheHistoryThatIsAnotherOneIsFound() throws IOException {
        // It follows the one before it, so that only the ledger knows that it is not what was released.
        byte[] first = Files.readAllBytes(history().get(0));
        byte[] second = Files.readAllBytes(history().get(1));
        System.arraycopy(second, 0, first, 0, 32);
        Files.write(history().get(1), first);
        Town.Answer verified = town.keinen("releases", "verify", "@out/town", "2019-08-r1");
        assertThat(verified.code()).isEqualTo(77);
        assertThat(verified.errors()).singleElement().asString().contains("it is not what the ledger lists");
    }

    @Test
    void whatWasHiddenIsNotShownByAnotherMethodOrAnotherJob() {
        town.change(
                "rules.yaml",
                "public: {method: suppress, threshold: 5, zeros: publish, protection: {min_width: 3}}",
                "public: {method: none}");
        town.change("job.yaml", "job: town", "job: other");
        Town.Answer run = town.keinen("run", "@job.yaml");
        assertThat(run.code()).isEqualTo(77);
        assertThat(run.errors()).singleElement().asString().contains("3 releases for it have hidden cells");
        assertThat(town.everything()).noneMatch(file -> file.startsWith("out/other"));
    }

    private void assertRefused(String words) {
        town.write("exports/2019-10.csv", Town.export(Month.parse("2019-10"), 0));
        Town.Answer run = town.keinen("run", "@job.yaml");
        assertThat(run.code()).isEqualTo(77);
        assertThat(run.errors())
                .singleElement()
                .asString()
                .contains(words)
                .contains("Put the files back from a backup");
        assertThat(town.everything()).noneMatch(file -> file.contains("2019-10-r1"));
    }

    private List<Path> history() {
        try (var files = Files.list(folder.resolve("town/store/history/town/public"))) {
            return files.sorted().toList();
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }
}
