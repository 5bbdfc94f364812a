package keinen.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import keinen.dictionary.Bands;
import keinen.history.Horizon;
import keinen.measure.Breakdown;
import keinen.measure.Breakdown.Dimension;
import keinen.measure.CellTable;
import keinen.measure.Churn;
import keinen.measure.Cohort;
import keinen.measure.Continuation;
import keinen.measure.Cyclers;
import keinen.measure.Distribution;
import keinen.measure.Duration;
import keinen.measure.EntryOutcomes;
import keinen.measure.ExitReasons;
import keinen.measure.Exits;
import keinen.measure.Expenditure;
import keinen.measure.Inflow;
import keinen.measure.LongTerm;
import keinen.measure.Measure;
import keinen.measure.OnAidYears;
import keinen.measure.ReEntry;
import keinen.measure.SpellDays;
import keinen.measure.StockFlow;
import keinen.measure.StockFlowYears;
import keinen.measure.Survival;
import keinen.measure.Transition;
import keinen.testkit.GeneratedCity;
import keinen.testkit.Life;
import keinen.time.Month;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every column of every measure, of the same lives seen for one month after the other. */
class CourseTest {
    private static final Month FIRST = Month.of(2017, 11);
    private static final Month LAST = Month.of(2020, 6);
    private static final Dimension PLACE = new Dimension("place", 0, List.of("c1", "c2", "c3"));
    private static final Dimension REASON =
            new Dimension("reason", Dimension.NO_ATTRIBUTE, List.of("r1", "r2", "r3", "r4"));
    private static final Breakdown BY = new Breakdown(List.of(PLACE));

    @TestFactory
    Stream<DynamicTest> whatGrowsNeverFallsAndWhatStaysIsAlwaysTheSame() {
        return IntStream.range(0, 4)
                .mapToObj(seed -> dynamicTest("seed " + seed, () -> {
                    List<Life> lives = GeneratedCity.lives(seed, 150, horizon(LAST)).stream()
                            .map(Life::withoutContradictedEnds)
                            .toList();
                    List<CellTable> before = List.of();
                    for (Month asOf = Month.of(2019, 1); asOf.index() <= LAST.index(); asOf = asOf.plus(1)) {
                        List<CellTable> now = tables(lives, horizon(asOf));
                        for (int t = 0; t < before.size(); t++) {
                            compare(before.get(t), now.get(t));
                        }
                        before = now;
                    }
                }));
    }

    private static void compare(CellTable before, CellTable now) {
        List<String> keys = Signature.of(before).keyNames();
        Map<List<String>, List<Integer>> rows = new RowIndex(now, keys).rows();
        new RowIndex(before, keys).rows().forEach((key, row) -> {
            for (int column = 0; rows.containsKey(key) && column < now.values().size(); column++) {
                int nowRow = rows.get(key).get(0);
                // Yen may be paid back.
                boolean isCount = now.values().get(column).unit() != CellTable.Unit.YEN;
                if (isCount && before.isObservable(column, row.get(0)) && now.isObservable(column, nowRow)) {
                    String name = now.family() + " " + now.values().get(column).name();
                    long was = before.value(column, row.get(0));
                    long is = now.value(column, nowRow);
                    switch (Course.of(now, column)) {
                        case GROWS -> assertThat(is).as(name).isGreaterThanOrEqualTo(was);
                        case STAYS -> assertThat(is).as(name).isEqualTo(was);
                        case CHANGES, MOVES -> assertThat(is).as(name).isNotNegative();
                    }
                }
            }
        });
    }

    private static List<CellTable> tables(List<Life> lives, Horizon horizon) {
        Measure[] measures = {
            new StockFlow("t", BY, horizon),
            new StockFlowYears("t", BY, horizon),
            new Cohort("t", BY, horizon),
            new Survival("t", BY, horizon, Survival.Spells.ALL),
            new Exits("t", BY, horizon, Survival.Spells.FIRST, REASON),
            new ReEntry("t", BY, horizon),
            new Transition("t", BY, horizon, PLACE),
            new Distribution("t", BY, horizon, "months", 0, new Bands(List.of(0, 6, 12))),
            new Duration("t", BY, horizon),
            new ExitReasons("t", BY, horizon, ExitReasons.Groups.LAST_MONTH, REASON),
            new Expenditure("t", BY, horizon, List.of("living", "housing")),
            new OnAidYears("t", BY, horizon),
            new Continuation("t", BY, horizon, List.of(1, 2)),
            new EntryOutcomes("t", BY, horizon, 6, 4),
            new Churn("t", BY, horizon, 5),
            new Inflow("t", BY, horizon, 6),
            new LongTerm("t", BY, horizon, 7, 10),
            new Cyclers("t", BY, horizon, 2, 1),
            new SpellDays("t", BY, horizon)
        };
        return new NamedLives(lives, horizon).count(measures);
    }

    private static Horizon horizon(Month asOf) {
        return new Horizon(FIRST.index(), asOf.index(), 0);
    }
}
