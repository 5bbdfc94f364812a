package keinen.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import keinen.measure.CellTable;
import keinen.measure.CellTable.KeyType;
import keinen.measure.CellTable.Unit;
import keinen.measure.CellTable.Value;
import org.junit.jupiter.api.Test;

/** Curves are made of rounded cumulative counts. */
class MidpointCurveTest {
    private static final Rounding SIX = new Rounding(5, 1_000_000, 365, 6, Optional.empty());

    /** As the formula of the OpenSAFELY Kaplan–Meier action (opensafely-actions/kaplan-meier-function) rounds to 6. */
    @Test
    void midpointsAreThoseOfSix() {
        assertThat(IntStream.of(0, 1, 6, 7, 12, 13).mapToLong(SIX::midpointOf).boxed())
                .containsExactly(0L, 3L, 3L, 9L, 9L, 15L);
    }

    /** Thirty spells; the curve by that action's formula is 8/9, 8/9, 40/63, 40/63, 40/63, 40/63, 8/21. */
    @Test
    void theCurveOfThirtySpellsIsThatOfItsMidpoints() {
        ProtectedTable shown = MidpointCurve.of(thirty(), SIX, 10);

        assertThat(column(shown, "at_risk")).containsExactly(27L, 24L, 21L, 15L, 15L, 15L, 15L);
        assertThat(column(shown, "exits")).containsExactly(3L, 0L, 6L, 0L, 0L, 0L, 6L);
        // Nine are at risk after the last month, and are lost sight of in it.
        assertThat(column(shown, "censored")).containsExactly(0L, 3L, 0L, 0L, 0L, 0L, 9L);
        long numerator = 1;
        long denominator = 1;
        for (int row = 0; row < shown.rows(); row++) {
            long atRisk = column(shown, "at_risk").get(row);
            numerator *= atRisk - column(shown, "exits").get(row);
            denominator *= atRisk;
        }
        assertThat(21 * numerator).isEqualTo(8 * denominator);
    }

    @Test
    void aCurveStopsWhereFewerThanTheThresholdAreAtRisk() {
        ProtectedTable shown = MidpointCurve.of(thirty(), SIX, 20);
        assertThat(column(shown, "at_risk")).containsExactly(27L, 24L, 21L);
        assertThat(column(shown, "censored")).containsExactly(0L, 3L, 15L);
    }

    @Test
    void aTableOfWhichNoCurveHasAMonthIsWithheld() {
        assertThat(MidpointCurve.of(thirty(), SIX, 40).withheld()).isPresent();
    }

    @Test
    void whoLeavesForWhicheverReasonIsNoMoreAtRisk() {
        CellTable.Builder table = new CellTable.Builder(
                "why_ended",
                "exits/all",
                List.of(),
                List.of(new CellTable.Key("end_reason", KeyType.TEXT), new CellTable.Key("months", KeyType.INTEGER)),
                List.of(value("at_risk"), value("exits"), value("censored")));
        table.row("death", "1").count(0, 60, 60).count(1, 4, 4).count(2, 2, 2);
        table.row("death", "2").count(0, 46, 46).count(1, 5, 5).count(2, 33, 33);
        table.row("work", "1").count(0, 60, 60).count(1, 8, 8).count(2, 2, 2);
        table.row("work", "2").count(0, 46, 46).count(1, 8, 8).count(2, 33, 33);
        ProtectedTable shown = MidpointCurve.of(table.build(), SIX, 10);

        assertThat(column(shown, "exits")).containsExactly(3L, 6L, 9L, 6L);
        assertThat(column(shown, "at_risk")).containsExactly(57L, 42L, 57L, 42L);
        assertThat(column(shown, "censored")).containsExactly(3L, 30L, 3L, 30L);
    }

    /** Six reasons of at least one exit each, and all together at most six: each has one. The later table is withheld. */
    @Test
    void aTableFromWhichACountWouldFollowIsWithheld() {
        CellTable all = staying("survival/all", 6);
        Protection rounding = new Protection(false, 10, true, 0, 0, 0, 0, Optional.of(SIX));
        List<ProtectedTable> pinned = Gate.protect(List.of(all, byReason(6, 1)), rounding);
        assertThat(pinned.get(0).withheld()).isEmpty();
        assertThat(pinned.get(1).withheld()).isPresent();

        List<ProtectedTable> loose = Gate.protect(List.of(all, byReason(3, 2)), rounding);
        assertThat(loose).allMatch(table -> table.withheld().isEmpty());
    }

    private static CellTable staying(String family, int exits) {
        return new CellTable.Builder(
                        "staying",
                        family,
                        List.of(),
                        List.of(new CellTable.Key("months", KeyType.INTEGER)),
                        List.of(value("at_risk"), value("exits"), value("censored")))
                .row("1")
                .count(0, 60, 60)
                .count(1, exits, exits)
                .count(2, 60 - exits, 60 - exits)
                .build();
    }

    private static CellTable byReason(int reasons, int exits) {
        CellTable.Builder table = new CellTable.Builder(
                "why_ended",
                "exits/all",
                List.of(),
                List.of(new CellTable.Key("end_reason", KeyType.TEXT), new CellTable.Key("months", KeyType.INTEGER)),
                List.of(value("at_risk"), value("exits"), value("censored")));
        int left = reasons * exits;
        for (int reason = 0; reason < reasons; reason++) {
            table.row("R" + reason, "1").count(0, 60, 60).count(1, exits, exits).count(2, 60 - left, 60 - left);
        }
        return table.build();
    }

    private static CellTable thirty() {
        int[][] events = {{2, 0}, {1, 1}, {4, 0}, {0, 3}, {3, 0}, {1, 2}, {5, 0}};
        CellTable.Builder table = new CellTable.Builder(
                "staying",
                "survival/first",
                List.of(),
                List.of(new CellTable.Key("months", KeyType.INTEGER)),
                List.of(value("at_risk"), value("exits"), value("censored")));
        int atRisk = 30;
        for (int month = 1; month <= events.length; month++) {
            int exits = events[month - 1][0];
            int censored = events[month - 1][1];
            table.row(Integer.toString(month))
                    .count(0, atRisk, atRisk)
                    .count(1, exits, exits)
                    .count(2, censored, censored);
            atRisk -= exits + censored;
        }
        return table.build();
    }

    private static Value value(String name) {
        return new Value(name, Unit.COUNT, true);
    }

    private static List<Long> column(ProtectedTable table, String name) {
        return IntStream.range(0, table.rows())
                .mapToObj(row -> table.value(table.valueColumn(name), row).orElseThrow())
                .toList();
    }
}
