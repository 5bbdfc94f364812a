package keinen.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import keinen.dictionary.Code;
import keinen.dictionary.CodeList;
import keinen.dictionary.Column;
import keinen.dictionary.Dataset;
import keinen.dictionary.Role;
import keinen.dictionary.SourceFormat;
import keinen.store.Block;
import keinen.store.MonthBatch;
import keinen.store.Store;
import keinen.store.StoredColumn;
import keinen.time.Day;
import keinen.time.Month;

/** A delivered file, built byte by byte, and what is read of it. */
final class Delivered {
    static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    static final String HEADER = "対象年月,宛名番号,性別,区,開始日,生活扶助";

    private final Path folder;
    private final Charset encoding;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private String name = "delivery.csv";

    private Delivered(Path folder, Charset encoding) {
        this.folder = folder;
        this.encoding = encoding;
    }

    /** What came of a file: accepted rows in words, and the list of rows set aside, line by line without its header. */
    record Outcome(DeliveryReader.Reading reading, List<String> accepted, List<String> setAside) {}

    static Delivered in(Path folder) {
        return new Delivered(folder, WINDOWS_31J);
    }

    static Delivered inUtf8(Path folder) {
        return new Delivered(folder, StandardCharsets.UTF_8);
    }

    static Dataset dataset(Charset encoding, double limit) {
        CodeList sexes = new CodeList("sex.csv", List.of(always("1"), always("2")));
        CodeList wards = new CodeList(
                "wards.csv",
                List.of(
                        always("01"),
                        new Code("02", "", "", Optional.empty(), Optional.of(Month.parse("2019-03"))),
                        new Code("02", "", "", Optional.of(Month.parse("2019-06")), Optional.empty()),
                        always("能①㈱")));
        return new Dataset(
                "test",
                new SourceFormat(encoding, SourceFormat.DateStyle.WAREKI),
                List.of(
                        new Column("month", Role.MONTH, "対象年月", Optional.empty(), ""),
                        new Column("person_id", Role.PERSON, "宛名番号", Optional.empty(), ""),
                        new Column("sex", Role.DIMENSION, "性別", Optional.of(sexes), ""),
                        new Column("ward", Role.DIMENSION, "区", Optional.of(wards), ""),
                        new Column("start_date", Role.SPELL_START, "開始日", Optional.empty(), ""),
                        new Column("aid_living", Role.AMOUNT, "生活扶助", Optional.empty(), "JPY")),
                limit);
    }

    private static Code always(String code) {
        return new Code(code, code, code, Optional.empty(), Optional.empty());
    }

    Delivered header() {
        return line(HEADER);
    }

    /** A line that ends in CRLF. */
    Delivered line(String text) {
        return text(text + "\r\n");
    }

    Delivered text(String text) {
        return bytes(text.getBytes(encoding));
    }

    Delivered bytes(byte... more) {
        bytes.writeBytes(more);
        return this;
    }

    Delivered named(String newName) {
        name = newName;
        return this;
    }

    long size() {
        return bytes.size();
    }

    Path write() {
        try {
            Path file = folder.resolve(name);
            Files.write(file, bytes.toByteArray());
            return file;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Path writeZipped() {
        try {
            Path file = folder.resolve(name + ".gz");
            try (GZIPOutputStream zipped = new GZIPOutputStream(Files.newOutputStream(file))) {
                zipped.write(bytes.toByteArray());
            }
            return file;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Outcome read() {
        return read(write(), dataset(encoding, 1));
    }

    static Outcome read(Path file, Dataset dataset) {
        Path list = file.resolveSibling(file.getFileName() + ".set-aside.csv");
        List<StoredColumn> columns = columns(file.resolveSibling("layout"), dataset);
        DeliveryReader.Reading reading;
        try (SetAside setAside = new SetAside(
                list, file.getFileName().toString(), dataset.source().encoding(), SetAside.Told.RECORD)) {
            RowReader rows = new RowReader(dataset, new Block(columns, 0), PseudonymKeys.read(dataset));
            reading = new DeliveryReader(dataset, columns, file, 1).read(rows, setAside);
        }
        List<String> accepted = new ArrayList<>();
        reading.batches().forEach(batch -> accepted.addAll(rows(batch)));
        return new Outcome(reading, accepted, lines(list));
    }

    private static List<StoredColumn> columns(Path folder, Dataset dataset) {
        try (Store store = Store.open(folder)) {
            store.prepareFor(dataset, 1, java.util.OptionalInt.of(3));
            return store.columns();
        }
    }

    static List<String> lines(Path list) {
        try {
            return Files.exists(list) ? Files.readString(list).lines().skip(1).toList() : List.of();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> rows(MonthBatch batch) {
        List<String> rows = new ArrayList<>();
        Block block = batch.records();
        for (int row = 0; row < block.rows(); row++) {
            int start = block.intAt(block.column("start_date"), row);
            rows.add(String.join(
                    " ",
                    new Month(block.intAt(block.column("month"), row)).toString(),
                    new String(block.textAt(block.column("person_id"), row), StandardCharsets.UTF_8),
                    code(batch, "sex", row),
                    code(batch, "ward", row),
                    start == Day.MISSING
                            ? "-"
                            : java.time.LocalDate.ofEpochDay(start).toString(),
                    Long.toString(block.longAt(block.column("aid_living"), row))));
        }
        return rows;
    }

    private static String code(MonthBatch batch, String column, int row) {
        int code = batch.records().intAt(batch.records().column(column), row);
        return code == 0
                ? "-"
                : java.util.Objects.requireNonNull(batch.codes().get(column)).get(code - 1);
    }
}
