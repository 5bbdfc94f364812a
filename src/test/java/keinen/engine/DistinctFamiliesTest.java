package keinen.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DistinctFamiliesTest {

    @Test
    void asManyCountsAreNeededAsTheSumsOfTheMatrixBeyondTheFirst() {
        assertThat(new DistinctFamilies(0).counts()).isZero();
        assertThat(new DistinctFamilies(1).counts()).isZero();
        assertThat(new DistinctFamilies(10).counts()).isEqualTo(18);
    }

    /** Beside a set of families, which is what is asked, though no cell has one. */
    @TestFactory
    Stream<DynamicTest> familiesAreCountedAsFarAsIsAsked() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(most -> dynamicTest("up to " + most, () -> {
                    SplittableRandom random = new SplittableRandom(most);
                    for (int cell = 0; cell < 300; cell++) {
                        Set<Long> families = new HashSet<>();
                        long[] sums = new long[2 * most - 1];
                        int persons = random.nextInt(1, 40);
                        int others = random.nextInt(1, 20);
                        long first = random.nextLong(1, 1L << 32);
                        for (int person = 0; person < persons; person++) {
                            long family = 1 + (first + random.nextInt(others) * 2_654_435_761L) % (1L << 32);
                            families.add(family);
                            long power = 1;
                            for (int k = 0; k < sums.length; k++) {
                                sums[k] += power;
                                power = DistinctFamilies.nextPower(power, family);
                            }
                        }
                        assertThat(new DistinctFamilies(most).count(sums)).isEqualTo(Math.min(most, families.size()));
                    }
                }));
    }

    @Test
    void familiesOfWhichTheNumbersAreAlikeModuloThePrimeCountAsOne() {
        long[] sums = new long[5];
        for (long family : new long[] {5, 4L + Integer.MAX_VALUE}) {
            long power = 1;
            for (int k = 0; k < sums.length; k++) {
                sums[k] += power;
                power = DistinctFamilies.nextPower(power, family);
            }
        }
        assertThat(new DistinctFamilies(3).count(sums)).isEqualTo(1);
    }
}
