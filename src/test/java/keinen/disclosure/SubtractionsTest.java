package keinen.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import keinen.history.Horizon;
import keinen.measure.Breakdown;
import keinen.measure.Breakdown.Dimension;
import keinen.measure.CellTable;
import keinen.measure.Cohort;
import keinen.measure.Continuation;
import keinen.measure.Duration;
import keinen.measure.EntryOutcomes;
import keinen.measure.Inflow;
import keinen.measure.LongTerm;
import keinen.measure.Measure;
import keinen.measure.StockFlowYears;
import keinen.testkit.GeneratedCity;
import keinen.time.Month;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What a reader works out with a pencil from two tables of a release: figures that no table has, taken one from another. Where
 * all that goes into one is shown, it must not be one of few persons.
 */
class SubtractionsTest {
    private static final Protection TEN = Tables.threshold(10, 5);
    private static final int SEEDS = 12;
    private static final Horizon HORIZON =
            new Horizon(Month.of(2017, 4).index(), Month.of(2020, 3).index(), 0);
    private static final Breakdown BY = new Breakdown(List.of(new Dimension("place", 0, List.of("c1", "c2", "c3"))));

    private static final Measure YEARS = new StockFlowYears("years", BY, HORIZON);
    private static final Measure INFLOW = new Inflow("inflow", BY, HORIZON, 8);
    private static final Measure COHORTS = new Cohort("cohorts", BY, HORIZON);
    private static final Measure CONTINUATION = new Continuation("continuation", BY, HORIZON, List.of(1));
    private static final Measure OUTCOMES = new EntryOutcomes("outcomes", BY, HORIZON, 12, 6);
    private static final Measure DURATION = new Duration("duration", BY, HORIZON);

    /** Taken or added: a column of a table, by the name of the key that holds the year, in rows with some other key. */
    private record Term(int sign, String table, String column, String year, Map<String, String> where) {}

    /** Of what a figure is worked out, for each place and year. */
    private record Subtraction(String what, List<Measure> measures, List<Term> terms) {}

    private static final List<Subtraction> SUBTRACTIONS = List.of(
            new Subtraction(
                    "exits of the last month",
                    List.of(INFLOW, YEARS),
                    List.of(plus("inflow", "stock"), minus("years", "closing"))),
            new Subtraction(
                    "exits of the last month",
                    List.of(longTerm("long", 9, 12), YEARS),
                    List.of(plus("long", "on_aid"), minus("years", "closing"))),
            new Subtraction(
                    "exits of the last month",
                    List.of(DURATION, YEARS),
                    List.of(plus("duration", "open"), minus("years", "closing"))),
            new Subtraction(
                    "exits of a cohort's first March",
                    List.of(COHORTS),
                    List.of(
                            ofCohort(1, "cohorts", "on_aid", Map.of("fiscal_year", "2018")),
                            ofCohort(-1, "cohorts", "entrants", Map.of("fiscal_year", "2018")),
                            ofCohort(-1, "cohorts", "returns", Map.of("fiscal_year", "2018")),
                            ofCohort(1, "cohorts", "exits", Map.of("fiscal_year", "2018")))),
            new Subtraction(
                    "returns",
                    List.of(INFLOW, CONTINUATION),
                    List.of(plus("inflow", "inflow"), ofCohort(-1, "continuation", "entrants", Map.of()))),
            new Subtraction(
                    "returns",
                    List.of(INFLOW, OUTCOMES),
                    List.of(plus("inflow", "inflow"), ofCohort(-1, "outcomes", "entrants", Map.of()))),
            new Subtraction(
                    "later returns",
                    List.of(INFLOW, YEARS),
                    List.of(plus("years", "returns"), minus("inflow", "re_inflow"))),
            new Subtraction(
                    "back after a year",
                    List.of(CONTINUATION, OUTCOMES),
                    List.of(
                            ofCohort(1, "continuation", "on_aid", Map.of()),
                            ofCohort(-1, "outcomes", "entrants", Map.of()),
                            ofCohort(1, "outcomes", "left", Map.of()))),
            new Subtraction(
                    "on aid in fewer months",
                    List.of(longTerm("long", 9, 12), longTerm("shorter", 8, 11)),
                    List.of(plus("shorter", "long_term"), minus("long", "long_term"))),
            new Subtraction(
                    "short spells",
                    List.of(longTerm("all", 6, 6), DURATION),
                    List.of(plus("all", "on_aid"), minus("all", "long_term"))));

    @TestFactory
    Stream<DynamicTest> noFigureOfFewPersonsIsTheDifferenceOfShownOnes() {
        return SUBTRACTIONS.stream()
                .map(each -> dynamicTest(
                        each.what + " by " + each.measures.get(0).getClass().getSimpleName(), () -> {
                            for (int seed = 0; seed < SEEDS; seed++) {
                                List<CellTable> tables = tables(seed, each);
                                assertThat(few(each, tables, Gate.protect(tables, TEN)))
                                        .isEmpty();
                            }
                        }));
    }

    /** Of the figures of one table there are none to find, and of some of two in these towns. */
    @Test
    void mostFiguresAreFoundWhereTablesKnowNothingOfEachOther() {
        long found = SUBTRACTIONS.stream()
                .filter(each -> IntStream.range(0, SEEDS).anyMatch(seed -> {
                    List<CellTable> tables = tables(seed, each);
                    return !few(each, tables, alone(tables)).isEmpty();
                }))
                .count();
        assertThat(found).isGreaterThanOrEqualTo(SUBTRACTIONS.size() - 2L);
    }

    private static List<CellTable> tables(int seed, Subtraction each) {
        return new NamedLives(GeneratedCity.lives(seed, seed < 6 ? 250 : 600, HORIZON), HORIZON)
                .count(each.measures.toArray(Measure[]::new));
    }

    private static List<ProtectedTable> alone(List<CellTable> tables) {
        return tables.stream()
                .map(table -> Gate.protect(List.of(table), TEN).get(0))
                .toList();
    }

    /** The figures of one to nine persons that a reader works out. */
    private static List<Long> few(Subtraction each, List<CellTable> tables, List<ProtectedTable> shown) {
        List<Long> few = new ArrayList<>();
        for (String place : List.of("c1", "c2", "c3")) {
            for (String year : List.of("2017", "2018", "2019")) {
                long sum = 0;
                boolean isKnown = true;
                for (Term term : each.terms) {
                    OptionalLong figure = figure(term, tables, shown, place, year);
                    isKnown &= figure.isPresent();
                    sum += term.sign * figure.orElse(0);
                }
                if (isKnown && sum > 0 && sum < 10) {
                    few.add(sum);
                }
            }
        }
        return few;
    }

    /** The sum of a column over the rows that are meant; nothing where there is none, or one is hidden. */
    private static OptionalLong figure(
            Term term, List<CellTable> tables, List<ProtectedTable> shown, String place, String year) {
        int t = IntStream.range(0, tables.size())
                .filter(i -> tables.get(i).name().equals(term.table))
                .findFirst()
                .orElseThrow();
        CellTable table = tables.get(t);
        List<String> names = RowIndex.names(table.keys());
        int column = ValueColumns.find(table, term.column);
        long sum = 0;
        int rows = 0;
        for (int i = 0; i < table.rows(); i++) {
            int row = i;
            boolean isMeant = table.key(0, row).equals(place)
                    && table.key(names.indexOf(term.year), row).equals(year)
                    && term.where.entrySet().stream()
                            .allMatch(key ->
                                    table.key(names.indexOf(key.getKey()), row).equals(key.getValue()));
            if (isMeant) {
                OptionalLong value = shown.get(t).value(column, row);
                if (value.isEmpty()) {
                    return OptionalLong.empty();
                }
                sum += value.getAsLong();
                rows++;
            }
        }
        return rows == 0 ? OptionalLong.empty() : OptionalLong.of(sum);
    }

    private static Measure longTerm(String name, int least, int window) {
        return new LongTerm(name, BY, HORIZON, least, window);
    }

    private static Term plus(String table, String column) {
        return new Term(1, table, column, "fiscal_year", Map.of());
    }

    private static Term minus(String table, String column) {
        return new Term(-1, table, column, "fiscal_year", Map.of());
    }

    private static Term ofCohort(int sign, String table, String column, Map<String, String> where) {
        return new Term(sign, table, column, "cohort", where);
    }
}
