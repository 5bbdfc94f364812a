package keinen.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateFormTest {

    @ParameterizedTest
    @CsvSource({
        "2019-05-01, 2019-05-01",
        "2019/5/1, 2019-05-01",
        "2019.5.1, 2019-05-01",
        "2019年5月1日, 2019-05-01",
        "20190501, 2019-05-01",
        "２０１９／０５／０１, 2019-05-01",
        "２０１９年　５月　１日, 2019-05-01",
        "2020-02-29, 2020-02-29",
        "2019-05, 2019-05",
        "2019/5, 2019-05",
        "2019年5月, 2019-05",
        "201905, 2019-05",
    })
    void westernFormsAreReadWhateverTheStyle(String text, String date) {
        assertThat(written(DateForm.ISO, text)).isEqualTo(date);
        assertThat(written(DateForm.WAREKI, text)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "5010501, 2019-05-01",
        "3550301, 1980-03-01",
        "4191230, 2007-12-30",
        "3600214, 1985-02-14",
        "1450729, 1912-07-29",
        "2010730, 1912-07-30",
        "50105, 2019-05",
        "05010501, 2019-05-01",
        "050105, 2019-05",
        "04310430, 2019-04-30",
        "H31.04.01, 2019-04-01",
        "H31.5, 2019-05",
        "h31/4/1, 2019-04-01",
        "R1/5, 2019-05",
        "R元.5.1, 2019-05-01",
        "R010501, 2019-05-01",
        "S5503, 1980-03",
        "T15-12-24, 1926-12-24",
        "M45.7.29, 1912-07-29",
        "Ｈ３１．０４．０１, 2019-04-01",
        "５０１０５０１, 2019-05-01",
        "平成31年4月1日, 2019-04-01",
        "平成三十一年四月一日, 2019-04-01",
        "平成二〇年十月三十日, 2008-10-30",
        "昭和十年一月, 1935-01",
        "令和元年5月, 2019-05",
        "令和元年５月１日, 2019-05-01",
        "令和　元年　５月, 2019-05",
        "㍻31年4月1日, 2019-04-01",
        "昭和55.3.1, 1980-03-01",
    })
    void japaneseFormsAreReadWhereTheDatasetSaysWareki(String text, String date) {
        assertThat(written(DateForm.WAREKI, text)).isEqualTo(date);
        assertThat(DateForm.ISO.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "平成32年1月1日, 2020-01-01",
        "H31.5.1, 2019-05-01",
        "4310501, 2019-05-01",
        "昭和64年1月8日, 1989-01-08",
        "昭和95年3月, 2020-03",
    })
    void anEraRunsOnPastItsEnd(String text, String date) {
        assertThat(written(DateForm.WAREKI, text)).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "令和1年4月",
                "令和元年4月30日",
                "R1.4.30",
                "5010430",
                "50104",
                "平成1年1月7日",
                "4010107",
                "大正1年7月29日",
                "昭和元年12月24日"
            })
    void anEraDoesNotBeginBeforeItsFirstDay(String text) {
        assertThat(DateForm.WAREKI.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"平成元年1月, 1989-01", "40101, 1989-01", "大正元年7月, 1912-07", "昭和元年12月, 1926-12", "平成1年1月8日, 1989-01-08"})
    void theMonthInWhichAnEraBeginsBelongsToIt(String text, String date) {
        assertThat(written(DateForm.WAREKI, text)).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-02-29",
                "2019-04-31",
                "2019-13-01",
                "2019-00-01",
                "2019-05-00",
                "2019-05-32",
                "20190229",
                "20190500",
                "20191301",
                "201913",
                "201900",
                "5010230",
                "5011301",
                "5010500",
                "5000501",
                "R0.5.1",
                "平成31年2月29日",
                "平成〇年4月",
                "平成二三十年4月",
                "平成三十十年4月",
                "6010501",
                "0010501",
                "9010501",
                "06010501",
                "31010501",
                "X31.4.1",
                "平安1年1月",
                "平成",
                "平成31",
                "平成31年",
                "H",
                "R1",
                "2019",
                "19-05-01",
                "2019-5-1-1",
                "01/05/2019",
                "2019-05-01 00:00:00",
                "2019-05-01T00:00",
                "-2019-05-01",
                "41230105",
                "0001-01-01",
                "1867-12-31",
                "2200-01-01",
                "99991231",
                "abc",
                "…",
                "△",
                "・",
                "　"
            })
    void whatIsNoDateIsNone(String text) {
        assertThat(DateForm.WAREKI.read(text)).isEmpty();
    }

    @Test
    void aMonthWithoutItsDayCountsAsItsFirst() {
        DateForm.Reading month = DateForm.WAREKI.read("令和元年5月").orElseThrow();
        assertThat(month.day()).isZero();
        assertThat(LocalDate.ofEpochDay(month.epochDay())).isEqualTo(LocalDate.of(2019, 5, 1));
    }

    @TestFactory
    Stream<DynamicTest> everyFormOfADayReadsBackAsThatDay() {
        return IntStream.range(0, 200)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    SplittableRandom random = new SplittableRandom(seed);
                    LocalDate day = LocalDate.of(1989, 1, 8).plusDays(random.nextInt(40 * 365));
                    for (String form : forms(day)) {
                        assertThat(written(DateForm.WAREKI, form)).as(form).isEqualTo(day.toString());
                    }
                }));
    }

    private static List<String> forms(LocalDate day) {
        int y = day.getYear();
        int m = day.getMonthValue();
        int d = day.getDayOfMonth();
        List<String> forms = new ArrayList<>(List.of(
                day.toString(), y + "/" + m + "/" + d, day.toString().replace("-", ""), y + "年" + m + "月" + d + "日"));
        japanese(forms, 'H', 4, "平成", y - 1988, m, d);
        if (!day.isBefore(LocalDate.of(2019, 5, 1))) {
            japanese(forms, 'R', 5, "令和", y - 2018, m, d);
        }
        return forms;
    }

    private static void japanese(List<String> forms, char letter, int code, String kanji, int year, int m, int d) {
        forms.add("%d%02d%02d%02d".formatted(code, year, m, d));
        forms.add("0%d%02d%02d%02d".formatted(code, year, m, d));
        forms.add("%c%02d.%02d.%02d".formatted(letter, year, m, d));
        forms.add("%s%s年%d月%d日".formatted(kanji, year == 1 ? "元" : Integer.toString(year), m, d));
        forms.add("%s%s年%s月%s日".formatted(kanji, kanji(year), kanji(m), kanji(d)));
    }

    private static String kanji(int number) {
        String digits = "〇一二三四五六七八九";
        String tens = number < 10 ? "" : (number < 20 ? "" : digits.charAt(number / 10)) + "十";
        return tens + (number % 10 == 0 ? "" : digits.charAt(number % 10));
    }

    private static String written(DateForm form, String text) {
        return form.read(text)
                .map(reading -> reading.month() + (reading.day() == 0 ? "" : "-%02d".formatted(reading.day())))
                .orElse("none");
    }
}
