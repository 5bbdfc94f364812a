package keinen.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import keinen.history.History;
import keinen.history.Horizon;
import keinen.measure.Breakdown;
import keinen.measure.Breakdown.Dimension;
import keinen.measure.CellTable;
import keinen.measure.Cyclers;
import keinen.measure.ExitReasons;
import keinen.measure.Fold;
import keinen.measure.LongTerm;
import keinen.measure.Measure;
import keinen.measure.Occurrences;
import keinen.measure.SpellDays;
import keinen.measure.StockFlowYears;
import keinen.testkit.GeneratedCity;
import keinen.testkit.Life;
import keinen.time.Month;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Long-term receipt, cyclers, exit mix and days of a small city beside its flows, attacked as they are released. */
class PatternsAttackTest {
    private static final Breakdown NOBODY = new Breakdown(List.of());
    private static final Breakdown SEXES = new Breakdown(List.of(new Dimension("sex", 1, List.of("c1", "c2"))));
    private static final Dimension REASON =
            new Dimension("reason", Dimension.NO_ATTRIBUTE, List.of("r1", "r2", "r3", "r4"));
    private static final Protection TEN = Tables.threshold(10, 3);

    @TestFactory
    Stream<DynamicTest> noSensitiveCellIsFoundOut() {
        return LongStream.rangeClosed(1, 3)
                .boxed()
                .map(seed -> DynamicTest.dynamicTest("seed " + seed, () -> assertSafe(city(seed))));
    }

    private static List<CellTable> city(long seed) {
        int first = Month.of(2018, 4).index();
        Horizon horizon = new Horizon(first, first + 23, 1);
        List<Life> lives = GeneratedCity.lives(seed, 250, horizon);
        List<CellTable> tables = new ArrayList<>();
        for (Measure measure : List.of(
                new StockFlowYears("years", SEXES, horizon),
                new ExitReasons("mix", NOBODY, horizon, ExitReasons.Groups.LAST_MONTH, REASON),
                new ExitReasons("begun", SEXES, horizon, ExitReasons.Groups.FIRST_MONTH, REASON),
                new LongTerm("long", SEXES, horizon, 9, 12),
                new LongTerm("longest", NOBODY, horizon, 9, 12),
                new Cyclers("cyclers", SEXES, horizon, 2, 1),
                new SpellDays("days", SEXES, horizon))) {
            tables.add(count(lives, horizon, measure));
        }
        return tables;
    }

    private static CellTable count(List<Life> lives, Horizon horizon, Measure measure) {
        Fold fold = measure.fold();
        Occurrences occurrences = new Occurrences(GeneratedCity.CODES.size());
        History history = new History(horizon, GeneratedCity.KINDS);
        for (Life life : lives) {
            history.read(life.records());
            occurrences.add(history);
            fold.add(history);
        }
        return measure.tabulate(fold.cells(), measure.breakdown().groups(occurrences));
    }

    /** Every hidden cell is as wide as it has to be for who does not regard whole numbers, and for who does. */
    private static void assertSafe(List<CellTable> tables) {
        Attack attack = Attack.on(tables, TEN, Gate.protect(tables, TEN));
        assertThat(attack.hiddenCells())
                .allMatch(cell -> attack.isAtLeastAsWide(cell, attack.facts().width(cell)));
        List<Integer> sensitive = attack.hiddenCells().stream()
                .filter(attack.facts()::isSensitive)
                .toList();
        assertThat(sensitive)
                .isNotEmpty()
                .noneMatch(cell -> attack.isKnownBetter(cell, attack.facts().width(cell)));
    }
}
