package keinen.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import keinen.measure.CellTable;
import keinen.measure.CellTable.Unit;
import org.junit.jupiter.api.Test;

/** What readers work out from two tables as a difference is protected like what they are shown. */
class ImpliedTablesTest {
    private static final Protection TEN = Tables.threshold(10, 5);

    @Test
    void ofTwoCountsThatDifferByFewNotBothAreShown() {
        List<CellTable> tables = List.of(inflow(11, 40, 30), inflow(12, 43, 50));
        List<ProtectedTable> shown = Gate.protect(tables, TEN);
        assertThat(shown.get(0).isHidden(1, 0) || shown.get(1).isHidden(1, 0)).isTrue();
        assertThat(shown.get(0).value(1, 1)).hasValue(30);
        assertThat(shown.get(1).value(1, 1)).hasValue(50);
    }

    @Test
    void aCountThatDiffersByFewFromAnEarlierOneIsNotShown() {
        History history = history(inflow(11, 40, 30));
        ProtectedRelease release = Gate.protectRelease(List.of(inflow(12, 43, 50)), List.of(), TEN, history);
        assertThat(release.disclosed()).isZero();
        assertThat(release.tables().get(0).isHidden(1, 0)).isTrue();
        assertThat(release.tables().get(0).value(1, 1)).hasValue(50);
        assertProven(history, release);
    }

    @Test
    void agesBetweenTheBoundsOfTwoTablesAreAGroupOfTheirOwn() {
        History history = history(ages("0-17", 60, "18-39", 80, "40+", 90));
        CellTable others = ages("0-18", 64, "19-39", 76, "40+", 90);
        ProtectedRelease release = Gate.protectRelease(List.of(others), List.of(), TEN, history);
        assertThat(release.tables().get(0).isHidden(0, 0)).isTrue();
        assertThat(release.tables().get(0).isHidden(0, 1)).isTrue();
        assertThat(release.tables().get(0).value(0, 2)).hasValue(90);
        assertProven(history, release);
        History both = history.with(release.record().orElseThrow());
        assertThat(HistoryTest.knownTooWell(both, TEN)).isEmpty();
        // And a third time, beside both.
        ProtectedRelease again = Gate.protectRelease(List.of(others), List.of(), TEN, both);
        assertThat(again.disclosed()).isZero();
        assertThat(again.tables().get(0).isHidden(0, 0)).isTrue();
        assertProven(both, again);
    }

    @Test
    void aBandOfAnEarlierTableHoldsTheBandsInsideIt() {
        History history = history(ages("0-17", 60, "18-64", 84, "65+", 90));
        CellTable finer = ages("0-17", 60, "18-39", 80, "40-64", 4, "65-74", 70, "75+", 20);
        List<CellTable> tables = List.of(finer);
        assertThat(Gate.protect(tables, TEN).get(0).hiddenCells()).isEqualTo(1);
        ProtectedRelease release = Gate.protectRelease(tables, List.of(), TEN, history);
        assertThat(release.tables().get(0).isHidden(0, 1)).isTrue();
        assertThat(release.tables().get(0).isHidden(0, 2)).isTrue();
        assertThat(release.tables().get(0).value(0, 0)).hasValue(60);
        assertThat(release.tables().get(0).value(0, 3)).hasValue(70);
        assertProven(history, release);
    }

    @Test
    void bandsOfADistributionThatCrossTellWhoLiesBetween() {
        List<CellTable> tables = List.of(
                distribution("0,1,6", "0", 20, "1-5", 40, "6+", 90),
                distribution("0,2,6", "0-1", 24, "2-5", 36, "6+", 90));
        List<ProtectedTable> shown = Gate.protect(tables, TEN);
        assertThat(shown.get(0).isHidden(0, 0) || shown.get(1).isHidden(0, 0)).isTrue();
        assertThat(shown.get(0).isHidden(0, 1) || shown.get(1).isHidden(0, 1)).isTrue();
        assertThat(shown.get(0).value(0, 2)).hasValue(90);
    }

    @Test
    void laterSpellsAreWhatAllHaveMoreThanFirst() {
        List<CellTable> tables = List.of(curve("all", 60, 40, 20, 0, 0, 0), curve("first", 56, 40, 16));
        CellTable later = ImpliedTables.of(tables, History.none()).get(0);
        assertThat(later.rows()).isEqualTo(1);
        assertThat(later.value(0, 0)).isEqualTo(4);
        assertThat(later.value(1, 0)).isZero();
        assertThat(later.value(2, 0)).isEqualTo(4);
        assertThat(CellSystem.stated(new ReleaseCells(tables).withImplied(History.none()))
                        .count())
                .isEqualTo(CellSystem.stated(new ReleaseCells(tables)).count() + 3);
    }

    private static History history(CellTable table) {
        return new History(List.of(HistoryTest.release(List.of(table), TEN, History.none())));
    }

    private static void assertProven(History before, ProtectedRelease release) {
        assertThat(Proof.problem(before, release.record().orElseThrow())).isEmpty();
        assertThat(HistoryTest.knownTooWell(before.with(release.record().orElseThrow()), TEN))
                .isEmpty();
    }

    private static CellTable inflow(int within, int... backSoon) {
        CellTable.Builder table = new CellTable.Builder(
                "inflow_" + within,
                "inflow/" + within,
                List.of(),
                List.of(new CellTable.Key("fiscal_year", CellTable.KeyType.INTEGER)),
                List.of(
                        new CellTable.Value("inflow", Unit.COUNT, true),
                        new CellTable.Value("re_inflow", Unit.COUNT, true),
                        new CellTable.Value("outflow", Unit.COUNT, true),
                        new CellTable.Value("stock", Unit.COUNT, true),
                        CellTable.Value.latent("entries", true),
                        CellTable.Value.latent("returns", true),
                        CellTable.Value.latent("transfers_in", false),
                        CellTable.Value.latent("transfers_out", false),
                        CellTable.Value.latent("closing", true)));
        for (int year = 0; year < backSoon.length; year++) {
            table.row(Integer.toString(2021 + year))
                    .count(0, 100, 100)
                    .count(1, backSoon[year], backSoon[year])
                    .count(4, 30, 30)
                    .count(5, 70, 70);
        }
        return table.build();
    }

    private static CellTable ages(Object... bandsAndCounts) {
        CellTable.Builder table = new CellTable.Builder(
                "ages",
                "ages",
                List.of("age_band"),
                List.of(),
                List.of(new CellTable.Value("persons", Unit.COUNT, true)));
        for (int i = 0; i < bandsAndCounts.length; i += 2) {
            int count = (Integer) bandsAndCounts[i + 1];
            table.row((String) bandsAndCounts[i]).count(0, count, count);
        }
        return table.build();
    }

    private static CellTable distribution(String bounds, Object... bandsAndCounts) {
        CellTable.Builder table = new CellTable.Builder(
                "months_" + bounds,
                "distribution/months/" + bounds,
                List.of(),
                List.of(
                        new CellTable.Key("fiscal_year", CellTable.KeyType.INTEGER),
                        new CellTable.Key("band", CellTable.KeyType.TEXT)),
                List.of(new CellTable.Value("persons", Unit.COUNT, true)));
        for (int i = 0; i < bandsAndCounts.length; i += 2) {
            int count = (Integer) bandsAndCounts[i + 1];
            table.row("2023", (String) bandsAndCounts[i]).count(0, count, count);
        }
        return table.build();
    }

    /** At risk, exits and censored, month after month. */
    private static CellTable curve(String spells, int... counts) {
        CellTable.Builder table = new CellTable.Builder(
                spells,
                "survival/" + spells,
                List.of(),
                List.of(new CellTable.Key("months", CellTable.KeyType.INTEGER)),
                List.of(
                        new CellTable.Value("at_risk", Unit.COUNT, true),
                        new CellTable.Value("exits", Unit.COUNT, true),
                        new CellTable.Value("censored", Unit.COUNT, true)));
        for (int i = 0; i < counts.length; i += 3) {
            table.row(Integer.toString(i / 3 + 1));
            for (int value = 0; value < 3; value++) {
                table.count(value, counts[i + value], counts[i + value]);
            }
        }
        return table.build();
    }
}
