package keinen.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import keinen.finding.Failure;
import keinen.finding.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileHashesTest {
    /** FIPS 180-2, appendix B.1: the hash of "abc". */
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private static final String REMEMBERED = "remembered";

    private static final Clock NOW = Clock.systemUTC();
    private static final Clock LATER = Clock.offset(NOW, Duration.ofMinutes(1));

    @TempDir
    private Path folder;

    private final ExecutorService pool = Executors.newFixedThreadPool(2);
    private Path file;
    private Path memory;

    @BeforeEach
    void makeFile() throws IOException {
        file = Files.writeString(folder.resolve("2019-04.csv"), "abc");
        memory = folder.resolve("file-hashes.json");
    }

    @AfterEach
    void endThreads() {
        pool.shutdownNow();
    }

    @Test
    void aFileHashesToItsPublishedHash() {
        assertThat(hash(NOW)).isEqualTo(OF_ABC);
    }

    @Test
    void aFileThatWasLeftAloneIsNotReadAgain() throws IOException {
        hash(LATER);
        putMarkIntoMemory();
        assertThat(hash(LATER)).isEqualTo(REMEMBERED);
    }

    @Test
    void aFileThatChangedJustBeforeItWasReadIsNotRemembered() {
        hash(NOW);
        assertThat(memory).doesNotExist();
    }

    @Test
    void otherBytesOfTheSameSizeAndContentTimeAreHashedAnew() throws IOException {
        FileTime before = Files.getLastModifiedTime(file);
        hash(LATER);
        putMarkIntoMemory();
        Files.writeString(file, "abd");
        Files.setLastModifiedTime(file, before);
        assertThat(hash(LATER)).isNotEqualTo(REMEMBERED).isNotEqualTo(OF_ABC);
    }

    @Test
    void anotherFileOfTheSameNameIsHashedAnew() throws IOException {
        hash(LATER);
        putMarkIntoMemory();
        Path other = Files.writeString(folder.resolve("other"), "abc");
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
        Files.delete(file);
        Files.move(other, file);
        assertThat(hash(LATER)).isEqualTo(OF_ABC);
    }

    @Test
    void aDamagedMemoryIsAsIfItWereNotThere() throws IOException {
        for (String damaged : List.of("", "[", "{\"x\": 1}", "{\"" + file + "\": {\"modified\": \"yesterday\"}}")) {
            Files.writeString(memory, damaged);
            assertThat(hash(LATER)).as(damaged).isEqualTo(OF_ABC);
        }
    }

    @Test
    void filesThatAreGoneAreForgotten() throws IOException {
        hash(LATER);
        Path next = Files.writeString(folder.resolve("2019-05.csv"), "abd");
        Files.delete(file);
        new FileHashes(memory, LATER).of(List.of(next), pool);
        assertThat(memory).content().contains("2019-05.csv").doesNotContain("2019-04.csv");
        assertThat(folder).isDirectoryNotContaining("glob:**.next");
    }

    @Test
    void aFileThatIsMissingIsToldByName() throws IOException {
        Files.delete(file);
        assertThatThrownBy(() -> hash(NOW))
                .hasMessageContaining("2019-04.csv: Cannot read the file")
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.MISSING_INPUT));
    }

    private String hash(Clock clock) {
        return new FileHashes(memory, clock).of(List.of(file), pool).get(0);
    }

    /** Replaces the hash in the memory, so that it shows whether it was used. */
    private void putMarkIntoMemory() throws IOException {
        Files.writeString(memory, Files.readString(memory).replace(OF_ABC, REMEMBERED));
    }
}
