package keinen.statistics;

/** The limits of a figure, both included. */
public record Interval(Estimate lower, Estimate upper) {
    static final Interval HIDDEN = new Interval(Estimate.HIDDEN, Estimate.HIDDEN);
    static final Interval UNDEFINED = new Interval(Estimate.UNDEFINED, Estimate.UNDEFINED);

    static Interval of(double lower, double upper) {
        return new Interval(Estimate.of(lower), Estimate.of(upper));
    }

    /** What limits are where the figure itself is not known. */
    static Interval ofUnknown(Estimate figure) {
        return figure.isHidden() ? HIDDEN : UNDEFINED;
    }

    /** The limits in another unit, so many of which make one of their own. */
    public Interval times(double factor) {
        return new Interval(lower.times(factor), upper.times(factor));
    }
}
