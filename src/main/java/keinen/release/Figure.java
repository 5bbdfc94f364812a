package keinen.release;

import java.util.OptionalLong;
import keinen.statistics.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell: a value, nothing because it is not defined, or nothing for a reason that readers are told.
 *
 * @param value a {@link String} in a key column, else a {@link Long}, a {@link java.math.BigDecimal} or a {@link Double}
 */
record Figure(@Nullable Object value, Status status) {
    static final Figure UNDEFINED = new Figure(null, Status.NONE);
    static final Figure HIDDEN = new Figure(null, Status.HIDDEN);
    static final Figure BREAK = new Figure(null, Status.BREAK);
    static final Figure UNOBSERVABLE = new Figure(null, Status.UNOBSERVABLE);

    /** What the status column says of a cell. */
    enum Status {
        NONE(""),
        /** {@code C} of SDMX {@code CL_CONF_STATUS}: confidential. */
        HIDDEN("C"),
        /**
         * {@code M} of SDMX {@code CL_OBS_STATUS}: missing value, data cannot exist. Its other codes of missing values
         * say less or what is not so: {@code L} that data exist and were not collected, {@code O} nothing, {@code Q} that
         * the value is suppressed.
         */
        UNOBSERVABLE("M"),
        /** {@code B} of SDMX {@code CL_OBS_STATUS}: a change across a break in the series, which is not told. */
        BREAK("B");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    static Figure of(Object value) {
        return new Figure(value, Status.NONE);
    }

    boolean isHidden() {
        return status == Status.HIDDEN;
    }

    /** An absent count is a hidden one. */
    static Figure of(OptionalLong count) {
        return count.isPresent() ? of((Object) count.getAsLong()) : HIDDEN;
    }

    static Figure of(Estimate estimate) {
        return switch (estimate.state()) {
            case KNOWN -> of((Object) estimate.value());
            case UNDEFINED -> UNDEFINED;
            case HIDDEN -> HIDDEN;
            case UNOBSERVABLE -> UNOBSERVABLE;
        };
    }
}
