package keinen.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import keinen.dictionary.Bands;
import keinen.history.History;
import keinen.history.Horizon;
import keinen.testkit.GeneratedCity;
import keinen.testkit.Life;
import keinen.time.Month;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class FoldsAgainstReferenceTest {
    private static final int SEEDS = 25;
    private static final Breakdown.Dimension REASONS =
            new Breakdown.Dimension("reason", Breakdown.Dimension.NO_ATTRIBUTE, List.of("r1", "r2", "r3", "r4"));
    private static final Breakdown.Dimension OF = new Breakdown.Dimension("of", 0, List.of("c1", "c2", "c3"));
    private static final int[][] BREAKDOWNS = {{}, {0}, {1, 0}};

    /** One generated city, its breakdown and its horizon. */
    @SuppressWarnings("ArrayRecordComponent") // a constant of the test
    private record City(List<Life> lives, Horizon horizon, int[] by) {
        Breakdown breakdown() {
            return new Breakdown(IntStream.of(by)
                    .mapToObj(attribute -> new Breakdown.Dimension(
                            "attribute" + attribute,
                            attribute,
                            IntStream.rangeClosed(1, GeneratedCity.CODES.get(attribute))
                                    .mapToObj(code -> "c" + code)
                                    .toList()))
                    .toList());
        }

        Reference reference() {
            return new Reference(lives, horizon, by);
        }

        /** Counts in two halves that are brought together, so that adding up is tested on the way. */
        CellTable count(Measure measure) {
            Fold first = measure.fold();
            Fold second = measure.fold();
            Occurrences occurrences = new Occurrences(GeneratedCity.CODES.size());
            History history = new History(horizon, GeneratedCity.KINDS);
            for (int i = 0; i < lives.size(); i++) {
                history.read(lives.get(i).records());
                occurrences.add(history);
                (i % 2 == 0 ? first : second).add(history);
            }
            Cells cells = first.cells();
            cells.add(second.cells());
            List<Group> groups = breakdown().groups(occurrences);
            assertThat(measure.imbalances(cells, groups)).isEmpty();
            CellTable table = measure.tabulate(cells, groups);
            requireThatWeightsMultiplyContributors(measure, table, groups);
            return table;
        }

        /**
         * By which it is found who makes a cell up alone. What one life contributes is what all have more than all others.
         * Rows that are not there without some life are left out.
         */
        private void requireThatWeightsMultiplyContributors(Measure measure, CellTable table, List<Group> groups) {
            Map<String, Long> expected = new HashMap<>();
            Map<String, Integer> seen = new HashMap<>();
            for (int i = 0; i < lives.size(); i++) {
                int without = i;
                forEachCell(
                        table, (cell, contributors) -> expected.merge(cell, weight(without) * contributors, Long::sum));
                forEachCell(weighed(measure, groups, life -> life == without ? 0 : 1), (cell, contributors) -> {
                    expected.merge(cell, -weight(without) * contributors, Long::sum);
                    seen.merge(cell, 1, Integer::sum);
                });
            }
            CellTable found = weighed(measure, groups, City::weight);
            assertThat(found.rows()).isEqualTo(table.rows());
            forEachCell(found, (cell, contributors) -> {
                if (seen.getOrDefault(cell, 0) == lives.size()) {
                    assertThat(contributors).as(cell).isEqualTo(expected.get(cell));
                }
            });
        }

        private static long weight(int life) {
            return 1 + 7L * life;
        }

        /** The lives with a weight above 0. */
        private CellTable weighed(Measure measure, List<Group> groups, IntToLongFunction weights) {
            Fold fold = measure.fold();
            History history = new History(horizon, GeneratedCity.KINDS);
            for (int i = 0; i < lives.size(); i++) {
                if (weights.applyAsLong(i) > 0) {
                    history.read(lives.get(i).records());
                    history.weigh(weights.applyAsLong(i));
                    fold.add(history);
                }
            }
            return measure.tabulate(fold.cells(), groups);
        }

        private static void forEachCell(CellTable table, BiConsumer<String, Long> action) {
            for (int row = 0; row < table.rows(); row++) {
                for (int value = 0; value < table.values().size(); value++) {
                    action.accept(
                            key(table, row, table.keys().size() - table.groups()) + "/" + value,
                            table.contributors(value, row));
                }
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> theMonthlyStocksAndFlowsAreThoseOfThePlainDefinition() {
        return cities(city -> compare(
                city.count(new StockFlow("t", city.breakdown(), city.horizon())),
                city.reference().stockFlow(),
                8));
    }

    @TestFactory
    Stream<DynamicTest> theCohortsAreThoseOfThePlainDefinition() {
        return cities(city -> compare(
                city.count(new Cohort("t", city.breakdown(), city.horizon())),
                city.reference().cohort(),
                6));
    }

    @TestFactory
    Stream<DynamicTest> theRiskSetsOfAllSpellsAreThoseOfThePlainDefinition() {
        return cities(city -> compare(
                city.count(new Survival("t", city.breakdown(), city.horizon(), Survival.Spells.ALL)),
                city.reference().survival(Survival.Spells.ALL),
                3));
    }

    @TestFactory
    Stream<DynamicTest> theRiskSetsOfFirstSpellsAreThoseOfThePlainDefinition() {
        return cities(city -> compare(
                city.count(new Survival("t", city.breakdown(), city.horizon(), Survival.Spells.FIRST)),
                city.reference().survival(Survival.Spells.FIRST),
                3));
    }

    @TestFactory
    Stream<DynamicTest> theExitsByReasonAreThoseOfThePlainDefinition() {
        return cities(city -> {
            for (Survival.Spells which : Survival.Spells.values()) {
                compare(
                        city.count(new Exits("t", city.breakdown(), city.horizon(), which, REASONS)),
                        city.reference().exits(which),
                        3);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> theTimesOffAidAreThoseOfThePlainDefinition() {
        return cities(city -> {
            CellTable table = city.count(new ReEntry("t", city.breakdown(), city.horizon()));
            compare(table, city.reference().reEntry(), 3);
            Map<String, Long> persons = city.reference().personsOffAid();
            for (int row = 0; row < table.rows(); row++) {
                assertThat(table.contributors(0, row)).isEqualTo(persons.getOrDefault(key(table, row, 1), 0L));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> theMovesBetweenMarchesAreThoseOfThePlainDefinition() {
        return cities(city -> compare(
                city.count(new Transition("t", city.breakdown(), city.horizon(), OF)),
                city.reference().transition(0),
                1));
    }

    @TestFactory
    Stream<DynamicTest> theMonthsSinceADateAreThoseOfThePlainDefinition() {
        Bands bands = new Bands(List.of(0, 1, 6, 12));
        return cities(city -> compare(
                city.count(new Distribution("t", city.breakdown(), city.horizon(), "months", 0, bands)),
                city.reference().monthsResident(),
                1));
    }

    @TestFactory
    Stream<DynamicTest> theDurationsAreThoseOfThePlainDefinition() {
        return cities(city -> compare(
                city.count(new Duration("t", city.breakdown(), city.horizon())),
                city.reference().duration(),
                2));
    }

    @TestFactory
    Stream<DynamicTest> theContinuationsAreThoseOfThePlainDefinition() {
        return cities(city -> compare(
                city.count(new Continuation("t", city.breakdown(), city.horizon(), List.of(1, 2))),
                city.reference().continuation(List.of(1, 2)),
                2));
    }

    @TestFactory
    Stream<DynamicTest> theOutcomesOfEntriesAreThoseOfThePlainDefinition() {
        return cities(city -> compare(
                city.count(new EntryOutcomes("t", city.breakdown(), city.horizon(), 6, 4)),
                city.reference().entryOutcomes(6, 4),
                3));
    }

    @TestFactory
    Stream<DynamicTest> theChurnIsThatOfThePlainDefinition() {
        return cities(city -> compare(
                city.count(new Churn("t", city.breakdown(), city.horizon(), 5)),
                city.reference().churn(5),
                4));
    }

    @TestFactory
    Stream<DynamicTest> theInflowIsThatOfThePlainDefinition() {
        return cities(city -> compare(
                city.count(new Inflow("t", city.breakdown(), city.horizon(), 6)),
                city.reference().inflow(6),
                4));
    }

    @TestFactory
    Stream<DynamicTest> theLongTermRecipientsAreThoseOfThePlainDefinition() {
        return cities(city -> compare(
                city.count(new LongTerm("t", city.breakdown(), city.horizon(), 7, 10)),
                city.reference().longTerm(7, 10),
                2));
    }

    @TestFactory
    Stream<DynamicTest> theCyclersAreThoseOfThePlainDefinition() {
        return cities(city -> {
            for (int years : List.of(1, 2)) {
                compare(
                        city.count(new Cyclers("t", city.breakdown(), city.horizon(), 2, years)),
                        city.reference().cyclers(2, years),
                        2);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> theReasonsOfAYearsExitsAreThoseOfThePlainDefinition() {
        return cities(city -> {
            for (ExitReasons.Groups groups : ExitReasons.Groups.values()) {
                compare(
                        city.count(new ExitReasons("t", city.breakdown(), city.horizon(), groups, REASONS)),
                        city.reference().exitReasons(groups),
                        1);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> theDaysOfEndedSpellsAreThoseOfThePlainDefinition() {
        return cities(city -> compare(
                city.count(new SpellDays("t", city.breakdown(), city.horizon())),
                city.reference().spellDays(),
                3));
    }

    @TestFactory
    Stream<DynamicTest> theExpenditureIsThatOfThePlainDefinition() {
        return cities(city -> compare(
                city.count(new Expenditure("t", city.breakdown(), city.horizon(), List.of("kind0", "kind1"))),
                city.reference().expenditure(GeneratedCity.KINDS),
                3));
    }

    @TestFactory
    Stream<DynamicTest> theMonthsOfPersonsBehindARateAreThoseOfThePlainDefinition() {
        return cities(city -> {
            CellTable table = city.count(new OnAidYears("t", city.breakdown(), city.horizon()));
            compare(table, city.reference().personMonths(), 1);
            Map<String, Long> ever = city.reference().onAidEver();
            for (int row = 0; row < table.rows(); row++) {
                assertThat(table.contributors(0, row)).isEqualTo(ever.getOrDefault(key(table, row, 1), 0L));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> theYearsAddUpTheirMonths() {
        return cities(city -> {
            CellTable years = city.count(new StockFlowYears("t", city.breakdown(), city.horizon()));
            CellTable months = city.count(new StockFlow("t", city.breakdown(), city.horizon()));
            Map<String, Long> ever = city.reference().onAidEver();
            for (int row = 0; row < years.rows(); row++) {
                assertThat(years.value(8, row)).isEqualTo(ever.getOrDefault(key(years, row, 1), 0L));
                assertThat(years.value(5, row)).isEqualTo(sumOfYear(months, years, row, 5));
                assertThat(years.value(6, row)).isEqualTo(sumOfYear(months, years, row, 6));
                assertThat(years.value(3, row)).isEqualTo(sumOfYear(months, years, row, 3));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everyEquationOfATableHoldsInIt() {
        return cities(city -> {
            List<Measure> measures = List.of(
                    new StockFlow("t", city.breakdown(), city.horizon()),
                    new StockFlowYears("t", city.breakdown(), city.horizon()),
                    new Cohort("t", city.breakdown(), city.horizon()),
                    new Survival("t", city.breakdown(), city.horizon(), Survival.Spells.ALL),
                    new Exits("t", city.breakdown(), city.horizon(), Survival.Spells.ALL, REASONS),
                    new ReEntry("t", city.breakdown(), city.horizon()),
                    new Transition("t", city.breakdown(), city.horizon(), OF),
                    new Continuation("t", city.breakdown(), city.horizon(), List.of(1, 2)),
                    new EntryOutcomes("t", city.breakdown(), city.horizon(), 6, 4),
                    new Churn("t", city.breakdown(), city.horizon(), 5),
                    new Inflow("t", city.breakdown(), city.horizon(), 6),
                    new LongTerm("t", city.breakdown(), city.horizon(), 7, 10),
                    new Cyclers("t", city.breakdown(), city.horizon(), 2, 1),
                    new SpellDays("t", city.breakdown(), city.horizon()),
                    new Expenditure("t", city.breakdown(), city.horizon(), List.of("kind0", "kind1")));
            for (Measure measure : measures) {
                CellTable table = city.count(measure);
                assertThat(table.equations().isEmpty()).isEqualTo(hasNoEquations(measure, city));
                for (Equation equation : table.equations()) {
                    long sum = 0;
                    for (int i = 0; i < equation.cells().length; i++) {
                        int cell = equation.cells()[i];
                        sum += equation.coefficients()[i] * table.value(cell / table.rows(), cell % table.rows());
                    }
                    assertThat(sum).as(table.family()).isEqualTo(equation.constant());
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> aValueNeverHasMoreContributorsThanItCounts() {
        return cities(city -> {
            List<Measure> measures = List.of(
                    new Survival("t", city.breakdown(), city.horizon(), Survival.Spells.ALL),
                    new Exits("t", city.breakdown(), city.horizon(), Survival.Spells.ALL, REASONS),
                    new ReEntry("t", city.breakdown(), city.horizon()),
                    new Continuation("t", city.breakdown(), city.horizon(), List.of(1, 2)),
                    new EntryOutcomes("t", city.breakdown(), city.horizon(), 6, 4),
                    new Churn("t", city.breakdown(), city.horizon(), 5),
                    new Inflow("t", city.breakdown(), city.horizon(), 6),
                    new LongTerm("t", city.breakdown(), city.horizon(), 7, 10),
                    new Cyclers("t", city.breakdown(), city.horizon(), 2, 1),
                    new ExitReasons("t", city.breakdown(), city.horizon(), ExitReasons.Groups.LAST_MONTH, REASONS),
                    new SpellDays("t", city.breakdown(), city.horizon()),
                    new Duration("t", city.breakdown(), city.horizon()));
            for (Measure measure : measures) {
                CellTable table = city.count(measure);
                for (int row = 0; row < table.rows(); row++) {
                    for (int value = 0; value < table.values().size(); value++) {
                        assertThat(table.contributors(value, row)).isBetween(0L, table.value(value, row));
                        assertThat(table.contributors(value, row) > 0).isEqualTo(table.value(value, row) > 0);
                    }
                }
            }
        });
    }

    /** Three Marches are needed for what two pairs of them have in common. */
    private static boolean hasNoEquations(Measure measure, City city) {
        int thirdMarch = Month.of(2020, 3).index();
        return measure instanceof Transition && city.horizon().lastMonth() < thirdMarch;
    }

    private static long sumOfYear(CellTable months, CellTable years, int yearRow, int value) {
        int groups = years.groups();
        long sum = 0;
        for (int row = 0; row < months.rows(); row++) {
            boolean sameGroup = key(months, row, 0).equals(key(years, yearRow, 0));
            int year = Month.parse(months.key(groups, row)).fiscalYear().year();
            if (sameGroup && Integer.toString(year).equals(years.key(groups, yearRow))) {
                sum += months.value(value, row);
            }
        }
        return sum;
    }

    /** The group codes of a row and so many of its other keys, {@code months_observed} left out. */
    private static String key(CellTable table, int row, int others) {
        List<String> keys = new ArrayList<>();
        for (int key = 0; key < table.groups() + others; key++) {
            keys.add(table.key(key, row));
        }
        return String.join(",", keys);
    }

    private static Stream<DynamicTest> cities(java.util.function.Consumer<City> test) {
        return LongStream.rangeClosed(1, SEEDS)
                .boxed()
                .flatMap(seed -> Stream.of(BREAKDOWNS)
                        .map(by -> DynamicTest.dynamicTest("seed " + seed + ", " + by.length + " dimensions", () -> {
                            int first = Month.of(2017, 11).index();
                            Horizon horizon = new Horizon(
                                    first, first + 20 + (int) (seed % 17), (int) (seed % 4), 1 + (int) (seed % 3));
                            test.accept(new City(GeneratedCity.lives(seed, 30, horizon), horizon, by));
                        })));
    }

    /** Zeros of a row of nobody; what could not be known of somebody there is not known of nobody. */
    private static List<Long> unknown(CellTable table, int row, List<Long> zeros) {
        return IntStream.range(0, zeros.size())
                .mapToObj(value -> table.isObservable(value, row) ? zeros.get(value) : Reference.UNKNOWN)
                .toList();
    }

    private static void compare(CellTable table, Map<String, List<Long>> reference, int values) {
        Function<Integer, String> key = row -> {
            List<String> keys = new ArrayList<>();
            for (int k = 0; k < table.keys().size(); k++) {
                if (!table.keys().get(k).name().equals("months_observed")) {
                    keys.add(table.key(k, row));
                }
            }
            return String.join(",", keys);
        };
        List<Long> zeros = java.util.Collections.nCopies(values, 0L);
        List<String> seen = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            List<Long> counted = new ArrayList<>();
            for (int value = 0; value < values; value++) {
                counted.add(table.isObservable(value, row) ? table.value(value, row) : Reference.UNKNOWN);
            }
            assertThat(counted)
                    .as(key.apply(row))
                    .isEqualTo(reference.getOrDefault(key.apply(row), unknown(table, row, zeros)));
            seen.add(key.apply(row));
        }
        assertThat(seen).doesNotHaveDuplicates().containsAll(reference.keySet());
    }
}
