package keinen.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import keinen.dictionary.Unit;
import keinen.disclosure.Gate;
import keinen.disclosure.Protection;
import keinen.job.CountOptions;
import keinen.job.CountPlan;
import keinen.job.GroupTest;
import keinen.job.Measure;
import keinen.job.ShareLimits;
import keinen.job.SpellRules;
import keinen.job.TablePlan;
import keinen.measure.CellTable;
import keinen.measure.CellTable.KeyType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The limits of shares as tables have them. */
class ShareLimitsTest {
    private static final double Z = 1.959963984540054;

    /** A measure, the columns of its counts, and its shares: name, part and whole, none for that of all of its rows. */
    private record Shape(Measure measure, String key, List<String> counts, List<List<String>> shares) {}

    private static final List<Shape> SHAPES = List.of(
            new Shape(
                    Measure.COHORT,
                    "fiscal_year",
                    List.of("entrants", "on_aid"),
                    List.of(List.of("retention", "on_aid", "entrants"))),
            new Shape(
                    Measure.CONTINUATION,
                    "years",
                    List.of("entrants", "on_aid"),
                    List.of(List.of("share", "on_aid", "entrants"))),
            new Shape(
                    Measure.LONG_TERM,
                    "fiscal_year",
                    List.of("on_aid", "long_term"),
                    List.of(List.of("share", "long_term", "on_aid"))),
            new Shape(
                    Measure.CYCLERS,
                    "fiscal_year",
                    List.of("on_aid_ever", "cyclers"),
                    List.of(List.of("share", "cyclers", "on_aid_ever"))),
            new Shape(
                    Measure.ENTRY_OUTCOMES,
                    "cohort",
                    List.of("entrants", "left", "returned"),
                    List.of(List.of("left_share", "left", "entrants"), List.of("returned_share", "returned", "left"))),
            new Shape(
                    Measure.CHURN,
                    "fiscal_year",
                    List.of("on_aid_ever", "churned", "exits", "exits_returned"),
                    List.of(
                            List.of("churned_share", "churned", "on_aid_ever"),
                            List.of("exits_returned_share", "exits_returned", "exits"))),
            new Shape(
                    Measure.INFLOW,
                    "fiscal_year",
                    List.of("inflow", "re_inflow", "outflow", "stock"),
                    List.of(List.of("re_inflow_share", "re_inflow", "inflow"))),
            new Shape(Measure.TRANSITION, "to", List.of("persons"), List.of(List.of("share", "persons", ""))),
            new Shape(Measure.DISTRIBUTION, "band", List.of("persons"), List.of(List.of("share", "persons", ""))),
            new Shape(Measure.EXIT_REASONS, "end_reason", List.of("exits"), List.of(List.of("share", "exits", ""))));

    /**
     * Newcombe, Statistics in Medicine 17, 1998, table I, method 3, to four decimals; the last row is the test sheet of
     * PHEindicatormethods.
     */
    @Test
    void theLimitsOfPublishedSharesAreThePublishedOnes() {
        ReleasedTable table = released(
                cells(SHAPES.get(0), new long[][] {{263, 81}, {148, 15}, {20, 0}, {29, 1}, {100, 65}}),
                Measure.COHORT,
                ShareLimits.WILSON);
        double[][] published = {
            {0.2553, 0.3662}, {0.0624, 0.1605}, {0, 0.1611}, {0.0061, 0.1718}, {0.552544433, 0.736357518}
        };
        for (int row = 0; row < published.length; row++) {
            double tolerance = row < 4 ? 5e-5 : 5e-10;
            assertThat(number(table, "retention_lower", row)).isCloseTo(published[row][0], within(tolerance));
            assertThat(number(table, "retention_upper", row)).isCloseTo(published[row][1], within(tolerance));
        }
    }

    @TestFactory
    Stream<DynamicTest> theLimitsAreWhereTheScoreTestBeginsToReject() {
        return SHAPES.stream()
                .flatMap(shape -> IntStream.range(0, 20)
                        .mapToObj(seed ->
                                DynamicTest.dynamicTest(shape.measure().key() + " " + seed, () -> {
                                    long[][] counts = generated(shape, new Random(seed));
                                    ReleasedTable table =
                                            released(cells(shape, counts), shape.measure(), ShareLimits.WILSON);
                                    shape.shares().forEach(share -> compare(table, shape, share, counts));
                                })));
    }

    private static void compare(ReleasedTable table, Shape shape, List<String> share, long[][] counts) {
        String name = share.get(0);
        for (int row = 0; row < counts.length; row++) {
            long part = counts[row][shape.counts().indexOf(share.get(1))];
            int whole = shape.counts().indexOf(share.get(2));
            long all = 0;
            for (long[] other : counts) {
                all += whole < 0 ? other[0] : 0;
            }
            all = whole < 0 ? all : counts[row][whole];
            assertThat(isEmpty(table, name + "_lower", row)).isEqualTo(all == 0);
            assertThat(isEmpty(table, name + "_upper", row)).isEqualTo(all == 0);
            if (all > 0) {
                assertThat(number(table, name + "_lower", row)).isCloseTo(lower(part, all), within(1e-12));
                assertThat(number(table, name + "_upper", row)).isCloseTo(1 - lower(all - part, all), within(1e-12));
            }
        }
    }

    /** The least chance that the score test does not reject, by halving: 0 where nobody is of the part. */
    private static double lower(long part, long all) {
        double rejected = 0;
        double kept = (double) part / all;
        for (int step = 0; step < 200; step++) {
            double chance = (rejected + kept) / 2;
            double score = (part - all * chance) / Math.sqrt(all * chance * (1 - chance));
            if (score > Z) {
                rejected = chance;
            } else {
                kept = chance;
            }
        }
        return kept;
    }

    @TestFactory
    Stream<DynamicTest> withoutTheOptionATableIsWhatItWasAndWithItOnlyLimitsAreMore() {
        return SHAPES.stream()
                .map(shape -> DynamicTest.dynamicTest(shape.measure().key(), () -> {
                    CellTable cells = cells(shape, generated(shape, new Random(7)));
                    ReleasedTable plain = released(cells, shape.measure(), ShareLimits.NONE);
                    ReleasedTable limited = released(cells, shape.measure(), ShareLimits.WILSON);
                    List<String> expected = new ArrayList<>();
                    names(plain).forEach(name -> {
                        expected.add(name);
                        if (shape.shares().stream()
                                .anyMatch(share -> share.get(0).equals(name))) {
                            expected.addAll(List.of(name + "_lower", name + "_upper"));
                        }
                    });
                    assertThat(names(limited)).isEqualTo(expected);
                    assertThat(limited.filled().stream()
                                    .filter(filled -> names(plain)
                                            .contains(filled.column().name())))
                            .isEqualTo(plain.filled());
                }));
    }

    @Test
    void ofWhomNobodyKnowsHowManyThereAreSharesHaveNoLimits() {
        CellTable.Builder moves = new CellTable.Builder(
                "moves",
                "transition/sex",
                List.of(),
                List.of(
                        new CellTable.Key("fiscal_year", KeyType.INTEGER),
                        new CellTable.Key("from", KeyType.TEXT, "sex"),
                        new CellTable.Key("to", KeyType.TEXT, "sex")),
                List.of(new CellTable.Value("persons", CellTable.Unit.COUNT, true)));
        moves.row("2017", "1", "1").count(0, 3, 3);
        moves.row("2017", "1", "off").count(0, 1, 1);
        moves.row("2017", "off", "1").count(0, 5, 5);
        ReleasedTable table = released(moves.build(), Measure.TRANSITION, ShareLimits.WILSON);
        assertThat(number(table, "share_upper", 0)).isBetween(0.9, 1.0);
        assertThat(isEmpty(table, "share_lower", 2)).isTrue();
        assertThat(table.find("share_lower_status")).isEmpty();
    }

    @Test
    void whatTheStoreDoesNotTellHasNoLimitsEither() {
        CellTable.Builder cells = builder(SHAPES.get(1));
        cells.row("g", "1").count(0, 20, 20).count(1, 5, 5);
        cells.row("g", "2").count(0, 20, 20).count(1, 0, 0);
        cells.unobservable(1);
        ReleasedTable table = released(cells.build(), Measure.CONTINUATION, ShareLimits.WILSON);
        assertThat(names(table))
                .containsExactly(
                        "ward",
                        "years",
                        "entrants",
                        "on_aid",
                        "on_aid_status",
                        "share",
                        "share_status",
                        "share_lower",
                        "share_lower_status",
                        "share_upper",
                        "share_upper_status");
        for (String name : List.of("share", "share_lower", "share_upper")) {
            assertThat(table.isUnobservable(table.find(name).orElseThrow(), 1)).isTrue();
        }
        assertThat(table.hiddenCells()).isZero();
    }

    @TestFactory
    Stream<DynamicTest> whereACountIsHiddenSoAreItsShareAndItsLimits() {
        Protection hiding = new Protection(true, 10, true, 4, 0, 0, 0);
        return SHAPES.stream()
                .map(shape -> DynamicTest.dynamicTest(shape.measure().key(), () -> {
                    CellTable cells = cells(shape, generated(shape, new Random(3)));
                    ReleasedTable table = released(cells, shape.measure(), ShareLimits.WILSON, hiding);
                    assertThat(table.hiddenCells()).isPositive();
                    for (List<String> share : shape.shares()) {
                        for (int row = 0; row < table.rows(); row++) {
                            boolean hidden = isHidden(table, share.get(0), row);
                            assertThat(isHidden(table, share.get(0) + "_lower", row))
                                    .isEqualTo(hidden);
                            assertThat(isHidden(table, share.get(0) + "_upper", row))
                                    .isEqualTo(hidden);
                            boolean count = isHidden(table, share.get(1), row)
                                    || (!share.get(2).isEmpty() && isHidden(table, share.get(2), row));
                            assertThat(!count || hidden).isTrue();
                        }
                    }
                }));
    }

    /** Some rows with parts that are within their wholes: nobody, all, few and many. */
    private static long[][] generated(Shape shape, Random random) {
        long[][] counts = new long[8][shape.counts().size()];
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts[row].length; column++) {
                counts[row][column] =
                        random.nextInt(row + 1) == 0 ? 0 : random.nextInt((int) Math.pow(10, 1 + row % 4));
            }
            for (List<String> share : shape.shares()) {
                int part = shape.counts().indexOf(share.get(1));
                int whole = shape.counts().indexOf(share.get(2));
                if (whole >= 0) {
                    counts[row][part] = random.nextInt(4) == 0
                            ? counts[row][whole]
                            : Math.min(counts[row][part], counts[row][whole]);
                }
            }
        }
        return counts;
    }

    private static CellTable cells(Shape shape, long[][] counts) {
        CellTable.Builder builder = builder(shape);
        for (int row = 0; row < counts.length; row++) {
            List<String> keys = new ArrayList<>(List.of("g"));
            if (shape.measure() == Measure.TRANSITION) {
                keys.add("1");
            }
            keys.add(Integer.toString(row));
            builder.row(keys.toArray(String[]::new));
            for (int column = 0; column < counts[row].length; column++) {
                builder.count(column, counts[row][column], counts[row][column]);
            }
        }
        return builder.build();
    }

    private static CellTable.Builder builder(Shape shape) {
        List<CellTable.Key> keys = new ArrayList<>();
        if (shape.measure() == Measure.TRANSITION) {
            keys.add(new CellTable.Key("from", KeyType.TEXT));
        }
        boolean isText = List.of("to", "band", "end_reason").contains(shape.key());
        keys.add(new CellTable.Key(shape.key(), isText ? KeyType.TEXT : KeyType.INTEGER));
        return new CellTable.Builder(
                "t",
                "made-up",
                List.of("ward"),
                keys,
                shape.counts().stream()
                        .map(name -> new CellTable.Value(name, CellTable.Unit.COUNT, true))
                        .toList());
    }

    private static ReleasedTable released(CellTable cells, Measure measure, ShareLimits limits) {
        return released(cells, measure, limits, Protection.none());
    }

    private static ReleasedTable released(CellTable cells, Measure measure, ShareLimits limits, Protection protection) {
        CountPlan count = new CountPlan(
                cells.name(),
                measure,
                Unit.PERSON,
                List.of("ward"),
                new SpellRules(0, 1),
                Optional.empty(),
                CountOptions.NONE);
        TablePlan plan = new TablePlan(
                count,
                TablePlan.Interval.LOG_LOG,
                limits,
                GroupTest.USUAL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        // Beside its first table a distribution has one of coverage, which needs fiscal years.
        return measure == Measure.DISTRIBUTION
                ? DistributionTable.of(Gate.protect(List.of(cells), protection).get(0), limits)
                : ReleasedTable.allOf(Gate.protect(List.of(cells), protection), plan)
                        .get(0);
    }

    private static List<String> names(ReleasedTable table) {
        return table.columns().stream().map(Column::name).toList();
    }

    private static double number(ReleasedTable table, String column, int row) {
        return table.number(table.find(column).orElseThrow(), row);
    }

    private static boolean isEmpty(ReleasedTable table, String column, int row) {
        return table.isEmpty(table.find(column).orElseThrow(), row);
    }

    private static boolean isHidden(ReleasedTable table, String column, int row) {
        return table.isHidden(table.find(column).orElseThrow(), row);
    }
}
