package keinen.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FileNameTest {
    @Test
    void lettersStayAndAllElseIsEscaped() {
        assertThat(FileName.of("city-271004")).isEqualTo("city-271004");
        assertThat(FileName.of("大阪市 2026.1")).isEqualTo("大阪市%202026.1");
        assertThat(FileName.of("../a\\b:*")).isEqualTo("%2E.%2Fa%5Cb%3A%2A");
        assertThat(FileName.of("100%")).isEqualTo("100%25");
    }

    @Test
    void everyNameHasAnotherFileHoweverLong() {
        String long1 = "あ".repeat(300);
        List<String> names = List.of("", ".", "..", "a/b", "a%2Fb", "%", long1, long1 + "い", "😀".repeat(50));
        assertThat(names.stream().map(FileName::of).collect(Collectors.toSet()))
                .hasSize(names.size())
                .allSatisfy(file -> assertThat(file)
                        .isNotEmpty()
                        .doesNotStartWith(".")
                        .doesNotContain("/")
                        .matches(safe -> safe.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 120));
    }
}
