package keinen.series;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An exact quotient, until it is asked for digits.
 *
 * @param by not zero
 */
record Quotient(BigDecimal of, BigDecimal by) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Quotient percent(BigDecimal of, BigDecimal by) {
        return new Quotient(of.multiply(HUNDRED), by);
    }

    /**
     * As the ministry prints it (四捨五入): to the nearest, and a tie away from zero, so that −2.85 becomes −2.9 as
     * 2.85 becomes 2.9. The quotient is rounded once, from all of its digits.
     */
    BigDecimal printed(int decimals) {
        return of.divide(by, decimals, RoundingMode.HALF_UP);
    }

    /** The double next to it. */
    double unrounded() {
        return of.divide(by, MathContext.DECIMAL128).doubleValue();
    }
}
