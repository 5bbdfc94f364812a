package keinen.statistics;

import java.util.List;

/**
 * Between what bounds figures lie that differ by how something is defined.
 */
public record Span(Estimate lowest, Estimate highest) {

    /**
     * Undefined figures are left out; everything is hidden where any figure is, and unobservable where any is, since the
     * months in the store are the same for all.
     */
    public static Span of(List<Estimate> figures) {
        if (figures.contains(Estimate.UNOBSERVABLE)) {
            return new Span(Estimate.UNOBSERVABLE, Estimate.UNOBSERVABLE);
        }
        if (figures.stream().anyMatch(Estimate::isHidden)) {
            return new Span(Estimate.HIDDEN, Estimate.HIDDEN);
        }
        double[] known = figures.stream()
                .filter(Estimate::isKnown)
                .mapToDouble(Estimate::value)
                .sorted()
                .toArray();
        return known.length == 0
                ? new Span(Estimate.UNDEFINED, Estimate.UNDEFINED)
                : new Span(Estimate.of(known[0]), Estimate.of(known[known.length - 1]));
    }
}
