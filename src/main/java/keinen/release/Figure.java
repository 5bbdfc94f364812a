package keinen.release;

import java.util.OptionalLong;
import keinen.statistics.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a value cell: a value, nothing because it is not defined, or nothing because it is hidden.
 *
 * @param value a {@link Long}, a {@link java.math.BigDecimal} or a {@link Double}
 */
record Figure(@Nullable Object value, boolean hidden) {
    static final Figure UNDEFINED = new Figure(null, false);
    static final Figure HIDDEN = new Figure(null, true);

    static Figure of(Object value) {
        return new Figure(value, false);
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
        };
    }
}
