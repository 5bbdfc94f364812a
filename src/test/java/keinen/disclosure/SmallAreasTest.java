package keinen.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import keinen.measure.CellTable;
import keinen.measure.CellTable.Unit;
import org.junit.jupiter.api.Test;

/** Areas where few people live: a higher threshold, or nothing at all. */
class SmallAreasTest {
    private static final CellTable WARDS = Tables.counts(
            "wards",
            List.of("ward", "sex"),
            "a",
            "1",
            15,
            "a",
            "2",
            0,
            "b",
            "1",
            15,
            "b",
            "2",
            30,
            "c",
            "1",
            25,
            "c",
            "2",
            15,
            "d",
            "1",
            80,
            "d",
            "2",
            90);

    @Test
    void anAreaHasTheHighestThresholdThatConcernsIt() {
        Protection protection = protection(
                new Protection.SmallAreas("ward", Set.of("c", "d"), 20, false),
                new Protection.SmallAreas("ward", Set.of("d"), 16, false));
        AreaRows rows = new AreaRows(WARDS, protection);

        assertThat(IntStream.range(0, 8).map(rows::threshold)).containsExactly(20, 20, 20, 20, 16, 16, 10, 10);
    }

    @Test
    void countsBelowTheAreasThresholdAreHidden() {
        ProtectedTable shown = Gate.protect(
                        List.of(WARDS), protection(new Protection.SmallAreas("ward", Set.of("d"), 20, false)))
                .get(0);

        assertThat(IntStream.range(0, 8).filter(row -> shown.isHidden(0, row))).containsExactly(0, 2, 5);
    }

    @Test
    void nothingOfAWithheldAreaIsShownNotEvenZeros() {
        ProtectedTable shown = Gate.protect(
                        List.of(WARDS), protection(new Protection.SmallAreas("ward", Set.of("b", "c", "d"), 0, true)))
                .get(0);

        assertThat(IntStream.range(0, 8).filter(row -> shown.isHidden(0, row))).containsExactly(0, 1);
    }

    @Test
    void aWithheldAreaDoesNotFollowFromTheCitysTotal() {
        CellTable city = Tables.counts("city", List.of("sex"), "1", 135, "2", 135);
        List<ProtectedTable> shown = Gate.protect(
                List.of(WARDS, city), protection(new Protection.SmallAreas("ward", Set.of("b", "c", "d"), 0, true)));

        assertThat(shown.get(0).hiddenCells() + shown.get(1).hiddenCells()).isGreaterThan(2);
        assertThat(shown.get(0).isHidden(0, 0)).isTrue();
    }

    @Test
    void aTransitionNamesAnAreaTwice() {
        CellTable.Key from = new CellTable.Key("from", CellTable.KeyType.TEXT, "ward");
        CellTable.Key to = new CellTable.Key("to", CellTable.KeyType.TEXT, "ward");
        CellTable moves = new CellTable.Builder(
                        "moves",
                        "moves",
                        List.of(),
                        List.of(from, to),
                        List.of(new CellTable.Value("persons", Unit.COUNT, true)))
                .row("a", "b")
                .row("b", "a")
                .row("b", "b")
                .build();
        AreaRows rows = new AreaRows(moves, protection(new Protection.SmallAreas("ward", Set.of("b"), 0, true)));

        assertThat(IntStream.range(0, 3).filter(rows::isWithheld)).containsExactly(0, 1);
    }

    private static Protection protection(Protection.SmallAreas... areas) {
        return new Protection(true, 10, true, 5, 0, 0, 0, Optional.empty(), List.of(areas));
    }
}
