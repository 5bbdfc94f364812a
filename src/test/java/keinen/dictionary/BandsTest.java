package keinen.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BandsTest {

    @Test
    void bandsAreNamedByTheirFirstAndLastNumbers() {
        assertThat(new Bands(List.of(0, 1, 6)).names()).containsExactly("0", "1-5", "6+");
        assertThat(Bands.every(5, 15).names()).containsExactly("0-4", "5-9", "10-14", "15+");
        assertThat(new Bands(List.of(0)).names()).containsExactly("0+");
    }

    @Test
    void aNumberLiesInTheLastBandThatBeginsAtOrBelowIt() {
        Bands bands = new Bands(List.of(0, 1, 6));
        assertThat(List.of(bands.of(0), bands.of(1), bands.of(5), bands.of(6), bands.of(999)))
                .containsExactly(0, 1, 1, 2, 2);
    }

    @Test
    void bandsBeginAtZeroAndRise() {
        assertThat(Bands.areBounds(List.of(0, 18, 65))).isTrue();
        assertThat(Bands.areBounds(List.of())).isFalse();
        assertThat(Bands.areBounds(List.of(1, 6))).isFalse();
        assertThat(Bands.areBounds(List.of(0, 6, 6))).isFalse();
    }
}
