package keinen.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/**
 * Writes blocks as a Parquet file: each call of {@link #write} is one row group, each column of it one page where the
 * dictionary holds, all columns required. The file is complete, and on disk, only after {@link #close}.
 */
final class BlockWriter implements AutoCloseable {
    private static final int PAGE_BYTES = 64 << 20;

    private final MessageType schema;
    private final ParquetProperties properties;
    private final ParquetFileWriter file;
    private final Path path;

    BlockWriter(Path path, List<StoredColumn> columns) throws IOException {
        this.path = path;
        schema = schema(columns);
        properties = ParquetProperties.builder()
                .withPageSize(PAGE_BYTES)
                .withPageRowCountLimit(Integer.MAX_VALUE)
                .withMinRowCountForPageSizeCheck(1 << 20)
                .withMaxRowCountForPageSizeCheck(1 << 20)
                .withStatisticsEnabled(false)
                .withAllocator(new HeapByteBufferAllocator())
                .build();
        file = new ParquetFileWriter(
                new LocalOutputFile(path), schema, ParquetFileWriter.Mode.OVERWRITE, 128L << 20, 0, 64, 64, false);
        file.start();
    }

    static MessageType schema(List<StoredColumn> columns) {
        Types.MessageTypeBuilder message = Types.buildMessage();
        for (StoredColumn column : columns) {
            Type type = switch (column.type()) {
                case INT -> Types.required(PrimitiveTypeName.INT32).named(column.name());
                case LONG -> Types.required(PrimitiveTypeName.INT64).named(column.name());
                case TEXT ->
                    Types.required(PrimitiveTypeName.BINARY)
                            .as(LogicalTypeAnnotation.stringType())
                            .named(column.name());
            };
            message.addField(type);
        }
        return message.named("records");
    }

    /** Writes rows {@code from} (inclusive) to {@code to} (exclusive) as one row group; nothing where there are none. */
    void write(Block block, int from, int to) throws IOException {
        if (from == to) {
            return;
        }
        try (ColumnChunkPageWriteStore pages = new ColumnChunkPageWriteStore(
                        new ZstdCodecs().getCompressor(CompressionCodecName.ZSTD),
                        schema,
                        new HeapByteBufferAllocator(),
                        64);
                ColumnWriteStore store = properties.newColumnWriteStore(schema, pages)) {
            for (int c = 0; c < block.columns.size(); c++) {
                writeColumn(
                        block,
                        c,
                        from,
                        to,
                        store.getColumnWriter(schema.getColumns().get(c)));
            }
            for (int row = from; row < to; row++) {
                store.endRecord();
            }
            store.flush();
            file.startBlock(to - from);
            pages.flushToFileWriter(file);
            file.endBlock();
        }
    }

    private static void writeColumn(Block block, int c, int from, int to, ColumnWriter writer) {
        for (int row = from; row < to; row++) {
            switch (block.columns.get(c).type()) {
                case INT -> writer.write(block.ints[c][row], 0, 0);
                case LONG -> writer.write(block.longs[c][row], 0, 0);
                case TEXT -> writer.write(Binary.fromConstantByteArray(block.texts[c][row]), 0, 0);
            }
        }
    }

    @Override
    public void close() throws IOException {
        file.end(Map.of());
        file.close();
        StoreFiles.force(path);
    }
}
