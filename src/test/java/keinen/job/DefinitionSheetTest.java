package keinen.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionSheetTest {
    @TempDir
    private Path folder;

    private JobFolder files;

    @BeforeEach
    void writeFiles() {
        files = JobFolder.in(folder);
    }

    /** The golden file is rewritten with {@code -Dkeinen.golden=rewrite}, to be reviewed as a diff. */
    @Test
    void theSheetSaysInWordsWhatIsCountedByWhatForWhomAndByWhoseApproval() throws IOException {
        Path golden = Path.of("src/test/resources/keinen/job/definition-sheet.txt");
        String sheet = DefinitionSheet.of(files.compile().plan());
        if ("rewrite".equals(System.getProperty("keinen.golden"))) {
            Files.writeString(golden, sheet);
        }
        assertThat(sheet).isEqualTo(Files.readString(golden));
    }

    @Test
    void anOptionOfATableIsSaidInWords() {
        files.change("job.yaml", "period: month", "period: fiscal-year").change("job.yaml", "ci: log-log", "ci: plain");
        assertThat(DefinitionSheet.of(files.compile().plan()).replaceAll("\\s+", " "))
                .contains("on aid is the mean of the months; on aid ever counts distinct persons.")
                .contains("95 % limits (plain).");
    }

    @Test
    void theProtectionOfAnAudienceIsSaidInWords() {
        files.change("job.yaml", "audience: internal", "audience: public");
        assertThat(DefinitionSheet.of(files.compile().plan()).replaceAll("\\s+", " "))
                .contains(
                        "A cell of fewer than 10 persons is not shown (method suppress). A cell without anybody is shown"
                                + " as zero. A sum is not shown when its two largest contributions are more than 85 % of it. A sum"
                                + " is not shown when what remains without its two largest contributions is less than 10 % of the"
                                + " largest. Further cells are withheld so that a reader cannot narrow a withheld count down to an"
                                + " interval of width less than 4.");
    }

    @Test
    void aLongJapaneseTitleStaysWithinTheWidth() {
        files.change("job.yaml", "開始年度別コホート", "経年".repeat(100));
        assertThat(DefinitionSheet.of(files.compile().plan()).lines())
                .allSatisfy(line -> assertThat(line.length()
                                + line.chars().filter(letter -> letter > 0x2E80).count())
                        .isLessThanOrEqualTo(100));
    }
}
