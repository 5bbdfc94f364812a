package keinen.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CsvRecordsTest {

    @Test
    void linesAreCountedThroughRecordsOfSeveralLines() throws IOException {
        assertThat(read("a,b\n\"1\n2\n3\",x\n\n\"u,v\nnext,line\n", 1 << 10))
                .containsExactly("1 WHOLE a|b", "2 WHOLE 1\n2\n3|x", "6 UNCLOSED_QUOTE \"u,v", "7 WHOLE next|line");
    }

    @Test
    void anEmptyLineIsNoRecordAndAnEmptyFieldIs() throws IOException {
        assertThat(read("\n\r\n\"\"\n,\n", 16)).containsExactly("3 WHOLE ", "4 WHOLE |");
    }

    @Test
    void aCarriageReturnInsideAFieldStays() throws IOException {
        assertThat(read("a\rb,\"c\r\"\r\n\"d\"\r\n", 16)).containsExactly("1 WHOLE a\rb|c\r", "2 WHOLE d");
    }

    @TestFactory
    Stream<DynamicTest> recordsAreTheSameWhereverABufferEndsAndHoweverTheFileArrives() {
        return IntStream.range(0, 150)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    SplittableRandom random = new SplittableRandom(seed);
                    String text = text(random);
                    List<String> whole = read(text, 1 << 16);
                    for (int buffer : new int[] {1, 2, 3, 7, 16, 64}) {
                        assertThat(read(text, buffer))
                                .as("buffer of %d, %s", buffer, text)
                                .isEqualTo(whole);
                    }
                    assertThat(records(new CsvRecords(dripping(text), 5))).isEqualTo(whole);
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatIsWrittenInQuotesReadsBack() {
        return IntStream.range(0, 100)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    SplittableRandom random = new SplittableRandom(seed);
                    StringBuilder text = new StringBuilder();
                    List<String> expected = new ArrayList<>();
                    int line = 1;
                    for (int row = 0; row < 20; row++) {
                        List<String> fields = new ArrayList<>();
                        for (int i = 0; i < 3; i++) {
                            fields.add(letters(random, "ab,\"\n\r能"));
                        }
                        expected.add(line + " WHOLE " + String.join("|", fields));
                        text.append(String.join(
                                        ",",
                                        fields.stream()
                                                .map(field -> '"' + field.replace("\"", "\"\"") + '"')
                                                .toList()))
                                .append(random.nextBoolean() ? "\r\n" : "\n");
                        line += 1
                                + (int) String.join("", fields)
                                        .chars()
                                        .filter(letter -> letter == '\n')
                                        .count();
                    }
                    assertThat(read(text.toString(), 32)).isEqualTo(expected);
                }));
    }

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append(letters(random, "ab,,\"\"\n\r能"));
            text.append(random.nextInt(3) == 0 ? "\r\n" : ",");
        }
        return text.toString();
    }

    private static String letters(SplittableRandom random, String from) {
        StringBuilder letters = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            letters.append(from.charAt(random.nextInt(from.length())));
        }
        return letters.toString();
    }

    /** A stream that gives one byte at a time. */
    private static InputStream dripping(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(1, length));
            }
        };
    }

    private static List<String> read(String text, int buffer) throws IOException {
        return records(new CsvRecords(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), buffer));
    }

    private static List<String> records(CsvRecords records) throws IOException {
        List<String> read = new ArrayList<>();
        Slice slice = new Slice();
        while (records.next()) {
            List<String> fields = new ArrayList<>();
            for (int i = 0; i < records.fields(); i++) {
                records.field(i, slice);
                fields.add(new String(slice.copy(), StandardCharsets.UTF_8));
            }
            read.add(records.line() + " " + records.shape() + " " + String.join("|", fields));
        }
        return read;
    }
}
