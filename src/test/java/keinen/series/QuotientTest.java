package keinen.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class QuotientTest {

    @Test
    void aTieGoesAwayFromZeroOnBothSides() {
        assertThat(percent(57, 2000).printed(1)).hasToString("2.9");
        assertThat(percent(-57, 2000).printed(1)).hasToString("-2.9");
        assertThat(percent(56, 2000).printed(1)).hasToString("2.8");
        assertThat(percent(-56, 2000).printed(1)).hasToString("-2.8");
    }

    /** 1.005 as a double lies below the tie; its hundredths would be printed as 1.00. */
    @Test
    void aTieThatNoDoubleHoldsIsOne() {
        assertThat(percent(1005, 100_000).printed(2)).hasToString("1.01");
    }

    /** 0.4449… rounded to two digits is 0.44 and not 0.45, which rounding twice would print as 0.5. */
    @Test
    void aQuotientIsRoundedOnce() {
        assertThat(percent(4449, 1_000_000).printed(1)).hasToString("0.4");
    }

    @TestFactory
    Stream<DynamicTest> digitsAreThoseOfLongDivision() {
        return IntStream.range(0, 300)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    Random random = new Random(seed);
                    long by = 1L + random.nextInt(seed % 2 == 0 ? 40 : 2_000_000);
                    long of = random.nextInt(4_000_000) - 2_000_000L;
                    int decimals = random.nextInt(8);
                    assertThat(percent(of, by).printed(decimals).toPlainString())
                            .isEqualTo(longDivision(100 * of, by, decimals));
                }));
    }

    /** By whole numbers: twice the remainder is held against the divisor. */
    private static String longDivision(long of, long by, int decimals) {
        BigInteger scaled = BigInteger.valueOf(Math.abs(of)).multiply(BigInteger.TEN.pow(decimals));
        BigInteger[] parts = scaled.divideAndRemainder(BigInteger.valueOf(by));
        boolean up = parts[1].shiftLeft(1).compareTo(BigInteger.valueOf(by)) >= 0;
        BigInteger units = up ? parts[0].add(BigInteger.ONE) : parts[0];
        StringBuilder digits = new StringBuilder(units.toString());
        while (digits.length() <= decimals) {
            digits.insert(0, '0');
        }
        if (decimals > 0) {
            digits.insert(digits.length() - decimals, '.');
        }
        return (of < 0 && units.signum() > 0 ? "-" : "") + digits;
    }

    private static Quotient percent(long of, long by) {
        return Quotient.percent(BigDecimal.valueOf(of), BigDecimal.valueOf(by));
    }
}
