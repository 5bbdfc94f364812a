package keinen.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * How much of the difference between two rates each of their factors makes: the standardisation and decomposition of Das
 * Gupta, Standardization and Decomposition of Rates: A User's Manual (U.S. Bureau of the Census, P23-186, 1993).
 *
 * <p>The effect of a factor is what the rate would differ if this factor alone did, the others being taken from both
 * populations in all ways, weighted as in his equation 3.54: the mean over all orders in which the factors could change
 * one after the other (in other fields the Shapley value). The effects add up to the difference. With two factors, rates
 * and shares of groups, they are Kitagawa's (JASA 50, 1955), without an interaction term. R's {@code DasGuptR} has the
 * same figures.
 *
 * <p>Hidden where any input is. A factor that is undefined for a group in one population only, such as the rate of a group
 * without members, is taken from the other, so that it has no effect there; one that is undefined in both is 0.
 */
public final class Decomposition {
    private Decomposition() {}

    /**
     * What a rate is made of in one population.
     *
     * @param factors for each factor its value in each group; a factor that has no groups is given once, or alike in all
     */
    public record Population(List<List<Estimate>> factors) {
        public Population {
            factors = factors.stream().map(List::copyOf).toList();
        }

        private boolean has(Predicate<Estimate> value) {
            return factors.stream().flatMap(List::stream).anyMatch(value);
        }
    }

    /**
     * One factor's part.
     *
     * @param first the rate of the first population, had the two only this factor different
     * @param second the same of the second
     */
    public record Effect(Estimate first, Estimate second) {
        /** What the factor makes of the difference, second less first. */
        public Estimate difference() {
            return second.minus(first);
        }
    }

    /** A rate that is the product of its factors, or the sum over groups of such products. */
    public static double sumOfProducts(double[][] factors) {
        CompensatedSum sum = new CompensatedSum();
        for (int group = 0; group < factors[0].length; group++) {
            double product = 1;
            for (double[] factor : factors) {
                product *= factor[group];
            }
            sum.add(product);
        }
        return sum.value();
    }

    /**
     * The effects of all factors on a rate, in their order.
     *
     * @param rate from the factors, by factor and group, such as {@link #sumOfProducts}
     */
    public static List<Effect> between(Population first, Population second, ToDoubleFunction<double[][]> rate) {
        int factors = first.factors.size();
        Substitution.check(factors, second.factors.size());
        if (first.has(Estimate::isHidden) || second.has(Estimate::isHidden)) {
            Effect hidden = new Effect(Estimate.HIDDEN, Estimate.HIDDEN);
            return Collections.nCopies(factors, hidden);
        }
        double[] rates = rates(new double[][][] {values(first, second), values(second, first)}, rate);
        List<Effect> effects = new ArrayList<>(factors);
        for (int factor = 0; factor < factors; factor++) {
            effects.add(effect(factor, factors, rates));
        }
        return effects;
    }

    /** The rate of each set of factors that are taken from the second population. */
    private static double[] rates(double[][][] populations, ToDoubleFunction<double[][]> rate) {
        int factors = populations[0].length;
        double[] rates = new double[1 << factors];
        double[][] mixed = new double[factors][];
        for (int set = 0; set < rates.length; set++) {
            for (int factor = 0; factor < factors; factor++) {
                mixed[factor] = populations[Substitution.population(set, factor)][factor];
            }
            rates[set] = rate.applyAsDouble(mixed);
        }
        return rates;
    }

    private static Effect effect(int factor, int factors, double[] rates) {
        CompensatedSum first = new CompensatedSum();
        CompensatedSum second = new CompensatedSum();
        for (Substitution.Weighted set : Substitution.without(factor, factors)) {
            double weight = (double) set.orders() / Substitution.orders(factors);
            first.add(weight * rates[set.others()]);
            second.add(weight * rates[set.others() | 1 << factor]);
        }
        return new Effect(Estimate.of(first.value()), Estimate.of(second.value()));
    }

    private static double[][] values(Population of, Population other) {
        double[][] values = new double[of.factors.size()][];
        Arrays.setAll(values, factor -> values(of.factors.get(factor), other.factors.get(factor)));
        return values;
    }

    private static double[] values(List<Estimate> of, List<Estimate> other) {
        double[] values = new double[of.size()];
        Arrays.setAll(
                values,
                group -> of.get(group).isKnown()
                        ? of.get(group).value()
                        : other.get(group).value());
        return values;
    }

    /**
     * Standardised rates of several populations, such as years, that are consistent: each has one rate for each factor, not
     * one for each population that it is compared with, and a factor's effects from the first to the second and from the
     * second to the third add up to that from the first to the third (Das Gupta's equation 6.11). The differences of a
     * factor's rates are its effects (6.12), and those of all factors add up to the difference of the populations' rates.
     *
     * @param populations at least two
     * @return for each factor its rate in each population
     */
    public static List<List<Estimate>> consistent(List<Population> populations, ToDoubleFunction<double[][]> rate) {
        int factors = populations.get(0).factors.size();
        int size = populations.size();
        Estimate[][][] pairs = new Estimate[factors][size][size];
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                List<Effect> effects = between(populations.get(i), populations.get(j), rate);
                for (int factor = 0; factor < factors; factor++) {
                    pairs[factor][i][j] = effects.get(factor).first();
                    pairs[factor][j][i] = effects.get(factor).second();
                }
            }
        }
        return Arrays.stream(pairs).map(Decomposition::consistent).toList();
    }

    /** One factor's rates, from those of each population ([i]) as compared with each other ([j]). */
    private static List<Estimate> consistent(Estimate[][] pairs) {
        int size = pairs.length;
        List<Estimate> rates = new ArrayList<>(size);
        for (int own = 0; own < size; own++) {
            CompensatedSum sum = new CompensatedSum();
            boolean isHidden = false;
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    if (i != j) {
                        isHidden |= pairs[i][j].isHidden();
                        double weight = i == own ? size : j == own ? 2 - size : 1;
                        sum.add(weight * (pairs[i][j].isKnown() ? pairs[i][j].value() : Double.NaN));
                    }
                }
            }
            rates.add(isHidden ? Estimate.HIDDEN : Estimate.of(sum.value() / (size * (size - 1.0))));
        }
        return rates;
    }
}
