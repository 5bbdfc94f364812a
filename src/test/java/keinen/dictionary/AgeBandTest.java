package keinen.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import keinen.time.Day;
import keinen.time.Month;
import org.junit.jupiter.api.Test;

class AgeBandTest {
    private static final Bands BANDS = new Bands(List.of(0, 18, 65));

    private static int code(String birth, String month) {
        return AgeBand.code(
                BANDS, Month.parse(birth).index(), Month.parse(month).index());
    }

    @Test
    void aPersonIsAYearOlderFromTheMonthOfBirthOn() {
        assertThat(code("2000-05", "2018-04")).isEqualTo(1);
        assertThat(code("2000-05", "2018-05")).isEqualTo(2);
        assertThat(code("1953-04", "2018-04")).isEqualTo(3);
    }

    @Test
    void aChildIsInTheFirstBandInTheMonthOfBirthAndUnknownBefore() {
        assertThat(code("2018-04", "2018-04")).isEqualTo(1);
        assertThat(code("2018-05", "2018-04")).isZero();
        assertThat(AgeBand.code(BANDS, Day.MISSING, 0)).isZero();
    }

    @Test
    void theUsualBandsHaveFiveYearsAndNoEnd() {
        assertThat(AgeBand.codes(AgeBand.USUAL)).startsWith("0-4", "5-9").endsWith("95-99", "100+");
    }
}
