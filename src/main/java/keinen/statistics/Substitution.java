package keinen.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * The ways to take some factors from one population and the rest from another, and how much each counts in Das Gupta's
 * standardisation. A set of factors is a number whose bits are the factors taken from the second population.
 */
final class Substitution {
    private static final int MOST_FACTORS = 20;

    private Substitution() {}

    /** Refuses populations of different factors, and so many that the mixed rates, 2^20, or the orders are too many. */
    static void check(int first, int second) {
        if (first != second || first > MOST_FACTORS) {
            throw new IllegalArgumentException("Invalid factors: " + first + " and " + second
                    + " (must be as many in both populations, and at most " + MOST_FACTORS + ")");
        }
    }

    /** A set of other factors from the second population, in so many of {@code factors}! orders of changing them. */
    record Weighted(int others, long orders) {}

    /**
     * The sets of factors other than one, each with the number of orders in which exactly they change before it does:
     * s! (P − 1 − s)! for a set of s. All orders together are {@link #orders}.
     */
    static List<Weighted> without(int factor, int factors) {
        List<Weighted> sets = new ArrayList<>();
        for (int set = 0; set < 1 << factors; set++) {
            if ((set & (1 << factor)) == 0) {
                int size = Integer.bitCount(set);
                sets.add(new Weighted(set, orders(size) * orders(factors - 1 - size)));
            }
        }
        return sets;
    }

    /** The number of orders of so many things. */
    static long orders(int things) {
        long orders = 1;
        for (int i = 2; i <= things; i++) {
            orders *= i;
        }
        return orders;
    }

    /** The population, 0 or 1, that a set takes a factor from. */
    static int population(int set, int factor) {
        return set >> factor & 1;
    }
}
