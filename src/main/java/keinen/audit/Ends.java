package keinen.audit;

import java.util.Arrays;

/** What is known of the ends of whole unknowns: beyond what nothing is possible, and up to where points were found. */
final class Ends {
    private final long[] lower;
    private final long[] upper;
    private final long[] least;
    private final long[] greatest;

    Ends(Box box) {
        lower = box.lower().clone();
        upper = box.upper().clone();
        least = new long[box.size()];
        greatest = new long[box.size()];
        Arrays.fill(least, Long.MAX_VALUE);
        Arrays.fill(greatest, Long.MIN_VALUE);
    }

    long lower(int unknown) {
        return lower[unknown];
    }

    long upper(int unknown) {
        return upper[unknown];
    }

    /** What is known to be possible at most (direction 1) or at least (−1). */
    long found(int unknown, int direction) {
        return direction > 0 ? greatest[unknown] : least[unknown];
    }

    /** How far what was found is from what is not known to be impossible. */
    long room(int unknown, int direction) {
        return direction > 0 ? upper[unknown] - greatest[unknown] : least[unknown] - lower[unknown];
    }

    boolean isSettled(int unknown) {
        return room(unknown, 1) == 0 && room(unknown, -1) == 0;
    }

    /** Learns that a value is possible; whether that is news. */
    boolean reach(int unknown, long value) {
        boolean isNews = value < least[unknown] || value > greatest[unknown];
        least[unknown] = Math.min(least[unknown], value);
        greatest[unknown] = Math.max(greatest[unknown], value);
        return isNews;
    }

    void reach(long[] point) {
        for (int unknown = 0; unknown < point.length; unknown++) {
            reach(unknown, point[unknown]);
        }
    }

    /** Learns that nothing beyond a value is possible. */
    void cut(int unknown, int direction, long end) {
        if (direction > 0) {
            upper[unknown] = Math.min(upper[unknown], end);
        } else {
            lower[unknown] = Math.max(lower[unknown], end);
        }
    }
}
