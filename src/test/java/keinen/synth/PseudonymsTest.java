package keinen.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PseudonymsTest {
    @Test
    void noTwoNumbersShareOne() {
        Pseudonyms pseudonyms = new Pseudonyms(1, 1);
        Set<Long> seen = new HashSet<>();

        assertThat(LongStream.range(0, 300_000).map(pseudonyms::of)).allMatch(seen::add);
        assertThat(seen).allMatch(pseudonym -> pseudonym >= 0 && pseudonym < 1L << (4 * Pseudonyms.DIGITS));
    }

    @Test
    void theyDependOnTheSeedAndOnWhatTheyAreFor() {
        assertThat(new Pseudonyms(1, 1).of(5))
                .isNotEqualTo(new Pseudonyms(2, 1).of(5))
                .isNotEqualTo(new Pseudonyms(1, 2).of(5));
    }

    @Test
    void theirOrderTellsNothing() {
        Pseudonyms pseudonyms = new Pseudonyms(1, 1);
        long rising = LongStream.range(0, 10_000)
                .filter(number -> pseudonyms.of(number) < pseudonyms.of(number + 1))
                .count();

        assertThat(rising).isBetween(4_700L, 5_300L);
    }
}
