package keinen.series;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import keinen.job.SeriesName;

/**
 * Published figures of one kind, one for each period without a gap between them.
 *
 * @param item what tells it apart from others of its name, such as a ward; empty where there is one
 * @param first the first period
 * @param observations from the first period on
 * @param breaks the first periods after breaks across which figures must not be compared
 */
record Series(SeriesName name, String item, int first, List<Observation> observations, List<Integer> breaks) {
    Series {
        observations = List.copyOf(observations);
        breaks = List.copyOf(breaks);
    }

    int last() {
        return first + observations.size() - 1;
    }

    boolean covers(int period) {
        return first <= period && period <= last();
    }

    /** A period that the series does not cover is a missing value. */
    Observation at(int period) {
        return covers(period) ? observations.get(period - first) : Observation.MISSING;
    }

    Optional<BigDecimal> value(int period) {
        return at(period).value();
    }

    /** Of the figure itself: whether there is none, or it is the first after a break. */
    String status(int period) {
        Observation here = at(period);
        return here.value().isPresent() && breaks.contains(period) ? Status.BREAK : here.status();
    }

    /** Whether a break lies between two periods, whichever of them is the earlier. */
    boolean isParted(int one, int other) {
        int earlier = Math.min(one, other);
        int later = Math.max(one, other);
        return breaks.stream().anyMatch(at -> earlier < at && at <= later);
    }

    /** The most decimals that any of its figures was printed with. */
    int decimals() {
        return observations.stream()
                .flatMap(each -> each.value().stream())
                .mapToInt(BigDecimal::scale)
                .max()
                .orElse(0);
    }
}
