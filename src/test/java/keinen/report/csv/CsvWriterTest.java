package keinen.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import keinen.job.Plan;
import keinen.release.MadeUp;
import keinen.release.ReleasedTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvWriterTest {
    @TempDir
    Path folder;

    @Test
    void aTableIsWrittenToTheByteAsDocumented() throws IOException {
        assertThat(text(Plan.Labels.CODES, MadeUp.cohorts())).isEqualTo(crlf("""
                \uFEFFsex,cohort,fiscal_year,months_observed,entrants,on_aid,exits,returns,person_months,amount,retention
                1,2017,2017,12,8,6,2,0,70,7000000,0.75
                1,2017,2018,8,8,3,4,1,40,4000000,0.375
                1,2018,2018,8,5,5,0,0,20,2000000,1
                2,2017,2017,12,3,3,0,0,30,3000000,1
                2,2017,2018,8,3,1,2,0,9,900000,0.3333333333333333
                2,2018,2018,8,0,0,0,0,0,0,
                """));
    }

    @Test
    void aMeanHasTwoDecimals() throws IOException {
        assertThat(text(Plan.Labels.CODES, MadeUp.flows())).contains("\r\n0001,2017,12,0,10,1,0,0,8.33,2,9,11\r\n");
    }

    @Test
    void theFileBeginsWithAByteOrderMarkAndEndsItsLinesWithCarriageReturnAndLineFeed() throws IOException {
        byte[] bytes = text(Plan.Labels.JA, MadeUp.spending()).getBytes(StandardCharsets.UTF_8);
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF).endsWith('\r', '\n');
    }

    @Test
    void aFormulaIsTextANumberIsPlainAndWhatIsNotShownIsEmpty() throws IOException {
        assertThat(text(Plan.Labels.CODES, MadeUp.awkward())).isEqualTo(crlf("""
                \uFEFFward,amount,amount_status,share
                '=1+1,-7,,0.000000001
                "a,""b""\",,C,1
                '-5,-5,,
                """));
    }

    @Test
    void whatTheStoreDoesNotTellIsEmptyWithTheStatusM() throws IOException {
        assertThat(text(Plan.Labels.CODES, MadeUp.continuation())).isEqualTo(crlf("""
                \uFEFFcohort,years,entrants,on_aid,on_aid_status,share,share_status
                2016,1,20,5,,0.25,
                2016,3,20,,M,,M
                2017,1,0,0,,,
                2017,3,0,,M,,M
                """));
        assertThat(text(Plan.Labels.JA, MadeUp.continuation())).contains(",継続率,継続率（秘匿・欠測区分）");
    }

    @Test
    void everyStartOfAFormulaIsMadeHarmless() {
        assertThat(List.of("+1", "@a", "\ta", "＝1", "a=1", "").stream().map(CsvText::text))
                .containsExactly("'+1", "'@a", "'\ta", "'＝1", "a=1", "");
        assertThat(CsvText.text("\ra")).isEqualTo("\"'\ra\"");
    }

    @Test
    void numbersComeBackAsTheyWereAndNeverHaveAnExponent() {
        for (double number : new double[] {1.0 / 3, 1e-9, 123456789012.5, 1e15, Double.MIN_VALUE, -0.1}) {
            String text = CsvText.number(number);
            assertThat(text).doesNotContainIgnoringCase("e");
            assertThat(Double.parseDouble(text)).isEqualTo(number);
        }
        assertThat(CsvText.number(1.0)).isEqualTo("1");
        assertThat(CsvText.number(-0.0)).isEqualTo("0");
    }

    @Test
    void japaneseLabelsAreThoseOfTheExportTheCodeListsAndTheMinistry() throws IOException {
        assertThat(text(Plan.Labels.JA, MadeUp.cohorts()))
                .startsWith("\uFEFF性別,開始年度,年度,観察月数,開始人員,被保護実人員,廃止,再開始,延べ被保護人月,扶助額（円）,継続率\r\n男 (1),2017,")
                .contains("\r\n女,2017,");
        assertThat(text(Plan.Labels.JA, MadeUp.spending())).contains(",生活扶助,").contains(",計,");
    }

    @Test
    void englishLabelsAreThereToo() throws IOException {
        assertThat(text(Plan.Labels.EN, MadeUp.cohorts()))
                .startsWith("\uFEFFsex,Fiscal year of entry,Fiscal year,Months observed,")
                .contains("\r\nFemale,2017,");
        assertThat(text(Plan.Labels.EN, MadeUp.awkward())).contains(",Amount (yen) (status),");
    }

    private String text(Plan.Labels labels, ReleasedTable table) throws IOException {
        new CsvWriter(labels).write(MadeUp.contents(labels, "2018-11", "one", List.of(table)), folder);
        return Files.readString(folder.resolve("tables/" + table.name() + ".csv"));
    }

    private static String crlf(String text) {
        return text.replace("\n", "\r\n");
    }
}
