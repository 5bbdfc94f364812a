package keinen.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import keinen.measure.CellTable;
import org.junit.jupiter.api.Test;

class VintagesTest {
    private static final Protection TEN = Tables.threshold(10, 5);

    /** Otherwise a stock that the first one shows and the flows that the last one shows would not be held together. */
    @Test
    void aReleaseOfAnEarlierMonthBetweenTwoOthersDoesNotPartThem() {
        PastRelease first = HistoryTest.release(HistoryTest.tables(3, 5), TEN, History.none());
        PastRelease between = HistoryTest.release(HistoryTest.tables(3, 3), TEN, new History(List.of(first)));
        ReleaseCells last = new ReleaseCells(HistoryTest.tables(3, 6));
        assertThat(Vintages.of(last, TEN, new History(List.of(first))).seen().size())
                .isEqualTo(last.size());
        assertThat(Vintages.of(last, TEN, new History(List.of(first, between)))
                        .seen()
                        .size())
                .isEqualTo(last.size());
    }

    /** Nobody sees them, so nobody knows that they are alike: else changes of what is seen would seem to follow. */
    @Test
    void unseenFiguresOfAYearThatGrewAreOthersThoughTheyAreAlike() {
        assertThat(cellsOfThePast("absent_at_end")).isEqualTo(1);
        assertThat(cellsOfThePast("stock_in_4")).isZero();
    }

    /** Whoever saw the stock of one month does not know that of the next, where that is hidden. */
    @Test
    void stocksOfOtherMonthsAreOthersThoughTheyAreAlike() {
        assertThat(cellsOfThePast(new CellTable.Value("closing", CellTable.Unit.COUNT, true)))
                .isEqualTo(1);
    }

    private static int cellsOfThePast(String latent) {
        return cellsOfThePast(CellTable.Value.latent(latent, true));
    }

    private static int cellsOfThePast(CellTable.Value other) {
        PastRelease before = HistoryTest.release(List.of(year(8, other)), TEN, History.none());
        ReleaseCells now = new ReleaseCells(List.of(year(9, other)));
        return Vintages.of(now, TEN, new History(List.of(before))).seen().size() - now.size();
    }

    private static CellTable year(int months, CellTable.Value other) {
        return Tables.year(months, new CellTable.Value("opening", CellTable.Unit.COUNT, true), 300, other, 54);
    }
}
