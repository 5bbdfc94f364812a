package keinen.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import keinen.disclosure.Gate;
import keinen.disclosure.ProtectedTable;
import keinen.disclosure.Protection;
import keinen.job.PriceIndex;
import keinen.job.SpendingPlan;
import keinen.measure.CellTable;
import keinen.measure.CellTable.KeyType;
import keinen.measure.CellTable.Unit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Spending divided among its factors and in constant prices. */
class SpendingTablesTest {
    private static final PriceIndex PRICES = new PriceIndex(new TreeMap<>(
            Map.of(2016, new BigDecimal("98.1"), 2017, new BigDecimal("98.65"), 2018, new BigDecimal("99.5"))));

    /** Two years of three types of recipients: months that were paid for and yen by year and type; recipients by year. */
    @SuppressWarnings("ArrayRecordComponent") // built and read here only
    private record City(long[][] payments, long[][] yen, long[] recipients) {
        static City of(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            City city = new City(new long[2][3], new long[2][3], new long[2]);
            for (int year = 0; year < 2; year++) {
                for (int type = 0; type < 3; type++) {
                    city.payments[year][type] = 1L + random.nextInt(400_000);
                    city.yen[year][type] =
                            city.payments[year][type] * (20_000L + random.nextInt(200_000)) + random.nextInt(999);
                    city.recipients[year] += 1 + city.payments[year][type] / (6 + random.nextInt(6));
                }
            }
            return city;
        }

        long amount(int year) {
            return LongStream.of(yen[year]).sum();
        }

        long months(int year) {
            return LongStream.of(payments[year]).sum();
        }
    }

    @TestFactory
    Stream<DynamicTest> theEffectsAddUpToTheYenAndAreTheMeansOverAllOrders() {
        return LongStream.rangeClosed(1, 20)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    City city = City.of(seed);
                    Map<String, Number> effects = effects(city, plan(Optional.empty(), SpendingPlan.Target.AMOUNT));
                    long change = city.amount(1) - city.amount(0);
                    assertThat(effects.get("all")).isEqualTo(change);
                    assertThat(Stream.of("recipients", "months_per_recipient", "mix", "amount_per_month")
                                    .mapToLong(factor -> part(effects, factor).longValue())
                                    .sum())
                            .isEqualTo(change);
                    List<Double> means = meansOverOrders(4, years -> amount(city, years, year -> 1.0));
                    List<String> names = List.of("recipients", "months_per_recipient", "mix", "amount_per_month");
                    for (int i = 0; i < 4; i++) {
                        assertThat(part(effects, names.get(i)).doubleValue()).isCloseTo(means.get(i), within(1.5));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> pricesAreOneFactorMoreAndTakeTheirPartFromTheYenPerMonth() {
        return LongStream.rangeClosed(1, 20)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    City city = City.of(seed);
                    Map<String, Number> effects = effects(city, plan(Optional.of(PRICES), SpendingPlan.Target.AMOUNT));
                    List<String> names =
                            List.of("recipients", "months_per_recipient", "mix", "amount_per_month", "prices");
                    assertThat(names.stream()
                                    .mapToLong(factor -> part(effects, factor).longValue())
                                    .sum())
                            .isEqualTo(city.amount(1) - city.amount(0));
                    List<Double> means =
                            meansOverOrders(5, years -> amount(city, years, year -> year == 0 ? 98.1 : 98.65));
                    for (int i = 0; i < 5; i++) {
                        assertThat(part(effects, names.get(i)).doubleValue()).isCloseTo(means.get(i), within(1.5));
                    }
                }));
    }

    @Test
    void theMeanYenPerMonthHasTwoFactorsWhichAreKitagawas() {
        City city = City.of(7);
        Map<String, Number> effects = effects(city, plan(Optional.empty(), SpendingPlan.Target.AMOUNT_PER_MONTH));
        double mix = 0;
        double amounts = 0;
        for (int type = 0; type < 3; type++) {
            double[] share = new double[2];
            double[] mean = new double[2];
            for (int year = 0; year < 2; year++) {
                share[year] = (double) city.payments[year][type] / city.months(year);
                mean[year] = (double) city.yen[year][type] / city.payments[year][type];
            }
            mix += (share[1] - share[0]) * (mean[0] + mean[1]) / 2;
            amounts += (mean[1] - mean[0]) * (share[0] + share[1]) / 2;
        }
        assertThat(part(effects, "mix").doubleValue()).isCloseTo(mix, within(1e-6));
        assertThat(part(effects, "amount_per_month").doubleValue()).isCloseTo(amounts, within(1e-6));
        assertThat(part(effects, "all").doubleValue()).isCloseTo(mix + amounts, within(1e-6));
    }

    @Test
    void aYearWithoutPaymentsHasNoYenPerMonthAndNothingToDivide() {
        City city = City.of(7);
        City empty = new City(
                new long[][] {city.payments[0], new long[3]},
                new long[][] {city.yen[0], new long[3]},
                new long[] {city.recipients[0], 0});
        ReleasedTable table = DecompositionTable.of(
                spending(empty, false),
                spending(empty, true),
                plan(Optional.empty(), SpendingPlan.Target.AMOUNT_PER_MONTH));
        int effect = table.find("effect").orElseThrow();
        assertThat(table.rows()).isEqualTo(3);
        for (int row = 0; row < 3; row++) {
            assertThat(table.isEmpty(effect, row)).isTrue();
            assertThat(table.isHidden(effect, row)).isFalse();
        }
    }

    @Test
    void constantPricesAreWholeYenOfTheBaseYear() {
        ReleasedTable table = ConstantPricesTable.of(spending(City.of(3), false), PRICES, 2018);
        int amount = table.find("amount").orElseThrow();
        int constant = table.find("amount_constant").orElseThrow();
        for (int row = 0; row < 2; row++) {
            BigDecimal expected = BigDecimal.valueOf(table.whole(amount, row))
                    .multiply(new BigDecimal("99.5"))
                    .divide(new BigDecimal(row == 0 ? "98.1" : "98.65"), 0, java.math.RoundingMode.HALF_UP);
            assertThat(table.whole(constant, row)).isEqualTo(expected.longValueExact());
        }
        int change = table.find("amount_constant_change").orElseThrow();
        assertThat(table.isEmpty(change, 0)).isTrue();
        assertThat(table.whole(change, 1)).isEqualTo(table.whole(constant, 1) - table.whole(constant, 0));
    }

    @Test
    void aYearThatTheIndexDoesNotHaveHasNoConstantPrices() {
        PriceIndex one = new PriceIndex(new TreeMap<>(Map.of(2016, BigDecimal.valueOf(100))));
        ReleasedTable table = ConstantPricesTable.of(spending(City.of(3), false), one, 2016);
        assertThat(table.isEmpty(table.find("amount_constant").orElseThrow(), 1))
                .isTrue();
        assertThat(table.isHidden(table.find("amount_constant").orElseThrow(), 1))
                .isFalse();
    }

    /** The product of the factors, each taken from the year that is named for it. */
    private static double amount(City city, int[] years, ToDoubleFunction<Integer> prices) {
        double amount = 0;
        for (int type = 0; type < 3; type++) {
            double months = (double) city.months(years[1]) / city.recipients[years[1]];
            double share = (double) city.payments[years[2]][type] / city.months(years[2]);
            double yen =
                    (double) city.yen[years[3]][type] / city.payments[years[3]][type] / prices.applyAsDouble(years[3]);
            double price = prices.applyAsDouble(years.length > 4 ? years[4] : years[3]);
            amount += city.recipients[years[0]] * months * share * yen * price;
        }
        return amount;
    }

    /** What each factor adds when it changes, in the mean over all orders in which the factors can change. */
    private static List<Double> meansOverOrders(int factors, ToDoubleFunction<int[]> amount) {
        double[] sums = new double[factors];
        List<List<Integer>> orders = orders(IntStream.range(0, factors).boxed().toList());
        for (List<Integer> order : orders) {
            int[] years = new int[factors];
            for (int factor : order) {
                double before = amount.applyAsDouble(years);
                years[factor] = 1;
                sums[factor] += amount.applyAsDouble(years) - before;
            }
        }
        return IntStream.range(0, factors)
                .mapToObj(i -> sums[i] / orders.size())
                .toList();
    }

    private static List<List<Integer>> orders(List<Integer> factors) {
        if (factors.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Integer>> orders = new ArrayList<>();
        for (int first : factors) {
            List<Integer> others = new ArrayList<>(factors);
            others.remove(Integer.valueOf(first));
            for (List<Integer> rest : orders(others)) {
                List<Integer> order = new ArrayList<>(List.of(first));
                order.addAll(rest);
                orders.add(order);
            }
        }
        return orders;
    }

    private static SpendingPlan plan(Optional<PriceIndex> prices, SpendingPlan.Target target) {
        return new SpendingPlan(Optional.of(new SpendingPlan.Decomposed("type", target)), prices, Optional.empty());
    }

    private static Number part(Map<String, Number> effects, String factor) {
        return Objects.requireNonNull(effects.get(factor));
    }

    private static Map<String, Number> effects(City city, SpendingPlan plan) {
        ReleasedTable table = DecompositionTable.of(spending(city, false), spending(city, true), plan);
        int factor = table.find("factor").orElseThrow();
        int effect = table.find("effect").orElseThrow();
        Map<String, Number> effects = new TreeMap<>();
        for (int row = 0; row < table.rows(); row++) {
            effects.put(
                    table.text(factor, row),
                    plan.decomposed().orElseThrow().target() == SpendingPlan.Target.AMOUNT
                            ? (Number) table.whole(effect, row)
                            : table.number(effect, row));
        }
        return Collections.unmodifiableMap(effects);
    }

    private static ProtectedTable spending(City city, boolean byType) {
        CellTable.Builder table = new CellTable.Builder(
                "spending",
                "expenditure",
                byType ? List.of("type") : List.of(),
                List.of(
                        new CellTable.Key("fiscal_year", KeyType.INTEGER),
                        new CellTable.Key("months_observed", KeyType.INTEGER),
                        new CellTable.Key("aid", KeyType.TEXT)),
                List.of(
                        new CellTable.Value("amount", Unit.YEN, true),
                        new CellTable.Value("payments", Unit.COUNT, true),
                        new CellTable.Value("recipients", Unit.COUNT, false)));
        for (int type = 0; type < (byType ? 3 : 1); type++) {
            for (int year = 0; year < 2; year++) {
                String[] keys = {Integer.toString(2016 + year), "12", "all"};
                if (byType) {
                    table.row("t" + type, keys[0], keys[1], keys[2])
                            .count(0, city.yen[year][type], 20)
                            .count(1, city.payments[year][type], 20);
                } else {
                    table.row(keys)
                            .count(0, city.amount(year), 20)
                            .count(1, city.months(year), 20)
                            .count(2, city.recipients[year], 20);
                }
            }
        }
        return Gate.protect(List.of(table.build()), Protection.none()).get(0);
    }
}
