package keinen.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import keinen.history.Horizon;
import keinen.measure.Breakdown;
import keinen.measure.CellTable;
import keinen.measure.Expenditure;
import keinen.measure.LongTerm;
import keinen.measure.StockFlowYears;
import keinen.testkit.GeneratedCity;
import keinen.time.Month;
import org.junit.jupiter.api.Test;

/** What a year tells of its months: in a year of one month everything, and of others what two releases tell. */
class MonthsOfYearTest {
    private static final Breakdown NOBODY = new Breakdown(List.of());
    private static final Protection TEN = Tables.threshold(10, 5);

    @Test
    void aYearOfOneMonthIsTheStockOfThatMonth() {
        CellTable years = years(Month.of(2019, 4));
        ReleaseCells cells = new ReleaseCells(List.of(years));
        CellSystem system = CellSystem.of(cells, TEN, cells.latent());
        int last = years.rows() - 1;
        int onAid = unknown(system, cells, 0, "on_aid", last);
        assertThat(unknown(system, cells, 0, "on_aid_ever", last)).isEqualTo(onAid);
        assertThat(unknown(system, cells, 0, "stock_at_end", last)).isEqualTo(onAid);
        assertThat(unknown(system, cells, 0, "last_month_exits", last))
                .isEqualTo(unknown(system, cells, 0, "exits", last));
    }

    /** The stock was shown as a sum, and what remains of it: nothing hid the exits. */
    @Test
    void theExitsOfAYearOfOneMonthAreKnownFromItsStock() {
        CellTable years = years(Month.of(2019, 4));
        ReleaseCells cells = new ReleaseCells(List.of(years));
        int last = years.rows() - 1;
        BitSet hidden = cells.latent();
        hidden.set(cells.cell(0, ValueColumns.find(years, "exits"), last));
        Attack attack = new Attack(CellSystem.of(cells, TEN, cells.latent()), hidden);
        assertThat(attack.isAtLeastAsWide(cells.cell(0, ValueColumns.find(years, "exits"), last), 1))
                .isFalse();
        List<ProtectedTable> shown = Gate.protect(List.of(years), TEN);
        Attack after = Attack.on(List.of(years), TEN, shown);
        assertThat(after.hiddenCells())
                .filteredOn(after.facts()::isSensitive)
                .allMatch(cell -> after.isAtLeastAsWide(cell, after.facts().width(cell)));
    }

    @Test
    void whoIsOnAidAtTheEndOfAYearIsSoInBothTables() {
        Horizon horizon = horizon(Month.of(2019, 8));
        List<CellTable> tables = MeasuresTogetherTest.count(
                GeneratedCity.lives(1, 120, horizon),
                horizon,
                new StockFlowYears("years", NOBODY, horizon),
                new LongTerm("long", NOBODY, horizon, 9, 12));
        ReleaseCells cells = new ReleaseCells(tables);
        CellSystem system = CellSystem.of(cells, TEN, cells.latent());
        for (int row = 0; row < tables.get(0).rows(); row++) {
            assertThat(unknown(system, cells, 0, "stock_at_end", row))
                    .isEqualTo(unknown(system, cells, 1, "on_aid", row));
        }
    }

    /** Two means of a growing year tell the stock of its newest month, and its exits with what is open at its end. */
    @Test
    void aYearThatGrewByAMonthHidesThatMonthsExits() {
        History history = History.none();
        for (int month = 4; month <= 8; month++) {
            CellTable years = years(Month.of(2019, month));
            history = history.with(HistoryTest.release(List.of(years), TEN, history));
        }
        assertThat(HistoryTest.knownTooWell(history, TEN)).isEmpty();
    }

    @Test
    void inAYearOfOneMonthEveryRecipientHasOnePayment() {
        Horizon horizon = horizon(Month.of(2019, 4));
        CellTable spending = MeasuresTogetherTest.count(
                        GeneratedCity.lives(1, 120, horizon),
                        horizon,
                        new Expenditure("spending", NOBODY, horizon, List.of("living", "housing")))
                .get(0);
        ReleaseCells cells = new ReleaseCells(List.of(spending));
        CellSystem system = CellSystem.of(cells, TEN, cells.latent());
        int last = spending.rows() - 1;
        assertThat(unknown(system, cells, 0, "payments", last))
                .isEqualTo(unknown(system, cells, 0, "recipients", last));
        BitSet hidden = cells.latent();
        int recipients = cells.cell(0, ValueColumns.find(spending, "recipients"), 0);
        hidden.set(recipients);
        Attack attack = new Attack(system, hidden);
        long payments = spending.value(1, 0);
        assertThat(attack.byLinearProgramming(recipients)[1].orElseThrow()).isLessThanOrEqualTo(payments);
    }

    private static CellTable years(Month asOf) {
        Horizon horizon = horizon(asOf);
        return MeasuresTogetherTest.count(
                        GeneratedCity.lives(1, 120, horizon(Month.of(2019, 8))),
                        horizon,
                        new StockFlowYears("years", NOBODY, horizon))
                .get(0);
    }

    private static Horizon horizon(Month asOf) {
        return new Horizon(Month.of(2017, 11).index(), asOf.index(), 0);
    }

    private static int unknown(CellSystem system, ReleaseCells cells, int table, String column, int row) {
        return system.unknown(cells.cell(table, ValueColumns.find(cells.tables().get(table), column), row));
    }
}
