package keinen.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/**
 * Writes blocks as a Parquet file: each call of {@link #write} is one row group, each column of it one page, all columns
 * required, with checksums that {@link BlockReader} looks at. The file is complete, and on disk, only after {@link #close}.
 */
final class BlockWriter implements AutoCloseable {
    private final MessageType schema;
    private final ParquetFileWriter file;
    private final ZstdCompressor compressor;
    private final ColumnEncoder.Dictionary dictionary = new ColumnEncoder.Dictionary();
    private final Path path;

    /**
     * @param level of the compression
     */
    BlockWriter(Path path, List<StoredColumn> columns, int level) throws IOException {
        this.path = path;
        compressor = new ZstdCompressor(level);
        schema = schema(columns);
        // The last word lets pages of dictionaries have checksums; those of values have them in any case.
        file = new ParquetFileWriter(
                new LocalOutputFile(path), schema, ParquetFileWriter.Mode.OVERWRITE, 128L << 20, 0, 64, 64, true);
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
        try (ColumnChunkPageWriteStore pages =
                new ColumnChunkPageWriteStore(compressor, schema, new HeapByteBufferAllocator(), 64)) {
            for (int c = 0; c < block.columns.size(); c++) {
                ColumnDescriptor column = schema.getColumns().get(c);
                ColumnEncoder encoder =
                        new ColumnEncoder(pages.getPageWriter(column), column.getPrimitiveType(), dictionary);
                switch (block.columns.get(c).type()) {
                    case INT -> encoder.ints(block.ints[c], from, to);
                    case LONG -> encoder.longs(block.longs[c], from, to);
                    case TEXT -> encoder.texts(block.texts[c], from, to);
                }
            }
            file.startBlock(to - from);
            pages.flushToFileWriter(file);
            file.endBlock();
        }
    }

    @Override
    public void close() throws IOException {
        compressor.close();
        file.end(Map.of());
        file.close();
        StoreFiles.force(path);
    }
}
