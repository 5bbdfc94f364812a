package keinen.audit;

import java.util.Optional;

/**
 * Bounds of unknowns, both inclusive, and which of them are whole numbers. An unknown that need not be whole is counted in
 * a unit in which its bounds are whole.
 */
@SuppressWarnings("ArrayRecordComponent") // whoever holds a box may narrow it; nobody compares boxes
record Box(long[] lower, long[] upper, boolean[] whole) {
    /** The lower bound of what has none. */
    static final long BOTTOMLESS = Long.MIN_VALUE;
    /** The upper bound of what has none. */
    static final long ENDLESS = Long.MAX_VALUE;

    Box copy() {
        return new Box(lower.clone(), upper.clone(), whole);
    }

    int size() {
        return lower.length;
    }

    boolean isPoint(int variable) {
        return lower[variable] == upper[variable];
    }

    /** Bounds as an interval. */
    Interval interval(int variable, boolean proven) {
        return new Interval(
                lower[variable] == BOTTOMLESS ? Optional.empty() : Optional.of(Rational.of(lower[variable])),
                upper[variable] == ENDLESS ? Optional.empty() : Optional.of(Rational.of(upper[variable])),
                proven);
    }

    /** The bounds of some of the unknowns, in their order. */
    Box of(int[] variables) {
        Box part = new Box(new long[variables.length], new long[variables.length], new boolean[variables.length]);
        for (int i = 0; i < variables.length; i++) {
            part.lower[i] = lower[variables[i]];
            part.upper[i] = upper[variables[i]];
            part.whole[i] = whole[variables[i]];
        }
        return part;
    }
}
