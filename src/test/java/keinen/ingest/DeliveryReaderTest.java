package keinen.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import keinen.finding.Failure;
import keinen.finding.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryReaderTest {
    private static final String GOOD = "2019-04,P1,1,01,H31.4.1,1000";
    private static final String GOOD_READ = "2019-04 P1 1 01 2019-04-01 1000";

    @TempDir
    private Path folder;

    @Test
    void characterWithTheBytesOfABackslashOrOfAnExtensionAreRead() {
        Delivered.Outcome read = Delivered.in(folder)
                .header()
                .line("2019-04,髙ソ能表①㈱,1,能①㈱,,1000")
                .line("2019-04,\"ソ\",2,\"能①㈱\",,\"1,000\"")
                .read();
        // The pseudonym is folded by NFKC, which writes ① as 1 and ㈱ as (株).
        assertThat(read.accepted()).containsExactly("2019-04 ソ 2 能①㈱ - 1000", "2019-04 髙ソ能表1(株) 1 能①㈱ - 1000");
        assertThat(read.setAside()).isEmpty();
    }

    @Test
    void quotedFieldsHoldCommasQuotesAndLineEnds() {
        Delivered.Outcome read = Delivered.inUtf8(folder)
                .header()
                .line("\"2019-04\",\"P,1\",\"1\",\"01\",\"\",\"1,000\"")
                .line("2019-04,\"P\"\"2\"\"\",1,01,,0")
                .line("2019-04,\"P\r\n3\",1,01,,0")
                .line("2019-04,P4,3,01,,0")
                .read();
        assertThat(read.accepted())
                .containsExactly("2019-04 P\r\n3 1 01 - 0", "2019-04 P\"2\" 1 01 - 0", "2019-04 P,1 1 01 - 1000");
        assertThat(read.setAside()).containsExactly("\"delivery.csv\",6,\"性別\",unknown-code,,\"2019-04,P4,3,01,,0\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n"})
    void bothLineEndsAreRead(String end) {
        Delivered.Outcome read = Delivered.in(folder)
                .text(Delivered.HEADER + end + GOOD + end + "2019-04,P2,1,01,,5" + end)
                .read();
        assertThat(read.accepted()).containsExactly(GOOD_READ, "2019-04 P2 1 01 - 5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n",
                "\n",
                "\r\n\u001a",
                "\u001a",
                "\u001a\u001a\u001a",
                "\r\n\u001a\r\n",
                "\r\n\r\n\r\n",
                "\r"
            })
    void theLastLineMayEndInAnyWay(String end) {
        Delivered.Outcome read = Delivered.in(folder).header().text(GOOD + end).read();
        assertThat(read.accepted()).containsExactly(GOOD_READ);
        assertThat(read.reading().rowsIn()).isEqualTo(1);
        assertThat(read.setAside()).isEmpty();
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheHeader() {
        Delivered.Outcome read = Delivered.inUtf8(folder)
                .bytes((byte) 0xef, (byte) 0xbb, (byte) 0xbf)
                .header()
                .line(GOOD)
                .read();
        assertThat(read.accepted()).containsExactly(GOOD_READ);
    }

    @Test
    void emptyLinesAreNoRowsAndCountAsLines() {
        Delivered.Outcome read = Delivered.in(folder)
                .text("\r\n\n")
                .header()
                .text("\r\n\n")
                .line(GOOD)
                .text("\n")
                .line("2019-04,P1,1,01,,0")
                .read();
        assertThat(read.reading().rowsIn()).isEqualTo(2);
        assertThat(read.setAside()).singleElement().asString().startsWith("\"delivery.csv\",8,\"宛名番号\",duplicate,,");
    }

    @Test
    void aRowWithAnotherNumberOfFieldsIsSetAside() {
        Delivered.Outcome read = Delivered.in(folder)
                .header()
                .line("2019-04,P1,1,01,")
                .line(GOOD + ",more")
                .line(GOOD)
                .line("x")
                .read();
        assertThat(read.accepted()).containsExactly(GOOD_READ);
        assertThat(read.setAside())
                .containsExactly(
                        "\"delivery.csv\",2,\"\",field-count,,\"2019-04,P1,1,01,\"",
                        "\"delivery.csv\",3,\"\",field-count,,\"" + GOOD + ",more\"",
                        "\"delivery.csv\",5,\"\",field-count,,\"x\"");
    }

    @Test
    void anUnclosedQuoteCostsItsOwnLineOnly() {
        Delivered.Outcome read = Delivered.in(folder)
                .header()
                .line("2019-04,\"P0,1,01,,0")
                .line(GOOD)
                .line("2019-04,P2,1,01,,0")
                .read();
        assertThat(read.accepted()).containsExactly(GOOD_READ, "2019-04 P2 1 01 - 0");
        assertThat(read.setAside())
                .containsExactly("\"delivery.csv\",2,\"\",unclosed-quote,,\"2019-04,\"\"P0,1,01,,0\"");
    }

    @Test
    void anUnclosedQuoteCostsItsOwnLineOnlyWhereLaterLinesHaveQuotes() {
        Delivered.Outcome read = Delivered.in(folder)
                .header()
                .line("2019-04,\"P0,1,01,,0")
                .line(GOOD)
                .line("\"2019-04\",\"P2\",\"1\",\"01\",\"\",\"1,000\"")
                .line("2019-04,P3,1,01,,0")
                .read();
        assertThat(read.accepted()).containsExactly(GOOD_READ, "2019-04 P2 1 01 - 1000", "2019-04 P3 1 01 - 0");
        assertThat(read.setAside())
                .containsExactly("\"delivery.csv\",2,\"\",unclosed-quote,,\"2019-04,\"\"P0,1,01,,0\"");
    }

    @Test
    void textBehindAQuoteCostsItsOwnLineOnly() {
        Delivered.Outcome read = Delivered.in(folder)
                .header()
                .line("2019-04,\"P0\"x,1,01,,0")
                .line(GOOD)
                .read();
        assertThat(read.accepted()).containsExactly(GOOD_READ);
        assertThat(read.setAside())
                .containsExactly("\"delivery.csv\",2,\"\",text-behind-quote,,\"2019-04,\"\"P0\"\"x,1,01,,0\"");
    }

    @Test
    void anUndecodableByteIsToldByLineColumnAndOffset() {
        Delivered file = Delivered.in(folder).header().line(GOOD).text("2019-04,P2,1,ソ");
        long offset = file.size();
        Delivered.Outcome read =
                file.bytes((byte) 0x81).text(",,0\r\n2019-04,P3,1,01,,0\r\n").read();
        assertThat(read.accepted()).containsExactly(GOOD_READ, "2019-04 P3 1 01 - 0");
        assertThat(read.setAside())
                .containsExactly("\"delivery.csv\",3,\"区\",undecodable," + offset + ",\"2019-04,P2,1,ソ\\x81,,0\"");
    }

    @Test
    void theOffsetOfAnUndecodableByteCountsTheDoubledQuotesBeforeIt() {
        Delivered file = Delivered.inUtf8(folder).header().text("2019-04,\"P\"\"\"\"ソ");
        long offset = file.size();
        Delivered.Outcome read =
                file.bytes((byte) 0xff).text("\"\"\",1,01,,0\r\n").read();
        assertThat(read.setAside())
                .singleElement()
                .asString()
                .startsWith("\"delivery.csv\",2,\"宛名番号\",undecodable," + offset);
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "2", "3", "4", "5"})
    void anUndecodableByteIsFoundInEveryKindOfColumnAndNeverReplaced(int column) throws IOException {
        String[] fields = GOOD.split(",");
        Delivered file = Delivered.inUtf8(folder).header();
        for (int i = 0; i < fields.length; i++) {
            file.text(fields[i]);
            if (i == column) {
                file.bytes((byte) 0xe3, (byte) 0x81);
            }
            file.text(i < 5 ? "," : "\n");
        }
        Delivered.Outcome read = file.read();
        assertThat(read.accepted()).isEmpty();
        assertThat(read.setAside())
                .singleElement()
                .asString()
                .contains(",undecodable,")
                .contains("\\xE3\\x81");
        for (Path each : java.util.List.of(folder.resolve("delivery.csv.set-aside.csv"))) {
            assertThat(Files.readString(each)).doesNotContain("\ufffd");
        }
    }

    @Test
    void fullWidthDigitsAreReadEverywhere() {
        Delivered.Outcome read = Delivered.in(folder)
                .header()
                .line("２０１９－０４,Ｐ１,１,０１,Ｈ３１．４．１,１，０００")
                .line("平成31年4月,　P２　, 2 ,01,,△１２３")
                .read();
        assertThat(read.accepted()).containsExactly(GOOD_READ, "2019-04 P2 2 01 - -123");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|0",
                "' '|0",
                "'　'|0",
                "0|0",
                "007|7",
                "1234567|1234567",
                "'\"1,234,567\"'|1234567",
                "-5|-5",
                "△5|-5",
                "▲5|-5",
                "'△ 1000'|-1000",
                "'\"△1,000\"'|-1000",
                "－5|-5",
                "999999999999999|999999999999999"
            })
    void amountsAreReadAsTheyAreWritten(String written, String amount) {
        assertThat(Delivered.in(folder)
                        .header()
                        .line("2019-04,P1,1,01,," + written)
                        .read()
                        .accepted())
                .containsExactly("2019-04 P1 1 01 - " + amount);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.5",
                "1000円",
                "x",
                "-",
                "△",
                "--5",
                "\"1,00\"",
                "\"1,0000\"",
                "\",100\"",
                "1 000",
                "1e3",
                "9999999999999999",
                "0x10",
                "…"
            })
    void whatIsNoWholeNumberIsSetAside(String written) {
        Delivered.Outcome read = Delivered.in(folder)
                .header()
                .line("2019-04,P1,1,01,," + written)
                .read();
        assertThat(read.accepted()).isEmpty();
        assertThat(read.setAside()).singleElement().asString().startsWith("\"delivery.csv\",2,\"生活扶助\",no-number,,");
    }

    @ParameterizedTest
    @CsvSource({
        "2019-04,P1,3,01,,0,性別,unknown-code",
        "2019-04,P1,1,1,,0,区,unknown-code",
        "2019-04,P1,1,02,,0,区,code-not-valid",
        "2019-04,,1,01,,0,宛名番号,missing",
        "2019-04,　,1,01,,0,宛名番号,missing",
        ",P1,1,01,,0,対象年月,missing",
        "2019-13,P1,1,01,,0,対象年月,no-date",
        "令和1年4月,P1,1,01,,0,対象年月,no-date",
        "5105-01,P1,1,01,,0,対象年月,no-date",
        "2019-04,P1,1,01,2019-02-29,0,開始日,no-date",
        "2019-04,P1,1,01,1.5,0,開始日,no-date",
    })
    void aFieldThatBreaksTheContractIsToldByColumnAndReason(
            String month,
            String person,
            String sex,
            String ward,
            String start,
            String amount,
            String column,
            String why) {
        String row = String.join(
                ",",
                java.util.stream.Stream.of(month, person, sex, ward, start, amount)
                        .map(field -> field == null ? "" : field)
                        .toList());
        Delivered.Outcome read = Delivered.inUtf8(folder).header().line(row).read();
        assertThat(read.accepted()).isEmpty();
        assertThat(read.setAside())
                .containsExactly("\"delivery.csv\",2,\"" + column + "\"," + why + ",,\"" + row + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0000000",
                "9999999",
                "00000000",
                "99999999",
                "9999-12-31",
                "9999/12/31",
                "99991231",
                "9999年12月31日",
                "4991231",
                "平成99年12月31日",
                "R99.12.31"
            })
    void aDateThatIsNotYetThereIsMissing(String written) {
        assertThat(Delivered.in(folder)
                        .header()
                        .line("2019-04,P1,1,01," + written + ",0")
                        .read()
                        .accepted())
                .containsExactly("2019-04 P1 1 01 - 0");
    }

    @Test
    void aCodeIsValidInTheMonthsOfEitherOfItsEntries() {
        Delivered.Outcome read = Delivered.in(folder)
                .header()
                .line("2019-03,P1,1,02,,0")
                .line("2019-05,P1,1,02,,0")
                .line("2019-06,P1,1,02,,0")
                .read();
        assertThat(read.accepted()).containsExactly("2019-03 P1 1 02 - 0", "2019-06 P1 1 02 - 0");
        assertThat(read.setAside()).singleElement().asString().contains(",3,\"区\",code-not-valid,");
    }

    @Test
    void theFirstOfTwoRecordsOfAPersonAndMonthStays() {
        Delivered.Outcome read = Delivered.in(folder)
                .header()
                .line(GOOD)
                .line("2019-04,Ｐ１,1,01,,5")
                .line("2019-05,P1,1,01,,7")
                .read();
        assertThat(read.accepted()).containsExactly(GOOD_READ, "2019-05 P1 1 01 - 7");
        assertThat(read.setAside()).singleElement().asString().startsWith("\"delivery.csv\",3,\"宛名番号\",duplicate,,");
    }

    @Test
    void aRowThatWasSetAsideIsNoFirstRecord() {
        Delivered.Outcome read = Delivered.in(folder)
                .header()
                .line("2019-04,P1,9,01,,0")
                .line(GOOD)
                .read();
        assertThat(read.accepted()).containsExactly(GOOD_READ);
        assertThat(read.setAside()).hasSize(1);
    }

    @Test
    void aMonthOfWhichEveryRowIsSetAsideIsNotDelivered() {
        Delivered.Outcome read = Delivered.in(folder)
                .header()
                .line(GOOD)
                .line("2018-01,P1,9,01,,0")
                .read();
        assertThat(read.reading().batches())
                .extracting(batch -> batch.month().toString())
                .containsExactly("2019-04");
    }

    @Test
    void columnsMayStandInAnyOrderAmongOthers() {
        Delivered.Outcome read = Delivered.in(folder)
                .line("備考,生活扶助,開始日,区,性別,宛名番号,対象年月,国籍")
                .line("\"x,\"\"y\",1000,H31.4.1,01,1,P1,2019-04,X")
                .read();
        assertThat(read.accepted()).containsExactly(GOOD_READ);
        assertThat(read.reading().unread()).containsExactly("備考", "国籍");
    }

    @Test
    void aMissingColumnIsToldWithTheNearestName() {
        assertFails(
                Delivered.in(folder).line("対象年月,宛名番号,性別,区,開始日,生活扶助費").line(GOOD),
                ":1: Missing column '生活扶助' (aid_living) (did you mean '生活扶助費'?)."
                        + " Check columns.aid_living.from of the dataset file, and its source.encoding");
    }

    @Test
    void aColumnThatStandsTwiceIsRefused() {
        assertFails(
                Delivered.in(folder).line(Delivered.HEADER + ",区").line(GOOD + ",01"),
                ":1: Invalid header: column '区' stands in it 2 times. Export the file with one column of that name");
    }

    @Test
    void allProblemsOfAHeaderAreToldAtOnce() {
        assertThatThrownBy(() ->
                        Delivered.in(folder).line("対象年月,宛名番号,性別,性別").line(GOOD).read())
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.findings()).hasSize(4));
    }

    @Test
    void aHeaderInAnotherEncodingIsNoHeader() {
        assertFails(
                Delivered.inUtf8(folder)
                        .bytes(Delivered.HEADER.getBytes(Delivered.WINDOWS_31J))
                        .line(""),
                ":1: Cannot decode the header as UTF-8 (at byte offset 0). Check source.encoding of the dataset file");
    }

    @Test
    void aFileWithoutAHeaderDoesNotHaveItsRecordsTold() {
        assertFails(
                Delivered.in(folder).line("2019-04,1000123,1,01,1985-03,1000"),
                ":1: Missing header: the first line names none of the columns that the dataset file reads. Check that the"
                        + " first line holds the names of the columns, and source.encoding and columns.….from of the"
                        + " dataset file");
    }

    @Test
    void anEmptyFileHasNoHeader() {
        assertFails(Delivered.in(folder), ":1: Missing header: the file is empty. Deliver the file again");
    }

    @Test
    void aFileOfAHeaderOnlyHoldsNoRow() {
        Delivered.Outcome read = Delivered.in(folder).header().read();
        assertThat(read.reading().rowsIn()).isZero();
        assertThat(read.reading().batches()).isEmpty();
    }

    @Test
    void aPackedFileIsReadLikeTheFileInIt() {
        Path file = Delivered.in(folder).header().line(GOOD).writeZipped();
        assertThat(Delivered.read(file, Delivered.dataset(Delivered.WINDOWS_31J, 1))
                        .accepted())
                .containsExactly(GOOD_READ);
    }

    @Test
    void aPackedFileIsKnownByItsFirstBytesToo() throws IOException {
        Path zipped = Delivered.in(folder).header().line(GOOD).writeZipped();
        Path file = Files.move(zipped, folder.resolve("packed.csv"));
        assertThat(Delivered.read(file, Delivered.dataset(Delivered.WINDOWS_31J, 1))
                        .accepted())
                .containsExactly(GOOD_READ);
    }

    @Test
    void aFileInUtf16IsToldSo() {
        for (java.nio.charset.Charset encoding : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Path file = Delivered.in(folder)
                    .bytes(("\ufeff" + Delivered.HEADER + "\r\n" + GOOD).getBytes(encoding))
                    .write();
            assertThatThrownBy(() -> Delivered.read(file, Delivered.dataset(Delivered.WINDOWS_31J, 1)))
                    .isInstanceOfSatisfying(
                            Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.DATA))
                    .hasMessage(file
                            + ": Cannot read the delivery: the file is in UTF-16. Export it as UTF-8 or Windows-31J");
        }
    }

    @Test
    void aPackedFileThatIsCutOffIsRefused() throws IOException {
        Delivered whole = Delivered.in(folder).header();
        for (int i = 0; i < 1000; i++) {
            whole.line("2019-04,P" + i * 7919 + ",1,01,," + i);
        }
        Path file = whole.writeZipped();
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> Delivered.read(file, Delivered.dataset(Delivered.WINDOWS_31J, 1)))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.DATA))
                .hasMessageContaining("Cannot read the delivery: Unexpected end of ZLIB input stream");
        Path plain = Delivered.in(folder).named("plain.csv.gz").header().write();
        assertThatThrownBy(() -> Delivered.read(plain, Delivered.dataset(Delivered.WINDOWS_31J, 1)))
                .hasMessageContaining("Cannot read the delivery: Not in GZIP format");
    }

    @Test
    void aLineOfFiveMegabytesWithoutAnEndIsOneRowAside() {
        Delivered.Outcome read = Delivered.in(folder)
                .header()
                .line(GOOD)
                .bytes("x".repeat(5 << 20).getBytes(StandardCharsets.US_ASCII))
                .read();
        assertThat(read.accepted()).containsExactly(GOOD_READ);
        assertThat(read.reading().rowsIn()).isEqualTo(2);
        assertThat(read.setAside()).hasSize(1);
    }

    @Test
    void aLineOfFiveMegabytesBehindAnUnclosedQuoteIsOneRowAside() {
        Delivered.Outcome read = Delivered.in(folder)
                .header()
                .text("\"")
                .bytes("x".repeat(5 << 20).getBytes(StandardCharsets.US_ASCII))
                .line("")
                .line(GOOD)
                .read();
        assertThat(read.accepted()).containsExactly(GOOD_READ);
        assertThat(read.reading().rowsIn()).isEqualTo(2);
        assertThat(read.setAside()).singleElement().asString().startsWith("\"delivery.csv\",2,\"\",unclosed-quote,,");
    }

    private static void assertFails(Delivered file, String message) {
        assertThatThrownBy(file::read)
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.DATA))
                .message()
                .endsWith(message);
    }
}
