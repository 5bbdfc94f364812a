package keinen.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import keinen.measure.CellTable;
import keinen.measure.CellTable.Unit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Counts of nearly everybody in a group: unsafe where the group's size less k is at most the count. */
class GroupDisclosureTest {
    private static final int K = 2;
    private static final int[][] WARDS = {{30, 20, 10}, {58, 1, 1}, {57, 1, 2}, {40, 0, 0}};

    @Test
    void aGroupIsUnsafeWhenAllButTwoOfItShareAReason() {
        assertThat(sensitive(byReason(Set.of("reason")), cross(WARDS), "ward", 3))
                .containsExactly("w1", "w3");
    }

    @Test
    void whatIsNotNamedIsNotAskedOf() {
        assertThat(sensitive(byReason(Set.of("sex")), cross(WARDS), "ward", 3)).isEmpty();
    }

    @Test
    void withoutNamesEveryDimensionIsAskedOf() {
        int[][] counts = {{50, 20}, {1, 20}};
        assertThat(sensitive(byReason(Set.of()), cross(counts), "reason", 2)).containsExactly("r0");
        assertThat(sensitive(byReason(Set.of("reason")), cross(counts), "reason", 2))
                .isEmpty();
    }

    @Test
    void noZeroIsToldOfAReasonThatNobodyOfAnUnsafeGroupHas() {
        List<CellTable> tables = List.of(cross(WARDS), byWard(WARDS));
        List<ProtectedTable> shown = Gate.protect(tables, byReason(Set.of("reason")));

        assertThat(IntStream.range(9, 12)).allMatch(row -> shown.get(0).isHidden(0, row));
        assertThat(shown.get(1).value(0, 3)).hasValue(40);
    }

    @Test
    void aSizeThatAnotherTableHasIsTheSizeOfTheGroup() {
        // 25 persons, of whom 24 had the first reason and 20 the second at some time of the year.
        CellTable reasons = distinct("reasons", List.of("ward", "reason"), "w", "r0", 24, "w", "r1", 20);
        CellTable all = distinct("all", List.of("ward"), "w", 25);

        assertThat(facts(List.of(reasons), byReason(Set.of("reason"))).isSensitive(0))
                .isFalse();
        assertThat(facts(List.of(reasons, all), byReason(Set.of("reason"))).isSensitive(0))
                .isTrue();
    }

    @Test
    void sumsAndLatentCountsAreNoGroups() {
        CellTable.Builder table = new CellTable.Builder(
                "t",
                "t",
                List.of("reason"),
                List.of(),
                List.of(new CellTable.Value("amount", Unit.YEN, true), CellTable.Value.latent("others", true)));
        table.row("r0").sum(0, 100, 20, 5, 5).count(1, 100, 100);
        table.row("r1").sum(0, 1, 1, 1, 0).count(1, 1, 1);

        CellFacts facts = facts(List.of(table.build()), byReason(Set.of()));
        assertThat(IntStream.range(0, facts.size())).noneMatch(facts::isSensitive);
    }

    /** Of every unsafe group a reader must hold it possible that more than k differ. */
    @TestFactory
    Stream<DynamicTest> whateverIsShownMoreThanKMayDiffer() {
        return IntStream.range(0, 30)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    Random random = new Random(seed);
                    int[][] counts = new int[3 + random.nextInt(3)][2 + random.nextInt(3)];
                    for (int[] ward : counts) {
                        int main = random.nextInt(ward.length);
                        for (int reason = 0; reason < ward.length; reason++) {
                            ward[reason] = reason == main
                                    ? 5 + random.nextInt(40)
                                    : random.nextInt(random.nextBoolean() ? 2 : 20);
                        }
                    }
                    assertDiffers(counts);
                }));
    }

    /** Zeros that must not be told of one sex may be the same as zeros that are told of both. */
    @TestFactory
    Stream<DynamicTest> tablesOfSeveralBreakdownsPassTheAudit() {
        return IntStream.range(0, 40)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    Random random = new Random(seed);
                    List<Object> fine = new ArrayList<>();
                    int[][] coarse = new int[2 + random.nextInt(3)][3];
                    for (int ward = 0; ward < coarse.length; ward++) {
                        for (int reason = 0; reason < 3; reason++) {
                            for (int sex = 0; sex < 2; sex++) {
                                int count = random.nextInt(3) > 0 ? 0 : random.nextInt(30);
                                coarse[ward][reason] += count;
                                fine.addAll(List.of("w" + ward, "r" + reason, "s" + sex, count));
                            }
                        }
                    }
                    CellTable bySex = Tables.counts("by_sex", List.of("ward", "reason", "sex"), fine.toArray());
                    List<ProtectedTable> shown =
                            Gate.protect(List.of(bySex, cross(coarse), byWard(coarse)), byReason(Set.of("reason")));
                    assertThat(shown).hasSize(3);
                }));
    }

    private static void assertDiffers(int[][] counts) {
        List<CellTable> tables = List.of(cross(counts), byWard(counts));
        Protection protection = byReason(Set.of("reason"));
        Attack attack = Attack.on(tables, protection, Gate.protect(tables, protection));
        for (int ward = 0; ward < counts.length; ward++) {
            int first = ward * counts[ward].length;
            int size = IntStream.of(counts[ward]).sum();
            int most = IntStream.of(counts[ward]).max().orElse(0);
            if (most > 0 && size - K <= most) {
                List<Long> upper = new ArrayList<>();
                for (int reason = 0; reason < counts[ward].length; reason++) {
                    if (counts[ward][reason] < most) {
                        OptionalLong bound = attack.byLinearProgramming(first + reason)[1];
                        upper.add(bound.orElse(Long.MAX_VALUE));
                    }
                }
                assertThat(upper).as("ward " + ward).anyMatch(bound -> bound > K);
            }
        }
    }

    private static Protection byReason(Set<String> dimensions) {
        return new Protection(
                true, 1, true, 5, 0, 0, 0, Optional.of(new Protection.GroupDisclosure(K, dimensions)), List.of());
    }

    private static CellTable cross(int[][] counts) {
        List<Object> words = new ArrayList<>();
        for (int ward = 0; ward < counts.length; ward++) {
            for (int reason = 0; reason < counts[ward].length; reason++) {
                words.addAll(List.of("w" + ward, "r" + reason, counts[ward][reason]));
            }
        }
        return Tables.counts("cross", List.of("ward", "reason"), words.toArray());
    }

    private static CellTable byWard(int[][] counts) {
        List<Object> words = new ArrayList<>();
        for (int ward = 0; ward < counts.length; ward++) {
            words.addAll(List.of("w" + ward, IntStream.of(counts[ward]).sum()));
        }
        return Tables.counts("by_ward", List.of("ward"), words.toArray());
    }

    private static CellTable distinct(String name, List<String> by, Object... words) {
        CellTable.Builder table = new CellTable.Builder(
                name, "ever", by, List.of(), List.of(new CellTable.Value("ever", Unit.COUNT, false)));
        for (int i = 0; i < words.length; i += by.size() + 1) {
            int count = (Integer) words[i + by.size()];
            String[] keys = new String[by.size()];
            for (int k = 0; k < keys.length; k++) {
                keys[k] = (String) words[i + k];
            }
            table.row(keys).count(0, count, count);
        }
        return table.build();
    }

    private static CellFacts facts(List<CellTable> tables, Protection protection) {
        ReleaseCells cells = new ReleaseCells(tables);
        return new CellFacts(cells, protection, new BitSet(), Vintages.none(cells));
    }

    /** The codes of a dimension of which all so many cells are sensitive. */
    private static List<String> sensitive(Protection protection, CellTable table, String dimension, int each) {
        CellFacts facts = facts(List.of(table), protection);
        int key = RowIndex.names(table.keys()).indexOf(dimension);
        List<String> codes = IntStream.range(0, table.rows())
                .filter(facts::isSensitive)
                .mapToObj(row -> table.key(key, row))
                .toList();
        return codes.stream()
                .distinct()
                .filter(code -> Collections.frequency(codes, code) == each)
                .toList();
    }
}
