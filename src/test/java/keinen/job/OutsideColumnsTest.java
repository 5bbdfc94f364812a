package keinen.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import keinen.history.History;
import keinen.history.Horizon;
import keinen.measure.Breakdown;
import keinen.measure.Breakdown.Dimension;
import keinen.measure.CellTable;
import keinen.measure.Cohort;
import keinen.measure.Duration;
import keinen.measure.ExitReasons;
import keinen.measure.Expenditure;
import keinen.measure.Fold;
import keinen.measure.Occurrences;
import keinen.measure.StockFlow;
import keinen.measure.StockFlowYears;
import keinen.testkit.GeneratedCity;
import keinen.testkit.Life;
import keinen.time.Month;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The columns of publications are those of the cells that they are of. */
class OutsideColumnsTest {
    private static final int FIRST = Month.of(2018, 4).index();
    private static final Horizon HORIZON = new Horizon(FIRST, FIRST + 23, 1);
    private static final Breakdown NOBODY = new Breakdown(List.of());
    private static final Dimension REASON =
            new Dimension("reason", Dimension.NO_ATTRIBUTE, List.of("r1", "r2", "r3", "r4"));

    @TestFactory
    Stream<DynamicTest> theyAreTheKeysAndTheShownValuesOfTheCells() {
        return Stream.of(
                        new Case(Measure.COHORT, new Cohort("t", NOBODY, HORIZON)),
                        new Case(Measure.EXPENDITURE, new Expenditure("t", NOBODY, HORIZON, List.of("kind0", "kind1"))),
                        new Case(Measure.DURATION, new Duration("t", NOBODY, HORIZON)),
                        new Case(
                                Measure.EXIT_REASONS,
                                new ExitReasons("t", NOBODY, HORIZON, ExitReasons.Groups.LAST_MONTH, REASON)),
                        new Case(Measure.STOCK_FLOW, new StockFlow("t", NOBODY, HORIZON)))
                .map(known ->
                        DynamicTest.dynamicTest(known.named().key(), () -> compare(known, CountOptions.Period.MONTH)));
    }

    @Test
    void soAreThoseOfYears() {
        compare(
                new Case(Measure.STOCK_FLOW, new StockFlowYears("t", NOBODY, HORIZON)),
                CountOptions.Period.FISCAL_YEAR);
    }

    @Test
    void theBandsOfDurationsAreThoseOfTheMeasure() {
        CellTable table = cells(new Duration("t", NOBODY, HORIZON));
        int band = table.keys().size() - 1;
        assertThat(Stream.iterate(0, row -> row + 1).limit(table.rows()).map(row -> table.key(band, row)))
                .containsAll(OutsideKeys.DURATIONS.names())
                .filteredOn(name -> !OutsideKeys.DURATIONS.names().contains(name))
                .containsOnly("unknown");
    }

    private record Case(Measure named, keinen.measure.Measure counted) {}

    private static void compare(Case known, CountOptions.Period period) {
        CellTable table = cells(known.counted());
        OutsideColumns columns = OutsideColumns.find(known.named(), period).orElseThrow();
        assertThat(table.keys()).extracting(CellTable.Key::name).containsExactlyElementsOf(columns.keys());
        assertThat(table.values())
                .filteredOn(value -> value.visibility() == CellTable.Visibility.SHOWN)
                .extracting(CellTable.Value::name)
                .containsExactlyElementsOf(columns.values());
    }

    private static CellTable cells(keinen.measure.Measure measure) {
        Fold fold = measure.fold();
        Occurrences occurrences = new Occurrences(GeneratedCity.CODES.size());
        History history = new History(HORIZON, GeneratedCity.KINDS);
        for (Life life : GeneratedCity.lives(1, 100, HORIZON)) {
            history.read(life.records());
            occurrences.add(history);
            fold.add(history);
        }
        return measure.tabulate(fold.cells(), measure.breakdown().groups(occurrences));
    }
}
