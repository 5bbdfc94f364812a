package keinen.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * {@link Decomposition} of the change of an amount, in whole yen that add up to it: how much of it is due to the number
 * of persons, how much to payments per person, how much to yen per payment.
 *
 * <p>The factors are quotients of whole numbers, and the amount is the sum over groups of their products, such as
 * {@code persons ÷ 1 × payments ÷ persons × yen ÷ payments}. It is computed with {@link #DIGITS} digits, so that nothing
 * is lost before rounding. Each effect is then rounded down, and the yen that are missing to the change go one each to
 * those with the largest fractions; among equals to the first (the largest-remainder method).
 *
 * @param state known; hidden where any input is; undefined where a yen is paid to nobody
 * @param effects in yen, in the order of the factors; empty unless known
 */
public record YenDecomposition(Estimate.State state, List<Long> effects) {
    /** More than twice as many as any amount in yen has. */
    public static final int DIGITS = 50;

    private static final MathContext ROUNDING = new MathContext(DIGITS, RoundingMode.HALF_EVEN);
    private static final BigDecimal NEARLY_WHOLE = BigDecimal.valueOf(1, 9);

    public YenDecomposition {
        effects = List.copyOf(effects);
    }

    /**
     * A factor's value in a group: a quotient of whole numbers. Absent ones are hidden. One of 0 by 0 is taken from the
     * other population, and is 0 where that has none either, as in {@link Decomposition}.
     */
    public record Ratio(OptionalLong numerator, OptionalLong denominator) {
        /** A quotient that everybody may see. */
        public static Ratio of(long numerator, long denominator) {
            return new Ratio(OptionalLong.of(numerator), OptionalLong.of(denominator));
        }

        private boolean isHidden() {
            return numerator.isEmpty() || denominator.isEmpty();
        }

        private boolean isEmpty() {
            return numerator.orElseThrow() == 0 && denominator.orElseThrow() == 0;
        }

        private boolean isByNothing() {
            return numerator.orElseThrow() != 0 && denominator.orElseThrow() == 0;
        }

        private BigDecimal value() {
            return new BigDecimal(numerator.orElseThrow()).divide(new BigDecimal(denominator.orElseThrow()), ROUNDING);
        }
    }

    /**
     * The effects on the change from an earlier to a later amount.
     *
     * @param earlier for each factor its value in each group
     * @param later the same factors and groups
     * @throws IllegalArgumentException when the products do not add up to whole yen
     */
    public static YenDecomposition between(List<List<Ratio>> earlier, List<List<Ratio>> later) {
        Substitution.check(earlier.size(), later.size());
        List<Ratio> all = new ArrayList<>();
        earlier.forEach(all::addAll);
        later.forEach(all::addAll);
        if (all.stream().anyMatch(Ratio::isHidden)) {
            return new YenDecomposition(Estimate.State.HIDDEN, List.of());
        }
        if (all.stream().anyMatch(Ratio::isByNothing)) {
            return new YenDecomposition(Estimate.State.UNDEFINED, List.of());
        }
        BigDecimal[] amounts = amounts(List.of(values(earlier, later), values(later, earlier)));
        long change = Math.subtractExact(whole(amounts[amounts.length - 1]), whole(amounts[0]));
        return new YenDecomposition(Estimate.State.KNOWN, rounded(effects(earlier.size(), amounts), change));
    }

    private static BigDecimal[][] values(List<List<Ratio>> of, List<List<Ratio>> other) {
        BigDecimal[][] values = new BigDecimal[of.size()][];
        for (int factor = 0; factor < values.length; factor++) {
            values[factor] = new BigDecimal[of.get(factor).size()];
            for (int group = 0; group < values[factor].length; group++) {
                Ratio own = of.get(factor).get(group);
                Ratio ratio = own.isEmpty() ? other.get(factor).get(group) : own;
                values[factor][group] = ratio.isEmpty() ? BigDecimal.ZERO : ratio.value();
            }
        }
        return values;
    }

    /** The amount for each set of factors that are taken from the second population. */
    private static BigDecimal[] amounts(List<BigDecimal[][]> populations) {
        BigDecimal[] amounts = new BigDecimal[1 << populations.get(0).length];
        Arrays.setAll(amounts, set -> amount(populations, set));
        return amounts;
    }

    private static BigDecimal amount(List<BigDecimal[][]> populations, int set) {
        int factors = populations.get(0).length;
        BigDecimal amount = BigDecimal.ZERO;
        for (int group = 0; group < populations.get(0)[0].length; group++) {
            BigDecimal product = BigDecimal.ONE;
            for (int factor = 0; factor < factors; factor++) {
                BigDecimal[][] population = populations.get(Substitution.population(set, factor));
                product = product.multiply(population[factor][group], ROUNDING);
            }
            amount = amount.add(product, ROUNDING);
        }
        return amount;
    }

    private static List<BigDecimal> effects(int factors, BigDecimal[] amounts) {
        List<BigDecimal> effects = new ArrayList<>(factors);
        for (int factor = 0; factor < factors; factor++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Substitution.Weighted set : Substitution.without(factor, factors)) {
                BigDecimal step = amounts[set.others() | 1 << factor].subtract(amounts[set.others()]);
                sum = sum.add(step.multiply(BigDecimal.valueOf(set.orders())));
            }
            effects.add(sum.divide(BigDecimal.valueOf(Substitution.orders(factors)), ROUNDING));
        }
        return effects;
    }

    private static List<Long> rounded(List<BigDecimal> effects, long change) {
        long[] yen = effects.stream()
                .mapToLong(effect -> effect.setScale(0, RoundingMode.FLOOR).longValueExact())
                .toArray();
        int missing = Math.toIntExact(change - Arrays.stream(yen).sum());
        IntStream.range(0, yen.length)
                .boxed()
                .sorted(Comparator.comparing(
                        (Integer factor) -> effects.get(factor).subtract(BigDecimal.valueOf(yen[factor])),
                        Collections.reverseOrder()))
                .limit(missing)
                .forEach(factor -> yen[factor]++);
        return Arrays.stream(yen).boxed().toList();
    }

    private static long whole(BigDecimal amount) {
        BigDecimal yen = amount.setScale(0, RoundingMode.HALF_EVEN);
        if (amount.subtract(yen).abs().compareTo(NEARLY_WHOLE) > 0) {
            throw new IllegalArgumentException("Invalid factors (must multiply out to whole yen)");
        }
        return yen.longValueExact();
    }
}
