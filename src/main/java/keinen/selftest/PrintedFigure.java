package keinen.selftest;

import keinen.statistics.Estimate;

/**
 * A figure as its source prints it.
 *
 * @param text a decimal number, or {@link #NOT_AVAILABLE}
 */
record PrintedFigure(String text) {
    /** How R prints a figure that is not defined. */
    static final String NOT_AVAILABLE = "NA";

    private static final double RELATIVE = 1e-9;
    private static final double SMALLEST = 1e-12;

    /**
     * How far a figure may be from the printed one: half a unit of its last digit, since it was rounded there, and never
     * less than a billionth of it. A whole number is a count or a month, and was not rounded.
     */
    double tolerance() {
        int point = text.indexOf('.');
        double unit = point < 0 ? 0 : Math.pow(10, point + 1 - text.length());
        double rounding = Math.max(SMALLEST, unit / 2 * (1 + RELATIVE));
        return Math.max(RELATIVE * Math.abs(value()), rounding);
    }

    double value() {
        return Double.parseDouble(text);
    }

    boolean agreesWith(Estimate figure) {
        if (text.equals(NOT_AVAILABLE)) {
            return figure.state() == Estimate.State.UNDEFINED;
        }
        return figure.isKnown() && Math.abs(figure.value() - value()) <= tolerance();
    }

    /** By how much a figure differs: relative to the printed one, or in its own unit where that is 0. */
    Estimate differenceOf(Estimate figure) {
        if (text.equals(NOT_AVAILABLE) || !figure.isKnown()) {
            return agreesWith(figure) ? Estimate.of(0) : Estimate.UNDEFINED;
        }
        double difference = figure.value() - value();
        return Estimate.of(value() == 0 ? difference : difference / Math.abs(value()));
    }
}
