package keinen.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** {@link Decomposition} and {@link Composition}; the published cases stand among those of {@code keinen selftest}. */
class DecompositionTest {

    /** Das Gupta 1993, table 2.1. */
    @Test
    void twoFactorsHaveTheirPublishedEffects() {
        List<Decomposition.Effect> effects = Decomposition.between(
                population(new double[] {10930}, new double[] {.717892}),
                population(new double[] {16591}, new double[] {.825974}),
                Decomposition::sumOfProducts);
        assertThat(effects.get(0).difference().value()).isCloseTo(4369.913, within(5e-4));
        assertThat(effects.get(1).difference().value()).isCloseTo(1487.262, within(5e-4));
    }

    /** The other way to say the same: the mean over all orders in which the factors change one after the other. */
    @TestFactory
    Stream<DynamicTest> effectsAreMeansOverAllOrdersOfChanging() {
        return IntStream.range(0, 12)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> compareWithOrders(seed)));
    }

    private static void compareWithOrders(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int factors = 1 + random.nextInt(5);
        double[][] first = values(random, factors);
        double[][] second = values(random, factors);
        ToDoubleFunction<double[][]> rate = seed % 2 == 0
                ? Decomposition::sumOfProducts
                : values -> 1 / (1 + Decomposition.sumOfProducts(values)) + values[0][1];
        double[] expected = new double[factors];
        List<int[]> orders = orders(factors);
        for (int[] order : orders) {
            double[][] mixed = first.clone();
            for (int factor : order) {
                double before = rate.applyAsDouble(mixed);
                mixed[factor] = second[factor];
                expected[factor] += (rate.applyAsDouble(mixed) - before) / orders.size();
            }
        }
        List<Decomposition.Effect> effects = Decomposition.between(population(first), population(second), rate);
        double sum = 0;
        for (int factor = 0; factor < factors; factor++) {
            assertThat(effects.get(factor).difference().value()).isCloseTo(expected[factor], within(1e-12));
            sum += expected[factor];
        }
        assertThat(sum).isCloseTo(rate.applyAsDouble(second) - rate.applyAsDouble(first), within(1e-12));
    }

    private static List<int[]> orders(int things) {
        List<int[]> orders = List.of(new int[0]);
        for (int thing = 0; thing < things; thing++) {
            List<int[]> longer = new ArrayList<>();
            for (int[] order : orders) {
                for (int place = 0; place <= order.length; place++) {
                    int[] next = new int[order.length + 1];
                    System.arraycopy(order, 0, next, 0, place);
                    next[place] = thing;
                    System.arraycopy(order, place, next, place + 1, order.length - place);
                    longer.add(next);
                }
            }
            orders = longer;
        }
        return orders;
    }

    private static double[][] values(SplittableRandom random, int factors) {
        double[][] values = new double[factors][4];
        for (double[] factor : values) {
            Arrays.setAll(factor, group -> random.nextDouble());
        }
        return values;
    }

    @Test
    void consistentRatesOfSeveralPopulationsAddUpBothWays() {
        SplittableRandom random = new SplittableRandom(5);
        List<double[][]> values =
                IntStream.range(0, 5).mapToObj(i -> values(random, 3)).toList();
        List<List<Estimate>> rates = Decomposition.consistent(
                values.stream().map(DecompositionTest::population).toList(), Decomposition::sumOfProducts);
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                double sum = 0;
                for (List<Estimate> ofFactor : rates) {
                    sum += ofFactor.get(j).value() - ofFactor.get(i).value();
                }
                double difference =
                        Decomposition.sumOfProducts(values.get(j)) - Decomposition.sumOfProducts(values.get(i));
                assertThat(sum).isCloseTo(difference, within(1e-12));
            }
        }
    }

    @Test
    void consistentRatesOfTwoPopulationsAreThoseOfTheirComparison() {
        SplittableRandom random = new SplittableRandom(6);
        Decomposition.Population first = population(values(random, 3));
        Decomposition.Population second = population(values(random, 3));
        List<Decomposition.Effect> pair = Decomposition.between(first, second, Decomposition::sumOfProducts);
        List<List<Estimate>> rates = Decomposition.consistent(List.of(first, second), Decomposition::sumOfProducts);
        for (int factor = 0; factor < 3; factor++) {
            assertThat(rates.get(factor).get(0).value())
                    .isCloseTo(pair.get(factor).first().value(), within(1e-12));
            assertThat(rates.get(factor).get(1).value())
                    .isCloseTo(pair.get(factor).second().value(), within(1e-12));
        }
    }

    @Test
    void theRateOfAGroupWithoutMembersHasNoEffect() {
        Decomposition.Population before =
                new Decomposition.Population(List.of(known(1, 0), List.of(Estimate.of(5), Estimate.UNDEFINED)));
        Decomposition.Population after = population(new double[] {.5, .5}, new double[] {5, 9});
        List<Decomposition.Effect> effects = Decomposition.between(before, after, Decomposition::sumOfProducts);
        assertThat(effects.get(0).difference().value()).isCloseTo(2, within(1e-15));
        assertThat(effects.get(1).difference().value()).isZero();
    }

    @Test
    void aHiddenFactorHidesAllEffects() {
        Decomposition.Population hidden =
                new Decomposition.Population(List.of(List.of(Estimate.of(1)), List.of(Estimate.HIDDEN)));
        Decomposition.Population shown = population(new double[] {1}, new double[] {2});
        assertThat(Decomposition.between(hidden, shown, Decomposition::sumOfProducts))
                .extracting(Decomposition.Effect::difference)
                .containsExactly(Estimate.HIDDEN, Estimate.HIDDEN);
        assertThat(Decomposition.consistent(List.of(shown, hidden, shown), Decomposition::sumOfProducts))
                .allSatisfy(rates -> assertThat(rates).containsOnly(Estimate.HIDDEN));
    }

    @Test
    void populationsOfDifferentFactorsAreRefused() {
        assertThatThrownBy(() -> Decomposition.between(
                        population(new double[] {1}),
                        population(new double[] {1}, new double[] {2}),
                        Decomposition::sumOfProducts))
                .hasMessage("Invalid factors: 1 and 2 (must be as many in both populations, and at most 20)");
    }

    @Test
    void theEffectsOfThreeVariablesAndOfRatesAddUp() {
        SplittableRandom random = new SplittableRandom(8);
        List<Composition.Cell> first = cells(random);
        List<Composition.Cell> second = cells(random);
        double sum = Composition.effects(first, second).stream()
                .mapToDouble(Estimate::value)
                .sum();
        assertThat(sum).isCloseTo(crude(second) - crude(first), within(1e-12));
    }

    @Test
    void compositionByOneVariableIsKitagawas() {
        List<Composition.Cell> first = List.of(cell("a", 3, 0.5), cell("b", 1, 0.1));
        List<Composition.Cell> second = List.of(cell("a", 1, 0.6), cell("b", 1, 0.3));
        List<Estimate> effects = Composition.effects(first, second);
        assertThat(effects.get(0).value()).isCloseTo(-0.25 * 0.55 + 0.25 * 0.2, within(1e-15));
        assertThat(effects.get(1).value()).isCloseTo(0.625 * 0.1 + 0.375 * 0.2, within(1e-15));
    }

    @Test
    void anEmptyCellHasNoRateAndNoPopulationNoEffects() {
        List<Composition.Cell> first =
                List.of(cell("a", 3, 0.5), new Composition.Cell(List.of("b"), Estimate.of(0), Estimate.UNDEFINED));
        List<Composition.Cell> second = List.of(cell("a", 1, 0.5), cell("b", 1, 0.3));
        assertThat(Composition.effects(first, second).get(0).value()).isCloseTo(-0.1, within(1e-15));
        assertThat(Composition.effects(first, second).get(1).value()).isZero();
        List<Composition.Cell> nobody = List.of(cell("a", 0, 0.5), cell("b", 0, 0.5));
        assertThat(Composition.effects(nobody, second)).containsOnly(Estimate.UNDEFINED);
        assertThat(Composition.effects(
                        List.of(cell("a", 0, 0), new Composition.Cell(List.of("b"), Estimate.HIDDEN, Estimate.of(1))),
                        second))
                .containsOnly(Estimate.HIDDEN);
    }

    private static Composition.Cell cell(String code, double size, double rate) {
        return new Composition.Cell(List.of(code), Estimate.of(size), Estimate.of(rate));
    }

    private static List<Composition.Cell> cells(SplittableRandom random) {
        List<Composition.Cell> cells = new ArrayList<>();
        for (int cell = 0; cell < 12; cell++) {
            cells.add(new Composition.Cell(
                    List.of("i" + cell % 2, "j" + cell / 2 % 3, "k" + cell / 6),
                    Estimate.of(cell == 7 ? 0 : random.nextInt(1, 100)),
                    Estimate.of(random.nextDouble())));
        }
        return cells;
    }

    private static double crude(List<Composition.Cell> cells) {
        double events = cells.stream()
                .mapToDouble(cell -> cell.size().value() * cell.rate().value())
                .sum();
        return events / cells.stream().mapToDouble(cell -> cell.size().value()).sum();
    }

    private static Decomposition.Population population(double[]... factors) {
        return new Decomposition.Population(
                Stream.of(factors).map(DecompositionTest::known).toList());
    }

    private static List<Estimate> known(double... values) {
        return DoubleStream.of(values).mapToObj(Estimate::of).toList();
    }
}
