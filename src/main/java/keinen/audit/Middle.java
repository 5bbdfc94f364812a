package keinen.audit;

import java.util.List;

/** A point near to the middle of bounds and to all rows: by projections from row to row (Kaczmarz), in doubles. */
final class Middle {
    private static final int SWEEPS = 300;
    /** How much of a range is kept clear at both ends, so that rounding rarely leaves it. */
    private static final double MARGIN = 0.1;

    private final List<Row> rows;
    private final Box box;
    private final double[] point;

    private Middle(List<Row> rows, Box box) {
        this.rows = rows;
        this.box = box;
        this.point = new double[box.size()];
    }

    /** The point, rounded. */
    static long[] of(List<Row> rows, Box box) {
        Middle middle = new Middle(rows, box);
        middle.approach();
        long[] rounded = new long[box.size()];
        for (int unknown = 0; unknown < rounded.length; unknown++) {
            rounded[unknown] = Math.round(middle.point[unknown]);
        }
        return rounded;
    }

    private void approach() {
        for (int unknown = 0; unknown < point.length; unknown++) {
            point[unknown] = ((double) box.lower()[unknown] + box.upper()[unknown]) / 2;
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            rows.forEach(this::project);
            for (int unknown = 0; unknown < point.length; unknown++) {
                double margin = MARGIN * (box.upper()[unknown] - box.lower()[unknown]);
                double least = box.lower()[unknown] + margin;
                point[unknown] = Math.max(least, Math.min(box.upper()[unknown] - margin, point[unknown]));
            }
        }
    }

    private void project(Row row) {
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
