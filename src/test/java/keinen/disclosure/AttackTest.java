package keinen.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import keinen.measure.CellTable;
import org.junit.jupiter.api.Test;

/** The oracle against published intervals, and that it finds what a pattern gives away. */
class AttackTest {

    /** SDC Handbook, example 3 of its chapter on tables: four cells hidden, all margins shown, zeros possible. */
    private static final List<CellTable> HANDBOOK =
            Tables.crossed(new String[] {"1", "2", "3"}, new String[] {"1", "2"}, new int[][] {{5, 2}, {1, 2}, {3, 3}});

    @Test
    void theHandbooksIntervalsAreFoundByWholeNumbersAndByLinearProgramming() {
        CellSystem system = CellSystem.of(
                new ReleaseCells(HANDBOOK, List.of()), new Protection(true, 0, false, 1, 0, 0, 0), new BitSet());
        BitSet hidden = new BitSet();
        hidden.set(0, 4);
        Attack attack = new Attack(system, hidden);

        assertThat(attack.hiddenCells().stream().map(attack::byWholeNumbers))
                .containsExactly(
                        new Attack.Interval(3, 6),
                        new Attack.Interval(1, 4),
                        new Attack.Interval(0, 3),
                        new Attack.Interval(0, 3));
        assertThat(attack.byLinearProgramming(0)[0]).hasValue(3);
        assertThat(attack.byLinearProgramming(0)[1]).hasValue(6);
    }

    /** The four counts of sdcTable's microdata1 that its methods hide at a threshold of 2 contributors. */
    @Test
    void theIntervalOfSdcTablesPatternIsFound() {
        CellSystem system = CellSystem.of(
                new ReleaseCells(Microdata1.counts(), List.of()),
                new Protection(true, 0, false, 1, 0, 0, 0),
                new BitSet());
        BitSet hidden = new BitSet();
        // Male and female of A and of C.
        hidden.set(0, 2);
        hidden.set(4, 6);
        Attack attack = new Attack(system, hidden);

        assertThat(attack.byWholeNumbers(1)).isEqualTo(new Attack.Interval(0, 12));
    }

    @Test
    void aSensitiveCellAloneIsFoundOutFromItsRow() {
        Attack attack = Attack.onSensitiveOnly(Microdata1.counts(), Tables.threshold(3, 5));

        assertThat(attack.hiddenCells()).containsExactly(1);
        assertThat(attack.byWholeNumbers(1)).isEqualTo(new Attack.Interval(2, 2));
        assertThat(attack.isAtLeastAsWide(1, 1)).isFalse();
    }

    /** The worked example of 医療・介護データ等解析基盤 (介護DB): only ②A (2) is below 10, and its row gives it back. */
    @Test
    void theCareDatabasesExampleIsFoundOutFromItsRow() {
        Attack attack = Attack.onSensitiveOnly(CareDatabase.table(), Tables.threshold(10, 5));

        assertThat(attack.hiddenCells()).hasSize(1);
        assertThat(attack.byWholeNumbers(attack.hiddenCells().get(0))).isEqualTo(new Attack.Interval(2, 2));
    }
}
