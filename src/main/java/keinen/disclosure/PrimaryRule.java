package keinen.disclosure;

import keinen.measure.CellTable;

/**
 * Which cells a reader must not see for their own sake, and how far from the truth a reader must be left.
 *
 * <p>Frequency: fewer contributors than the threshold. Sums also by (n,k) dominance and by p%, as chapter 4 of the
 * <a href="https://sdctools.github.io/HandbookSDC/04-magnitude-tabular-data.html">SDC Handbook</a> defines them. Where
 * a sum is negative the frequency alone decides.
 *
 * @param protection the parameters of the rules
 */
record PrimaryRule(Protection protection) {

    /** How much of the largest contribution a reader must be left unsure of where no rule on sums is set, in percent. */
    private static final double PERCENT_OF_LARGEST = 10;

    boolean isSensitive(CellTable table, int value, int row) {
        return isSensitive(table, value, row, protection.threshold());
    }

    /**
     * @param threshold of the area that the row is of
     */
    boolean isSensitive(CellTable table, int value, int row, int threshold) {
        long contributors = table.contributors(value, row);
        if (contributors == 0 && table.value(value, row) == 0) {
            return !protection.publishZeros();
        }
        return contributors < threshold || widthAbove(table, value, row) > 0;
    }

    /** How far above the truth a reader's upper bound must lie at least; 0 where nothing is asked of it. */
    long widthAbove(CellTable table, int value, int row) {
        if (table.values().get(value).unit() == CellTable.Unit.COUNT || table.value(value, row) <= 0) {
            return 0;
        }
        double sum = table.value(value, row);
        double largest = table.largest(value, row);
        double second = table.secondLargest(value, row);
        return (long)
                Math.ceil(Math.max(0, Math.max(dominance(sum, largest, second), ambiguity(sum, largest, second))));
    }

    /** By (n,k): {@code 100/k · (x1 + … + xn) − X}, positive where the rule is broken. */
    private double dominance(double sum, double largest, double second) {
        return switch (protection.dominanceN()) {
            case 0 -> 0;
            case 1 -> 100 / protection.dominancePercent() * largest - sum;
            case 2 -> 100 / protection.dominancePercent() * (largest + second) - sum;
            default ->
                throw new IllegalArgumentException(
                        "Unsupported dominance rule: n = " + protection.dominanceN() + " (must be 1 or 2)");
        };
    }

    /** By p%: {@code p/100 · x1 − (X − x1 − x2)}, positive where the rule is broken. */
    private double ambiguity(double sum, double largest, double second) {
        return protection.pPercent() == 0 ? 0 : protection.pPercent() / 100 * largest - (sum - largest - second);
    }

    /** How far apart a reader's bounds of a sensitive cell must lie at least. */
    long width(CellTable table, int value, int row) {
        long least = Math.max(1, protection.minWidth());
        if (table.values().get(value).unit() == CellTable.Unit.COUNT) {
            return least;
        }
        long ofLargest = (long) Math.ceil(percentOfLargest() / 100 * Math.abs(table.largest(value, row)));
        return Math.max(least, Math.max(ofLargest, widthAbove(table, value, row)));
    }

    /**
     * How far apart a reader's bounds must lie of what changed between two releases, where it is of few persons. Nobody
     * knows whose yen they are, so that they are taken for one person's.
     */
    long widthOfChange(CellTable.Unit unit, long change) {
        long least = Math.max(1, protection.minWidth());
        return unit == CellTable.Unit.COUNT
                ? least
                : Math.max(least, (long) Math.ceil(percentOfLargest() / 100 * Math.abs(change)));
    }

    private double percentOfLargest() {
        return protection.pPercent() > 0 ? protection.pPercent() : PERCENT_OF_LARGEST;
    }
}
