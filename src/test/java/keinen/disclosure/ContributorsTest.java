package keinen.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import keinen.measure.CellTable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Readers who make up cells alone, and know them: nobody else's hidden cell is known better to them than the rules allow. */
class ContributorsTest {
    private static final Protection TEN = Tables.threshold(10, 5);

    /** Nine and one are hidden in a row of ten: outsiders find 1 to 9, and the one knows the nine. */
    @Test
    void theOnlyOneOfACellDoesNotLearnTheRestOfHisRow() {
        CellTable cells = Tables.counts(
                "cells",
                List.of("row", "column"),
                "a",
                "x",
                9,
                "a",
                "y",
                1,
                "a",
                "z",
                30,
                "b",
                "x",
                40,
                "b",
                "y",
                50,
                "b",
                "z",
                60);
        CellTable totals = Tables.counts("totals", List.of("row"), "a", 40, "b", 150);
        assertThat(hiddenOf(cells, totals)).containsExactlyInAnyOrder(0, 1);
        assertThat(hiddenOf(cells.withSoleContributors(0, 7, 0, 0, 0, 0), totals))
                .containsExactlyInAnyOrder(0, 1, 2);
    }

    private static List<Integer> hiddenOf(CellTable... tables) {
        ProtectedTable shown = Gate.protect(List.of(tables), TEN).get(0);
        return IntStream.range(0, 6)
                .filter(row -> shown.isHidden(0, row))
                .boxed()
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> noContributorKnowsAnothersCellTooWell() {
        return IntStream.range(0, 30)
                .mapToObj(seed -> dynamicTest("seed " + seed, () -> {
                    List<CellTable> tables = tables(seed, true);
                    assertThat(knownTooWell(tables, tables)).isEmpty();
                }));
    }

    @Test
    void someDoWhereNobodyAsksWhoMakesACellUp() {
        long known = IntStream.range(0, 30)
                .map(seed ->
                        knownTooWell(tables(seed, false), tables(seed, true)).size())
                .sum();
        assertThat(known).isPositive();
    }

    /** The proof of a release names who made cells up alone, and does not hold without what is hidden for their sake. */
    @Test
    void aProofForOutsidersAloneIsNone() {
        int without = 0;
        for (int seed = 0; seed < 30; seed++) {
            PastRelease asked = HistoryTest.release(tables(seed, true), TEN, History.none());
            assertThat(Proof.problem(History.none(), asked)).isEmpty();
            PastRelease unasked = HistoryTest.release(tables(seed, false), TEN, History.none());
            List<PastTable> named = new ArrayList<>();
            for (int t = 0; t < unasked.tables().size(); t++) {
                PastTable table = unasked.tables().get(t);
                named.add(new PastTable(asked.tables().get(t).cells(), table.shown(), table.hidden(), table.widths()));
            }
            Optional<String> problem = Proof.problem(
                    History.none(),
                    new PastRelease(
                            "", TEN, named, unasked.released(), Map.of(), unasked.disclosed(), unasked.moves()));
            without += problem.isPresent() ? 1 : 0;
        }
        assertThat(without).isPositive();
    }

    /** Counts of two months with all margins; every count of one is of one of six persons, who may have several. */
    private static List<CellTable> tables(int seed, boolean named) {
        Random random = new Random(seed);
        int[][] counts = new int[4][3];
        for (int[] row : counts) {
            for (int column = 0; column < row.length; column++) {
                row[column] = random.nextInt(3) == 0 ? 1 : random.nextInt(25);
            }
        }
        List<CellTable> tables =
                Tables.crossed(new String[] {"a", "b", "c", "d"}, new String[] {"x", "y", "z"}, counts);
        return named ? tables.stream().map(table -> named(table, counts)).toList() : tables;
    }

    private static CellTable named(CellTable table, int[][] counts) {
        long[] contributors = new long[table.rows()];
        for (int row = 0; row < contributors.length; row++) {
            if (table.value(0, row) == 1) {
                contributors[row] = nameIn(table, row, counts);
            }
        }
        return table.withSoleContributors(contributors);
    }

    /** Of a margin whoever it is that makes up the one cell that is not zero. */
    private static long nameIn(CellTable table, int row, int[][] counts) {
        List<String> keys = new ArrayList<>();
        for (int key = 0; key < table.keys().size(); key++) {
            keys.add(table.key(key, row));
        }
        for (int r = 0; r < counts.length; r++) {
            for (int c = 0; c < counts[r].length; c++) {
                boolean isOf =
                        keys.stream().allMatch(Set.of("abcd".substring(r, r + 1), "xyz".substring(c, c + 1))::contains);
                if (isOf && counts[r][c] == 1) {
                    return 1 + (3L * r + c) % 6;
                }
            }
        }
        throw new IllegalStateException("a margin of one without a cell of one");
    }

    /**
     * The cells of which a contributor to others knows more than the rules allow, by linear programming over the pattern
     * that protects some tables, with all that is the contributor's own told.
     */
    private static List<Integer> knownTooWell(List<CellTable> tables, List<CellTable> named) {
        List<ProtectedTable> shown = Gate.protect(tables, TEN);
        ReleaseCells cells = new ReleaseCells(named, List.of());
        CellSystem system = CellSystem.of(cells, TEN, new BitSet());
        BitSet hidden = new BitSet();
        Set<Long> contributors = new TreeSet<>();
        for (int cell = 0; cell < cells.size(); cell++) {
            int table = cells.table(cell);
            hidden.set(cell, shown.get(table).isHidden(0, cell - cells.firstCell(table)));
            contributors.add(system.facts().soleContributor(cell));
        }
        contributors.remove(0L);
        List<Integer> known = new ArrayList<>();
        for (long contributor : contributors) {
            known.addAll(knownTooWell(system, hidden, contributor));
        }
        return known;
    }

    private static List<Integer> knownTooWell(CellSystem system, BitSet hidden, long contributor) {
        CellFacts facts = system.facts();
        BitSet own = new BitSet();
        for (int cell = 0; cell < facts.size(); cell++) {
            own.set(cell, facts.soleContributor(cell) == contributor);
        }
        BitSet others = (BitSet) hidden.clone();
        others.andNot(own);
        Attack attack = new Attack(system, others);
        return others.stream()
                .filter(cell -> facts.width(cell) > 0 && !attack.isAtLeastAsWide(cell, facts.width(cell)))
                .boxed()
                .toList();
    }

    /**
     * One knew that 30 are in b, by what is his own; the nine of a part of b know those. When both are one family, they know
     * the other nine.
     */
    @Test
    void whatAHouseholdKnewThoseKnowWithWhomItHasAMemberInCommonByNow() {
        CellTable wards = Tables.counts("wards", List.of("ward"), "a", 1, "b", 30, "c", 40)
                .withSoleContributors(7, 0, 0)
                .withNumbers(7, 3_000, 4_000);
        CellTable total = Tables.counts("total", List.of(), 71).withNumbers(7_007);
        CellTable parts = Tables.counts("parts", List.of("ward", "part"), "b", "x", 9, "b", "y", 9, "b", "z", 12)
                .withSoleContributors(0, 9, 0)
                .withNumbers(1_000, 81, 1_919);
        PastRelease first = HistoryTest.release(List.of(wards, total), TEN, History.none());
        assertThat(first.tables().get(0).hidden().get(1)).isTrue();
        History apart = new History(List.of(first));
        History together = apart.merging(Map.of(7L, 9L, 8L, 9L));
        assertThat(together.merged()).containsExactly(Map.entry(7L, 9L));
        assertThat(hidden(parts, apart).get(2)).isFalse();
        assertThat(hidden(parts, together).get(2)).isTrue();
        PastRelease second = HistoryTest.release(List.of(parts), TEN, together);
        assertThat(Proof.problem(apart, second)).isEmpty();
    }

    private static BitSet hidden(CellTable table, History history) {
        return HistoryTest.release(List.of(table), TEN, history).tables().get(0).hidden();
    }
}
