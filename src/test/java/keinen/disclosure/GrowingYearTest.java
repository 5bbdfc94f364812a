package keinen.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import keinen.history.Horizon;
import keinen.measure.Breakdown;
import keinen.measure.CellTable;
import keinen.measure.Duration;
import keinen.measure.Expenditure;
import keinen.measure.Inflow;
import keinen.measure.StockFlowYears;
import keinen.testkit.GeneratedCity;
import keinen.time.Month;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Year tables of a town that are released every month, with whoever makes cells up alone among their readers. */
class GrowingYearTest {
    private static final Protection TEN = Tables.threshold(10, 5);
    private static final Breakdown NOBODY = new Breakdown(List.of());
    private static final Breakdown BY_SEX =
            new Breakdown(List.of(new Breakdown.Dimension("sex", 1, List.of("", "1", "2"))));
    private static final Month FIRST = Month.of(2017, 11);

    /** What was proved safe when it was released needs nothing of later releases, and none of them withholds a table. */
    @TestFactory
    Stream<DynamicTest> monthAfterMonthTablesAreShownAndNothingIsGivenAway() {
        return IntStream.range(0, 2)
                .mapToObj(seed -> dynamicTest("seed " + seed, () -> {
                    History history = History.none();
                    for (int month = 4; month <= 8; month++) {
                        List<CellTable> tables = tables(seed, Month.of(2019, month));
                        ProtectedRelease release = Gate.protectRelease(tables, List.of(), TEN, history);
                        assertThat(release.disclosed()).isZero();
                        assertThat(release.tables())
                                .allMatch(table -> table.withheld().isEmpty());
                        history = history.with(release.record().orElseThrow());
                        // Whoever alone moves out learns of later months that nobody had before: no release could help
                        // it.
                        assertThat(Disclosures.in(history, TEN, () -> false).toAll())
                                .isEmpty();
                    }
                    assertThat(HistoryTest.knownTooWell(history, TEN)).isEmpty();
                }));
    }

    private static List<CellTable> tables(int seed, Month asOf) {
        Horizon horizon = horizon(asOf);
        return new NamedLives(GeneratedCity.lives(seed, 400, horizon(Month.of(2019, 8))), horizon)
                .count(
                        new StockFlowYears("years", NOBODY, horizon),
                        new StockFlowYears("by_sex", BY_SEX, horizon),
                        new Duration("durations", NOBODY, horizon),
                        new Inflow("inflow", BY_SEX, horizon, 12),
                        new Expenditure("spending", NOBODY, horizon, List.of("living", "housing")));
    }

    private static Horizon horizon(Month asOf) {
        return new Horizon(FIRST.index(), asOf.index(), 0);
    }

    /** Nobody protects a person from what is his own, though no table counted it. */
    @Test
    void whoeverAloneIsTheDifferenceOfTwoReleasesMakesItUp() {
        CellTable before = Tables.counts("t", List.of("row"), "a", 21, "b", 30)
                .withSoleContributors(0, 0)
                .withNumbers(5000, 6000);
        CellTable now = Tables.counts("t", List.of("row"), "a", 22, "b", 32)
                .withSoleContributors(0, 0)
                .withNumbers(5017, 6040);
        CellTable left = Tables.counts("left", List.of("where"), "x", 1)
                .withSoleContributors(17)
                .withNumbers(17);
        History history = new History(List.of(HistoryTest.release(List.of(before), TEN, History.none())));
        ReleaseCells cells = new ReleaseCells(List.of(now, left));
        Vintages vintages = Vintages.of(cells, TEN, history);
        CellFacts facts = CellSystem.of(cells, TEN, new BitSet(), vintages).facts();
        List<Long> ofDifferences = IntStream.range(cells.size(), facts.size())
                .filter(cell -> facts.value(cell) < 21)
                .mapToObj(facts::soleContributor)
                .toList();
        assertThat(ofDifferences).containsExactlyInAnyOrder(17L, 0L);
    }

    /**
     * Whoever saw the year a month ago knows that its persons are at least those of then and the month's entrants, and at
     * most those of then and everybody who came.
     */
    @TestFactory
    Stream<DynamicTest> readersKnowHowFarAYearCanHaveGrown() {
        return IntStream.range(0, 4)
                .mapToObj(seed -> dynamicTest("seed " + seed, () -> {
                    CellTable before = year(seed, Month.of(2019, 8));
                    CellTable now = year(seed, Month.of(2019, 9));
                    Protection nothingHidden = Tables.threshold(1, 1);
                    History history =
                            new History(List.of(HistoryTest.release(List.of(before), nothingHidden, History.none())));
                    ReleaseCells cells = new ReleaseCells(List.of(now));
                    Vintages vintages = Vintages.of(cells, nothingHidden, history);
                    CellSystem system = CellSystem.of(cells, nothingHidden, new BitSet(), vintages);
                    int row = now.rows() - 1;
                    int ever = cells.cell(0, ValueColumns.find(now, "on_aid_ever"), row);
                    BitSet hidden = new BitSet();
                    for (int cell = 0; cell < system.facts().size(); cell++) {
                        boolean isShown = cell
                                < now.rows() * ProtectedTable.shownColumns(now).size();
                        hidden.set(
                                cell,
                                cell == ever || (!isShown && !system.facts().isPublished(cell)));
                    }
                    OptionalLong[] bounds = new Attack(system, hidden).byLinearProgramming(ever);
                    long entered = growth(before, now, "entries");
                    long cameBack = growth(before, now, "returns");
                    long known = last(before, "on_aid_ever");
                    assertThat(bounds[0].orElseThrow()).isGreaterThanOrEqualTo(known + entered);
                    assertThat(bounds[1].orElseThrow()).isLessThanOrEqualTo(known + entered + cameBack);
                }));
    }

    private static CellTable year(int seed, Month asOf) {
        Horizon horizon = horizon(asOf);
        return new NamedLives(GeneratedCity.lives(seed, 400, horizon(Month.of(2019, 9))), horizon)
                .count(new StockFlowYears("years", NOBODY, horizon))
                .get(0);
    }

    private static long growth(CellTable before, CellTable now, String column) {
        return last(now, column) - last(before, column);
    }

    private static long last(CellTable years, String column) {
        return years.value(ValueColumns.find(years, column), years.rows() - 1);
    }
}
