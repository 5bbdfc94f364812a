package keinen.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import keinen.disclosure.Gate;
import keinen.disclosure.History;
import keinen.disclosure.PastRelease;
import keinen.disclosure.Protection;
import keinen.measure.CellTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of releases, and what the ledger tells of it. */
class ReleaseHistoryTest {
    private static final Protection TEN = new Protection(true, 10, true, 5, 0, 0, 0);

    @TempDir
    private Path folder;

    @Test
    void whoeverGuessesWhatIsHiddenCannotTestTheGuessByAHash() {
        SortedMap<String, String> known =
                ReleaseHistory.in(folder.resolve("city"), "public").append(release());
        SortedMap<String, String> guessed =
                ReleaseHistory.in(folder.resolve("guess"), "public").append(release());
        assertThat(guessed.keySet()).isEqualTo(known.keySet());
        assertThat(guessed.values()).doesNotContainAnyElementsOf(known.values());
    }

    @Test
    void aReleaseThatIsThereAlreadyKeepsItsHash() {
        ReleaseHistory history = ReleaseHistory.in(folder, "public");
        SortedMap<String, String> once = history.append(release());
        assertThat(history.append(release())).isEqualTo(once);
        assertThat(history.size()).isEqualTo(1);
        assertThat(history.read().releases().get(0).showsTheSameAs(release())).isTrue();
    }

    private static PastRelease release() {
        CellTable table = new CellTable.Builder(
                        "t",
                        "t",
                        List.of("ward"),
                        List.of(),
                        List.of(new CellTable.Value("persons", CellTable.Unit.COUNT, true)))
                .row("1")
                .count(0, 3, 3)
                .build();
        return Gate.protectRelease(List.of(table), List.of(), TEN, History.none())
                .record()
                .orElseThrow();
    }
}
