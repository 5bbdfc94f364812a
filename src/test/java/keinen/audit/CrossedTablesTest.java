package keinen.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import keinen.audit.CrossedTable.Dimension;
import keinen.finding.Failure;
import keinen.finding.Kind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Tables of three and four dimensions with their margins, small ones against every whole number tried. */
class CrossedTablesTest {
    @TempDir
    private Path folder;

    private static Dimension of(String letter, int leaves) {
        return new Dimension(letter, leaves, 1, 1);
    }

    /** Three dimensions for even seeds and four for odd ones; in every third a published value is wrong by one. */
    private static CrossedTable small(int seed) {
        Random random = new Random(seed);
        List<Dimension> dimensions = seed % 2 == 0
                ? List.of(of("a", 2 + random.nextInt(2)), of("b", 2), of("c", 2 + random.nextInt(2)))
                : List.of(of("a", 2), of("b", 2), of("c", 2), of("d", 2));
        CrossedTable table = CrossedTable.of(dimensions, 1.5, 3, seed).withHidden(6 + random.nextInt(9), random);
        return seed % 3 == 0 ? table.withMistake(random) : table;
    }

    @TestFactory
    Stream<DynamicTest> intervalsOfSmallTablesAreThoseOfEveryNumberTried() {
        return IntStream.range(0, 200)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> compare(small(seed))));
    }

    private void compare(CrossedTable table) throws IOException {
        PublishedSystem system = PublishedSystem.read(table.write(folder));
        Optional<List<String>> expected = new TriedNumbers(table).intervals();
        if (expected.isEmpty()) {
            assertThatThrownBy(() -> AuditReport.of(system))
                    .isInstanceOfSatisfying(
                            Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.DATA));
        } else {
            AuditReport report = AuditReport.of(system);
            assertThat(report.notes()).isEmpty();
            assertThat(withoutWidth(report)).isEqualTo(expected.get());
        }
    }

    private static List<String> withoutWidth(AuditReport report) {
        return report.csv().stream()
                .skip(1)
                .map(row -> row.substring(0, row.lastIndexOf(',')))
                .collect(Collectors.toList());
    }

    /** Two methods that share nothing but the rows, on a part of some hundred unknowns. */
    @TestFactory
    Stream<DynamicTest> nearestPointsReachWhatTheTableauReaches() {
        return IntStream.range(0, 4)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    CrossedTable table =
                            CrossedTable.of(List.of(of("a", 6), new Dimension("b", 6, 2, 2), of("c", 5)), 12, 10, seed);
                    Model model = ModelBuilder.of(PublishedSystem.read(table.write(folder)));
                    Box box = model.box().copy();
                    Narrowing.narrow(model.rows(), box);
                    List<Row> rows =
                            model.rows().stream().filter(row -> row.size() > 0).toList();
                    assertThat(new BoundedPart(rows, box, Effort.usual()).intervals(unknown -> true))
                            .isEqualTo(new Part(rows, box, Effort.usual()).intervals(unknown -> true));
                }));
    }

    /** 64-bit numbers do not suffice for the bases of this table. */
    @Test
    void aTableOfFourDimensionsHasExactIntervals() throws IOException {
        CrossedTable table = CrossedTable.of(List.of(of("w", 8), of("h", 5), of("a", 5), of("m", 6)), 14, 10, 1);
        AuditReport report = AuditReport.of(PublishedSystem.read(table.write(folder)));
        assertThat(report.notes()).isEmpty();
        assertThat(report.csv()).hasSize(table.hidden() + 1);
        assertThat(report.csv().stream().skip(1)).allSatisfy(row -> {
            long[] fields = Arrays.stream(row.split(",", -1))
                    .skip(1)
                    .mapToLong(Long::parseLong)
                    .toArray();
            assertThat(table.value(row.substring(0, row.indexOf(',')))).isBetween(fields[0], fields[1]);
        });
    }

    /**
     * The shape of a year of wards and blocs, types, ages and months. The sums of ends are those that two methods found which
     * share nothing but rows; a solver of mixed integer programs (HiGHS 1.15) agreed on a sample of them.
     */
    @Test
    void aTableOfWardsTypesAgesAndMonthsHasExactIntervals() throws IOException {
        CrossedTable table = CrossedTable.of(
                List.of(new Dimension("w", 24, 5, 1), of("t", 6), of("a", 8), new Dimension("m", 12, 1, 0.2)),
                60,
                10,
                1);
        AuditReport report = AuditReport.of(PublishedSystem.read(table.write(folder)));
        assertThat(table.hidden()).isEqualTo(1518);
        assertThat(report.notes()).isEmpty();
        assertThat(ends(report).mapToLong(ends -> ends[0]).sum()).isEqualTo(12_440);
        assertThat(ends(report).mapToLong(ends -> ends[1]).sum()).isEqualTo(86_808);
    }

    /** Least and greatest of each hidden cell, in their order. */
    private static Stream<long[]> ends(AuditReport report) {
        return report.csv().stream().skip(1).map(row -> row.split(",", -1)).map(fields ->
                new long[] {Long.parseLong(fields[1]), Long.parseLong(fields[2])});
    }

    @TestFactory
    Stream<DynamicTest> anAuditThatIsCutShortIsNeverTooNarrowAndNotesWhatIsOpen() {
        return Stream.of(0L, 1_000_000L, 8_000_000L, 20_000_000L)
                .map(numbers -> DynamicTest.dynamicTest(numbers + " numbers", () -> {
                    CrossedTable table =
                            CrossedTable.of(List.of(of("w", 8), of("h", 5), of("a", 5), of("m", 6)), 14, 10, 1);
                    PublishedSystem system = PublishedSystem.read(table.write(folder));
                    compare(AuditReport.of(system, new Effort(numbers)), AuditReport.of(system), system);
                }));
    }

    private static void compare(AuditReport cutShort, AuditReport exact, PublishedSystem system) {
        List<long[]> found = ends(cutShort).toList();
        List<long[]> exactly = ends(exact).toList();
        List<Cell> hidden = IntStream.range(0, system.cells().size())
                .mapToObj(system.cells()::get)
                .filter(Cell::isHidden)
                .toList();
        Set<Integer> noted =
                cutShort.notes().stream().map(note -> note.place().line()).collect(Collectors.toSet());
        assertThat(noted).hasSameSizeAs(cutShort.notes()).isNotEmpty();
        for (int i = 0; i < hidden.size(); i++) {
            assertThat(found.get(i)[0]).isLessThanOrEqualTo(exactly.get(i)[0]);
            assertThat(found.get(i)[1]).isGreaterThanOrEqualTo(exactly.get(i)[1]);
            assertThat(Arrays.equals(found.get(i), exactly.get(i))
                            || noted.contains(hidden.get(i).line()))
                    .as(hidden.get(i).id())
                    .isTrue();
        }
    }

    @Test
    void aWrongValueInALargeTableIsAContradiction() throws IOException {
        CrossedTable table = CrossedTable.of(List.of(of("w", 8), of("h", 5), of("a", 5), of("m", 6)), 14, 10, 1)
                .withMistake(new Random(1));
        PublishedSystem system = PublishedSystem.read(table.write(folder));
        assertThatThrownBy(() -> AuditReport.of(system))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.DATA))
                .hasMessageContaining("cannot hold");
    }
}
