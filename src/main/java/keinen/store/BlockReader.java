package keinen.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import keinen.finding.Failure;
import keinen.finding.Kind;
import keinen.finding.Place;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.schema.MessageType;

/** Reads chosen columns of a file that {@link BlockWriter} wrote, row group by row group. */
final class BlockReader implements AutoCloseable {
    private final List<StoredColumn> columns;
    private final MessageType schema;
    private final ParquetFileReader file;

    BlockReader(Path path, List<StoredColumn> columns) throws IOException {
        this.columns = columns;
        this.schema = BlockWriter.schema(columns);
        this.file = open(path);
        file.setRequestedSchema(schema);
    }

    private static ParquetFileReader open(Path path) throws IOException {
        try {
            return ParquetFileReader.open(
                    new LocalInputFile(path),
                    ParquetReadOptions.builder(new PlainParquetConfiguration())
                            .withCodecFactory(new ZstdCodecs())
                            .build());
        } catch (NoSuchFileException | FileNotFoundException | RuntimeException lostOrChanged) {
            Failure failure = Failure.of(
                    Kind.DATA,
                    Place.ofFile(path.toString()),
                    "Cannot read the store: this file of it is missing or damaged",
                    "Make a new store from the exports");
            failure.initCause(lostOrChanged);
            throw failure;
        }
    }

    int rowGroups() {
        return file.getRowGroups().size();
    }

    /** How many rows a row group has. */
    int rows(int rowGroup) {
        return Math.toIntExact(file.getRowGroups().get(rowGroup).getRowCount());
    }

    /** Adds the rows of a row group behind those of a block with these columns. */
    void read(int rowGroup, Block into) throws IOException {
        int rows = rows(rowGroup);
        into.reserve(into.rows + rows);
        PageReadStore pages = file.readRowGroup(rowGroup);
        for (int c = 0; c < columns.size(); c++) {
            ColumnDescriptor descriptor = schema.getColumns().get(c);
            ColumnDecoder decoder = new ColumnDecoder(pages.getPageReader(descriptor));
            switch (columns.get(c).type()) {
                case INT -> decoder.ints(into.ints[c], into.rows);
                case LONG -> decoder.longs(into.longs[c], into.rows);
                case TEXT -> decoder.texts(into.texts[c], into.rows);
            }
        }
        into.rows += rows;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
