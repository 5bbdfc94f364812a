package keinen.audit;

import java.util.Arrays;

/**
 * Looks for the point within bounds that is nearest to an anchor, counted by what each step of each column costs, by the dual
 * simplex method in doubles.
 *
 * <p>It begins where all columns are at their anchors and works only where something is out of bounds, so that a small change
 * takes few steps however large the system. Costs of more than 0 on both sides keep all that need not move where it is, and
 * what moves mostly ends on whole numbers. Nothing here is proven: {@link NearestWhole} looks at points and {@link Refutation}
 * at multipliers in exact arithmetic.
 */
final class NearestPoint {
    /** What came of it. */
    enum Outcome {
        FOUND,
        IMPOSSIBLE,
        OPEN
    }

    private final Bounds bounds;
    private final Effort effort;
    private final Basis basis;
    private final int rows;
    private final Standing standing;
    private final Edges edges;
    private final Violations violations;
    private final Slopes slopes;
    private final RatioTest ratioTest;
    private final double[] line;
    private final double[] column;
    private final double[] turned;

    NearestPoint(Matrix matrix, Bounds bounds, Effort effort) {
        this.bounds = bounds;
        this.effort = effort;
        this.basis = new Basis(matrix);
        this.rows = matrix.rows();
        this.standing = new Standing(bounds);
        this.edges = new Edges(basis, rows, bounds.variables());
        this.violations = new Violations(basis, standing, edges, rows);
        this.slopes = new Slopes(matrix, basis);
        this.ratioTest = new RatioTest(bounds, standing, slopes);
        this.line = new double[rows];
        this.column = new double[rows];
        this.turned = new double[rows];
    }

    /** Goes back to the anchor. */
    void start() {
        basis.clear();
        standing.clear();
        edges.clear();
        settle();
    }

    double value(int variable) {
        return standing.value(variable);
    }

    /** The sum of rows that showed that nothing is within bounds. */
    double multiplier(int row) {
        return line[row];
    }

    /** Puts all where they belong after bounds have changed. */
    void settle() {
        effort.spend(8L * bounds.variables());
        for (int row = 0; row < rows; row++) {
            column[row] = bounds.constant(row);
        }
        for (int variable = 0; variable < bounds.variables(); variable++) {
            if (basis.isOutside(variable)) {
                double value = standing.place(variable);
                if (value != 0) {
                    basis.add(column, variable, -value);
                }
            }
        }
        basis.timesColumn(column);
        for (int row = 0; row < rows; row++) {
            standing.put(basis.given(row), column[row]);
            violations.measure(row);
        }
    }

    /** Goes on to the nearest point as long as more effort is left than so much. */
    Outcome solve(long rest) {
        while (true) {
            int row = violations.farthest();
            if (row < 0) {
                return Outcome.FOUND;
            }
            if (basis.isWorn()) {
                if (!refresh()) {
                    return Outcome.OPEN;
                }
            } else if (effort.left() <= rest) {
                return Outcome.OPEN;
            } else if (!step(row)) {
                return Outcome.IMPOSSIBLE;
            }
            effort.spend(8L * rows + 4L * basis.length());
        }
    }

    private boolean refresh() {
        boolean isDone = basis.factor();
        if (isDone) {
            settle();
        }
        return isDone;
    }

    /** Takes the variable of a row back to where it went out; false where all others together cannot make it. */
    private boolean step(int row) {
        int leaving = basis.given(row);
        boolean isTooHigh = standing.value(leaving) > standing.most(leaving);
        Arrays.fill(line, 0);
        line[row] = 1;
        basis.timesRow(line);
        slopes.measure(line);
        int chosen = ratioTest.choose(leaving, isTooHigh);
        if (chosen < 0) {
            return false;
        }
        double end = turn(chosen, leaving, isTooHigh ? standing.most(leaving) : standing.least(leaving));
        Breakpoints breakpoints = ratioTest.breakpoints();
        move(row, breakpoints.variable(chosen), end, breakpoints.time(chosen) * (isTooHigh ? 1 : -1));
        return true;
    }

    /** Turns all variables whose breakpoints were passed; returns where the leaving one ends now. */
    private double turn(int chosen, int leaving, double end) {
        Breakpoints breakpoints = ratioTest.breakpoints();
        double place = end;
        boolean any = false;
        for (int number = breakpoints.size() - 1; number > chosen; number--) {
            int variable = breakpoints.variable(number);
            if (variable == leaving) {
                place = breakpoints.place(number);
            } else {
                basis.add(turned, variable, breakpoints.place(number) - standing.value(variable));
                standing.put(variable, breakpoints.place(number));
                any = true;
            }
        }
        if (any) {
            basis.timesColumn(turned);
            for (int row = 0; row < rows; row++) {
                if (turned[row] != 0) {
                    standing.add(basis.given(row), -turned[row]);
                    turned[row] = 0;
                    violations.measure(row);
                }
            }
        }
        return place;
    }

    private void move(int row, int entering, double end, double time) {
        int leaving = basis.given(row);
        for (int i = 0; i < slopes.count(); i++) {
            int variable = slopes.variable(i);
            standing.reduce(variable, time * slopes.of(variable));
        }
        if (entering == leaving) {
            standing.changeSides(leaving);
            violations.measure(row);
            return;
        }
        standing.reduce(leaving, time);
        Arrays.fill(column, 0);
        basis.add(column, entering, 1);
        basis.timesColumn(column);
        double way = (standing.value(leaving) - end) / column[row];
        for (int other = 0; other < rows; other++) {
            if (column[other] != 0) {
                standing.add(basis.given(other), -way * column[other]);
                violations.measure(other);
            }
        }
        standing.add(entering, way);
        standing.put(leaving, end);
        edges.exchange(row, entering, line, column);
        standing.enter(entering);
        basis.exchange(row, entering, column);
        violations.measure(row);
    }
}
