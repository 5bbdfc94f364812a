package keinen.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import keinen.dictionary.Bands;
import keinen.history.History;
import keinen.history.Horizon;
import keinen.measure.Breakdown;
import keinen.measure.Breakdown.Dimension;
import keinen.measure.CellTable;
import keinen.measure.Cells;
import keinen.measure.Churn;
import keinen.measure.Cohort;
import keinen.measure.Continuation;
import keinen.measure.Cyclers;
import keinen.measure.Distribution;
import keinen.measure.Duration;
import keinen.measure.EntryOutcomes;
import keinen.measure.ExitReasons;
import keinen.measure.Exits;
import keinen.measure.Fold;
import keinen.measure.Inflow;
import keinen.measure.LongTerm;
import keinen.measure.Measure;
import keinen.measure.Occurrences;
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

/** Every measure of one generated city in one release: what ties the tables together holds, and is protected. */
class MeasuresTogetherTest {
    private static final Breakdown NOBODY = new Breakdown(List.of());
    private static final Dimension PLACE = new Dimension("place", 0, List.of("c1", "c2", "c3"));
    private static final Dimension SEX = new Dimension("sex", 1, List.of("c1", "c2"));
    private static final Dimension REASON =
            new Dimension("reason", Dimension.NO_ATTRIBUTE, List.of("r1", "r2", "r3", "r4"));

    @TestFactory
    Stream<DynamicTest> whatTiesTheTablesOfACityTogetherHolds() {
        return LongStream.rangeClosed(1, 6)
                .boxed()
                .map(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    List<CellTable> tables = new ArrayList<>(city(seed));
                    tables.addAll(followed(seed));
                    // Equations that do not hold are refused.
                    CellSystem system = CellSystem.of(new ReleaseCells(tables), Tables.threshold(3, 3), new BitSet());
                    assertThat(system.size()).isLessThan(system.facts().size());
                }));
    }

    @TestFactory
    Stream<DynamicTest> theGateProtectsThemTogether() {
        return LongStream.rangeClosed(2, 4)
                .boxed()
                .map(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    assertSafe(city(seed));
                }));
    }

    /** The same months of persons stand in both: who sees them in one table sees them. */
    @TestFactory
    Stream<DynamicTest> aMeanStockIsHiddenInATableOfRatesWhereItIsInThatOfStocks() {
        return LongStream.rangeClosed(1, 3)
                .boxed()
                .map(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    Horizon horizon = horizon(seed);
                    Breakdown by = new Breakdown(List.of(PLACE, SEX));
                    List<CellTable> tables = count(
                            GeneratedCity.lives(seed, 120, horizon),
                            horizon,
                            new StockFlowYears("years", by, horizon),
                            new OnAidYears("rate", by, horizon),
                            new OnAidYears("rate_by_sex", new Breakdown(List.of(SEX)), horizon),
                            new StockFlow("months", new Breakdown(List.of(PLACE)), horizon));
                    List<ProtectedTable> shown = Gate.protect(tables, Tables.threshold(18, 5));
                    ProtectedTable years = shown.get(0);
                    ProtectedTable rates = shown.get(1);
                    assertThat(rates.hiddenCells()).isPositive();
                    for (int row = 0; row < rates.rows(); row++) {
                        assertThat(rates.isHidden(0, row)).isEqualTo(years.isHidden(years.valueColumn("on_aid"), row));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> theGateProtectsThoseThatFollowPersonsTogether() {
        return LongStream.rangeClosed(2, 4)
                .boxed()
                .map(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    assertSafe(followed(seed));
                }));
    }

    /** The gate audits what it lets through; besides, its sensitive cells are attacked. */
    private static void assertSafe(List<CellTable> tables) {
        Protection protection = Tables.threshold(3, 3);
        Attack attack = Attack.on(tables, protection, Gate.protect(tables, protection));
        List<Integer> sensitive = attack.hiddenCells().stream()
                .filter(attack.facts()::isSensitive)
                .toList();
        assertThat(sensitive)
                .isNotEmpty()
                .allMatch(cell -> attack.isAtLeastAsWide(cell, attack.facts().width(cell)));
    }

    static List<CellTable> city(long seed) {
        Horizon horizon = horizon(seed);
        return tables(GeneratedCity.lives(seed, 120, horizon), horizon);
    }

    private static Horizon horizon(long seed) {
        int first = Month.of(2017, 11).index();
        return new Horizon(first, first + 30 + (int) (seed % 5), 1);
    }

    /** The measures that follow persons, and the years that they are tied to. */
    static List<CellTable> followed(long seed) {
        Horizon horizon = horizon(seed);
        List<CellTable> tables = new ArrayList<>();
        for (Breakdown by : List.of(NOBODY, new Breakdown(List.of(SEX)))) {
            String name = by.dimensions().isEmpty() ? "all" : "by_sex";
            tables.addAll(count(
                    GeneratedCity.lives(seed, 120, horizon),
                    horizon,
                    new StockFlowYears("flows_" + name, by, horizon),
                    new Continuation("continuation_" + name, by, horizon, List.of(1, 2)),
                    new Continuation("first_year_" + name, by, horizon, List.of(1)),
                    new EntryOutcomes("outcomes_" + name, by, horizon, 6, 6),
                    new Churn("churn_" + name, by, horizon, 3),
                    new Inflow("inflow_" + name, by, horizon, 6),
                    new Inflow("inflow_of_3_" + name, by, horizon, 3)));
        }
        return tables;
    }

    private static List<CellTable> tables(List<Life> lives, Horizon horizon) {
        List<CellTable> tables = new ArrayList<>();
        for (Breakdown by : List.of(NOBODY, new Breakdown(List.of(SEX)))) {
            String name = by.dimensions().isEmpty() ? "all" : "by_sex";
            tables.addAll(count(
                    lives,
                    horizon,
                    new Cohort("cohort_" + name, by, horizon),
                    new StockFlowYears("years_" + name, by, horizon),
                    new Survival("survival_" + name, by, horizon, Survival.Spells.FIRST),
                    new Exits("exits_" + name, by, horizon, Survival.Spells.FIRST, REASON),
                    new ReEntry("returns_" + name, by, horizon),
                    new Transition("moves_" + name, by, horizon, PLACE),
                    new Distribution("residence_" + name, by, horizon, "months", 0, new Bands(List.of(0, 1, 6))),
                    new Distribution("coarse_" + name, by, horizon, "months", 0, new Bands(List.of(0, 6, 12))),
                    new LongTerm("long_" + name, by, horizon, 9, 12),
                    new LongTerm("longer_" + name, by, horizon, 11, 12),
                    new Cyclers("cyclers_" + name, by, horizon, 2, 1),
                    new ExitReasons("mix_" + name, by, horizon, ExitReasons.Groups.LAST_MONTH, REASON),
                    new ExitReasons("begun_" + name, by, horizon, ExitReasons.Groups.FIRST_MONTH, REASON),
                    new SpellDays("days_" + name, by, horizon),
                    new Duration("duration_" + name, by, horizon),
                    new OnAidYears("rate_" + name, by, horizon)));
        }
        Breakdown placesAndSexes = new Breakdown(List.of(PLACE, SEX));
        tables.addAll(count(
                lives,
                horizon,
                new StockFlow("months", placesAndSexes, horizon),
                new OnAidYears("rate_by_place_and_sex", placesAndSexes, horizon)));
        return tables;
    }

    static List<CellTable> count(List<Life> lives, Horizon horizon, Measure... measures) {
        List<Fold> folds = Stream.of(measures).map(Measure::fold).toList();
        Occurrences occurrences = new Occurrences(GeneratedCity.CODES.size());
        History history = new History(horizon, GeneratedCity.KINDS);
        for (Life life : lives) {
            history.read(life.records());
            occurrences.add(history);
            folds.forEach(fold -> fold.add(history));
        }
        return IntStream.range(0, measures.length)
                .mapToObj(i -> {
                    Cells cells = folds.get(i).cells();
                    return measures[i].tabulate(cells, measures[i].breakdown().groups(occurrences));
                })
                .toList();
    }
}
