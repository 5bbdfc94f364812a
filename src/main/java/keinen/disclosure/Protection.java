package keinen.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.Set;

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
 * @param groupDisclosure which counts are hidden since they are of nearly all of a group, if any are
 * @param smallAreas what is asked for where few people live
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
        Optional<GroupDisclosure> groupDisclosure,
        List<SmallAreas> smallAreas,
        Optional<Rounding> rounding) {
    public Protection {
        smallAreas = List.copyOf(smallAreas);
    }

    /** By the rules that look at one cell alone. */
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

    /** Cells are hidden, shown as they are, or rounded, whatever group or area they are of. */
    public Protection(
            boolean suppress,
            int threshold,
            boolean publishZeros,
            int minWidth,
            int dominanceN,
            double dominancePercent,
            double pPercent,
            Optional<Rounding> rounding) {
        this(
                suppress,
                threshold,
                publishZeros,
                minWidth,
                dominanceN,
                dominancePercent,
                pPercent,
                Optional.empty(),
                List.of(),
                rounding);
    }

    /** Cells are hidden, by the rules on groups and areas too. */
    public Protection(
            boolean suppress,
            int threshold,
            boolean publishZeros,
            int minWidth,
            int dominanceN,
            double dominancePercent,
            double pPercent,
            Optional<GroupDisclosure> groupDisclosure,
            List<SmallAreas> smallAreas) {
        this(
                suppress,
                threshold,
                publishZeros,
                minWidth,
                dominanceN,
                dominancePercent,
                pPercent,
                groupDisclosure,
                smallAreas,
                Optional.empty());
    }

    /**
     * A count is hidden that is of a whole group but for at most {@code k}: whoever knows that somebody belongs to the
     * group would know the rest.
     *
     * @param dimensions the columns that tell the members of a group apart; empty for all that do
     */
    public record GroupDisclosure(int k, Set<String> dimensions) {
        public GroupDisclosure {
            dimensions = Set.copyOf(dimensions);
        }
    }

    /**
     * What is asked of cells of areas where few people live.
     *
     * @param dimension the column whose codes are areas
     * @param large the codes that it does not concern; any other one is small, also where nobody knows how many live there
     * @param threshold as {@link Protection#threshold} where that is lower
     * @param withhold whether nothing of these areas is shown
     */
    public record SmallAreas(String dimension, Set<String> large, int threshold, boolean withhold) {
        public SmallAreas {
            large = Set.copyOf(large);
        }
    }

    /** Everything is shown as it is. */
    public static Protection none() {
        return new Protection(false, 0, true, 0, 0, 0, 0);
    }
}
