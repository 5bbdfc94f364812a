package keinen.store;

import java.io.IOException;
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
    private final Path path;
    private final List<StoredColumn> columns;
    private final MessageType schema;
    private final ZstdCodecs codecs = new ZstdCodecs();
    private final ParquetFileReader file;

    /**
     * @throws Failure where the file is missing or damaged, as from every method that reads
     */
    BlockReader(Path path, List<StoredColumn> columns) {
        this(path, columns, new Footers());
    }

    /**
     * @param footers what is known of the file, and is to be known of it from now on
     */
    BlockReader(Path path, List<StoredColumn> columns, Footers footers) {
        this.path = path;
        this.columns = columns;
        this.schema = BlockWriter.schema(columns);
        this.file = open(footers);
        file.setRequestedSchema(schema);
    }

    private ParquetFileReader open(Footers footers) {
        try {
            InputFile input = new LocalInputFile(path);
            SeekableInputStream stream = input.newStream();
            try {
                return open(input, stream, footers);
            } catch (IOException | RuntimeException damaged) {
                stream.close();
                throw damaged;
            }
        } catch (IOException | RuntimeException lostOrDamaged) {
            codecs.close();
            throw damaged(lostOrDamaged);
        }
    }

    private ParquetFileReader open(InputFile input, SeekableInputStream stream, Footers footers) throws IOException {
        ParquetReadOptions options = ParquetReadOptions.builder(new PlainParquetConfiguration())
                .withCodecFactory(codecs)
                .usePageChecksumVerification()
                .build();
        Optional<ParquetMetadata> known = footers.find(path);
        if (known.isPresent()) {
            return ParquetFileReader.open(input, known.get(), options, stream);
        }
        ParquetFileReader reader = ParquetFileReader.open(input, options, stream);
        FooterCheck.require(reader.getFooter(), input.getLength());
        footers.keep(path, reader.getFooter());
        return reader;
    }

    /** The failure of a run that finds this file lost, or with other bytes than were written. */
    Failure damaged(Exception found) {
        Failure failure = Failure.of(
                Kind.DATA,
                Place.ofFile(path.toString()),
                "Cannot read the store: this file of it is missing or damaged",
                "Make a new store from the exports");
        failure.initCause(found);
        return failure;
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
    void read(int rowGroup, Block into) {
        try {
            decode(rowGroup, into);
        } catch (IOException | RuntimeException damaged) {
            // Whatever damaged bytes make of decoding: an index out of bounds, a size below zero.
            throw damaged(damaged);
        }
    }

    private void decode(int rowGroup, Block into) throws IOException {
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
