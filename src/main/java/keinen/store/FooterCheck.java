package keinen.store;

import java.io.IOException;
import java.util.List;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ColumnPath;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;

/**
 * Whether a footer can be that of a file that {@link BlockWriter} wrote. Parquet has a checksum for each page and none
 * for the footer, so that a changed byte there may name other columns, rows or places than those that were written.
 */
final class FooterCheck {
    /** The first column begins behind Parquet's four letters. */
    private static final long BEGINNING = 4;

    private FooterCheck() {}

    /**
     * Sees to it that each row group holds all columns of the schema in its order, one behind another without a gap, each
     * with as many values as the row group has rows.
     *
     * @param length of the file in bytes
     * @throws IOException where it does not
     */
    static void require(ParquetMetadata footer, long length) throws IOException {
        List<ColumnDescriptor> columns = footer.getFileMetaData().getSchema().getColumns();
        long position = BEGINNING;
        for (BlockMetaData rowGroup : footer.getBlocks()) {
            require(rowGroup.getColumns().size() == columns.size());
            for (int c = 0; c < columns.size(); c++) {
                ColumnChunkMetaData chunk = rowGroup.getColumns().get(c);
                require(chunk.getPath().equals(ColumnPath.get(columns.get(c).getPath())));
                require(chunk.getValueCount() == rowGroup.getRowCount());
                require(chunk.getStartingPos() == position && chunk.getTotalSize() > 0);
                position += chunk.getTotalSize();
                require(position <= length);
            }
        }
    }

    private static void require(boolean holds) throws IOException {
        if (!holds) {
            throw new IOException("the footer does not fit the file");
        }
    }
}
