package keinen.audit;

import java.math.BigInteger;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/**
 * What a sum of rows says in exact arithmetic of all that lies within bounds. Multipliers come in doubles, from a method that
 * proves nothing; whatever they are rounded to, the sum of rows is true, and so is what follows from it.
 */
final class Refutation {
    /** Denominators that multipliers of tables mostly have; then numbers that are simply fine. */
    private static final long[] SCALES = {1, 2, 3, 4, 5, 6, 7, 8, 12, 60, 840, 1L << 30};

    private static final double NEAR = 1e-6;

    private final Matrix matrix;
    private final Bounds bounds;

    Refutation(Matrix matrix, Bounds bounds) {
        this.matrix = matrix;
        this.bounds = bounds;
    }

    /** Whether the sum of rows shows that nothing is within bounds. */
    boolean refutes(IntToDoubleFunction multiplier) {
        for (long scale : SCALES) {
            if (isNear(multiplier, scale)) {
                Optional<Sum> sum = sum(multiplier, scale, -1);
                if (sum.isPresent() && sum.get().excludesZero()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The farthest that an unknown can be in a direction (1 or −1) by the sum of rows; nothing where it does not tell. */
    Optional<BigInteger> end(IntToDoubleFunction multiplier, int unknown, int direction) {
        for (long scale : SCALES) {
            if (isNear(multiplier, scale)) {
                Optional<BigInteger> end = sum(multiplier, scale, unknown).flatMap(sum -> sum.end(direction));
                if (end.isPresent()) {
                    return end;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether multipliers are whole in a scale; the finest scale is for all. */
    private boolean isNear(IntToDoubleFunction multiplier, long scale) {
        if (scale == SCALES[SCALES.length - 1]) {
            return true;
        }
        for (int row = 0; row < matrix.rows(); row++) {
            double scaled = multiplier.applyAsDouble(row) * scale;
            if (Math.abs(scaled - Math.rint(scaled)) > NEAR) {
                return false;
            }
        }
        return true;
    }

    /** The sum {@code factor · unknown + rest = 0} with a rest from least to most; nothing where numbers are too large. */
    private Optional<Sum> sum(IntToDoubleFunction multiplier, long scale, int apart) {
        long[] factors = new long[bounds.variables()];
        BigInteger constant = BigInteger.ZERO;
        try {
            for (int row = 0; row < matrix.rows(); row++) {
                long times = Math.round(multiplier.applyAsDouble(row) * scale);
                if (times != 0) {
                    constant = constant.add(product(times, bounds.constant(row)));
                    factors[bounds.columns() + row] = times;
                    for (int term = matrix.firstInRow(row); term < matrix.endOfRow(row); term++) {
                        int unknown = matrix.variable(term);
                        long added = Math.multiplyExact(times, matrix.coefficientInRow(term));
                        factors[unknown] = Math.addExact(factors[unknown], added);
                    }
                }
            }
        } catch (ArithmeticException tooLarge) {
            return Optional.empty();
        }
        return Optional.of(sum(factors, constant, apart));
    }

    private Sum sum(long[] factors, BigInteger constant, int apart) {
        BigInteger least = constant.negate();
        BigInteger most = least;
        for (int variable = 0; variable < factors.length; variable++) {
            long factor = factors[variable];
            if (factor != 0 && variable != apart) {
                least = least.add(product(factor, factor > 0 ? bounds.lower(variable) : bounds.upper(variable)));
                most = most.add(product(factor, factor > 0 ? bounds.upper(variable) : bounds.lower(variable)));
            }
        }
        return new Sum(BigInteger.valueOf(apart < 0 ? 0 : factors[apart]), least, most);
    }

    private static BigInteger product(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }

    /** A number of times an unknown, and a rest between two numbers, that are 0 together. */
    private record Sum(BigInteger factor, BigInteger least, BigInteger most) {
        boolean excludesZero() {
            return least.signum() > 0 || most.signum() < 0;
        }

        Optional<BigInteger> end(int direction) {
            if (factor.signum() == 0) {
                return Optional.empty();
            }
            BigInteger far = factor.signum() * direction > 0 ? least.negate() : most.negate();
            Rational quotient = new Rational(far, factor);
            return Optional.of((direction > 0 ? quotient.floor() : quotient.ceiling()).over());
        }
    }
}
