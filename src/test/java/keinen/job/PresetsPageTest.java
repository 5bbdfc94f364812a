package keinen.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PresetsPageTest {
    private static final Path PAGE = Path.of("docs/reference/presets.md");
    private static final String HEAD = """
            # Presets

            Tables counted as others have published them, so that a figure can be held against theirs. `preset: NAME` stands in the place of
            `measure`:

            ```yaml
            tables:
              long_term: {preset: ba-long-term, by: [household_type]}
            ```

            What the preset fixes cannot be set by the table; `by`, `unit` and every other option of its [measure](job.md#tables) can. The
            [definition sheet](commands.md) prints the text below. For an audience from whom cells are hidden, the job's `spells.bridge_months` must be
            the preset's, as for any table.

            A preset follows a definition, not a population: records are monthly and of a city's public assistance, and what was adapted is said.
            """;

    /** The page is rewritten with {@code -Dkeinen.golden=rewrite}, to be reviewed as a diff. */
    @Test
    void thePageSaysWhatTheProgramHas() throws IOException {
        String page =
                HEAD + Presets.all().stream().map(PresetsPageTest::section).collect(Collectors.joining());
        if ("rewrite".equals(System.getProperty("keinen.golden"))) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String section(Preset preset) {
        return "\n## `" + preset.name() + "`\n\n**" + preset.title().en() + "** ("
                + preset.title().ja() + "): `{" + preset.options() + "}`\n\n"
                + preset.definition() + "\n\n*Source.* " + linked(preset.source()) + "\n\n*Adapted.* "
                + preset.adapted() + "\n";
    }

    private static String linked(String text) {
        return text.replaceAll("(https?://[^\\s;,]+)", "<$1>");
    }
}
