package keinen.report.parquet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * Makes the footer of a Parquet file the same bytes in every process. Parquet lists the encodings of a column in the
 * order of a hash set of enum constants, which have other hashes in every Java process; here they are sorted.
 */
final class SteadyFooter {
    /** The length of the footer and the mark {@code PAR1}. */
    private static final int TAIL_BYTES = 8;

    private SteadyFooter() {}

    static void sort(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer tail = read(channel, channel.size() - TAIL_BYTES, TAIL_BYTES);
            int length = tail.getInt(0);
            long start = channel.size() - TAIL_BYTES - length;
            FileMetaData footer = Util.readFileMetaData(
                    new ByteArrayInputStream(read(channel, start, length).array()));
            for (RowGroup rows : footer.getRow_groups()) {
                for (ColumnChunk column : rows.getColumns()) {
                    column.getMeta_data().getEncodings().sort(null);
                }
            }
            ByteArrayOutputStream sorted = new ByteArrayOutputStream(length);
            Util.writeFileMetaData(footer, sorted);
            if (sorted.size() != length) {
                throw new IOException("the footer of " + file.getFileName() + " has another length when it is sorted");
            }
            write(channel, start, sorted.toByteArray());
        }
    }

    private static ByteBuffer read(FileChannel channel, long from, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, from + buffer.position()) < 0) {
                throw new IOException("unexpected end of a Parquet file");
            }
        }
        return buffer;
    }

    private static void write(FileChannel channel, long at, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer, at + buffer.position());
        }
    }
}
