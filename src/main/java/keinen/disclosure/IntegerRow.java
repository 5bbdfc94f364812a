package keinen.disclosure;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * A sparse sum of whole numbers times variables that is known to be zero. Rows are added and scaled exactly: what does
 * not fit into a long is an {@link ArithmeticException}, never a rounded number.
 */
final class IntegerRow {
    private final int[] variables;
    private final long[] coefficients;

    private IntegerRow(int[] variables, long[] coefficients) {
        this.variables = variables;
        this.coefficients = coefficients;
    }

    /** An equation between unknowns, without its constant: a sum of differences from any solution is zero. */
    static IntegerRow of(Equations equations, int equation) {
        int first = equations.firstTerm(equation);
        int count = equations.endTerm(equation) - first;
        int[] unknowns = new int[count];
        int[] factors = new int[count];
        for (int i = 0; i < count; i++) {
            unknowns[i] = equations.cell(first + i);
            factors[i] = equations.coefficient(first + i);
        }
        return of(unknowns, factors);
    }

    /** The sum with like terms added up. */
    static IntegerRow of(int[] variables, int[] coefficients) {
        Map<Integer, Long> sums = new TreeMap<>();
        for (int i = 0; i < variables.length; i++) {
            sums.merge(variables[i], (long) coefficients[i], Math::addExact);
        }
        sums.values().removeIf(sum -> sum == 0);
        return new IntegerRow(
                sums.keySet().stream().mapToInt(Integer::intValue).toArray(),
                sums.values().stream().mapToLong(Long::longValue).toArray());
    }

    int size() {
        return variables.length;
    }

    int variable(int term) {
        return variables[term];
    }

    long coefficient(int term) {
        return coefficients[term];
    }

    /** The coefficient of a variable, 0 where it does not stand in the sum. */
    long of(int variable) {
        int term = Arrays.binarySearch(variables, variable);
        return term < 0 ? 0 : coefficients[term];
    }

    /** The variable with the coefficient nearest to zero, the last of equals. */
    int lightest() {
        int lightest = 0;
        for (int term = 1; term < size(); term++) {
            if (Math.abs(coefficients[term]) <= Math.abs(coefficients[lightest])) {
                lightest = term;
            }
        }
        return variables[lightest];
    }

    /** The same row without a variable, by way of another that holds it. */
    IntegerRow without(int variable, IntegerRow other) {
        long own = of(variable);
        return own == 0 ? this : combine(other.of(variable), other, Math.negateExact(own));
    }

    /** {@code times · this + otherTimes · other}, divided by what all coefficients have in common. */
    private IntegerRow combine(long times, IntegerRow other, long otherTimes) {
        int[] sumVariables = new int[size() + other.size()];
        long[] sums = new long[sumVariables.length];
        int count = 0;
        long common = 0;
        for (int i = 0, j = 0; i < size() || j < other.size(); ) {
            int next = Math.min(
                    i < size() ? variables[i] : Integer.MAX_VALUE,
                    j < other.size() ? other.variables[j] : Integer.MAX_VALUE);
            long sum = 0;
            if (i < size() && variables[i] == next) {
                sum = Math.multiplyExact(times, coefficients[i++]);
            }
            if (j < other.size() && other.variables[j] == next) {
                sum = Math.addExact(sum, Math.multiplyExact(otherTimes, other.coefficients[j++]));
            }
            if (sum != 0) {
                sumVariables[count] = next;
                sums[count++] = sum;
                common = greatestCommonDivisor(common, Math.absExact(sum));
            }
        }
        for (int i = 0; i < count; i++) {
            sums[i] /= common;
        }
        return new IntegerRow(Arrays.copyOf(sumVariables, count), Arrays.copyOf(sums, count));
    }

    private static long greatestCommonDivisor(long one, long other) {
        return other == 0 ? one : greatestCommonDivisor(other, one % other);
    }
}
