package keinen.audit;

import java.util.Optional;

/**
 * What a hidden value can be, both ends inclusive; an end that is not there is endless.
 *
 * @param proven whether both ends are attained for certain; where not, the interval may be too wide, never too narrow
 */
record Interval(Optional<Rational> lower, Optional<Rational> upper, boolean proven) {

    static Interval ofPoint(Rational value) {
        return new Interval(Optional.of(value), Optional.of(value), true);
    }

    /** What both intervals say of the same value. */
    Interval and(Interval other) {
        if (proven || other.proven) {
            return proven ? this : other;
        }
        return new Interval(
                lower.filter(own -> other.lower.map(own::compareTo).orElse(1) > 0)
                        .or(other::lower),
                upper.filter(own -> other.upper.map(own::compareTo).orElse(-1) < 0)
                        .or(other::upper),
                false);
    }

    /** Upper less lower; nothing where an end is missing. */
    Optional<Rational> width() {
        return upper.flatMap(high -> lower.map(high::minus));
    }

    boolean isPoint() {
        return width().filter(width -> width.signum() == 0).isPresent();
    }

    /** The same interval of a number that is counted in units. */
    Interval times(Rational unit) {
        return new Interval(lower.map(unit::times), upper.map(unit::times), proven);
    }
}
