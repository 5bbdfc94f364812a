package keinen.disclosure;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That the audit lets no pattern through that does not protect. */
class AuditTest {
    private final CellSystem system =
            CellSystem.of(new ReleaseCells(CareDatabase.table()), Tables.threshold(10, 5), new BitSet());
    private final Pattern pattern = Suppression.of(system, List.of(), () -> false);

    @Test
    void aPatternThatWasFoundPasses() {
        assertThatCode(() -> Audit.check(system, pattern)).doesNotThrowAnyException();
    }

    @Test
    void aMoveThroughAShownCellFails() {
        BitSet fewer = (BitSet) pattern.hidden().clone();
        fewer.clear(pattern.moves().get(0).unknowns()[0]);

        assertFails(fewer, pattern.moves(), "a move changes what is shown");
    }

    @Test
    void aHiddenCellThatNoMoveReachesFails() {
        assertFails(pattern.hidden(), List.of(), "a hidden cell is known too well");
    }

    @Test
    void aSensitiveCellThatIsShownFails() {
        assertFails(new BitSet(), List.of(), "a sensitive cell is shown");
    }

    @Test
    void aMoveThatBreaksAnEquationFails() {
        Move move = pattern.moves().get(0);
        long[] amounts = move.amounts().clone();
        amounts[0] = -amounts[0];

        assertFails(pattern.hidden(), List.of(new Move(move.unknowns(), amounts, 0, 1)), "a move breaks an equation");
    }

    @Test
    void aMoveBelowWhatIsPossibleFails() {
        Move move = pattern.moves().get(0);

        assertFails(
                pattern.hidden(),
                List.of(new Move(move.unknowns(), move.amounts(), move.down() + 2_000, move.up())),
                "a move goes below what is possible");
    }

    private void assertFails(BitSet hidden, List<Move> moves, String problem) {
        assertThatThrownBy(() ->
                        Audit.check(system, new Pattern(hidden, new ArrayList<>(moves), new BitSet(), new BitSet())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Cannot release: the audit of the suppression failed: " + problem);
    }
}
