package keinen.report.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import keinen.job.Plan;
import keinen.release.MadeUp;
import keinen.release.ReleasedTable;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTableWriterTest {

    @Test
    void typesAndValuesComeBack(@TempDir Path folder) throws IOException {
        Path file = write(MadeUp.flows(), folder);
        assertThat(schema(file).toString())
                .contains("optional binary ward (STRING)")
                .contains("optional int32 fiscal_year")
                .contains("optional int64 entries")
                .contains("optional int64 on_aid (DECIMAL(18,2))");
        Group first = rows(file).get(0);
        assertThat(first.getString("ward", 0)).isEqualTo("0001");
        assertThat(first.getInteger("fiscal_year", 0)).isEqualTo(2017);
        assertThat(first.getLong("entries", 0)).isEqualTo(10);
        assertThat(first.getLong("on_aid", 0)).isEqualTo(833);
    }

    @Test
    void whatIsHiddenOrUndefinedIsNull(@TempDir Path folder) throws IOException {
        List<Group> rows = rows(write(MadeUp.awkward(), folder));
        assertThat(rows.get(0).getDouble("share", 0)).isEqualTo(1e-9);
        assertThat(rows.get(0).getString("ward", 0)).isEqualTo("=1+1");
        assertThat(rows.get(1).getFieldRepetitionCount("amount")).isZero();
        assertThat(rows.get(1).getString("amount_status", 0)).isEqualTo("C");
        assertThat(rows.get(2).getFieldRepetitionCount("share")).isZero();
    }

    @Test
    void whatTheStoreDoesNotTellIsNullWithTheStatusM(@TempDir Path folder) throws IOException {
        Group row = rows(write(MadeUp.continuation(), folder)).get(1);
        assertThat(row.getFieldRepetitionCount("on_aid")).isZero();
        assertThat(row.getString("on_aid_status", 0)).isEqualTo("M");
        assertThat(row.getLong("entrants", 0)).isEqualTo(20);
    }

    @Test
    void theFolderHoldsOnePartAndTheSameBytesEveryTime(@TempDir Path folder, @TempDir Path again) throws IOException {
        Path file = write(MadeUp.staying(), folder);
        assertThat(file).hasSameBinaryContentAs(write(MadeUp.staying(), again));
        try (Stream<Path> files = Files.list(folder.resolve("tables/staying.parquet"))) {
            assertThat(files).containsExactly(file);
        }
    }

    private static Path write(ReleasedTable table, Path folder) throws IOException {
        new ParquetTableWriter().write(MadeUp.contents(Plan.Labels.JA, "2018-11", "one", List.of(table)), folder);
        return folder.resolve("tables/" + table.name() + ".parquet/part-00000.parquet");
    }

    private static MessageType schema(Path file) throws IOException {
        try (ParquetFileReader reader = open(file)) {
            return reader.getFileMetaData().getSchema();
        }
    }

    private static List<Group> rows(Path file) throws IOException {
        List<Group> rows = new ArrayList<>();
        try (ParquetFileReader reader = open(file)) {
            MessageType schema = reader.getFileMetaData().getSchema();
            for (PageReadStore pages = reader.readNextRowGroup(); pages != null; pages = reader.readNextRowGroup()) {
                RecordReader<Group> records = new ColumnIOFactory()
                        .getColumnIO(schema)
                        .getRecordReader(pages, new GroupRecordConverter(schema));
                for (long row = 0; row < pages.getRowCount(); row++) {
                    rows.add(records.read());
                }
            }
        }
        return rows;
    }

    private static ParquetFileReader open(Path file) throws IOException {
        return ParquetFileReader.open(
                new LocalInputFile(file),
                ParquetReadOptions.builder(new PlainParquetConfiguration()).build());
    }
}
