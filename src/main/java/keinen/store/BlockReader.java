package keinen.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import keinen.finding.Failure;
import keinen.finding.Kind;
import keinen.finding.Place;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.SeekableInputStream;
import org.apache.parquet.schema.MessageType;

/** Reads chosen columns of a file that {@link BlockWriter} wrote, row group by row group. */
final class BlockReader implements AutoCloseable {
    private final List<StoredColumn> columns;
    private final MessageType schema;
    private final ZstdCodecs codecs = new ZstdCodecs();
    private final ParquetFileReader file;

    BlockReader(Path path, List<StoredColumn> columns) throws IOException {
        this(path, columns, new Footers());
    }

    /**
     * @param footers what is known of the file, and is to be known of it from now on
     */
    BlockReader(Path path, List<StoredColumn> columns, Footers footers) throws IOException {
        this.columns = columns;
        this.schema = BlockWriter.schema(columns);
        this.file = open(path, footers);
        file.setRequestedSchema(schema);
    }

    private ParquetFileReader open(Path path, Footers footers) throws IOException {
        ParquetReadOptions options = ParquetReadOptions.builder(new PlainParquetConfiguration())
                .withCodecFactory(codecs)
                .build();
        try {
            InputFile input = new LocalInputFile(path);
            SeekableInputStream stream = input.newStream();
            Optional<ParquetMetadata> known = footers.find(path);
            if (known.isPresent()) {
                return ParquetFileReader.open(input, known.get(), options, stream);
            }
            ParquetFileReader reader = ParquetFileReader.open(input, options, stream);
            footers.keep(path, reader.getFooter());
            return reader;
        } catch (NoSuchFileException | FileNotFoundException | RuntimeException lostOrChanged) {
            codecs.close();
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

    /** How many rows the largest row group has. */
    int mostRows() {
        return IntStream.range(0, rowGroups()).map(this::rows).max().orElse(0);
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
        codecs.close();
    }
}
