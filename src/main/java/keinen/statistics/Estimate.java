package keinen.statistics;

import java.util.OptionalLong;

/**
 * A figure computed from counts: a number, undefined (a quotient by zero, an interval that its formula does not have),
 * hidden because a count that it depends on is hidden, or unobservable because one is that no month in the store tells.
 * Hidden wins over undefined, so that what is undefined tells nothing about a hidden count; unobservable wins over
 * both, since it follows from the months alone.
 *
 * @param value finite where known; 0 otherwise
 */
public record Estimate(State state, double value) {

    /** What is known of a figure. */
    public enum State {
        KNOWN,
        UNDEFINED,
        HIDDEN,
        UNOBSERVABLE
    }

    public static final Estimate UNDEFINED = new Estimate(State.UNDEFINED, 0);
    public static final Estimate HIDDEN = new Estimate(State.HIDDEN, 0);
    public static final Estimate UNOBSERVABLE = new Estimate(State.UNOBSERVABLE, 0);

    /** The number, or {@link #UNDEFINED} where the arithmetic had no finite result. */
    public static Estimate of(double value) {
        return Double.isFinite(value) ? new Estimate(State.KNOWN, value) : UNDEFINED;
    }

    /** A count as a figure; an absent one is hidden. */
    public static Estimate ofCount(OptionalLong count) {
        return count.isPresent() ? of((double) count.getAsLong()) : HIDDEN;
    }

    public boolean isHidden() {
        return state == State.HIDDEN;
    }

    public boolean isKnown() {
        return state == State.KNOWN;
    }

    /** The figure in another unit, so many of which make one of its own: a rate of one in one per 1,000. */
    public Estimate times(double factor) {
        return isKnown() ? of(value * factor) : this;
    }

    /** This figure and another together: hidden where either is, else undefined where either is. */
    public Estimate plus(Estimate other) {
        return minus(other.times(-1));
    }

    /** This figure less another: hidden where either is, else undefined where either is. */
    public Estimate minus(Estimate other) {
        if (isKnown() && other.isKnown()) {
            return of(value - other.value);
        }
        return isHidden() || other.isHidden() ? HIDDEN : UNDEFINED;
    }
}
