package keinen.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import keinen.job.Measure;
import org.junit.jupiter.api.Test;

class ReleasedTableTest {

    @Test
    void theStockOfAFiscalYearIsTheMeanOfItsMonths() {
        ReleasedTable flows = MadeUp.flows();
        assertThat(names(flows))
                .containsExactly(
                        "ward",
                        "fiscal_year",
                        "months_observed",
                        "opening",
                        "entries",
                        "returns",
                        "transfers_in",
                        "transfers_out",
                        "on_aid",
                        "exits",
                        "closing",
                        "on_aid_ever");
        assertThat(cells(flows, "on_aid")).containsExactly("8.33", "10.63");
    }

    @Test
    void retentionIsTheShareOfEntrantsOnAidAndNothingWhereNobodyEntered() {
        assertThat(names(MadeUp.cohorts()))
                .containsExactly(
                        "sex",
                        "cohort",
                        "fiscal_year",
                        "months_observed",
                        "entrants",
                        "on_aid",
                        "exits",
                        "returns",
                        "person_months",
                        "amount",
                        "retention");
        assertThat(cells(MadeUp.cohorts(), "retention"))
                .containsExactly("0.75", "0.375", "1.0", "1.0", "0.3333333333333333", "");
    }

    @Test
    void everyGroupHasACurveOfItsOwn() {
        assertThat(names(MadeUp.staying()))
                .containsExactly(
                        "sex", "months", "at_risk", "exits", "censored", "survival", "std_error", "lower", "upper");
        assertThat(cells(MadeUp.staying(), "survival")).containsExactly("1.0", "0.6666666666666666", "0.0", "0.75");
        assertThat(cells(MadeUp.staying(), "std_error").get(2)).isEmpty();
        assertThat(cells(MadeUp.staying(), "lower").get(0)).isEmpty();
    }

    @Test
    void aSurvivalTableComesWithASummaryAndATestOfItsGroups() {
        List<ReleasedTable> tables = MadeUp.allOf(MadeUp.stayingCells(), Measure.SURVIVAL);
        assertThat(tables)
                .extracting(ReleasedTable::name)
                .containsExactly("staying", "staying_summary", "staying_test");
        ReleasedTable summary = tables.get(1);
        assertThat(names(summary))
                .containsExactly(
                        "sex", "spells", "ended", "median", "median_lower", "median_upper", "rmst", "rmst_horizon");
        assertThat(cells(summary, "spells")).containsExactly("10", "4");
        assertThat(cells(summary, "ended")).containsExactly("9", "1");
        assertThat(cells(summary, "median")).containsExactly("3.0", "");
        assertThat(cells(summary, "rmst_horizon")).containsExactly("1", "1");
        assertThat(names(tables.get(2))).containsExactly("chi_squared", "degrees_of_freedom", "p_value");
    }

    @Test
    void theReasonsOfAGroupShareItsRiskSetAndAddUp() {
        ReleasedTable exits = MadeUp.whyEnded();
        assertThat(names(exits))
                .containsExactly(
                        "sex", "end_reason", "months", "at_risk", "exits", "cumulative_incidence", "std_error");
        assertThat(cells(exits, "cumulative_incidence"))
                .containsExactly(
                        "0.1", "0.1", "0.4", "0.1", "0.30000000000000004", "0.45000000000000007", "0.0", "0.0");
    }

    @Test
    void theShareReturnedIsWhatHasLeftTheCurveOfStayingOff() {
        ReleasedTable returns = MadeUp.backAgain();
        assertThat(names(returns)).containsExactly("sex", "months", "at_risk", "returns", "returned");
        assertThat(cells(returns, "returned")).containsExactly("0.25", "0.4375", "0.0");
    }

    @Test
    void aMoveIsAShareOfThoseWhoWereInTheSamePlaceAndNothingOfThoseWhoWereOff() {
        ReleasedTable moves = MadeUp.moves();
        assertThat(names(moves)).containsExactly("fiscal_year", "from", "to", "persons", "share");
        assertThat(cells(moves, "share")).containsExactly("0.75", "0.0", "0.25", "", "", "", "", "");
    }

    @Test
    void aBandIsAShareOfTheEntriesOfItsYear() {
        ReleasedTable residence = MadeUp.residence();
        assertThat(names(residence)).containsExactly("fiscal_year", "band", "persons", "share");
        assertThat(cells(residence, "share")).containsExactly("0.25", "0.5", "0.25", "", "", "");
    }

    @Test
    void durationsArePublishedAsTheyWereCounted() {
        assertThat(names(MadeUp.stayBands()))
                .containsExactly("sex", "fiscal_year", "months_observed", "band", "open", "ended");
    }

    @Test
    void aChangeIsStatedBetweenWholeYearsOfTheSameAid() {
        ReleasedTable spending = MadeUp.spending();
        assertThat(names(spending))
                .containsExactly(
                        "fiscal_year",
                        "months_observed",
                        "aid",
                        "amount",
                        "payments",
                        "recipients",
                        "amount_per_payment",
                        "amount_change",
                        "amount_change_pct");
        assertThat(cells(spending, "amount_change")).containsExactly("", "", "-1000", "500", "", "");
        assertThat(cells(spending, "amount_change_pct")).containsExactly("", "", "-25.0", "", "", "");
        assertThat(cells(spending, "amount_per_payment"))
                .containsExactly("250.0", "", "250.0", "250.0", "250.0", "350.0");
    }

    @Test
    void aStatusColumnStandsBehindAColumnWithAHiddenCellAndOnlyThere() {
        ReleasedTable table = MadeUp.awkward();
        assertThat(names(table)).containsExactly("ward", "amount", "amount_status", "share");
        assertThat(cells(table, "amount")).containsExactly("-7", "", "-5");
        assertThat(cells(table, "amount_status")).containsExactly("", "C", "");
        assertThat(table.hiddenCells()).isEqualTo(1);
        assertThat(table.isHidden(3, 2)).isFalse();
    }

    @Test
    void whatTheStoreDoesNotTellHasTheStatusMAndSoHaveItsShares() {
        ReleasedTable table = MadeUp.continuation();
        assertThat(names(table))
                .containsExactly("cohort", "years", "entrants", "on_aid", "on_aid_status", "share", "share_status");
        assertThat(cells(table, "on_aid")).containsExactly("5", "", "0", "");
        assertThat(cells(table, "on_aid_status")).containsExactly("", "M", "", "M");
        assertThat(cells(table, "share")).containsExactly("0.25", "", "", "");
        assertThat(cells(table, "share_status")).containsExactly("", "M", "", "M");
        assertThat(table.hiddenCells()).isZero();
    }

    private static List<String> names(ReleasedTable table) {
        return table.columns().stream().map(Column::name).toList();
    }

    private static List<String> cells(ReleasedTable table, String name) {
        int column = table.find(name).orElseThrow();
        return IntStream.range(0, table.rows())
                .mapToObj(row -> table.isEmpty(column, row)
                        ? ""
                        : switch (table.columns().get(column).type()) {
                            case TEXT, MONTH -> table.text(column, row);
                            case INTEGER, LONG -> Long.toString(table.whole(column, row));
                            case DECIMAL -> table.decimal(column, row).toString();
                            case DOUBLE -> Double.toString(table.number(column, row));
                        })
                .toList();
    }
}
