package keinen.series;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure of one period as it was printed, with its decimals, or why there is none.
 *
 * @param status why there is no value, in SDMX {@code CL_OBS_STATUS}; empty where there is one
 */
record Observation(Optional<BigDecimal> value, String status) {
    /** A missing value, nobody knows why. */
    static final Observation MISSING = new Observation(Optional.empty(), Status.MISSING);
    /** There was nothing to count: the category did not exist. */
    static final Observation CANNOT_EXIST = new Observation(Optional.empty(), Status.CANNOT_EXIST);

    static Observation of(BigDecimal value) {
        return new Observation(Optional.of(value), Status.NORMAL);
    }

    boolean cannotExist() {
        return status.equals(Status.CANNOT_EXIST);
    }
}
