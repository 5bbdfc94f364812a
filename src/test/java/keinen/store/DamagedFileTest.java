package keinen.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import keinen.dictionary.Role;
import keinen.finding.Failure;
import keinen.finding.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A file of the store that changed on disk is found out, by name, or reads as before. */
class DamagedFileTest {
    private static final List<StoredColumn> COLUMNS = List.of(
            new StoredColumn("text", Role.PERSON, StoredColumn.Type.TEXT),
            new StoredColumn("code1", Role.DIMENSION, StoredColumn.Type.INT),
            new StoredColumn("code3", Role.DIMENSION, StoredColumn.Type.INT),
            new StoredColumn("yen", Role.AMOUNT, StoredColumn.Type.LONG));

    /** What a reader asks for: not all columns, so that one may be taken for another. */
    private static final List<StoredColumn> READ = List.of(COLUMNS.get(0), COLUMNS.get(1), COLUMNS.get(3));

    @TempDir
    private Path folder;

    private Path file;
    private byte[] bytes;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("1-0000-segments.parquet");
        SplittableRandom random = new SplittableRandom(5);
        try (BlockWriter writer = new BlockWriter(file, COLUMNS, ZstdCompressor.LASTING)) {
            for (int group = 0; group < 3; group++) {
                Block block = new Block(COLUMNS, 0);
                for (int i = 0; i < 40; i++) {
                    int row = block.addRow();
                    block.set(0, row, ("能" + i).getBytes(StandardCharsets.UTF_8));
                    block.set(1, row, random.nextInt(4));
                    block.set(2, row, random.nextInt(4));
                    block.set(3, row, 1000L * random.nextInt(100));
                }
                writer.write(block, 0, block.rows());
            }
        }
        bytes = Files.readAllBytes(file);
    }

    /** Every bit once, in tests of some each. */
    @TestFactory
    Stream<DynamicTest> aFlippedBitIsFoundOrChangesNothing() throws IOException {
        String before = read();
        return IntStream.range(0, 8)
                .mapToObj(bit -> DynamicTest.dynamicTest("bit " + bit, () -> flipEachByte(bit, before)));
    }

    private void flipEachByte(int bit, String before) throws IOException {
        List<Integer> unnoticed = new ArrayList<>();
        int found = 0;
        for (int at = 0; at < bytes.length; at++) {
            byte[] changed = bytes.clone();
            changed[at] ^= (byte) (1 << bit);
            Files.write(file, changed);
            String words = readOrFailure();
            if (words.equals(damaged())) {
                found++;
            } else if (!words.equals(before)) {
                unnoticed.add(at);
            }
        }
        assertThat(unnoticed).isEmpty();
        assertThat(found).isGreaterThan(bytes.length / 2);
    }

    @Test
    void aFileThatEndsEarlyIsFound() throws IOException {
        for (int length = 0; length < bytes.length; length++) {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertThat(readOrFailure()).as("%d bytes", length).isEqualTo(damaged());
        }
    }

    @Test
    void aMissingFileIsFound() throws IOException {
        Files.delete(file);
        assertThatThrownBy(this::read)
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.DATA))
                .hasMessage(damaged());
    }

    private String damaged() {
        return file
                + ": Cannot read the store: this file of it is missing or damaged. Make a new store from the exports";
    }

    private String readOrFailure() throws IOException {
        try {
            return read();
        } catch (Failure failure) {
            return String.valueOf(failure.getMessage());
        }
    }

    private String read() throws IOException {
        Block block = new Block(READ, 0);
        try (BlockReader reader = new BlockReader(file, READ)) {
            for (int group = 0; group < reader.rowGroups(); group++) {
                reader.read(group, block);
            }
        }
        StringBuilder words = new StringBuilder();
        for (int row = 0; row < block.rows(); row++) {
            words.append(new String(block.textAt(0, row), StandardCharsets.UTF_8))
                    .append(' ')
                    .append(block.intAt(1, row))
                    .append(' ')
                    .append(block.longAt(2, row))
                    .append('\n');
        }
        return words.toString();
    }
}
