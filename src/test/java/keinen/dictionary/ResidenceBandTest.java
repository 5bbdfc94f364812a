package keinen.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import keinen.time.Day;
import keinen.time.Month;
import org.junit.jupiter.api.Test;

class ResidenceBandTest {

    private static int day(String day) {
        return Math.toIntExact(LocalDate.parse(day).toEpochDay());
    }

    private static String band(String since, String month, int spellStart) {
        int code = ResidenceBand.code(
                ResidenceBand.USUAL, day(since), Month.parse(month).index(), spellStart);
        return code == 0 ? "unknown" : ResidenceBand.codes(ResidenceBand.USUAL).get(code - 1);
    }

    @Test
    void aNewcomerIsOneUntilSixMonthsAreWholeOnTheFirstOfAMonth() {
        assertThat(band("2018-04-01", "2018-09", Day.MISSING)).isEqualTo("0-5");
        assertThat(band("2018-04-01", "2018-10", Day.MISSING)).isEqualTo("6+");
        assertThat(band("2018-04-02", "2018-10", Day.MISSING)).isEqualTo("0-5");
        assertThat(band("2018-04-02", "2018-11", Day.MISSING)).isEqualTo("6+");
    }

    @Test
    void theMonthInWhichASpellBeganIsCountedToItsFirstDay() {
        assertThat(band("2018-04-15", "2018-10", day("2018-10-14"))).isEqualTo("0-5");
        assertThat(band("2018-04-15", "2018-10", day("2018-10-15"))).isEqualTo("6+");
        assertThat(band("2018-04-15", "2018-10", day("2018-09-15"))).isEqualTo("0-5");
    }

    @Test
    void whoBecomesAResidentInTheMonthIsANewcomerAndWhoDoesLaterIsUnknown() {
        assertThat(band("2018-04-30", "2018-04", Day.MISSING)).isEqualTo("0-5");
        assertThat(band("2018-05-01", "2018-04", Day.MISSING)).isEqualTo("unknown");
        assertThat(ResidenceBand.code(ResidenceBand.USUAL, Day.MISSING, 0, Day.MISSING))
                .isZero();
    }
}
