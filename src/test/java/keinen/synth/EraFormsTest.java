package keinen.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import keinen.time.Month;
import org.junit.jupiter.api.Test;

class EraFormsTest {
    @Test
    void aDayBelongsToTheEraThatBeginsWithIt() throws IOException {
        assertThat(day(2019, 4, 30)).isEqualTo("4310430");
        assertThat(day(2019, 5, 1)).isEqualTo("5010501");
        assertThat(day(1989, 1, 7)).isEqualTo("3640107");
        assertThat(day(1989, 1, 8)).isEqualTo("4010108");
        assertThat(day(1926, 12, 24)).isEqualTo("2151224");
        assertThat(day(1926, 12, 25)).isEqualTo("3011225");
        assertThat(day(1912, 7, 29)).isEqualTo("1450729");
    }

    @Test
    void aMonthBelongsToTheEraOfItsLastDay() throws IOException {
        assertThat(month(2019, 4)).isEqualTo("H31.04");
        assertThat(month(2019, 5)).isEqualTo("R01.05");
        assertThat(month(1989, 1)).isEqualTo("H01.01");
        assertThat(month(1988, 12)).isEqualTo("S63.12");
    }

    private static String day(int year, int month, int day) throws IOException {
        Row row = new Row();
        EraForms.day(Dates.of(Month.of(year, month).index(), day), row);
        return text(row);
    }

    private static String month(int year, int month) throws IOException {
        Row row = new Row();
        EraForms.month(Month.of(year, month).index(), row);
        return text(row);
    }

    private static String text(Row row) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        row.writeTo(bytes);
        return bytes.toString(StandardCharsets.US_ASCII);
    }
}
