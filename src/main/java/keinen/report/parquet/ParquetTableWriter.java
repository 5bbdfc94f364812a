package keinen.report.parquet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import keinen.release.Contents;
import keinen.release.ReleaseWriter;
import keinen.release.ReleasedTable;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;

/**
 * Writes {@code tables/<table>.parquet/part-00000.parquet}, with names and codes as they are whatever the labels of
 * other formats. Statistics and dictionaries in the file's footer see released cells only. Snappy, which every reader
 * of Parquet has.
 */
public final class ParquetTableWriter implements ReleaseWriter {

    @Override
    public void write(Contents contents, Path folder) throws IOException {
        try {
            contents.tables().parallelStream().forEach(table -> write(folder, table));
        } catch (UncheckedIOException cannot) {
            throw cannot.getCause();
        }
    }

    private static void write(Path folder, ReleasedTable table) {
        Path parts = folder.resolve("tables").resolve(table.name() + ".parquet");
        try {
            write(table, Files.createDirectories(parts).resolve("part-00000.parquet"));
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    private static void write(ReleasedTable table, Path file) throws IOException {
        try (ParquetWriter<Integer> writer = new Builder(new LocalOutputFile(file), table)
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .build()) {
            for (int row = 0; row < table.rows(); row++) {
                writer.write(row);
            }
        }
        StableFooter.sort(file);
    }

    /** Parquet asks for a builder of its own for every kind of row. */
    private static final class Builder extends ParquetWriter.Builder<Integer, Builder> {
        private final ReleasedTable table;

        Builder(OutputFile file, ReleasedTable table) {
            super(file);
            this.table = table;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation") // it is abstract all the same
        protected WriteSupport<Integer> getWriteSupport(Configuration configuration) {
            return new RowSupport(table);
        }

        @Override
        protected WriteSupport<Integer> getWriteSupport(ParquetConfiguration configuration) {
            return new RowSupport(table);
        }
    }
}
