package keinen.statistics;

/**
 * 95 % limits of a count of independent events, such as a Poisson variable has. A count need not be whole: the mean of
 * the months of a year is taken as it is.
 */
public enum CountLimits {
    /**
     * Byar's approximation (Breslow and Day, Statistical Methods in Cancer Research II, 1987, equation 2.10), close from
     * about 10 events on. Below one event its lower limit would be negative and is 0. The method of the English public
     * health bodies, whose {@code PHEindicatormethods} takes the exact limits instead below 10 events.
     */
    BYAR {
        @Override
        Interval of(double count) {
            return Interval.of(count == 0 ? 0 : Math.max(0, byar(count, -Confidence.Z)), byar(count + 1, Confidence.Z));
        }
    },
    /** Exact limits (Garwood, Biometrika 28, 1936): R's {@code poisson.test}; for a count that is not whole by gamma. */
    EXACT {
        @Override
        Interval of(double count) {
            return Interval.of(
                    count == 0 ? 0 : GammaQuantile.of(count, Confidence.LOWER_TAIL),
                    GammaQuantile.of(count + 1, Confidence.UPPER_TAIL));
        }
    };

    /** The limits; undefined where the count is, or where it is negative. */
    public Interval of(Estimate count) {
        if (!count.isKnown()) {
            return Interval.ofUnknown(count);
        }
        return count.value() < 0 ? Interval.UNDEFINED : of(count.value());
    }

    abstract Interval of(double count);

    private static double byar(double count, double z) {
        double root = 1 - 1 / (9 * count) + z / (3 * Math.sqrt(count));
        return count * root * root * root;
    }
}
