package keinen.report.parquet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * Puts the footer of a Parquet file into one order. The library lists the encodings of a column in the order of a hash
 * set of objects, which is another in every process; the same table must be the same bytes.
 *
 * <p>Format: Apache Parquet, File Format: the footer, its length as four bytes, and {@code PAR1}.
 */
final class StableFooter {
    private static final int TAIL = 8;

    private StableFooter() {}

    static void sort(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int length = ByteBuffer.wrap(bytes, bytes.length - TAIL, 4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt();
        int start = bytes.length - TAIL - length;
        FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(bytes, start, length));
        for (RowGroup rows : footer.getRow_groups()) {
            for (ColumnChunk column : rows.getColumns()) {
                column.getMeta_data().getEncodings().sort(Comparator.naturalOrder());
            }
        }
        ByteArrayOutputStream sorted = new ByteArrayOutputStream();
        sorted.write(bytes, 0, start);
        Util.writeFileMetaData(footer, sorted);
        byte[] tail = Arrays.copyOfRange(bytes, bytes.length - TAIL, bytes.length);
        ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).putInt(sorted.size() - start);
        sorted.write(tail);
        Files.write(file, sorted.toByteArray());
    }
}
