package keinen.disclosure;

/**
 * A rounding on its way: every unknown's error, which is what it has become less what it was. All equations hold
 * between the errors at any time, since only free unknowns are moved and the others with them.
 */
final class RoundingState {
    /** What an error of a base or more costs beside its size: more than any number of small ones saves. */
    private static final double FAR = 50;

    private static final double NEGATIVE = 10_000;

    private final RoundingProblem problem;
    private final long[] error;
    private final double[] insistence;

    RoundingState(RoundingProblem problem) {
        this.problem = problem;
        this.error = new long[problem.size()];
        this.insistence = new double[problem.size()];
    }

    long error(int unknown) {
        return error[unknown];
    }

    long rounded(int unknown) {
        return problem.value(unknown) + error[unknown];
    }

    /** Changes a free unknown by a number, and all that depend on it. */
    void move(int freeUnknown, long by) {
        LinearRow column = problem.column(freeUnknown);
        for (int i = 0; i < column.size(); i++) {
            error[column.variables()[i]] += column.coefficients()[i] * by;
        }
    }

    /** Lets it cost more from now on, for {@link #weightedCostOf}, that an unknown is a base or more away. */
    void insist(int unknown) {
        insistence[unknown] += FAR / 2;
    }

    /** What a move would add to the cost of all. */
    double costOf(int freeUnknown, long by) {
        return costOf(freeUnknown, by, 0);
    }

    /** The same with what was insisted on. */
    double weightedCostOf(int freeUnknown, long by) {
        return costOf(freeUnknown, by, 1);
    }

    private double costOf(int freeUnknown, long by, int insisting) {
        LinearRow column = problem.column(freeUnknown);
        double cost = 0;
        for (int i = 0; i < column.size(); i++) {
            int unknown = column.variables()[i];
            if (problem.weight(unknown) > 0) {
                double far = FAR + insisting * insistence[unknown];
                cost += cost(unknown, error[unknown] + column.coefficients()[i] * by, far)
                        - cost(unknown, error[unknown], far);
            }
        }
        return cost;
    }

    /** What a move would add to the squares of the errors, in bases. */
    double squaresOf(int freeUnknown, long by) {
        LinearRow column = problem.column(freeUnknown);
        double sum = 0;
        for (int i = 0; i < column.size(); i++) {
            int unknown = column.variables()[i];
            double before = (double) error[unknown] / problem.base(unknown);
            double after = before + (double) column.coefficients()[i] * by / problem.base(unknown);
            sum += problem.weight(unknown) * (after * after - before * before);
        }
        return sum;
    }

    private double cost(int unknown, long ofError, double far) {
        double away = (double) Math.abs(ofError) / problem.base(unknown);
        double cost = problem.weight(unknown) * away;
        if (away >= 1) {
            cost += far * away * away;
        }
        long becomes = problem.value(unknown) + ofError;
        if (becomes < 0 && problem.value(unknown) >= 0) {
            cost += NEGATIVE * -becomes / problem.base(unknown);
        }
        return cost;
    }

    /** How many bases an unknown lies away from the multiples next to it; 0 where it has become one of them. */
    long steps(int unknown) {
        return problem.weight(unknown) == 0 ? 0 : Math.abs(error[unknown]) / problem.base(unknown);
    }

    /** Whether a number that readers see, and that was not negative, has become so. */
    boolean isImpossible(int unknown) {
        return problem.weight(unknown) > 0 && rounded(unknown) < 0 && problem.value(unknown) >= 0;
    }
}
