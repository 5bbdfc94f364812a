package keinen.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTextTest {

    @Test
    void quotedFieldsHoldCommasQuotesAndLineEnds() {
        assertThat(CsvText.parse("a,\"b,\"\"c\"\"\r\nd\",\r\n\r\ne,f,g"))
                .containsExactly(
                        new HeadedCsv.Row(1, List.of("a", "b,\"c\"\r\nd", "")),
                        new HeadedCsv.Row(4, List.of("e", "f", "g")));
    }

    @Test
    void linesMayEndInAnyWay() {
        assertThat(CsvText.parse("a\nb\rc\r\n"))
                .containsExactly(
                        new HeadedCsv.Row(1, List.of("a")),
                        new HeadedCsv.Row(2, List.of("b")),
                        new HeadedCsv.Row(3, List.of("c")));
    }

    @Test
    void textAfterAClosingQuoteIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CsvText.parse("a\n\"b\"c"))
                .withMessage("text follows a closing quote in line 2");
    }
}
