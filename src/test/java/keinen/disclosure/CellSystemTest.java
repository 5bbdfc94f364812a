package keinen.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import keinen.measure.CellTable;
import keinen.measure.CellTable.KeyType;
import keinen.measure.CellTable.Unit;
import org.junit.jupiter.api.Test;

/** Which cells of a release a reader knows to be tied to each other. */
class CellSystemTest {
    private static final int ENTRIES = 1;

    private final CityTables city = new CityTables(2, 2, 14, 8, 3);

    @Test
    void aStockIsOneCellAsTheEndOfOneMonthAndTheBeginningOfTheNext() {
        CellTable months = city.byMonth("ward");
        ReleaseCells cells = new ReleaseCells(List.of(months));
        CellSystem system = system(cells);

        assertThat(system.unknown(cells.cell(0, 7, 0))).isEqualTo(system.unknown(cells.cell(0, 0, 1)));
    }

    @Test
    void aTableByTheSameGroupsInAnotherOrderHasTheSameCells() {
        CellTable one = city.byMonth("ward", "type");
        CellTable other = city.byMonth("type", "ward");
        ReleaseCells cells = new ReleaseCells(List.of(one, other));
        CellSystem system = system(cells);

        assertThat(other.key(0, 14)).isEqualTo("ta");
        assertThat(other.key(1, 14)).isEqualTo("wb");
        // Ward b and type a, its second month.
        assertThat(system.unknown(cells.cell(1, ENTRIES, 15))).isEqualTo(system.unknown(cells.cell(0, ENTRIES, 29)));
        assertThat(system.unknown(cells.cell(1, 3, 15))).isEqualTo(system.unknown(cells.cell(0, 3, 29)));
    }

    @Test
    void aTableByFewerGroupsHoldsSumsOfAdditiveColumnsOnly() {
        ReleaseCells cells = new ReleaseCells(List.of(city.byMonth("ward"), city.byMonth("ward", "type")));
        Equations equations = new Equations();
        new Margins().addTo(equations, cells);

        // Six additive columns, two wards, fourteen months; transfers are not sums.
        assertThat(equations.count()).isEqualTo(6 * 2 * 14);
    }

    @Test
    void farMarginsFollowFromNearOnes() {
        ReleaseCells cells =
                new ReleaseCells(List.of(city.byMonth("ward", "type"), city.byMonth("ward"), city.byMonth()));
        Equations equations = new Equations();
        new Margins().addTo(equations, cells);

        assertThat(equations.count()).isEqualTo(6 * 2 * 14 + 6 * 14);
    }

    @Test
    void aYearIsTheSumOfItsMonthsAndOpensAndClosesWithThem() {
        ReleaseCells cells = new ReleaseCells(List.of(city.byYear("ward"), city.byMonth("ward")));
        Equations equations = new Equations();
        new YearFromMonths().addTo(equations, cells);
        CellSystem system = system(cells);

        // Two wards, two fiscal years, eight columns.
        assertThat(equations.count()).isEqualTo(2 * 2 * 8);
        assertThat(system.unknown(cells.cell(0, 7, 0))).isEqualTo(system.unknown(cells.cell(1, 7, 11)));
        assertThat(system.unknown(cells.cell(0, 0, 1))).isEqualTo(system.unknown(cells.cell(1, 0, 12)));
    }

    @Test
    void theEntrantsOfACohortAreTheEntriesOfItsYear() {
        CellTable years = city.byYear("ward");
        CellTable.Builder cohorts = new CellTable.Builder(
                "cohorts",
                "cohort",
                List.of("ward"),
                Stream.of("cohort", "fiscal_year", "months_observed")
                        .map(name -> new CellTable.Key(name, KeyType.INTEGER))
                        .toList(),
                List.of(new CellTable.Value("entrants", Unit.COUNT, true)));
        long entries = years.value(ENTRIES, 0);
        cohorts.row("wa", "2019", "2019", "12").count(0, entries, entries);
        cohorts.row("wa", "2019", "2020", "2").count(0, entries, entries);
        ReleaseCells cells = new ReleaseCells(List.of(cohorts.build(), years));
        CellSystem system = system(cells);

        assertThat(system.unknown(cells.cell(0, 0, 0)))
                .isEqualTo(system.unknown(cells.cell(0, 0, 1)))
                .isEqualTo(system.unknown(cells.cell(1, ENTRIES, 0)));
    }

    @Test
    void aSensitiveCellMakesEveryCellThatEqualsItSensitive() {
        CellTable one = Tables.counts("one", List.of("ward"), "a", 3, "b", 0);
        CellTable total = Tables.counts("total", List.of(), 3);
        ReleaseCells cells = new ReleaseCells(List.of(one, total));
        CellSystem system = system(cells);

        assertThat(system.unknown(0)).isEqualTo(system.unknown(2));
        assertThat(system.isSensitive(system.unknown(2))).isTrue();
        assertThat(system.isFixed(system.unknown(1))).isTrue();
    }

    private static CellSystem system(ReleaseCells cells) {
        return CellSystem.of(cells, Tables.threshold(10, 5), new BitSet());
    }
}
