package keinen.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import keinen.finding.Failure;
import keinen.finding.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedFiguresTest {
    private static final String[] CHANGE = {
        "series", "fiscal_year", "value", "obs_status", "change", "change_pct", "change_status"
    };

    @TempDir
    private Path folder;

    private SeriesFolder town;

    @BeforeEach
    void buildTown() {
        town = SeriesFolder.in(folder);
    }

    @Test
    void aChangeIsThatOnTheYearBefore() {
        assertThat(town.rows("town", CHANGE))
                .startsWith("total 2010 100 - - - -", "total 2011 110 - 10 10.0 -", "total 2012 99 - -11 -10.0 -");
    }

    @Test
    void acrossABreakNothingStandsUnlessTheJobAsksForIt() {
        town.breaks("town.men,2012,definition");
        assertThat(town.rows("town", CHANGE)).contains("men 2012 50 B - - B", "women 2012 49 - 5 11.4 -");
        town.with("across_breaks: mark");
        assertThat(town.rows("town", CHANGE)).contains("men 2012 50 B -16 -24.2 B");
    }

    @Test
    void aBreakOfAGroupIsOneOfAllItsSeriesAndANoteIsNone() {
        town.breaks("town,2012,method", "town,2011,note");
        assertThat(town.rows("town", CHANGE).stream().filter(row -> row.contains("B")))
                .hasSize(3)
                .allMatch(row -> row.contains("2012"));
        assertThat(town.rows("breaks", "series", "at", "kind")).containsExactly("town 2012 method", "town 2011 note");
    }

    @Test
    void anIndexStopsAtABreakOnEitherSideOfItsBase() {
        town.breaks("town.men,2011,definition").with("base: 2011");
        assertThat(town.rows("town", "series", "fiscal_year", "index", "index_status"))
                .contains(
                        "men 2010 - B",
                        "men 2011 100.0 -",
                        "men 2012 75.8 -",
                        "total 2010 90.9 -",
                        "total 2011 100.0 -",
                        "total 2012 90.0 -");
    }

    @Test
    void aBaseThatTheFileDoesNotHaveIsTold() {
        assertThatThrownBy(town.with("base: 2030")::read)
                .isInstanceOf(Failure.class)
                .hasMessageContaining("town.csv: Missing period 2030, the base of the index");
    }

    @Test
    void ofMonthsTheTwelveAfterABreakHaveNoChangeOnTheYear() {
        StringBuilder months = new StringBuilder("m,n\n");
        for (int i = 0; i < 30; i++) {
            months.append("%d-%02d,%d%n".formatted(2016 + i / 12, 1 + i % 12, 1000 + i));
        }
        town.write("town.csv", months.toString())
                .change("job.yaml", "period: fiscal-year", "period: month")
                .change("job.yaml", "time: fy", "time: m")
                .change("job.yaml", "{total: , men: , women: }", "{n: }")
                .breaks("town.n,2017-03,method");
        List<String> rows = town.rows(
                "town", "month", "obs_status", "change", "change_status", "month_change", "month_change_status");
        assertThat(rows.get(11)).isEqualTo("2016-12 - - - 1 -");
        assertThat(rows.get(13)).isEqualTo("2017-02 - 12 - 1 -");
        assertThat(rows.get(14)).isEqualTo("2017-03 B - B - B");
        assertThat(rows.get(15)).isEqualTo("2017-04 - - B 1 -");
        assertThat(rows.get(25)).isEqualTo("2018-02 - - B 1 -");
        assertThat(rows.get(26)).isEqualTo("2018-03 - 12 - 1 -");
    }

    @Test
    void whatCannotExistIsNotWhatIsMissing() {
        town.write("town.csv", "fy,total,men,women\n2010,60,60,\n2011,110,66,44\n2012,99,…,49\n")
                .breaks("town.women,2011,begins")
                .with("parts: {sexes: {total: total, of: [men, women]}}");
        assertThat(town.rows("town", CHANGE))
                .contains("women 2010 - M - - -", "women 2011 44 - - - M", "men 2012 - O - - O");
        assertThat(town.rows("town_parts", "fiscal_year", "parts", "discrepancy", "adds_up", "parts_status"))
                .containsExactly("2010 60 0 yes -", "2011 110 0 yes -", "2012 - - missing O");
        assertThat(town.read().wrongSums()).isEmpty();
    }

    @Test
    void aRestMayBeLeftOverAndPartsMayNotBeMore() {
        town.write("town.csv", "fy,total,men,women\n2010,110,60,40\n2011,109,66,44\n2012,97,50,49\n")
                .with("parts: {sexes: {total: total, of: [men, women], rest: unknown sex, tolerance: 1}}");
        assertThat(town.rows("town_parts", "fiscal_year", "discrepancy", "adds_up"))
                .containsExactly("2010 10 yes", "2011 -1 yes", "2012 -2 no");
        assertThat(town.read().wrongSums()).containsExactly("town.sexes 2012: total 97, parts 99, discrepancy -2");
    }

    @Test
    void signsAndThousandsAreReadAsTheMinistryWritesThem() {
        town.write("town.csv", "fy,total,men,women\n2010,\"1,234,567\",-,・\n2011,1.50,0,-3\n");
        assertThat(town.rows("town", "series", "fiscal_year", "value", "obs_status", "change", "change_pct"))
                .containsExactly(
                        "total 2010 1234567 - - -",
                        "total 2011 1.50 - -1234565.50 -100.0",
                        "men 2010 0 - - -",
                        "men 2011 0 - 0 -",
                        "women 2010 - M - -",
                        "women 2011 -3 - - -");
    }

    @Test
    void everyWrongCellIsToldAtOnceByItsLine() {
        town.write("town.csv", "fy,total,men,women\n2010,100,sixty,40\n2010,1,1,1\nH23,110,66,44\n2013,9 9,5,49\n");
        assertThatThrownBy(town::read).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.kind()).isEqualTo(Kind.DATA);
            assertThat(failure.findings())
                    .extracting(finding ->
                            finding.place().line() + " " + finding.place().key() + " " + finding.what())
                    .containsExactly(
                            "2 men Invalid number: 'sixty' (must be at most 13 digits and 6 decimals; '-', '…' and '・'"
                                    + " stand for none, unknown and impossible)",
                            "3 fy Invalid period 2010 (must stand once; it stands in line 2 already)",
                            "4 fy Invalid period: 'H23' (must be yyyy)",
                            "5 fy Missing period 2011 before 2013",
                            "5 total Invalid number: '9 9' (must be at most 13 digits and 6 decimals; '-', '…' and '・'"
                                    + " stand for none, unknown and impossible)");
        });
    }
}
