package keinen.audit;

import java.util.Arrays;
import java.util.List;

/**
 * The simplex method on whole numbers, with bounds that may change between calls (the general simplex of Dutertre and de
 * Moura, CAV 2006, with a dense {@link Tableau}).
 */
final class Simplex {
    private static final double NOTHING = 1e-9;

    private final Tableau tableau;
    private final ScaledRows rows;
    private final Box box;
    private final Step step;
    private final double[] slopes;

    /**
     * @param all rows of all unknowns of the box; they may say the same twice
     * @throws NoSolution where rows contradict each other
     */
    Simplex(List<Row> all, Box box, Effort effort) {
        this.tableau = new Tableau(all, box);
        this.rows = tableau.rows();
        this.box = box;
        this.step = new Step(tableau, effort);
        this.slopes = new double[rows.columns()];
    }

    /** Where it stands; whoever changes bounds must {@link #restore} before anything else is asked. */
    Tableau tableau() {
        return tableau;
    }

    /** Brings all unknowns back within their bounds; false where that is impossible. */
    boolean restore() {
        for (int unknown = 0; unknown < tableau.unknowns(); unknown++) {
            if (box.lower()[unknown] > box.upper()[unknown]) {
                return false;
            }
        }
        step.begin();
        while (slopeOfViolations()) {
            int column = steepest();
            if (column < 0) {
                return restoreSurely();
            }
            step.take(column, slopes[column] > 0 ? 1 : -1);
            if (step.isStuck()) {
                return restoreSurely();
            }
        }
        return true;
    }

    /** By column how fast the sum of all that is out of bounds falls, as far as doubles tell; false where nothing is. */
    private boolean slopeOfViolations() {
        Arrays.fill(slopes, 0);
        boolean any = false;
        for (int row = 0; row < tableau.given(); row++) {
            int direction = tableau.isBelow(row) ? 1 : tableau.isAbove(row) ? -1 : 0;
            if (direction != 0) {
                any = true;
                double weight = (double) direction / rows.scale(row);
                for (int column = 0; column < rows.columns(); column++) {
                    slopes[column] += weight * rows.entry(row, column);
                }
            }
        }
        return any;
    }

    private int steepest() {
        int best = -1;
        for (int column = 0; column < rows.columns(); column++) {
            double slope = Math.abs(slopes[column]);
            if (slope > NOTHING
                    && (best < 0 || slope > Math.abs(slopes[best]))
                    && tableau.mayGo(column, slopes[column] > 0 ? 1 : -1)) {
                best = column;
            }
        }
        return best;
    }

    /** The same by Bland's rule, which needs no doubles and comes to an end for certain. */
    private boolean restoreSurely() {
        while (true) {
            int row = violated();
            if (row < 0) {
                return true;
            }
            int direction = tableau.isBelow(row) ? 1 : -1;
            int column = helping(row, direction);
            if (column < 0) {
                return false;
            }
            tableau.exchange(
                    row, column, direction > 0 ? box.lower()[tableau.given(row)] : box.upper()[tableau.given(row)]);
        }
    }

    /** The row of the first unknown that is out of its bounds; −1 where there is none. */
    private int violated() {
        int first = -1;
        for (int row = 0; row < tableau.given(); row++) {
            if ((first < 0 || tableau.given(row) < tableau.given(first))
                    && (tableau.isBelow(row) || tableau.isAbove(row))) {
                first = row;
            }
        }
        return first;
    }

    /** The column of the first unknown by which that of a row may go in a direction; −1 where there is none. */
    private int helping(int row, int direction) {
        int first = -1;
        for (int column = 0; column < rows.columns(); column++) {
            long entry = rows.entry(row, column);
            if (entry != 0
                    && (first < 0 || tableau.outside(column) < tableau.outside(first))
                    && tableau.mayGo(column, Long.signum(entry) * direction)) {
                first = column;
            }
        }
        return first;
    }

    /**
     * Takes an unknown as far as it goes in a direction (1 or −1), from where all are within their bounds.
     *
     * @param landing done wherever a step ends
     * @return false where it goes on without end
     */
    boolean climb(int target, int direction, Runnable landing) {
        if (tableau.isOutside(target)) {
            int column = tableau.place(target);
            if (!tableau.mayGo(column, direction)) {
                return true;
            }
            if (!step.take(column, direction)) {
                return false;
            }
            landing.run();
        }
        step.begin();
        while (!tableau.isOutside(target)) {
            int row = tableau.place(target);
            int column = step.isStuck() ? helping(row, direction) : steepest(row, direction);
            if (column < 0) {
                return true;
            }
            if (!step.take(column, Long.signum(rows.entry(row, column)) * direction)) {
                return false;
            }
            landing.run();
        }
        return true;
    }

    private int steepest(int row, int direction) {
        int best = -1;
        for (int column = 0; column < rows.columns(); column++) {
            long entry = rows.entry(row, column);
            if (entry != 0
                    && (best < 0 || Math.abs(entry) > Math.abs(rows.entry(row, best)))
                    && tableau.mayGo(column, Long.signum(entry) * direction)) {
                best = column;
            }
        }
        return best;
    }
}
