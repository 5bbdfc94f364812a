package keinen.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import keinen.dictionary.Role;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Decodes a row group of a made-up bucket: codes in long runs, as sorted lives have them, and yen that change often. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-XX:TieredStopAtLevel=1")
public class DecodingKernel {
    private static final int ROWS = 131_072;
    private static final int MONTHS_OF_A_RUN = 40;
    private static final List<StoredColumn> COLUMNS = List.of(
            new StoredColumn("ward", Role.DIMENSION, StoredColumn.Type.INT),
            new StoredColumn("aid_medical", Role.AMOUNT, StoredColumn.Type.LONG));

    private Path folder = Path.of("");
    private Block block = new Block(COLUMNS, 0);

    /** Makes the file. */
    @Setup
    public void write() throws IOException {
        Random random = new Random(1);
        Block made = new Block(COLUMNS, ROWS);
        int ward = 0;
        for (int i = 0; i < ROWS; i++) {
            int row = made.addRow();
            ward = i % MONTHS_OF_A_RUN == 0 ? 1 + random.nextInt(24) : ward;
            made.set(0, row, ward);
            made.set(1, row, 10L * random.nextInt(20_000));
        }
        folder = Files.createTempDirectory("keinen-kernel");
        try (BlockWriter writer = new BlockWriter(file(), COLUMNS, ZstdCompressor.LASTING)) {
            writer.write(made, 0, ROWS);
        }
        block = new Block(COLUMNS, ROWS);
    }

    /** One column of codes. */
    @Benchmark
    public int codes() throws IOException {
        return read(COLUMNS.subList(0, 1));
    }

    /** One column of yen. */
    @Benchmark
    public int yen() throws IOException {
        return read(COLUMNS.subList(1, 2));
    }

    private int read(List<StoredColumn> columns) throws IOException {
        Block into = block.view(columns);
        into.clear();
        try (BlockReader reader = new BlockReader(file(), columns)) {
            reader.read(0, into);
        }
        return into.rows();
    }

    private Path file() {
        return folder.resolve("records.parquet");
    }

    /** Leaves nothing behind. */
    @TearDown
    public void delete() throws IOException {
        Files.delete(file());
        Files.delete(folder);
    }
}
