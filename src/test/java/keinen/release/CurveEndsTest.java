package keinen.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import keinen.disclosure.Gate;
import keinen.disclosure.ProtectedTable;
import keinen.disclosure.Protection;
import keinen.measure.CellTable;
import keinen.measure.CellTable.KeyType;
import keinen.measure.CellTable.Unit;
import keinen.measure.CellTable.Value;
import keinen.release.LedgerEntry.TableCells;
import org.junit.jupiter.api.Test;

/** How long a curve is must not tell how long one person's spell is. */
class CurveEndsTest {
    private static final Protection TEN = new Protection(true, 10, true, 5, 0, 0, 0);

    @Test
    void aCurveEndsWhereNothingMoreIsShown() {
        ReleasedTable shorter = released(TEN, 200, 90, 40, 3, 3);
        ReleasedTable longer = released(TEN, 200, 90, 40, 3, 3, 3, 3);
        assertThat(shorter.rows()).isEqualTo(3);
        assertThat(longer.rows()).isEqualTo(3);
        assertThat(longer.whole(1, 2)).isEqualTo(40);
    }

    @Test
    void whereNothingIsHiddenACurveHasEveryMonth() {
        assertThat(released(Protection.none(), 200, 90, 40, 3, 3).rows()).isEqualTo(5);
    }

    @Test
    void aGroupOfWhichNothingIsShownKeepsItsFirstMonth() {
        ReleasedTable table = released(TEN, 4, 4, 2);
        assertThat(table.rows()).isEqualTo(1);
        assertThat(table.isHidden(1, 0)).isTrue();
    }

    @Test
    void theHorizonOfAMeanIsNotTheLongestSpellEither() {
        CurveEnds ends = CurveEnds.in(counted(TEN, 200, 90, 40, 3, 3));
        assertThat(ends.months(0)).isEqualTo(3);
    }

    @Test
    void howManyCellsAreHiddenIsNotToldOfRowsThatNobodyIsGiven() {
        TableCells shorter = CellCounts.of(counted(TEN, 200, 90, 40, 3, 3));
        assertThat(CellCounts.of(counted(TEN, 200, 90, 40, 3, 3, 3, 3))).isEqualTo(shorter);
        assertThat(shorter.shown() + shorter.hidden()).isEqualTo(3 * 2);
        assertThat(CellCounts.of(counted(Protection.none(), 200, 90, 40, 3, 3)))
                .isEqualTo(new TableCells("back", 5 * 2, 0, 0));
    }

    private static ReleasedTable released(Protection protection, int... atRisk) {
        return ReEntryTable.of(counted(protection, atRisk));
    }

    /** Of a curve along which nobody returns. */
    private static ProtectedTable counted(Protection protection, int... atRisk) {
        CellTable.Builder table = new CellTable.Builder(
                "back",
                "re-entry",
                List.of(),
                List.of(new CellTable.Key("months", KeyType.INTEGER)),
                List.of(new Value("at_risk", Unit.COUNT, true), new Value("returns", Unit.COUNT, true)));
        IntStream.range(0, atRisk.length)
                .forEach(month -> table.row(Integer.toString(month + 1)).count(0, atRisk[month], atRisk[month]));
        return Gate.protect(List.of(table.build()), protection).get(0);
    }
}
