package keinen.audit;

import java.util.Arrays;

/**
 * Looks for the point within bounds that is nearest to an anchor, counted by what each step of each unknown costs, by the dual
 * simplex method in doubles (steepest edges: Forrest and Goldfarb, Mathematical Programming 57, 1992; long steps: Maros, 2003).
 *
 * <p>It begins where all unknowns are at their anchors and works only where something is out of bounds, so that a small change
 * takes few steps however large the system. Costs of more than 0 on both sides keep all that need not move where it is, and
 * what moves mostly ends on whole numbers. Nothing here is proven: {@link NearestWhole} looks at points and {@link Refutation}
 * at multipliers in exact arithmetic.
 *
 * <p>A variable outside the basis is at a bound or at its centre, its anchor brought within bounds. One inside is on a side
 * of its centre, and as far as this method is concerned out of bounds where it leaves that side.
 */
final class NearestPoint {
    private static final double TOLERANCE = 1e-7;
    private static final double NOTHING = 1e-9;
    private static final double LEAST_PIVOT = 1e-7;
    private static final double LEAST_EDGE = 1e-4;

    /** What came of it. */
    enum Outcome {
        FOUND,
        IMPOSSIBLE,
        OPEN
    }

    private final Bounds bounds;
    private final Matrix matrix;
    private final Basis basis;
    private final int rows;
    private final int variables;
    /** By variable where it stands. */
    private final double[] value;
    /** By variable its reduced cost, without its own cost. */
    private final double[] reduced;

    private final boolean[] isAbove;
    private final double[] edge;
    private final double[] line;
    private final double[] column;
    private final double[] turned;
    private final double[] slant;
    private final double[] slope;
    private final int[] sloped;
    private int slopedCount;
    private final Breakpoints breakpoints = new Breakpoints();
    private long steps;

    NearestPoint(Matrix matrix, Bounds bounds) {
        this.matrix = matrix;
        this.bounds = bounds;
        this.basis = new Basis(matrix);
        this.rows = matrix.rows();
        this.variables = matrix.columns() + rows;
        this.value = new double[variables];
        this.reduced = new double[variables];
        this.isAbove = new boolean[variables];
        this.edge = new double[variables];
        this.line = new double[rows];
        this.column = new double[rows];
        this.turned = new double[rows];
        this.slant = new double[rows];
        this.slope = new double[variables];
        this.sloped = new int[variables];
    }

    /** Goes back to the anchor. */
    void start() {
        basis.clear();
        Arrays.fill(reduced, 0);
        Arrays.fill(edge, 1);
        settle();
    }

    double value(int variable) {
        return value[variable];
    }

    /** The sum of rows that showed that nothing is within bounds. */
    double multiplier(int row) {
        return line[row];
    }

    /** How many steps were done so far. */
    long steps() {
        return steps;
    }

    /** Puts all where they belong after bounds have changed. */
    void settle() {
        for (int row = 0; row < rows; row++) {
            column[row] = bounds.constant(row);
        }
        for (int variable = 0; variable < variables; variable++) {
            if (basis.isOutside(variable)) {
                value[variable] = bounds.place(variable, reduced[variable]);
                if (value[variable] != 0) {
                    basis.add(column, variable, -value[variable]);
                }
            }
        }
        basis.timesColumn(column);
        for (int row = 0; row < rows; row++) {
            value[basis.given(row)] = column[row];
        }
    }

    /** Goes on to the nearest point, up to a number of {@link #steps}. */
    Outcome solve(long last) {
        while (true) {
            int row = farthestOut();
            if (row < 0) {
                return Outcome.FOUND;
            }
            if (basis.isWorn()) {
                if (!refresh()) {
                    return Outcome.OPEN;
                }
            } else if (steps++ >= last) {
                return Outcome.OPEN;
            } else if (!step(row)) {
                return Outcome.IMPOSSIBLE;
            }
        }
    }

    private boolean refresh() {
        boolean isDone = basis.factor();
        if (isDone) {
            settle();
        }
        return isDone;
    }

    private int farthestOut() {
        int farthest = -1;
        double most = 0;
        for (int row = 0; row < rows; row++) {
            int variable = basis.given(row);
            double off = Math.max(least(variable) - value[variable], value[variable] - most(variable));
            if (off > TOLERANCE && off * off > most * edge[variable]) {
                most = off * off / edge[variable];
                farthest = row;
            }
        }
        return farthest;
    }

    private double least(int variable) {
        return isAbove[variable] && bounds.hasSides(variable) ? bounds.centre(variable) : bounds.lower(variable);
    }

    private double most(int variable) {
        return !isAbove[variable] && bounds.hasSides(variable) ? bounds.centre(variable) : bounds.upper(variable);
    }

    /** Takes the variable of a row back to where it went out; false where all others together cannot make it. */
    private boolean step(int row) {
        int leaving = basis.given(row);
        boolean isTooHigh = value[leaving] > most(leaving);
        Arrays.fill(line, 0);
        line[row] = 1;
        basis.timesRow(line);
        measureSlopes();
        findBreakpoints(leaving, isTooHigh);
        double end = isTooHigh ? most(leaving) : least(leaving);
        int chosen = choose(Math.abs(value[leaving] - end));
        if (chosen >= 0) {
            end = turn(chosen, leaving, end);
            move(row, breakpoints.variable(chosen), end, breakpoints.time(chosen) * (isTooHigh ? 1 : -1));
        }
        slope[leaving] = 0;
        forgetSlopes();
        return chosen >= 0;
    }

    /** How the variable of the row falls with each variable outside. */
    private void measureSlopes() {
        slopedCount = 0;
        for (int row = 0; row < rows; row++) {
            double times = line[row];
            if (times != 0) {
                addSlope(matrix.columns() + row, times);
                for (int term = matrix.firstInRow(row); term < matrix.endOfRow(row); term++) {
                    addSlope(matrix.variable(term), times * matrix.coefficientInRow(term));
                }
            }
        }
    }

    private void addSlope(int variable, double added) {
        if (basis.isOutside(variable)) {
            if (slope[variable] == 0) {
                sloped[slopedCount++] = variable;
                slope[variable] = Double.MIN_NORMAL;
            }
            slope[variable] += added;
        }
    }

    private void forgetSlopes() {
        for (int i = 0; i < slopedCount; i++) {
            slope[sloped[i]] = 0;
        }
    }

    private void findBreakpoints(int leaving, boolean isTooHigh) {
        breakpoints.clear();
        for (int i = 0; i < slopedCount; i++) {
            int variable = sloped[i];
            if (Math.abs(slope[variable]) > LEAST_PIVOT && bounds.lower(variable) < bounds.upper(variable)) {
                findBreakpoints(variable, isTooHigh == slope[variable] > 0, Math.abs(slope[variable]));
            }
        }
        slope[leaving] = 1;
        long centre = bounds.centre(leaving);
        double bothSides = bounds.up(leaving) + bounds.down(leaving);
        if (bounds.hasSides(leaving) && isAbove[leaving] && !isTooHigh && centre > bounds.lower(leaving)) {
            breakpoints.add(bothSides, leaving, bounds.lower(leaving));
        }
        if (bounds.hasSides(leaving) && !isAbove[leaving] && isTooHigh && centre < bounds.upper(leaving)) {
            breakpoints.add(bothSides, leaving, bounds.upper(leaving));
        }
        breakpoints.order();
    }

    private void findBreakpoints(int variable, boolean rises, double speed) {
        long centre = bounds.centre(variable);
        double at = value[variable];
        double cost = reduced[variable];
        if (rises) {
            if (at < centre) {
                breakpoints.add((cost - bounds.down(variable)) / speed, variable, centre);
            }
            if (centre < bounds.upper(variable) && at < bounds.upper(variable)) {
                breakpoints.add((cost + bounds.up(variable)) / speed, variable, bounds.upper(variable));
            }
        } else {
            if (at > centre) {
                breakpoints.add((-bounds.up(variable) - cost) / speed, variable, centre);
            }
            if (centre > bounds.lower(variable) && at > bounds.lower(variable)) {
                breakpoints.add((bounds.down(variable) - cost) / speed, variable, bounds.lower(variable));
            }
        }
    }

    /** The breakpoint up to which what is out of bounds shrinks; −1 where it is still out beyond the last. */
    private int choose(double out) {
        double rest = out;
        while (true) {
            int number = breakpoints.next();
            if (number < 0) {
                return -1;
            }
            int variable = breakpoints.variable(number);
            rest -= Math.abs(slope[variable]) * wayTo(variable, breakpoints.place(number));
            if (rest <= NOTHING) {
                return number;
            }
        }
    }

    /** A variable turns from a bound to its centre, or from its centre to a bound. */
    private double wayTo(int variable, double place) {
        double centre = bounds.centre(variable);
        return Math.abs(place == centre ? value[variable] - centre : place - centre);
    }

    /** Turns all variables whose breakpoints were passed; returns where the leaving one ends now. */
    private double turn(int chosen, int leaving, double end) {
        double place = end;
        boolean any = false;
        for (int number = breakpoints.size() - 1; number > chosen; number--) {
            int variable = breakpoints.variable(number);
            if (variable == leaving) {
                place = breakpoints.place(number);
            } else {
                basis.add(turned, variable, breakpoints.place(number) - value[variable]);
                value[variable] = breakpoints.place(number);
                any = true;
            }
        }
        if (any) {
            basis.timesColumn(turned);
            for (int row = 0; row < rows; row++) {
                value[basis.given(row)] -= turned[row];
                turned[row] = 0;
            }
        }
        return place;
    }

    private void move(int row, int entering, double end, double time) {
        int leaving = basis.given(row);
        for (int i = 0; i < slopedCount; i++) {
            reduced[sloped[i]] -= time * slope[sloped[i]];
        }
        if (entering == leaving) {
            // It goes on beyond its centre.
            isAbove[leaving] = !isAbove[leaving];
            reduced[leaving] = isAbove[leaving] ? -bounds.up(leaving) : bounds.down(leaving);
            return;
        }
        reduced[leaving] -= time;
        Arrays.fill(column, 0);
        basis.add(column, entering, 1);
        basis.timesColumn(column);
        double way = (value[leaving] - end) / column[row];
        for (int other = 0; other < rows; other++) {
            if (column[other] != 0) {
                value[basis.given(other)] -= way * column[other];
            }
        }
        value[entering] += way;
        value[leaving] = end;
        updateEdges(row, entering);
        enter(entering);
        basis.exchange(row, entering, column);
    }

    private void enter(int variable) {
        isAbove[variable] = reduced[variable] < 0;
        reduced[variable] = isAbove[variable] ? -bounds.up(variable) : bounds.down(variable);
    }

    private void updateEdges(int row, int entering) {
        double own = 0;
        for (int i = 0; i < rows; i++) {
            slant[i] = line[i];
            own += line[i] * line[i];
        }
        basis.timesColumn(slant);
        for (int other = 0; other < rows; other++) {
            if (column[other] != 0 && other != row) {
                double quotient = column[other] / column[row];
                int variable = basis.given(other);
                double updated = edge[variable] + quotient * (quotient * own - 2 * slant[other]);
                edge[variable] = Math.max(updated, LEAST_EDGE);
            }
        }
        edge[entering] = Math.max(own / (column[row] * column[row]), LEAST_EDGE);
    }
}
