package keinen.audit;

import java.util.List;

/**
 * A whole point that solves rows but for bounds, near to the middle of the bounds: by projections from row to row (Kaczmarz),
 * rounded, and then what each row gives.
 */
final class Lattice {
    private static final int SWEEPS = 300;
    /** How much of a range is kept clear at both ends, so that rounding rarely leaves it. */
    private static final double MARGIN = 0.1;

    private final List<Row> rows;
    private final Box box;

    private Lattice(List<Row> rows, Box box) {
        this.rows = rows;
        this.box = box;
    }

    /**
     * The point. Where a row gives no whole number, it is off by less than its coefficient.
     *
     * @throws NoSolution where the rows contradict each other
     */
    static long[] point(List<Row> rows, Box box, Elimination elimination) {
        double[] middle = new Lattice(rows, box).middle();
        long[] point = new long[box.size()];
        for (int unknown = 0; unknown < point.length; unknown++) {
            point[unknown] = Math.round(middle[unknown]);
        }
        for (int given : elimination.given()) {
            point[given] = given(elimination.rowOf(given), given, point);
        }
        return point;
    }

    private static long given(Row row, int given, long[] point) {
        long rest = row.constant();
        for (int term = 0; term < row.size(); term++) {
            int unknown = row.variables()[term];
            if (unknown != given) {
                rest = Math.subtractExact(rest, Math.multiplyExact(row.coefficients()[term], point[unknown]));
            }
        }
        return Math.floorDiv(rest, row.of(given));
    }

    private double[] middle() {
        double[] point = new double[box.size()];
        for (int unknown = 0; unknown < point.length; unknown++) {
            point[unknown] = ((double) box.lower()[unknown] + box.upper()[unknown]) / 2;
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            rows.forEach(row -> project(row, point));
            for (int unknown = 0; unknown < point.length; unknown++) {
                double margin = MARGIN * (box.upper()[unknown] - box.lower()[unknown]);
                double least = box.lower()[unknown] + margin;
                point[unknown] = Math.max(least, Math.min(box.upper()[unknown] - margin, point[unknown]));
            }
        }
        return point;
    }

    private static void project(Row row, double[] point) {
        double rest = row.constant();
        double norm = 0;
        for (int term = 0; term < row.size(); term++) {
            double factor = row.coefficients()[term];
            rest -= factor * point[row.variables()[term]];
            norm += factor * factor;
        }
        for (int term = 0; term < row.size(); term++) {
            point[row.variables()[term]] += rest / norm * row.coefficients()[term];
        }
    }
}
