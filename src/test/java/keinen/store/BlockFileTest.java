package keinen.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import keinen.dictionary.Role;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What is written as Parquet reads back, whether a page holds a dictionary, runs, packed bits or plain values. */
class BlockFileTest {
    private static final List<StoredColumn> COLUMNS = List.of(
            new StoredColumn("text", Role.PERSON, StoredColumn.Type.TEXT),
            new StoredColumn("int", Role.DIMENSION, StoredColumn.Type.INT),
            new StoredColumn("long", Role.AMOUNT, StoredColumn.Type.LONG));

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> blocksReadBack() {
        return Stream.of(
                        new int[] {1, 1, 1},
                        new int[] {1000, 1, 1},
                        new int[] {1000, 2, 1},
                        new int[] {1000, 2, 20},
                        new int[] {5000, 300, 3},
                        new int[] {70_000, 70_000, 2},
                        new int[] {400_000, 400_000, 1},
                        new int[] {400_000, 1_000_000, 1})
                .map(shape -> DynamicTest.dynamicTest(
                        "%d rows, %d values, runs of %d".formatted(shape[0], shape[1], shape[2]),
                        () -> check(shape[0], shape[1], shape[2])));
    }

    private void check(int rows, int values, int run) throws IOException {
        SplittableRandom random = new SplittableRandom(rows + values + run);
        Block block = new Block(COLUMNS, rows);
        int value = 0;
        for (int row = 0; row < rows; row++) {
            if (random.nextInt(run) == 0) {
                value = random.nextInt(values) - values / 2;
            }
            block.addRow();
            block.set(0, row, (value % 7 == 0 ? "" : "能" + value).getBytes(StandardCharsets.UTF_8));
            block.set(1, row, value);
            block.set(2, row, value * 1_000_000_007L);
        }
        Path file = folder.resolve("block.parquet");
        int half = rows / 2;
        try (BlockWriter writer = new BlockWriter(file, COLUMNS, ZstdCompressor.LASTING)) {
            writer.write(block, 0, half);
            writer.write(block, half, half);
            writer.write(block, half, rows);
        }
        Block read = new Block(COLUMNS, 0);
        try (BlockReader reader = new BlockReader(file, COLUMNS)) {
            assertThat(reader.rowGroups()).isEqualTo(half == 0 ? 1 : 2);
            for (int group = 0; group < reader.rowGroups(); group++) {
                reader.read(group, read);
            }
        }
        assertThat(read.rows()).isEqualTo(rows);
        for (int row = 0; row < rows; row++) {
            if (read.intAt(1, row) != block.intAt(1, row)
                    || read.longAt(2, row) != block.longAt(2, row)
                    || !java.util.Arrays.equals(read.textAt(0, row), block.textAt(0, row))) {
                throw new AssertionError("row " + row + " differs");
            }
        }
    }
}
