package keinen.audit;

import java.math.BigDecimal;
import java.math.BigInteger;

/** A quotient of whole numbers in lowest terms; {@code under} is positive. */
record Rational(BigInteger over, BigInteger under) implements Comparable<Rational> {
    static final Rational ZERO = of(0);
    static final Rational ONE = of(1);

    Rational {
        BigInteger common = over.gcd(under).multiply(BigInteger.valueOf(under.signum()));
        over = over.divide(common);
        under = under.divide(common);
    }

    static Rational of(long number) {
        return new Rational(BigInteger.valueOf(number), BigInteger.ONE);
    }

    static Rational of(long over, long under) {
        return new Rational(BigInteger.valueOf(over), BigInteger.valueOf(under));
    }

    static Rational of(BigDecimal decimal) {
        return decimal.scale() > 0
                ? new Rational(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
                : new Rational(decimal.toBigIntegerExact(), BigInteger.ONE);
    }

    Rational plus(Rational other) {
        return new Rational(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Rational minus(Rational other) {
        return plus(other.negate());
    }

    Rational times(Rational other) {
        return new Rational(over.multiply(other.over), under.multiply(other.under));
    }

    Rational dividedBy(Rational other) {
        return new Rational(over.multiply(other.under), under.multiply(other.over));
    }

    Rational negate() {
        return new Rational(over.negate(), under);
    }

    Rational abs() {
        return new Rational(over.abs(), under);
    }

    int signum() {
        return over.signum();
    }

    boolean isWhole() {
        return under.equals(BigInteger.ONE);
    }

    /** The greatest whole number that is not above this one. */
    Rational floor() {
        BigInteger[] parts = over.divideAndRemainder(under);
        BigInteger floor = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
        return new Rational(floor, BigInteger.ONE);
    }

    /** The least whole number that is not below this one. */
    Rational ceiling() {
        return negate().floor().negate();
    }

    /**
     * The number where it is a whole one.
     *
     * @throws ArithmeticException where it is not, or does not fit
     */
    long longValueExact() {
        if (!isWhole()) {
            throw new ArithmeticException(this + " is not a whole number");
        }
        return over.longValueExact();
    }

    @Override
    public int compareTo(Rational other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }

    /** Plain digits where they end ({@code 12.5}), else a fraction in lowest terms ({@code 7/3}). */
    @Override
    public String toString() {
        BigInteger rest = under;
        int digits = 0;
        while (!rest.equals(BigInteger.ONE) && digits < 19) {
            rest = rest.divide(rest.gcd(BigInteger.TEN));
            digits++;
        }
        return rest.equals(BigInteger.ONE)
                ? new BigDecimal(over).divide(new BigDecimal(under)).toPlainString()
                : over + "/" + under;
    }
}
