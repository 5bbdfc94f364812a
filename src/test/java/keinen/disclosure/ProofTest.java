package keinen.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is written down with a release proves that it is safe, and proves nothing else. */
class ProofTest {
    private static final Protection TEN = Tables.threshold(10, 5);

    @TestFactory
    Stream<DynamicTest> theProofOfEveryReleaseHoldsWhenReadAgain() {
        return IntStream.range(0, 4)
                .mapToObj(seed -> dynamicTest("seed " + seed, () -> {
                    History history = History.none();
                    for (int months = 1; months <= 5; months++) {
                        PastRelease written =
                                again(HistoryTest.release(HistoryTest.tables(seed, months), TEN, history));
                        assertThat(Proof.problem(history, written)).isEmpty();
                        history = history.with(written);
                    }
                }));
    }

    @Test
    void aHiddenCellThatIsShownAfterAllIsFound() {
        PastRelease release = HistoryTest.release(HistoryTest.tables(1, 4), TEN, History.none());
        int found = 0;
        int tried = 0;
        for (int t = 0; t < release.tables().size(); t++) {
            BitSet hidden = release.tables().get(t).hidden();
            for (int cell = hidden.nextSetBit(0); cell >= 0; cell = hidden.nextSetBit(cell + 1)) {
                tried++;
                found +=
                        Proof.problem(History.none(), showing(release, t, cell)).isPresent() ? 1 : 0;
            }
        }
        assertThat(tried).isPositive();
        assertThat(found).isEqualTo(tried);
    }

    @Test
    void aProofWithoutItsMovesProvesNothing() {
        PastRelease release = HistoryTest.release(HistoryTest.tables(1, 4), TEN, History.none());
        PastRelease bare = new PastRelease(
                "", TEN, release.tables(), release.released(), Map.of(), GivenAway.nothing(), List.of());
        assertThat(Proof.problem(History.none(), bare)).isPresent();
    }

    @Test
    void theProofOfARelaseThatKnewNothingOfOthersDoesNotHoldBehindThem() {
        int found = 0;
        for (int seed = 0; seed < 6; seed++) {
            PastRelease first = HistoryTest.release(HistoryTest.tables(seed, 3), TEN, History.none());
            PastRelease second = HistoryTest.release(HistoryTest.tables(seed, 5), TEN, History.none());
            found += Proof.problem(new History(List.of(first)), second).isPresent() ? 1 : 0;
        }
        assertThat(found).isPositive();
    }

    private static PastRelease showing(PastRelease release, int t, int cell) {
        List<PastTable> tables = new ArrayList<>(release.tables());
        PastTable table = tables.get(t);
        BitSet shown = (BitSet) table.shown().clone();
        BitSet hidden = (BitSet) table.hidden().clone();
        shown.set(cell);
        hidden.clear(cell);
        tables.set(t, new PastTable(table.cells(), shown, hidden, table.widths()));
        return new PastRelease("", TEN, tables, release.released(), Map.of(), release.disclosed(), release.moves());
    }

    private static PastRelease again(PastRelease release) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        HistoryFormat.write(release, bytes);
        PastRelease read = HistoryFormat.read(new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(read.showsTheSameAs(release)).isTrue();
        return read;
    }
}
