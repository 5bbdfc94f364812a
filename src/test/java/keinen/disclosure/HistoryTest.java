package keinen.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import keinen.measure.CellTable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is hidden stays hidden, whatever later releases for the same readers show. */
class HistoryTest {
    private static final Protection TEN = Tables.threshold(10, 5);
    private static final List<String> ROW = List.of("row");

    @TestFactory
    Stream<DynamicTest> monthAfterMonthNothingHiddenIsKnownBetter() {
        return IntStream.range(0, 6)
                .mapToObj(seed -> dynamicTest("seed " + seed, () -> {
                    History history = History.none();
                    for (int months = 1; months <= 6; months++) {
                        history = history.with(release(tables(seed, months), TEN, history));
                    }
                    assertThat(knownTooWell(history, TEN)).isEmpty();
                }));
    }

    /** Fourteen months of a town: tables by month, years from time to time, margins that come and go, and a month counted anew. */
    @TestFactory
    Stream<DynamicTest> releasesOverAYearInChangingGroupsGiveNothingAway() {
        return IntStream.range(0, 2)
                .mapToObj(seed -> dynamicTest("seed " + seed, () -> {
                    History history = History.none();
                    for (int months = 1; months <= 14; months++) {
                        List<CellTable> tables = townTables(seed, months);
                        ProtectedRelease release =
                                Gate.protectRelease(tables, between(tables, city(seed, months)), TEN, history);
                        assertThat(release.disclosed()).isZero();
                        history = history.with(release.record().orElseThrow());
                        assertThat(Proof.problem(
                                        new History(history.releases()
                                                .subList(0, history.releases().size() - 1)),
                                        history.releases()
                                                .get(history.releases().size() - 1)))
                                .isEmpty();
                    }
                    assertThat(knownTooWell(history, TEN)).isEmpty();
                }));
    }

    /** What ties the tables of a release to each other, as far as they do not. */
    private static List<CellTable> between(List<CellTable> tables, CityTables city) {
        List<Signature> there = tables.stream().map(Signature::of).toList();
        return Stream.of(
                        city.byMonth("ward", "type"),
                        city.byMonth("ward"),
                        city.byMonth("type"),
                        city.byMonth(),
                        city.byYear("ward"),
                        city.byYear())
                .filter(table -> !there.contains(Signature.of(table)))
                .toList();
    }

    private static CityTables city(int seed, int months) {
        return new CityTables(3, 2, months, 0.8, seed);
    }

    private static List<CellTable> townTables(int seed, int months) {
        CityTables city = city(seed, months);
        List<CellTable> tables = new ArrayList<>(List.of(city.byMonth("ward", "type")));
        if (months % 2 == 0) {
            tables.add(city.byMonth("ward"));
        }
        if (months % 3 == 0) {
            tables.add(city.byYear("ward"));
            tables.add(city.byYear());
        }
        if (months % 5 == 0) {
            tables.set(0, city.byMonth("type"));
        }
        return tables;
    }

    @Test
    void releasesThatKnowNothingOfEachOtherGiveHiddenCellsAway() {
        int given = 0;
        for (int seed = 0; seed < 6; seed++) {
            History history = History.none();
            for (int months = 1; months <= 6; months++) {
                history = history.with(release(tables(seed, months), TEN, History.none()));
            }
            given += knownTooWell(history, TEN).size();
        }
        assertThat(given).isPositive();
    }

    @Test
    void aTotalThatWouldGiveAwayAnEarlierCellIsHidden() {
        CellTable cells =
                Tables.counts("cells", List.of("row", "column"), "a", "x", 3, "a", "y", 40, "b", "x", 50, "b", "y", 60);
        CellTable totals = Tables.counts("totals", ROW, "a", 43, "b", 110);
        PastRelease first = release(List.of(cells), TEN, History.none());
        assertThat(Gate.protect(List.of(totals), TEN).get(0).value(0, 0)).hasValue(43);
        History history = new History(List.of(first));
        ProtectedTable shown = protect(List.of(totals), TEN, history).get(0);
        assertThat(shown.isHidden(0, 0)).isTrue();
        assertThat(shown.value(0, 1)).hasValue(110);
        assertThat(knownTooWell(history.with(release(List.of(totals), TEN, history)), TEN))
                .isEmpty();
    }

    @Test
    void whatWasShownIsShownAgainAndWhatWasHiddenIsHiddenAgain() {
        List<CellTable> tables = tables(3, 5);
        ProtectedRelease first = Gate.protectRelease(tables, List.of(), TEN, History.none());
        History history = new History(List.of(first.record().orElseThrow()));
        List<ProtectedTable> second = protect(tables, TEN, history);
        for (int t = 0; t < tables.size(); t++) {
            for (int row = 0; row < tables.get(t).rows(); row++) {
                for (int value = 0; value < tables.get(t).values().size(); value++) {
                    assertThat(second.get(t).value(value, row))
                            .isEqualTo(first.tables().get(t).value(value, row));
                }
            }
        }
    }

    @Test
    void aFigureThatChangedByFewIsNotShownAgain() {
        History history = new History(
                List.of(release(List.of(Tables.counts("t", ROW, "a", 40, "b", 50, "c", 60)), TEN, History.none())));
        CellTable revised = Tables.counts("t", ROW, "a", 41, "b", 70, "c", 60);
        ProtectedTable shown = protect(List.of(revised), TEN, history).get(0);
        assertThat(shown.isHidden(0, 0)).isTrue();
        assertThat(shown.value(0, 1)).hasValue(70);
        assertThat(shown.value(0, 2)).hasValue(60);
    }

    @Test
    void whatAnEarlierReleaseShowedAgainstTheRulesOfTodayIsToldAndNotAskedFor() {
        CellTable table = Tables.counts("t", ROW, "a", 4, "b", 50, "c", 60);
        History history = new History(List.of(release(List.of(table), Tables.threshold(3, 2), History.none())));
        ProtectedRelease release = Gate.protectRelease(List.of(table), List.of(), TEN, history);
        assertThat(release.disclosed()).isPositive();
        assertThat(release.tables().get(0).isHidden(0, 0)).isTrue();
        assertThat(release.tables().get(0).value(0, 1)).hasValue(50);
    }

    @Test
    void whatEarlierReleasesGiveAwayTogetherIsToldAndNotPaidForByLaterOnes() {
        CellTable cells = Tables.counts("cells", List.of("row", "column"), "a", "x", 3, "a", "y", 40);
        CellTable totals = Tables.counts("totals", ROW, "a", 43);
        CellTable later = Tables.counts("others", List.of("column"), "x", 33, "y", 90);
        History history = new History(
                List.of(release(List.of(cells), TEN, History.none()), release(List.of(totals), TEN, History.none())));
        ProtectedRelease release = Gate.protectRelease(List.of(later), List.of(), TEN, history);
        assertThat(release.disclosed()).isPositive();
        assertThat(release.tables().get(0).hiddenCells()).isZero();
    }

    static PastRelease release(List<CellTable> tables, Protection protection, History history) {
        return Gate.protectRelease(tables, List.of(), protection, history)
                .record()
                .orElseThrow();
    }

    private static List<ProtectedTable> protect(List<CellTable> tables, Protection protection, History history) {
        return Gate.protectRelease(tables, List.of(), protection, history).tables();
    }

    /** A small city's first months, with the margins that a reader would compare. */
    static List<CellTable> tables(int seed, int months) {
        CityTables city = new CityTables(3, 2, months, 0.6, seed);
        return List.of(city.byMonth("ward", "type"), city.byMonth("ward"), city.byMonth());
    }

    /** The hidden cells of all releases of which a reader of all of them knows more than the rules allow. */
    static List<Integer> knownTooWell(History history, Protection protection) {
        ReleaseCells nothing = new ReleaseCells(List.of());
        CellSystem system = CellSystem.of(nothing, protection, new BitSet(), Vintages.of(nothing, protection, history));
        CellFacts facts = system.facts();
        BitSet hidden = new BitSet();
        for (int cell = 0; cell < facts.size(); cell++) {
            hidden.set(cell, !facts.isPublished(cell));
        }
        Attack attack = new Attack(system, hidden);
        List<Integer> known = new ArrayList<>();
        for (int cell = 0; cell < facts.size(); cell++) {
            if (hidden.get(cell) && facts.width(cell) > 0 && !attack.isAtLeastAsWide(cell, facts.width(cell))) {
                known.add(cell);
            }
        }
        return known;
    }

    @Test
    void aYearThatGrewByFewEventsIsNotShownAgain() {
        PastRelease first = release(List.of(year(8, 40, 300)), TEN, History.none());
        ProtectedTable shown = protect(List.of(year(9, 43, 304)), TEN, new History(List.of(first)))
                .get(0);
        assertThat(shown.isHidden(0, 0)).isTrue();
        // A stock may change by few: whoever left and whoever came are not told apart by it.
        assertThat(shown.value(1, 0)).hasValue(304);
        ProtectedTable grown = protect(List.of(year(9, 52, 304)), TEN, new History(List.of(first)))
                .get(0);
        assertThat(grown.value(0, 0)).hasValue(52);
    }

    /** Thirty-seven, hidden, forty: that three came is known whatever the month between them said. */
    @Test
    void whatGrewByFewSinceItWasShownStaysHiddenThoughItWasHiddenMeanwhile() {
        History history = new History(List.of(release(List.of(year(7, 37, 300)), TEN, History.none())));
        for (int entries = 39; entries < 47; entries++) {
            List<CellTable> years = List.of(year(entries - 31, entries, 300));
            ProtectedRelease next = Gate.protectRelease(years, List.of(), TEN, history);
            assertThat(next.tables().get(0).isHidden(0, 0)).isTrue();
            history = history.with(next.record().orElseThrow());
        }
        assertThat(protect(List.of(year(12, 47, 300)), TEN, history).get(0).value(0, 0))
                .hasValue(47);
    }

    @Test
    void whatGrewByFewIsHiddenThoughAReleaseOfAnEarlierMonthCameBetween() {
        History history = History.none();
        for (CellTable years : List.of(year(7, 37, 300), year(4, 12, 280))) {
            history = history.with(release(List.of(years), TEN, history));
        }
        assertThat(protect(List.of(year(8, 40, 305)), TEN, history).get(0).isHidden(0, 0))
                .isTrue();
    }

    private static CellTable year(int months, int entries, int closing) {
        return Tables.year(
                months,
                new CellTable.Value("entries", CellTable.Unit.COUNT, true),
                entries,
                new CellTable.Value("closing", CellTable.Unit.COUNT, true),
                closing);
    }
}
