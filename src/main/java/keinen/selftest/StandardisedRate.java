package keinen.selftest;

import keinen.statistics.CountLimits;
import keinen.statistics.DirectRate;
import keinen.statistics.Estimate;
import keinen.statistics.Interval;

/**
 * The directly standardised rate of {@code strata.csv}: columns events, population, standard.
 *
 * <p>Figures, each per so many of the population: {@code rate}, and with {@code _lower} and {@code _upper}
 * {@code gamma}, {@code dobson_exact}, {@code dobson_byar}.
 */
final class StandardisedRate implements Study.Figures {
    private final DirectRate rate;

    StandardisedRate(String study) {
        this.rate = DirectRate.of(Resource.data(study, "strata.csv").stream()
                .map(row -> new DirectRate.Stratum(
                        Estimate.of(Double.parseDouble(row.get(0))),
                        Double.parseDouble(row.get(1)),
                        Double.parseDouble(row.get(2))))
                .toList());
    }

    @Override
    public Estimate of(String... words) {
        double unit = Double.parseDouble(words[1]);
        if (words[0].equals("rate")) {
            return rate.rate().times(unit);
        }
        int end = words[0].lastIndexOf('_');
        Interval limits = limits(words[0].substring(0, end), words).times(unit);
        return words[0].endsWith("_lower") ? limits.lower() : limits.upper();
    }

    private Interval limits(String method, String... words) {
        return switch (method) {
            case "gamma" -> rate.gammaLimits();
            case "dobson_exact" -> rate.dobsonLimits(CountLimits.EXACT);
            case "dobson_byar" -> rate.dobsonLimits(CountLimits.BYAR);
            default -> throw Study.unknown(words);
        };
    }
}
