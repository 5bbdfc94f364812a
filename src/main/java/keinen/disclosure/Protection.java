package keinen.disclosure;

import java.util.Optional;

/**
 * How the cells for one audience are protected.
 *
 * @param suppress whether anything is hidden at all; {@code false} is method {@code none}, and everything is shown
 * @param threshold a cell with fewer distinct contributors, and at least one, is hidden
 * @param publishZeros whether a reader sees the zeros, and so knows that a hidden count is at least one
 * @param minWidth the least difference between the upper and the lower bound that a reader can find for a hidden cell
 * @param dominanceN how many of the largest contributions the dominance rule looks at (1 or 2); 0 for no such rule
 * @param dominancePercent a sum is hidden when those contributions are more than this percentage of it
 * @param pPercent a sum is hidden when what remains without its two largest contributions is less than this percentage
 *     of the largest; 0 for no such rule
 * @param rounding how cells are rounded, where nothing is hidden among them; threshold, dominance and p% then say which
 *     sums must be left uncertain, and where a curve stops
 */
public record Protection(
        boolean suppress,
        int threshold,
        boolean publishZeros,
        int minWidth,
        int dominanceN,
        double dominancePercent,
        double pPercent,
        Optional<Rounding> rounding) {

    /** Cells are hidden, or shown as they are. */
    public Protection(
            boolean suppress,
            int threshold,
            boolean publishZeros,
            int minWidth,
            int dominanceN,
            double dominancePercent,
            double pPercent) {
        this(suppress, threshold, publishZeros, minWidth, dominanceN, dominancePercent, pPercent, Optional.empty());
    }

    /** Everything is shown as it is. */
    public static Protection none() {
        return new Protection(false, 0, true, 0, 0, 0, 0);
    }
}
