package keinen.statistics;

/**
 * How the pointwise 95 % limits of a survival curve are made from S and the standard error of log S, after Kalbfleisch
 * and Prentice, The Statistical Analysis of Failure Time Data (2nd ed. 2002), section 1.4. The names are R's
 * {@code conf.type}; R's default is {@code log}, that of SAS PROC LIFETEST is log-log.
 *
 * <p>Undefined, as in R: all of them where S is 0, and log-log also where S is still 1 (R: {@code NA}; SAS prints 1).
 */
public enum Limits {
    /** S ± z·se, cut off at 0 and 1. */
    PLAIN {
        @Override
        double limit(double survival, double deviation) {
            return survival + survival * deviation;
        }
    },
    /** On the scale of log S, cut off at 1. */
    LOG {
        @Override
        double limit(double survival, double deviation) {
            return survival == 0 ? Double.NaN : Math.exp(Math.log(survival) + deviation);
        }
    },
    /** On the scale of log(−log S): never beyond 0 and 1. */
    LOG_LOG {
        @Override
        double limit(double survival, double deviation) {
            double log = Math.log(survival);
            return survival == 0 || survival == 1 ? Double.NaN : Math.exp(-Math.exp(Math.log(-log) + deviation / log));
        }
    };

    /**
     * @param deviation the half-width of the interval on the scale of log S, with its sign
     */
    abstract double limit(double survival, double deviation);

    Estimate lower(double survival, double logError) {
        return clipped(limit(survival, -Confidence.Z * logError));
    }

    Estimate upper(double survival, double logError) {
        return clipped(limit(survival, Confidence.Z * logError));
    }

    private static Estimate clipped(double limit) {
        return Estimate.of(Math.max(0, Math.min(1, limit)));
    }
}
