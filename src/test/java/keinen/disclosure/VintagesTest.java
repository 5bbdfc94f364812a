package keinen.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VintagesTest {
    private static final Protection TEN = Tables.threshold(10, 5);

    /** Otherwise a stock that the first one shows and the flows that the last one shows would not be held together. */
    @Test
    void aReleaseOfAnEarlierMonthBetweenTwoOthersDoesNotPartThem() {
        PastRelease first = HistoryTest.release(HistoryTest.tables(3, 5), TEN, History.none());
        PastRelease between = HistoryTest.release(HistoryTest.tables(3, 3), TEN, new History(List.of(first)));
        ReleaseCells last = new ReleaseCells(HistoryTest.tables(3, 6));
        assertThat(Vintages.of(last, TEN, new History(List.of(first))).size()).isEqualTo(last.size());
        assertThat(Vintages.of(last, TEN, new History(List.of(first, between))).size())
                .isEqualTo(last.size());
    }
}
