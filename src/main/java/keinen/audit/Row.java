package keinen.audit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A sparse sum of whole numbers times variables that is known to be a constant. Rows are added and scaled exactly: what
 * does not fit into a long is an {@link ArithmeticException}, never a rounded number.
 *
 * @param variables rising
 * @param coefficients none is 0
 * @param equation the number of the equation that it comes from, from 0; of a combination that of one of them
 */
@SuppressWarnings("ArrayRecordComponent") // never handed to anybody who changes or compares them
record Row(int[] variables, long[] coefficients, long constant, int equation) {

    /** The sum with the least whole coefficients that say the same. */
    static Row of(Map<Integer, Rational> terms, Rational constant, int equation) {
        BigInteger scale = constant.under();
        for (Rational factor : terms.values()) {
            scale = lcm(scale, factor.under());
        }
        Rational times = new Rational(scale, BigInteger.ONE);
        Map<Integer, Rational> sorted = new TreeMap<>(terms);
        int[] variables = sorted.keySet().stream().mapToInt(Integer::intValue).toArray();
        long[] coefficients = sorted.values().stream()
                .mapToLong(factor -> factor.times(times).longValueExact())
                .toArray();
        return reduced(variables, coefficients, constant.times(times).longValueExact(), equation);
    }

    static BigInteger lcm(BigInteger one, BigInteger other) {
        return one.divide(one.gcd(other)).multiply(other);
    }

    int size() {
        return variables.length;
    }

    /** The coefficient of a variable, 0 where it does not stand in the sum. */
    long of(int variable) {
        int term = Arrays.binarySearch(variables, variable);
        return term < 0 ? 0 : coefficients[term];
    }

    /** The same row without a variable, by way of another that holds it. */
    Row without(int variable, Row other) {
        long own = of(variable);
        if (own == 0) {
            return this;
        }
        long common = gcd(own, other.of(variable));
        return combine(other.of(variable) / common, other, Math.negateExact(own / common));
    }

    private Row combine(long times, Row other, long otherTimes) {
        int[] sumVariables = new int[size() + other.size()];
        long[] sums = new long[sumVariables.length];
        int count = 0;
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
            }
        }
        long sum = Math.addExact(Math.multiplyExact(times, constant), Math.multiplyExact(otherTimes, other.constant));
        return reduced(Arrays.copyOf(sumVariables, count), Arrays.copyOf(sums, count), sum, equation);
    }

    private static Row reduced(int[] variables, long[] coefficients, long constant, int equation) {
        long common = constant;
        for (int i = 0; i < coefficients.length && Math.abs(common) != 1; i++) {
            common = gcd(common, coefficients[i]);
        }
        if (common != 0 && Math.abs(common) != 1) {
            for (int i = 0; i < coefficients.length; i++) {
                coefficients[i] /= common;
            }
            return new Row(variables, coefficients, constant / common, equation);
        }
        return new Row(variables, coefficients, constant, equation);
    }

    /** The same row with its variables counted by their places among some, which rise. */
    Row renumbered(int[] among) {
        int[] places = Arrays.stream(variables)
                .map(variable -> Arrays.binarySearch(among, variable))
                .toArray();
        return new Row(places, coefficients, constant, equation);
    }

    /** What tells rows that say the same from others, whatever their sign. */
    List<Object> content() {
        int sign = size() > 0 && coefficients[0] < 0 ? -1 : 1;
        List<Object> content = new ArrayList<>(List.of(sign * constant));
        for (int term = 0; term < size(); term++) {
            content.add(variables[term]);
            content.add(sign * coefficients[term]);
        }
        return content;
    }

    /** What all coefficients have in common. */
    long commonOfCoefficients() {
        long common = 0;
        for (long coefficient : coefficients) {
            common = gcd(common, coefficient);
        }
        return Math.absExact(common);
    }

    static long gcd(long one, long other) {
        long a = Math.absExact(one);
        long b = Math.absExact(other);
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }
}
