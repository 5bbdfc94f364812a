package keinen.series;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What figures of one period make together.
 *
 * @param status why there is no value
 */
record Total(Optional<BigDecimal> value, String status) {

    static Total of(Series series, int period) {
        return new Total(series.value(period), series.at(period).status());
    }

    /**
     * A figure that cannot exist adds nothing. One that is missing makes the sum unknown: to take it for 0 would call
     * a difference an error that is none.
     */
    static Total of(List<Series> parts, int period) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Series part : parts) {
            Observation here = part.at(period);
            if (here.value().isPresent()) {
                sum = sum.add(here.value().get());
            } else if (!here.cannotExist()) {
                return new Total(Optional.empty(), here.status());
            }
        }
        return new Total(Optional.of(sum), Status.NORMAL);
    }
}
