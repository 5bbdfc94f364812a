package keinen.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import keinen.measure.CellTable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is hidden stays hidden from readers who know figures that others publish. */
class OutsideCellsTest {
    private static final Protection TEN = Tables.threshold(10, 5);
    private static final List<String> ROW = List.of("row");
    private static final CellTable WARDS = Tables.counts("wards", ROW, "a", 4, "b", 40, "c", 55, "d", 60);
    private static final CellTable TOTAL = Tables.counts("total", List.of(), 159);

    @Test
    void aTotalThatOthersPublishIsKnown() {
        ProtectedTable unaware = Gate.protect(List.of(WARDS), TEN).get(0);
        assertThat(unaware.hiddenCells()).isEqualTo(1);
        assertThat(knownTooWell(release(List.of(WARDS), List.of()), all(TOTAL))).isNotEmpty();
        ProtectedRelease aware = release(List.of(WARDS), List.of(all(TOTAL)));
        assertThat(aware.tables().get(0).hiddenCells()).isEqualTo(2);
        assertThat(aware.disclosedByOthers()).isZero();
        assertThat(knownTooWell(aware, all(TOTAL))).isEmpty();
    }

    @Test
    void aPartThatOthersPublishHidesNothingAnyMore() {
        List<CellTable> tables = List.of(WARDS, TOTAL);
        OutsideCells part = told(WARDS, 1);
        assertThat(release(tables, List.of()).tables().get(0).isHidden(0, 1)).isTrue();
        assertThat(knownTooWell(release(tables, List.of()), part)).isNotEmpty();
        ProtectedRelease aware = release(tables, List.of(part));
        // What everybody knows need not be hidden, and something else has to.
        assertThat(aware.tables().get(0).isHidden(0, 1)).isFalse();
        assertThat(aware.tables().get(0).isHidden(0, 2)).isTrue();
        assertThat(knownTooWell(aware, part)).isEmpty();
    }

    @Test
    void whatOthersGiveAwayIsToldStaysHiddenAndCostsNothing() {
        ProtectedRelease release = release(List.of(WARDS, TOTAL), List.of(told(WARDS, 0)));
        assertThat(release.disclosedByOthers()).isEqualTo(1);
        assertThat(release.disclosed()).isZero();
        assertThat(release.tables().get(0).isHidden(0, 0)).isTrue();
        assertThat(release.tables().get(0).hiddenCells()).isEqualTo(1);
        assertThat(Proof.problem(History.none(), release.record().orElseThrow()))
                .isEmpty();
    }

    @Test
    void whatSeveralFiguresOfOthersGiveAwayTogetherWithholdsNothing() {
        // Three wards of four and their total: the fourth follows, and nothing that is withheld could help.
        ProtectedRelease release = release(List.of(WARDS), List.of(told(WARDS, 1, 2, 3), all(TOTAL)));
        assertThat(release.disclosedByOthers()).isEqualTo(1);
        assertThat(release.tables().get(0).hiddenCells()).isEqualTo(1);
    }

    @Test
    void whatFollowsFromNoSingleEquationIsGivenAwayToo() {
        // Of two rows and two columns of few persons all margins are known: 0 to 2 in each corner, one of which is 0.
        CellTable cells =
                Tables.counts("cells", List.of("row", "column"), "a", "x", 2, "a", "y", 1, "b", "x", 1, "b", "y", 60);
        ProtectedRelease release = release(
                List.of(cells, Tables.counts("others", List.of("column"), "x", 3, "y", 61)),
                List.of(
                        all(Tables.counts("rows", ROW, "a", 3, "b", 61)),
                        all(Tables.counts("columns", List.of("column"), "x", 3, "y", 61))));
        assertThat(release.disclosedByOthers()).isPositive();
        assertThat(release.tables().get(0).withheld()).isEmpty();
        assertThat(release.tables().get(1).withheld()).isEmpty();
        assertThat(Proof.problem(History.none(), release.record().orElseThrow()))
                .isEmpty();
    }

    /** Of two parts of five each may be one to four, and none to five where nobody is told that there is anybody. */
    @Test
    void rowsThatHadToBeWithheldOnceAreWithheldAgain() {
        CellTable parts = Tables.counts("wards", ROW, "a", 2, "b", 3);
        OutsideCells five = all(Tables.counts("total", List.of(), 5));
        History history = History.none();
        for (int times = 0; times < 3; times++) {
            ProtectedRelease release =
                    Gate.protectRelease(List.of(parts), List.of(five), List.of(), TEN, history, () -> false);
            assertThat(release.tables().get(0).hiddenCells()).isEqualTo(2);
            assertThat(release.disclosedByOthers()).isZero();
            assertThat(release.disclosed()).isZero();
            history = history.with(release.record().orElseThrow());
        }
    }

    @Test
    void whatOthersPublishedOnceStaysKnown() {
        ProtectedRelease first = release(List.of(TOTAL), List.of(told(WARDS, 1)));
        History history = new History(List.of(first.record().orElseThrow()));
        ProtectedTable later = Gate.protectRelease(List.of(WARDS), List.of(), TEN, history)
                .tables()
                .get(0);
        assertThat(later.isHidden(0, 1)).isFalse();
        assertThat(later.isHidden(0, 2)).isTrue();
    }

    @Test
    void whatAPublicationOfThePastGivesAwayIsNotLaidAtTheDoorOfReleases() {
        ProtectedRelease first = release(List.of(TOTAL), List.of(told(WARDS, 0)));
        History history = new History(List.of(first.record().orElseThrow()));
        ProtectedRelease later = Gate.protectRelease(List.of(WARDS), List.of(), TEN, history);
        assertThat(later.disclosed()).isZero();
        assertThat(later.disclosedByOthers()).isEqualTo(1);
    }

    @Test
    void aPublicationDoesNotShowWhatChangedSinceAnEarlierRelease() {
        History history =
                new History(List.of(release(List.of(WARDS), List.of()).record().orElseThrow()));
        CellTable revised = Tables.counts("wards", ROW, "a", 4, "b", 40, "c", 56, "d", 60);
        OutsideCells printed =
                figures(revised, Map.of(List.of("c"), Map.of("persons", new BigDecimal("55"))), Set.of());
        ProtectedTable shown = Gate.protectRelease(
                        List.of(revised), List.of(printed), List.of(), TEN, history, () -> false)
                .tables()
                .get(0);
        assertThat(shown.isHidden(0, 2)).isTrue();
    }

    @Test
    void aFigureThatDiffersIsHeldAsItWasCounted() {
        OutsideCells total = figures(TOTAL, Map.of(List.of(), Map.of("persons", new BigDecimal("161"))), Set.of());
        assertThat(total.differing().cardinality()).isEqualTo(1);
        assertThat(release(List.of(WARDS), List.of(total)).tables().get(0).hiddenCells())
                .isEqualTo(2);
    }

    @Test
    void aSmallCellOfWhichAnotherFigureIsPrintedIsProtectedAsEver() {
        OutsideCells small = figures(WARDS, Map.of(List.of("a"), Map.of("persons", new BigDecimal("6"))), Set.of());
        ProtectedRelease release = release(List.of(WARDS, TOTAL), List.of(small));
        assertThat(release.disclosedByOthers()).isZero();
        assertThat(release.tables().get(0).hiddenCells()).isEqualTo(2);
    }

    @Test
    void figuresOfOtherMonthsAndGroupsAreOfNoCell() {
        OutsideCells wards = figures(
                WARDS,
                Map.of(
                        List.of("a"), Map.of("persons", new BigDecimal("4")),
                        List.of("elsewhere"), Map.of("persons", new BigDecimal("7"))),
                Set.of());
        assertThat(wards.told()).isEqualTo(1);
        assertThat(wards.beyond()).isEqualTo(1);
    }

    @Test
    void aMeanIsTheSumOfItsMonthsHoweverItIsRounded() {
        CellTable years = new CellTable.Builder(
                        "years",
                        "stock-flow/fiscal-year",
                        List.of(),
                        List.of(
                                new CellTable.Key("fiscal_year", CellTable.KeyType.INTEGER),
                                new CellTable.Key("months_observed", CellTable.KeyType.INTEGER)),
                        List.of(new CellTable.Value("on_aid", CellTable.Unit.COUNT, true)))
                .row("2023", "12")
                .count(0, 1213, 120)
                .build();
        // 1213 / 12 = 101.0833…
        for (String printed : List.of("101", "101.1", "101.08")) {
            assertThat(yearly(years, printed).agreeing().cardinality()).isEqualTo(1);
        }
        for (String printed : List.of("102", "101.0", "101.09")) {
            assertThat(yearly(years, printed).differing().cardinality()).isEqualTo(1);
        }
    }

    private static OutsideCells yearly(CellTable years, String mean) {
        return OutsideCells.of(
                years,
                new OutsideFigures(
                        List.of("fiscal_year", "months_observed"),
                        Map.of(List.of("2023", "12"), Map.of("on_aid", new BigDecimal(mean))),
                        Set.of("on_aid")));
    }

    @TestFactory
    Stream<DynamicTest> whoeverKnowsPublicationsKnowsNothingHiddenBetter() {
        return IntStream.range(0, 8)
                .mapToObj(seed -> dynamicTest("seed " + seed, () -> {
                    CityTables city = new CityTables(3, 2, 3, 0.8, seed);
                    List<CellTable> tables = List.of(city.byMonth("ward", "type"), city.byMonth("type"));
                    OutsideCells wards = some(city.byMonth("ward"), seed);
                    ProtectedRelease aware = release(tables, List.of(wards));
                    assertThat(knownTooWell(aware, wards).size()).isLessThanOrEqualTo(aware.disclosedByOthers());
                    assertThat(Proof.problem(History.none(), aware.record().orElseThrow()))
                            .isEmpty();
                }));
    }

    @Test
    void releasesThatKnowNothingOfPublicationsGiveHiddenCellsAway() {
        int unaware = 0;
        int aware = 0;
        for (int seed = 0; seed < 8; seed++) {
            CityTables city = new CityTables(3, 2, 3, 0.8, seed);
            List<CellTable> tables = List.of(city.byMonth("ward", "type"), city.byMonth("type"));
            OutsideCells wards = some(city.byMonth("ward"), seed);
            unaware += knownTooWell(release(tables, List.of()), wards).size();
            aware += knownTooWell(release(tables, List.of(wards)), wards).size();
        }
        assertThat(unaware).isPositive();
        assertThat(aware).isLessThan(unaware);
    }

    @TestFactory
    Stream<DynamicTest> monthAfterMonthPublicationsAreHeldToo() {
        return IntStream.range(0, 4)
                .mapToObj(seed -> dynamicTest("seed " + seed, () -> {
                    History history = History.none();
                    int given = 0;
                    for (int months = 1; months <= 5; months++) {
                        CityTables city = new CityTables(3, 2, months, 0.8, seed);
                        List<OutsideCells> outside =
                                months == 2 || months == 3 ? List.of(some(city.byMonth("ward"), seed)) : List.of();
                        ProtectedRelease release = Gate.protectRelease(
                                List.of(city.byMonth("ward", "type"), city.byMonth("type")),
                                outside,
                                List.of(),
                                TEN,
                                history,
                                () -> false);
                        assertThat(release.disclosed()).isZero();
                        assertThat(Proof.problem(history, release.record().orElseThrow()))
                                .isEmpty();
                        history = history.with(release.record().orElseThrow());
                        given = Math.max(given, release.disclosedByOthers());
                    }
                    assertThat(HistoryTest.knownTooWell(history, TEN).size()).isLessThanOrEqualTo(given);
                }));
    }

    private static ProtectedRelease release(List<CellTable> tables, List<OutsideCells> outside) {
        return Gate.protectRelease(tables, outside, List.of(), TEN, History.none(), () -> false);
    }

    /** What readers know of hidden cells who have a release and a publication, whether or not it knew of that. */
    private static List<Integer> knownTooWell(ProtectedRelease release, OutsideCells outside) {
        PastTable published = new PastTable(
                outside.cells(),
                outside.agreeing(),
                new BitSet(),
                new long[outside.cells().values().size() * outside.cells().rows()]);
        PastRelease publication =
                new PastRelease("", TEN, List.of(published), 0, Map.of(), GivenAway.nothing(), List.of());
        return HistoryTest.knownTooWell(new History(List.of(release.record().orElseThrow(), publication)), TEN);
    }

    private static OutsideCells all(CellTable table) {
        return told(table, IntStream.range(0, table.rows()).toArray());
    }

    private static OutsideCells told(CellTable table, int... cells) {
        BitSet agreeing = new BitSet();
        IntStream.of(cells).forEach(agreeing::set);
        return new OutsideCells(table, agreeing, new BitSet(), 0);
    }

    /** Half of the larger cells, and few of the small ones. */
    private static OutsideCells some(CellTable table, int seed) {
        Random random = new Random(seed);
        BitSet agreeing = new BitSet();
        for (int value = 0; value < table.values().size(); value++) {
            for (int row = 0; row < table.rows(); row++) {
                boolean isLarge = table.contributors(value, row) >= 10;
                agreeing.set(table.cell(value, row), random.nextInt(isLarge ? 2 : 12) == 0);
            }
        }
        return new OutsideCells(table, agreeing, new BitSet(), 0);
    }

    private static OutsideCells figures(
            CellTable table, Map<List<String>, Map<String, BigDecimal>> rows, Set<String> means) {
        return OutsideCells.of(
                table,
                new OutsideFigures(
                        table.keys().stream().map(CellTable.Key::name).toList(), new LinkedHashMap<>(rows), means));
    }
}
