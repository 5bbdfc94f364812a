package keinen.selftest;

import java.util.OptionalLong;
import java.util.function.Function;
import keinen.statistics.Change;
import keinen.statistics.CountLimits;
import keinen.statistics.Estimate;
import keinen.statistics.IndirectRatio;
import keinen.statistics.Interval;
import keinen.statistics.Wilson;

/**
 * Figures that say their own data: {@code byar_lower 65}, {@code exact_upper 5}, {@code wilson_lower 65 100}, the ratio of
 * observed to expected {@code ratio 895 835.883561} with {@code ratio_byar_lower}, and {@code residual opening came left
 * closing}, what a published stock is off from the one before and its flows.
 */
final class Arithmetic implements Study.Figures {

    @Override
    public Estimate of(String... words) {
        return switch (words[0]) {
            case "byar_lower" -> CountLimits.BYAR.of(number(words[1])).lower();
            case "byar_upper" -> CountLimits.BYAR.of(number(words[1])).upper();
            case "exact_lower" -> CountLimits.EXACT.of(number(words[1])).lower();
            case "exact_upper" -> CountLimits.EXACT.of(number(words[1])).upper();
            case "wilson_lower" -> wilson(Interval::lower, words);
            case "wilson_upper" -> wilson(Interval::upper, words);
            case "ratio" -> ratio(words).ratio();
            case "ratio_byar_lower" -> ratio(words).limits(CountLimits.BYAR).lower();
            case "ratio_byar_upper" -> ratio(words).limits(CountLimits.BYAR).upper();
            case "residual" -> residual(words);
            default -> throw Study.unknown(words);
        };
    }

    private static Estimate wilson(Function<Interval, Estimate> limit, String... words) {
        return limit.apply(Wilson.of(number(words[1]), number(words[2])));
    }

    private static IndirectRatio ratio(String... words) {
        return IndirectRatio.of(number(words[1]), number(words[2]));
    }

    private static Estimate residual(String... words) {
        long followed = Long.parseLong(words[1]) + Long.parseLong(words[2]) - Long.parseLong(words[3]);
        long closing = Long.parseLong(words[4]);
        return Estimate.ofCount(Change.between(OptionalLong.of(followed), OptionalLong.of(closing))
                .amount());
    }

    private static Estimate number(String word) {
        return Estimate.of(Double.parseDouble(word));
    }
}
