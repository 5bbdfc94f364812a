package keinen.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import keinen.history.History;
import keinen.history.Horizon;
import keinen.testkit.Life;
import keinen.time.Month;
import org.junit.jupiter.api.Test;

/** The mean stock of a year and the persons who were ever in it, on an official example. */
class EverOnAidTest {

    /**
     * Bundesagentur für Arbeit, Methodische Hinweise zur Grundsicherungsstatistik: stocks of twelve months with a mean of
     * 101.5, of 293 persons who were there in at least one of them.
     */
    private static final int[] STOCKS = {78, 81, 83, 93, 103, 110, 114, 118, 113, 107, 108, 110};

    private static final int EVER = 293;
    private static final Month FIRST = Month.of(2016, 4);

    @Test
    void theMeanStockAndTheDistinctPersonsAreThoseOfTheExample() {
        Horizon horizon = new Horizon(FIRST.index(), FIRST.index() + 11, 0);
        StockFlowYears years = new StockFlowYears("years", new Breakdown(List.of()), horizon);
        Cyclers oneYear = new Cyclers("cyclers", new Breakdown(List.of()), horizon, 2, 1);
        CellTable counted = count(years, horizon);
        assertThat(counted.value(5, 0) / 12.0).isEqualTo(101.5);
        assertThat(counted.value(8, 0)).isEqualTo(EVER);
        assertThat(count(oneYear, horizon).value(0, 0)).isEqualTo(EVER);
    }

    private static CellTable count(Measure measure, Horizon horizon) {
        Fold fold = measure.fold();
        History history = new History(horizon, 1);
        lives().forEach(life -> {
            history.read(life.records());
            fold.add(history);
        });
        return measure.tabulate(fold.cells(), List.of(new Group(0, List.of())));
    }

    /** Month by month the next persons in a round of all, so that everybody's turn comes. */
    private static List<Life> lives() {
        List<Life> lives = new ArrayList<>();
        for (int person = 0; person < EVER; person++) {
            lives.add(new Life());
        }
        int next = 0;
        for (int month = 0; month < STOCKS.length; month++) {
            for (int i = 0; i < STOCKS[month]; i++, next++) {
                lives.get(next % EVER).onAid(FIRST.plus(month).toString());
            }
        }
        return lives;
    }
}
