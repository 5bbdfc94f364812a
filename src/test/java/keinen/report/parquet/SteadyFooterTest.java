package keinen.report.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SteadyFooterTest {
    private static final MessageType SCHEMA =
            MessageTypeParser.parseMessageType("message t { required binary a (STRING); optional int64 b; }");

    @TempDir
    private Path folder;

    @Test
    void encodingsStandInTheSameOrderWhateverTheProcessAndTheFileStaysReadable() throws IOException {
        Path file = folder.resolve("t.parquet");
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withConf(new PlainParquetConfiguration())
                .withType(SCHEMA)
                .build()) {
            for (int row = 0; row < 100; row++) {
                Group group = new SimpleGroup(SCHEMA);
                group.add("a", "x" + row % 3);
                group.add("b", (long) row);
                writer.write(group);
            }
        }
        SteadyFooter.sort(file);
        byte[] once = Files.readAllBytes(file);
        for (List<Encoding> encodings : encodings(file)) {
            List<Encoding> sorted = new ArrayList<>(encodings);
            Collections.sort(sorted);
            assertThat(encodings).hasSizeGreaterThan(1).isEqualTo(sorted);
        }
        SteadyFooter.sort(file);
        assertThat(Files.readAllBytes(file)).isEqualTo(once);
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
            assertThat(reader.getRecordCount()).isEqualTo(100);
        }
    }

    private static List<List<Encoding>> encodings(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(bytes.length - 8);
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(bytes.length - 8 - length);
            FileMetaData footer = Util.readFileMetaData(in);
            return footer.getRow_groups().get(0).getColumns().stream()
                    .map(column -> column.getMeta_data().getEncodings())
                    .toList();
        }
    }
}
