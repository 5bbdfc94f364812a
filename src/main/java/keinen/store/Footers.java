package keinen.store;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;

/**
 * The footers of files that were read, for whoever reads another row group of the same file. The footer of a month tells
 * of the row groups of all buckets, so that reading it anew for each bucket takes longer than reading the records.
 */
final class Footers {
    /** Parts of columns, of which footers tell about 200 bytes each, that are kept at most. */
    private static final long MOST_CHUNKS = 1 << 19;

    private final Map<Path, ParquetMetadata> footers = new ConcurrentHashMap<>();
    private final AtomicLong chunks = new AtomicLong();

    Optional<ParquetMetadata> find(Path file) {
        return Optional.ofNullable(footers.get(file));
    }

    /** Remembers a footer while there is room. */
    void keep(Path file, ParquetMetadata footer) {
        long more = (long) footer.getBlocks().size()
                * footer.getFileMetaData().getSchema().getFieldCount();
        if (chunks.addAndGet(more) <= MOST_CHUNKS) {
            footers.putIfAbsent(file, footer);
        } else {
            chunks.addAndGet(-more);
        }
    }
}
