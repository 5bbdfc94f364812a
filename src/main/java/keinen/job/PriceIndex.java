package keinen.job;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What prices were in each fiscal year, as an index: 103.2 where they were 3.2 % above those of a year with 100. Only
 * quotients of two years matter.
 *
 * @param byYear above 0, by fiscal year
 */
public record PriceIndex(SortedMap<Integer, BigDecimal> byYear) {
    public PriceIndex {
        byYear = Collections.unmodifiableSortedMap(new TreeMap<>(byYear));
    }

    public Optional<BigDecimal> find(int fiscalYear) {
        return Optional.ofNullable(byYear.get(fiscalYear));
    }

    /**
     * An amount of one year in the prices of another, in whole yen, half up (away from zero for an amount below it).
     *
     * @return nothing where the index does not have one of the years
     */
    public Optional<Long> inPricesOf(int baseYear, int fiscalYear, long amountYen) {
        return find(baseYear)
                .flatMap(base -> find(fiscalYear)
                        .map(index -> BigDecimal.valueOf(amountYen)
                                .multiply(base)
                                .divide(index, 0, RoundingMode.HALF_UP)
                                .longValueExact()));
    }

    /** How many whole units of the last digit that any year has; so that quotients of years are quotients of these. */
    public long units(int fiscalYear) {
        int digits = byYear.values().stream().mapToInt(BigDecimal::scale).max().orElse(0);
        return find(fiscalYear)
                .orElseThrow()
                .movePointRight(Math.max(0, digits))
                .longValueExact();
    }
}
