package keinen.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import keinen.measure.CellTable;
import keinen.measure.CellTable.KeyType;
import keinen.measure.CellTable.Unit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the gate lets through, attacked with all that a reader knows. */
class GateTest {
    private static final List<CellTable.Value> PERSONS = List.of(new CellTable.Value("persons", Unit.COUNT, true));
    private static final Protection TEN = Tables.threshold(10, 5);

    @Test
    void withoutSuppressionEverythingIsShown() {
        List<ProtectedTable> shown = Gate.protect(Microdata1.counts(), Protection.none());

        assertThat(shown.get(0).value(0, 1)).hasValue(2);
        assertThat(shown).allMatch(table -> table.hiddenCells() == 0);
    }

    @Test
    void theCareDatabasesSmallCountCannotBeWorkedOutFromItsTotals() {
        assertSafe(CareDatabase.table(), TEN);
    }

    @Test
    void theSmallCountOfMicrodata1IsHiddenWithThreeOthers() {
        Protection protection = new Protection(true, 3, false, 5, 0, 0, 0);
        List<ProtectedTable> shown = Gate.protect(Microdata1.counts(), protection);

        assertThat(shown.get(0).hiddenCells()).isEqualTo(4);
        assertThat(shown.subList(1, 4)).allMatch(table -> table.hiddenCells() == 0);
        assertSafe(Microdata1.counts(), protection);
    }

    @Test
    void dominatedSumsAreLeftAsUnsureAsTheRuleAsks() {
        assertSafe(Microdata1.amounts(), new Protection(true, 3, true, 5, 2, 75, 10));
    }

    @Test
    void hidingEachTableOnItsOwnGivesFlowsAwayThroughTheStocks() {
        List<CellTable> tables = List.of(wards(), city());
        CellSystem system = CellSystem.of(new ReleaseCells(tables, List.of()), Tables.threshold(5, 5), new BitSet());
        CellTable wards = tables.get(0);
        BitSet hidden = new BitSet();
        for (int ward = 0; ward < 2; ward++) {
            hidden.set(wards.cell(1, 3 * ward + 1));
            hidden.set(wards.cell(2, 3 * ward + 2));
        }
        Attack attack = new Attack(system, hidden);

        assertThat(attack.byWholeNumbers(wards.cell(1, 1))).isEqualTo(new Attack.Interval(4, 4));
        assertThat(attack.byWholeNumbers(wards.cell(2, 2))).isEqualTo(new Attack.Interval(3, 3));
    }

    @Test
    void flowsAreSafeTogetherWithTheirStocks() {
        assertSafe(List.of(wards(), city()), Tables.threshold(5, 5));
    }

    /** Two wards of which one has few starts in the first month and few ends in the second, and their city. */
    private static CellTable wards() {
        return stocks("wards", List.of("ward"), new int[][] {
            {25, 0, 0}, {22, 4, 7}, {25, 6, 3}, {140, 0, 0}, {142, 11, 9}, {140, 12, 14}
        });
    }

    private static CellTable city() {
        return stocks("city", List.of(), new int[][] {{165, 0, 0}, {164, 15, 16}, {165, 18, 17}});
    }

    private static CellTable stocks(String name, List<String> by, int[][] rows) {
        CellTable.Builder table = new CellTable.Builder(
                name,
                "stocks",
                by,
                List.of(new CellTable.Key("month", KeyType.INTEGER)),
                Stream.of("stock", "starts", "ends")
                        .map(column -> new CellTable.Value(column, Unit.COUNT, true))
                        .toList());
        for (int row = 0; row < rows.length; row++) {
            String month = Integer.toString(row % 3);
            table = by.isEmpty() ? table.row(month) : table.row(row < 3 ? "P" : "Q", month);
            for (int column = 0; column < 3; column++) {
                table.count(column, rows[row][column], rows[row][column]);
            }
        }
        for (int row = 0; row < rows.length; row++) {
            if (row % 3 > 0) {
                table.equation(0, 0, row, 1, 0, row - 1, -1, 1, row, -1, 2, row, 1);
            }
        }
        return table.build();
    }

    @TestFactory
    Stream<DynamicTest> randomCitiesAreSafe() {
        return IntStream.range(0, 16)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    CityTables city = new CityTables(1 + seed % 3, 1 + seed / 3 % 2, 2 + seed % 3, 2 + seed % 7, seed);
                    List<CellTable> tables = new ArrayList<>(List.of(
                            city.byMonth("ward", "type"), city.byMonth("ward"), city.byMonth("type"), city.byMonth()));
                    if (seed % 2 == 0) {
                        tables.addAll(List.of(city.byYear("type", "ward"), city.byYear()));
                    }
                    assertSafe(tables, TEN);
                }));
    }

    @TestFactory
    Stream<DynamicTest> ratesAreSafeTogetherWithTheStocksThatTheyAreMadeOf() {
        return IntStream.range(0, 12)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    CityTables city = new CityTables(2 + seed % 2, 1 + seed / 3 % 2, 2 + 6 * (seed % 5), 0.3, seed);
                    assertSafe(
                            List.of(city.rate("ward", "type"), city.rate("type"), city.byMonth("ward"), city.byYear()),
                            TEN);
                    assertSafe(List.of(city.rate("ward"), city.byYear("ward", "type")), TEN);
                }));
    }

    @Test
    void hidingARateAloneGivesItAwayThroughTheStocks() {
        CityTables city = new CityTables(3, 1, 2, 0.3, 5);
        List<CellTable> tables = List.of(city.rate("ward"), city.byMonth("ward"));
        Attack attack = Attack.onSensitiveOnly(List.of(tables.get(0)), TEN);
        CellSystem system = CellSystem.of(new ReleaseCells(tables, List.of()), TEN, new BitSet());
        BitSet hidden = new BitSet();
        attack.hiddenCells().forEach(hidden::set);
        assertThat(hidden.isEmpty()).isFalse();
        Attack together = new Attack(system, hidden);

        together.hiddenCells().forEach(cell -> {
            long truth = tables.get(0).value(0, cell);
            assertThat(together.byWholeNumbers(cell)).isEqualTo(new Attack.Interval(truth, truth));
        });
    }

    @TestFactory
    Stream<DynamicTest> randomCitiesAreSafeWhereZerosAreHidden() {
        return IntStream.range(0, 8)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    CityTables city = new CityTables(2, 2, 2 + seed % 2, 2 + seed % 5, seed);
                    assertSafe(
                            List.of(city.byMonth("ward", "type"), city.byMonth("ward"), city.byMonth()),
                            new Protection(true, 5, false, 5, 0, 0, 0));
                }));
    }

    @TestFactory
    Stream<DynamicTest> inAndOutflowsAreSafeBesideTheStocksThatTheyAreOf() {
        return IntStream.range(0, 8)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    CityTables city = new CityTables(2 + seed % 2, 1, 14 + seed % 5, 0.2 + 0.3 * (seed % 4), seed);
                    List<CellTable> tables = new ArrayList<>(List.of(city.inflow("ward"), city.inflow()));
                    if (seed % 2 == 0) {
                        tables.addAll(List.of(city.byYear("ward"), city.byYear()));
                    }
                    assertSafe(tables, TEN);
                }));
    }

    @Test
    void whatIsNotObservableIsNeitherANumberNorHiddenAndHidesNothing() {
        List<CellTable.Value> values = List.of(
                new CellTable.Value("persons", Unit.COUNT, true), new CellTable.Value("later", Unit.COUNT, true));
        CellTable table = new CellTable.Builder("followed", "followed", List.of("ward"), List.of(), values)
                .row("a")
                .count(0, 40, 40)
                .count(1, 3, 3)
                .row("b")
                .count(0, 50, 50)
                .count(1, 4, 4)
                .unobservable(1)
                .equation(0, 0, 1, 1, 1, 1, -1)
                .build();
        for (boolean zeros : new boolean[] {true, false}) {
            ProtectedTable shown = Gate.protect(List.of(table), new Protection(true, 10, zeros, 5, 0, 0, 0))
                    .get(0);
            assertThat(shown.isObservable(1, 1)).isFalse();
            assertThat(shown.isHidden(1, 1)).isFalse();
            assertThat(shown.value(1, 1)).isEmpty();
            assertThat(shown.value(0, 1)).hasValue(50);
            assertThat(shown.isHidden(1, 0)).isTrue();
        }
    }

    @Test
    void aRelationOfACellThatIsNotObservableIsNone() {
        CellTable fine = new CellTable.Builder("fine", "followed", List.of("ward"), List.of(), PERSONS)
                .row("a")
                .count(0, 20, 20)
                .row("b")
                .unobservable(0)
                .build();
        CellTable coarse = new CellTable.Builder("coarse", "followed", List.of(), List.of(), PERSONS)
                .row()
                .count(0, 51, 51)
                .build();
        assertThat(Gate.protect(List.of(fine, coarse), TEN).get(1).value(0, 0)).hasValue(51);
    }

    @Test
    void theSameTablesAreHiddenAlike() {
        CityTables city = new CityTables(3, 3, 6, 6, 1);
        List<CellTable> tables = List.of(city.byMonth("ward", "type"), city.byMonth("type"));

        assertThat(hiddenCells(Gate.protect(tables, TEN))).isEqualTo(hiddenCells(Gate.protect(tables, TEN)));
    }

    @Test
    void tablesInAnotherOrderAreSafeToo() {
        CityTables city = new CityTables(2, 2, 3, 6, 2);
        List<CellTable> tables = new ArrayList<>(
                List.of(city.byMonth("ward", "type"), city.byMonth("type"), city.byYear(), city.byMonth()));
        Collections.reverse(tables);

        assertSafe(tables, TEN);
    }

    @Test
    void publishedZerosAreNotHiddenForTheSakeOfOthers() {
        List<CellTable> tables =
                Tables.crossed(new String[] {"a", "b", "c"}, new String[] {"x", "y", "z"}, new int[][] {
                    {3, 0, 30}, {0, 20, 15}, {12, 18, 0}
                });
        List<ProtectedTable> shown = Gate.protect(tables, TEN);

        assertThat(shown.get(0).value(0, 1)).hasValue(0);
        assertSafe(tables, TEN);
    }

    @Test
    void theOnlyGroupWithAnybodyIsHiddenTogetherWithItsTotal() {
        List<CellTable> tables = Tables.crossed(new String[] {"a", "b"}, new String[] {"x"}, new int[][] {{3}, {0}});
        List<ProtectedTable> shown = Gate.protect(tables, TEN);

        assertThat(shown).allMatch(table -> table.isHidden(0, 0));
    }

    @Test
    void cellsThatAreAloneInTheirRowsAndColumnsAreSafe() {
        assertSafe(
                Tables.crossed(new String[] {"a", "b", "c"}, new String[] {"x", "y", "z"}, new int[][] {
                    {1, 0, 0}, {0, 1, 0}, {0, 0, 60}
                }),
                TEN);
    }

    @TestFactory
    Stream<DynamicTest> randomSumsAreSafe() {
        return IntStream.range(0, 8)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    Payments payments = new Payments(60 + 40 * seed, seed);
                    assertSafe(
                            List.of(
                                    payments.by("ward", "type"),
                                    payments.by("ward"),
                                    payments.by("type"),
                                    payments.by()),
                            new Protection(true, 5, true, 5, 2, 85, 10));
                }));
    }

    @Test
    void aTableThatIsTiedToAConstantIsHiddenAndTheOthersAreNot() {
        // The reader knows the only count of the table as a constant, whatever is hidden.
        CellTable known = new CellTable.Builder("known", "known", List.of(), List.of(), PERSONS)
                .row()
                .count(0, 3, 3)
                .equation(3, 0, 0, 1)
                .build();
        CellTable other = Tables.counts("other", List.of("ward"), "a", 3, "b", 30);
        List<ProtectedTable> shown = Gate.protect(List.of(known, other), TEN);

        assertThat(shown.get(0).value(0, 0)).isEmpty();
        assertThat(shown.get(1).value(0, 1)).hasValue(30);
    }

    @Test
    void aTableIsWithheldWhereItsTotalsBindEveryCellOfIt() {
        // Nobody can be moved: each of the two counts is known from its row, and the rows cannot be exchanged.
        CellTable cells = new CellTable.Builder("cells", "bound", List.of("ward"), List.of(), PERSONS)
                .row("a")
                .count(0, 3, 3)
                .row("b")
                .count(0, 40, 40)
                .equation(86, 0, 0, 2, 0, 1, 2)
                .equation(37, 0, 1, 1, 0, 0, -1)
                .build();
        List<ProtectedTable> shown = Gate.protect(List.of(cells), TEN);

        assertThat(shown.get(0).hiddenCells()).isEqualTo(2);
        assertThat(shown.get(0).withheld())
                .hasValue("Table cells is withheld: no way was found to protect all of its cells,"
                        + " or those of a table it is tied to (a coarser breakdown or fewer tables may be shown)");
    }

    /** With no time to look for anything, the last tables are withheld until what is left has nothing small. */
    @Test
    void whatWasNotProvedSafeInTimeIsWithheldTheLastTablesFirst() {
        CellTable others =
                Tables.counts("others", List.of("ward"), "a", 40, "b", 60).of("others");
        CellTable cells = Tables.counts("cells", List.of("ward", "sex"), "a", "m", 3, "a", "f", 37);
        CellTable wards = Tables.counts("wards", List.of("ward"), "a", 40);
        ProtectedRelease release =
                Gate.protectRelease(List.of(others, wards, cells), List.of(), TEN, History.none(), () -> true);

        assertThat(release.tables().get(0).hiddenCells()).isZero();
        assertThat(release.tables().get(2).withheld()).isPresent();
        assertThat(release.notes()).singleElement().asString().contains("time limit");
        ProtectedRelease reversed =
                Gate.protectRelease(List.of(others, cells, wards), List.of(), TEN, History.none(), () -> true);
        assertThat(reversed.tables().get(2).withheld()).isPresent();
        assertThat(reversed.tables().get(1).hiddenCells()).isEqualTo(2);
    }

    @Test
    void tablesThatDoNotAddUpAreRefused() {
        CellTable fine = Tables.counts("by_ward", List.of("ward"), "a", 20, "b", 30);
        CellTable coarse = Tables.counts("total", List.of(), 51);

        assertThatThrownBy(() -> Gate.protect(List.of(fine, coarse), TEN))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Cannot protect the release: its tables do not add up; see table total, column persons,"
                        + " row 1 and table by_ward, column persons, row 2");
    }

    private static List<Integer> hiddenCells(List<ProtectedTable> tables) {
        return tables.stream()
                .flatMap(table -> IntStream.range(0, table.values().size())
                        .boxed()
                        .flatMap(value ->
                                IntStream.range(0, table.rows()).mapToObj(row -> table.isHidden(value, row) ? 1 : 0)))
                .toList();
    }

    /** Every sensitive cell keeps its width, and no other hidden cell can be recomputed unless its row is withheld. */
    private static void assertSafe(List<CellTable> tables, Protection protection) {
        Attack attack = Attack.on(tables, protection, Gate.protect(tables, protection));
        for (int cell : attack.hiddenCells()) {
            long width = attack.facts().isWithheld(cell)
                    ? attack.facts().width(cell)
                    : Math.max(1, attack.facts().width(cell));
            assertThat(attack.isAtLeastAsWide(cell, width)).as("cell " + cell).isTrue();
            assertThat(attack.byLinearProgramming(cell)[1].orElse(Long.MAX_VALUE))
                    .as("cell " + cell)
                    .isGreaterThanOrEqualTo(
                            attack.facts().value(cell) + attack.facts().widthAbove(cell));
            if (attack.facts().isSensitive(cell)) {
                assertThat(attack.isKnownBetter(cell, width)).as("cell " + cell).isFalse();
            }
        }
    }
}
