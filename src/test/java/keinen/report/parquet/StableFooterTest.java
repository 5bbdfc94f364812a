package keinen.report.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import keinen.job.Plan;
import keinen.release.MadeUp;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StableFooterTest {

    /** What another process, with other hashes of the same objects, would have written. */
    @Test
    void encodingsInAnotherOrderBecomeTheSameBytes(@TempDir Path folder) throws IOException {
        new ParquetTableWriter()
                .write(MadeUp.contents(Plan.Labels.CODES, "2024-03", "00", List.of(MadeUp.staying())), folder);
        Path file = folder.resolve("tables/staying.parquet/part-00000.parquet");
        byte[] sorted = Files.readAllBytes(file);
        Files.write(file, reversed(sorted));
        assertThat(Files.readAllBytes(file)).isNotEqualTo(sorted);

        StableFooter.sort(file);

        assertThat(Files.readAllBytes(file)).isEqualTo(sorted);
    }

    private static byte[] reversed(byte[] bytes) throws IOException {
        int length = ByteBuffer.wrap(bytes, bytes.length - 8, 4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt();
        int start = bytes.length - 8 - length;
        FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(bytes, start, length));
        footer.getRow_groups()
                .forEach(rows -> rows.getColumns()
                        .forEach(column ->
                                Collections.reverse(column.getMeta_data().getEncodings())));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, start);
        Util.writeFileMetaData(footer, out);
        out.write(Arrays.copyOfRange(bytes, bytes.length - 8, bytes.length));
        return out.toByteArray();
    }
}
