package keinen.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import keinen.testkit.Life;
import keinen.time.Month;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final String FIRST = "2018-04";
    private static final String LAST = "2020-09";

    @Test
    void aBridgedGapDoesNotEndTheSpell() {
        assertThat(spells(new Life().onAid("2019-04..2019-09").onAid("2019-11..2020-01")))
                .containsExactly("2019-04..2020-01 ended");
    }

    @Test
    void aGapOfTwoMonthsEndsTheSpell() {
        assertThat(spells(new Life().onAid("2019-04..2019-09").onAid("2019-12..2020-01")))
                .containsExactly("2019-04..2019-09 ended", "2019-12..2020-01 ended");
    }

    @Test
    void withoutABridgeEveryGapEndsTheSpell() {
        assertThat(spells(new Life().onAid("2019-04..2019-09").onAid("2019-11..2020-01"), 0))
                .containsExactly("2019-04..2019-09 ended", "2019-11..2020-01 ended");
    }

    @Test
    void aSpellThatReachesTheLastMonthIsOpen() {
        assertThat(spells(new Life().onAid("2019-04..2020-09"))).containsExactly("2019-04..2020-09 open");
        assertThat(spells(new Life().onAid("2019-04..2020-08"))).containsExactly("2019-04..2020-08 ended");
    }

    @Test
    void anEndDateOrAnEndReasonEndsASpellInTheLastMonth() {
        assertThat(spells(new Life().onAid("2019-04..2020-09").endedOn("2020-09-15")))
                .containsExactly("2019-04..2020-09 ended");
        assertThat(spells(new Life().onAid("2019-04..2020-09").endedBy(3)))
                .containsExactly("2019-04..2020-09 ended by 3");
    }

    @Test
    void anEndReasonInTheMiddleOfASpellDoesNotEndIt() {
        assertThat(spells(new Life().onAid("2019-04..2019-08").endedBy(3).onAid("2019-09..2020-09")))
                .containsExactly("2019-04..2020-09 open");
    }

    @Test
    void whatComesBehindTheLastMonthIsNotSeen() {
        assertThat(spells(new Life().onAid("2020-09..2020-12"))).containsExactly("2020-09..2020-09 open");
        assertThat(spells(new Life().onAid("2020-10..2020-12"))).isEmpty();
    }

    @Test
    void aSpellOfTheFirstMonthWithoutAStartDateIsPrevalent() {
        assertThat(spells(new Life().onAid("2018-04..2018-06"))).containsExactly("2018-04..2018-06 prevalent ended");
    }

    @Test
    void aStartDateBeforeTheFirstMonthMakesALateEntry() {
        assertThat(spells(new Life().since("2015-11-20").onAid("2018-04..2018-06")))
                .containsExactly("2018-04..2018-06 since 2015-11 ended");
        assertThat(spells(new Life().since("2018-04-20").onAid("2018-04..2018-06")))
                .containsExactly("2018-04..2018-06 ended");
    }

    @Test
    void aStartDateThatALaterRecordOfTheSpellStatesCounts() {
        assertThat(spells(
                        new Life().onAid("2018-04..2018-05").since("2015-11-20").onAid("2018-06")))
                .containsExactly("2018-04..2018-06 since 2015-11 ended");
    }

    @Test
    void recordsDecideWhereTheStartDateContradictsThem() {
        History history = read(new Life().since("2015-11-20").onAid("2019-04..2019-06"), 1);
        assertThat(words(history)).containsExactly("2019-04..2019-06 ended");
        assertThat(history.contradictions()).isEqualTo(1);
        History impossible = read(new Life().since("2018-05-01").onAid("2018-04..2018-06"), 1);
        assertThat(words(impossible)).containsExactly("2018-04..2018-06 prevalent ended");
        assertThat(impossible.contradictions()).isEqualTo(1);
        assertThat(read(new Life().since("2019-04-30").onAid("2019-04..2019-06"), 1)
                        .contradictions())
                .isZero();
    }

    @Test
    void aStartBeforeTodaysLawIsAContradiction() {
        History history = read(new Life().since("1900-01-01").onAid("2018-04..2018-06"), 1);
        assertThat(words(history)).containsExactly("2018-04..2018-06 prevalent ended");
        assertThat(history.contradictions()).isEqualTo(1);
    }

    @Test
    void aPieceEndsWithTheFiscalYear() {
        assertThat(pieces(new Life().onAid("2019-02..2019-05")))
                .containsExactly("2019-02..2019-03 [1] 2000", "2019-04..2019-05 [1] 2000");
    }

    @Test
    void aGapOverTheBorderOfAFiscalYearRunsOnWithoutMoney() {
        assertThat(pieces(new Life().onAid("2019-01..2019-02").in(2).onAid("2019-04"), 1))
                .containsExactly("2019-01..2019-03 [1] 2000", "2019-04..2019-04 [2] 1000");
        assertThat(pieces(new Life().onAid("2019-01..2019-03").in(2).onAid("2019-05"), 1))
                .containsExactly("2019-01..2019-03 [1] 3000", "2019-04..2019-04 [1] 0", "2019-05..2019-05 [2] 1000");
    }

    @Test
    void aGapLongerThanAFiscalYearIsBridgedYearByYear() {
        assertThat(pieces(new Life().onAid("2018-05").onAid("2020-06"), 24))
                .containsExactly("2018-05..2019-03 [1] 1000", "2019-04..2020-03 [1] 0", "2020-04..2020-06 [1] 1000");
    }

    @Test
    void aTransferCutsAPieceAndNotTheSpell() {
        Life life = new Life().in(1).onAid("2019-05..2019-06").in(2).paid(500).onAid("2019-07..2019-08");
        assertThat(pieces(life)).containsExactly("2019-05..2019-06 [1] 2000", "2019-07..2019-08 [2] 1000");
        assertThat(spells(life)).containsExactly("2019-05..2019-08 ended");
    }

    @Test
    void theNextPersonIsReadIntoTheSameObjectWithoutATraceOfTheOneBefore() {
        History history = read(new Life().since("1900-01-01").onAid("2018-04..2020-09"), 1);
        history.read(new Life().onAid("2019-05").records());
        assertThat(words(history)).containsExactly("2019-05..2019-05 ended");
        assertThat(history.contradictions()).isZero();
        assertThat(history.sum(0, 0)).isEqualTo(1000);
    }

    private static List<String> spells(Life life) {
        return spells(life, 1);
    }

    private static List<String> spells(Life life, int bridge) {
        return words(read(life, bridge));
    }

    private static List<String> words(History history) {
        List<String> spells = new ArrayList<>();
        for (int spell = 0; spell < history.spells(); spell++) {
            String since = history.prevalent(spell)
                    ? " prevalent"
                    : history.beganInStore(spell) ? "" : " since " + new Month(history.began(spell));
            String by = history.endReason(spell) == 0 ? "" : " by " + history.endReason(spell);
            spells.add(new Month(history.spellStart(spell)) + ".." + new Month(history.spellEnd(spell)) + since
                    + (history.ended(spell) ? " ended" : " open") + by);
        }
        return spells;
    }

    @Test
    void aSpellIsSeenOnceItHasLastedTheMinimum() {
        Life life =
                new Life().onAid("2019-05..2019-06").onAid("2019-09..2019-11").onAid(LAST);
        assertThat(words(read(life, threeMonths()))).containsExactly("2019-09..2019-11 ended");
    }

    @Test
    void monthsBeforeTheStoreCountTowardsTheMinimumAndAPrevalentSpellStays() {
        Horizon horizon = threeMonths();
        assertThat(words(read(new Life().onAid(FIRST), horizon))).hasSize(1);
        String monthBefore = new Month(Month.parse(FIRST).index() - 1) + "-15";
        assertThat(words(read(new Life().since(monthBefore).onAid(FIRST), horizon)))
                .isEmpty();
        String twoMonthsBefore = new Month(Month.parse(FIRST).index() - 2) + "-15";
        assertThat(words(read(new Life().since(twoMonthsBefore).onAid(FIRST), horizon)))
                .hasSize(1);
    }

    private static Horizon threeMonths() {
        return new Horizon(Month.parse(FIRST).index(), Month.parse(LAST).index(), 0, 3);
    }

    private static List<String> pieces(Life life) {
        return pieces(life, 1);
    }

    private static List<String> pieces(Life life, int bridge) {
        History history = read(life, bridge);
        List<String> pieces = new ArrayList<>();
        for (int piece = 0; piece < history.pieces(); piece++) {
            pieces.add(new Month(history.start(piece)) + ".." + new Month(history.end(piece)) + " ["
                    + history.attribute(0, piece) + "] " + history.sum(piece, 0));
        }
        return pieces;
    }

    private static History read(Life life, int bridge) {
        return read(
                life, new Horizon(Month.parse(FIRST).index(), Month.parse(LAST).index(), bridge));
    }

    private static History read(Life life, Horizon horizon) {
        History history = new History(horizon, 1);
        history.read(life.records());
        return history;
    }
}
