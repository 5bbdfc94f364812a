package keinen.disclosure;

import java.util.Optional;
import keinen.measure.CellTable;

/**
 * To what cells are rounded, and how.
 *
 * @param base counts become multiples of it; 2 or more
 * @param baseYen sums of yen likewise
 * @param baseDays sums of days likewise
 * @param midpoint cumulative counts of curves become midpoints of so many numbers: of 1 to 6 the midpoint is 3
 * @param key decides which way each cell by itself is rounded; without it all are rounded together, so that they add up
 */
public record Rounding(int base, long baseYen, int baseDays, int midpoint, Optional<RoundingKey> key) {

    /** What the cells of a unit become multiples of. */
    long base(CellTable.Unit unit) {
        return switch (unit) {
            case COUNT -> base;
            case YEN -> baseYen;
            case DAYS -> baseDays;
        };
    }

    /** 0 for 0, and else the middle one of those {@code midpoint} numbers, counted from 1, that a count is among. */
    long midpointOf(long count) {
        return count == 0 ? 0 : (count - 1) / midpoint * midpoint + (midpoint + 1) / 2;
    }
}
