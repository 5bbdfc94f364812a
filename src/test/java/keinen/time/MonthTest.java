package keinen.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonthTest {

    @Test
    void aMonthReadsBackWhatItWrites() {
        for (int index = 1868 * 12; index < 2200 * 12; index++) {
            Month month = new Month(index);
            assertThat(Month.parse(month.toString())).isEqualTo(month);
            assertThat(Month.of(month.year(), month.monthOfYear())).isEqualTo(month);
            assertThat(month)
                    .hasToString(YearMonth.of(month.year(), month.monthOfYear()).toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2019",
                "2019-4",
                "2019-13",
                "2019-00",
                "2019-04-01",
                "19-04",
                "2019/04",
                "２０１９-04",
                " 2019-04"
            })
    void whatIsNoMonthIsRefused(String text) {
        assertThatThrownBy(() -> Month.parse(text)).isInstanceOf(java.time.format.DateTimeParseException.class);
    }

    @Test
    void aFiscalYearRunsFromAprilToMarch() {
        assertThat(Month.parse("2016-04").fiscalYear()).isEqualTo(new FiscalYear(2016));
        assertThat(Month.parse("2017-03").fiscalYear()).isEqualTo(new FiscalYear(2016));
        assertThat(Month.parse("2017-04").fiscalYear()).isEqualTo(new FiscalYear(2017));
        assertThat(new FiscalYear(2016).first()).hasToString("2016-04");
        assertThat(new FiscalYear(2016).last()).hasToString("2017-03");
        IntStream.range(1990, 2040).mapToObj(FiscalYear::new).forEach(year -> {
            assertThat(year.first().fiscalYear()).isEqualTo(year);
            assertThat(year.last().fiscalYear()).isEqualTo(year);
            assertThat(year.last().plus(1)).isEqualTo(new FiscalYear(year.year() + 1).first());
            assertThat(year.monthsWithin(year.first(), year.last())).isEqualTo(12);
        });
    }

    @Test
    void theMonthsOfAFiscalYearThatLieInATimeAreCounted() {
        FiscalYear year = new FiscalYear(2019);
        assertThat(year.monthsWithin(Month.parse("2019-06"), Month.parse("2019-08")))
                .isEqualTo(3);
        assertThat(year.monthsWithin(Month.parse("2012-04"), Month.parse("2019-04")))
                .isEqualTo(1);
        assertThat(year.monthsWithin(Month.parse("2020-03"), Month.parse("2024-03")))
                .isEqualTo(1);
        assertThat(year.monthsWithin(Month.parse("2020-04"), Month.parse("2024-03")))
                .isZero();
        assertThat(year.monthsWithin(Month.parse("2012-04"), Month.parse("2019-03")))
                .isZero();
    }

    @Test
    void aDayLiesInItsMonth() {
        for (LocalDate day = LocalDate.of(1960, 1, 1); day.getYear() < 1980; day = day.plusDays(1)) {
            assertThat(Day.monthIndexOf(Math.toIntExact(day.toEpochDay())))
                    .isEqualTo(Month.of(day.getYear(), day.getMonthValue()).index());
        }
        assertThat(Day.monthIndexOf(Day.MISSING)).isEqualTo(Day.MISSING);
    }

    @Test
    void aRangeReadsBackWhatItWritesAndHoldsBothOfItsEnds() {
        MonthRange range = MonthRange.parse("2019-11..2020-02");
        assertThat(MonthRange.parse(range.toString())).isEqualTo(range);
        assertThat(range.length()).isEqualTo(4);
        assertThat(range.contains(range.first())).isTrue();
        assertThat(range.contains(range.last())).isTrue();
        assertThat(range.contains(Month.parse("2019-10"))).isFalse();
        assertThat(range.contains(Month.parse("2020-03"))).isFalse();
        assertThat(MonthRange.parse("2019-11..2019-11").length()).isEqualTo(1);
    }

    @Test
    void aRangeThatIsNoneIsRefusedInWords() {
        assertThatThrownBy(() -> MonthRange.parse("2019-04"))
                .hasMessage("Invalid months: 2019-04 (must be yyyy-MM..yyyy-MM)");
        assertThatThrownBy(() -> MonthRange.parse("2019-04...2019-05"))
                .hasMessage("Invalid months: 2019-04...2019-05 (must be yyyy-MM..yyyy-MM)");
        assertThatThrownBy(() -> MonthRange.parse("2019-05..2019-04"))
                .hasMessage("Invalid months: 2019-05..2019-04 (must not run backwards)");
    }
}
