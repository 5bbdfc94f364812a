package keinen.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import keinen.history.Horizon;
import keinen.measure.Breakdown;
import keinen.measure.Breakdown.Dimension;
import keinen.measure.CellTable;
import keinen.measure.Cohort;
import keinen.measure.Measure;
import keinen.measure.StockFlow;
import keinen.measure.StockFlowYears;
import keinen.testkit.GeneratedCity;
import keinen.testkit.Life;
import keinen.time.Month;
import org.junit.jupiter.api.Test;

/**
 * Two years of monthly releases of generated lives: stocks and flows by ward and type, or by one of them; years and cohorts by
 * ward from time to time; and after a year records of more persons come to light. Then whoever has kept everything attacks.
 */
class TwoYearsOfReleasesTest {
    private static final Protection THREE = Tables.threshold(3, 2);
    private static final Month FIRST = Month.of(2018, 4);
    private static final int MONTHS = 24;
    private static final int PERSONS = 50;
    private static final int LATE = 3;

    private static final Dimension WARD = new Dimension("ward", 0, List.of("", "1", "2", "3"));
    private static final Dimension TYPE = new Dimension("type", 1, List.of("", "1", "2"));

    @Test
    void nothingHiddenIsKnownBetterThanTheRulesAllow() {
        History history = releases(true);
        assertThat(HistoryTest.knownTooWell(history, THREE)).isEmpty();
        assertThat(isFoundByWholeNumbers(history)).isFalse();
    }

    /** The attack can succeed: it does where no release knows of those before it. */
    @Test
    void muchIsKnownWhereReleasesKnowNothingOfEachOther() {
        History history = releases(false);
        assertThat(HistoryTest.knownTooWell(history, THREE)).isNotEmpty();
        assertThat(isFoundByWholeNumbers(history)).isTrue();
    }

    private static History releases(boolean withPast) {
        History history = History.none();
        for (int months = 1; months <= MONTHS; months++) {
            List<Measure> measures = measures(months);
            List<CellTable> tables = lives(months).count(measures.toArray(Measure[]::new));
            int released = measures.size() - 1;
            ProtectedRelease release = Gate.protectRelease(
                    tables.subList(0, released),
                    tables.subList(released, tables.size()),
                    THREE,
                    withPast ? history : History.none());
            assertThat(release.disclosed()).isZero();
            history = history.with(release.record().orElseThrow());
        }
        return history;
    }

    private static NamedLives lives(int months) {
        Horizon all = horizon(MONTHS);
        List<Life> lives = GeneratedCity.lives(1, PERSONS, all);
        return new NamedLives(lives.subList(0, months > MONTHS / 2 ? PERSONS : PERSONS - LATE), horizon(months));
    }

    private static Horizon horizon(int months) {
        return new Horizon(FIRST.index(), FIRST.plus(months - 1).index(), 0);
    }

    /** Those of a release, and behind them what ties the cohorts and years of wards to months. */
    private static List<Measure> measures(int months) {
        Horizon horizon = horizon(months);
        List<Measure> measures = new ArrayList<>();
        measures.add(new StockFlow("months", months % 5 == 0 ? by(TYPE) : by(WARD, TYPE), horizon));
        if (months % 12 == 0) {
            measures.add(new StockFlowYears("years", by(WARD), horizon));
            measures.add(new Cohort("cohorts", by(WARD), horizon));
        }
        measures.add(new StockFlow("between", by(WARD), horizon));
        return measures;
    }

    private static Breakdown by(Dimension... dimensions) {
        return new Breakdown(List.of(dimensions));
    }

    /** Whether a reader of all releases who tries all whole numbers knows a sensitive cell too well. */
    private static boolean isFoundByWholeNumbers(History history) {
        ReleaseCells nothing = new ReleaseCells(List.of());
        CellSystem system = CellSystem.of(nothing, THREE, new BitSet(), Vintages.of(nothing, THREE, history));
        CellFacts facts = system.facts();
        BitSet hidden = new BitSet();
        for (int cell = 0; cell < facts.size(); cell++) {
            hidden.set(cell, !facts.isPublished(cell));
        }
        Attack attack = new Attack(system, hidden);
        return hidden.stream()
                .filter(facts::isSensitiveItself)
                // What has no end for whoever does not regard whole numbers has none for who does.
                .filter(cell -> Stream.of(attack.byLinearProgramming(cell)).allMatch(OptionalLong::isPresent))
                .anyMatch(cell -> attack.isKnownBetter(cell, facts.width(cell)));
    }
}
