package keinen.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import keinen.history.History;
import keinen.history.Horizon;
import keinen.testkit.GeneratedCity;
import keinen.testkit.Life;
import keinen.time.Month;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SightingsTest {
    private static final Horizon HORIZON =
            new Horizon(Month.parse("2018-04").index(), Month.parse("2020-03").index(), 1);

    /**
     * The eight records of {@code francdat} in R's sdcMicro (Templ, Kowarik and Meindl, Journal of Statistical Software
     * 67(4), 2015; after Franconi and Polettini, PSD 2004) and the frequencies fk of its keys Key1 to Key4 there: 2, 2, 2,
     * 1, 1, 1, 1, 2. Four records violate 2-anonymity, and eight 3-anonymity.
     */
    @Test
    void theClassesOfFrancdatAreThoseOfSdcMicro() {
        int[][] keys = {
            {1, 2, 5, 1},
            {1, 2, 1, 1},
            {1, 2, 1, 1},
            {3, 3, 1, 5},
            {4, 3, 1, 4},
            {4, 3, 1, 1},
            {6, 2, 1, 5},
            {1, 2, 5, 1}
        };
        int last = HORIZON.lastMonth();
        Sightings sightings =
                new Sightings(HORIZON, new int[] {0, 1, 2, 3}, new int[] {6, 3, 5, 5}, new int[][] {{last}}, 100);
        ClassCounts counts = sightings.nobody();
        for (int[] record : keys) {
            sightings.add(read(new Life().in(record).onAid("2020-03")), counts);
        }
        List<Long> frequencies = new ArrayList<>();
        counts.forEach((number, persons) -> frequencies.add(persons));
        assertThat(frequencies).containsExactlyInAnyOrder(2L, 2L, 1L, 1L, 1L, 1L);
        assertThat(ClassSizes.of(counts, 2)).isEqualTo(new ClassSizes(8, 6, 4, 4));
        assertThat(ClassSizes.of(counts, 3)).isEqualTo(new ClassSizes(8, 6, 4, 8));
        assertThat(ClassSizes.of(counts, 2).shareBelow()).isEqualTo(0.5);
    }

    @TestFactory
    Stream<DynamicTest> aSlowCountOfGeneratedCitiesAgrees() {
        return LongStream.rangeClosed(1, 40)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    List<Life> lives = GeneratedCity.lives(seed, 60, HORIZON);
                    int points = 1 + (int) (seed % 3);
                    int[][] sets = seed % 2 == 0
                            ? new int[][] {firstMonths(points)}
                            : MonthSets.of(HORIZON.firstMonth(), HORIZON.lastMonth(), points);
                    Sightings sightings = new Sightings(HORIZON, new int[] {1, 0}, codes(), sets, 1 << 20);
                    ClassCounts counts = sightings.nobody();
                    lives.forEach(life -> sightings.add(read(life), counts));
                    Map<List<Integer>, Long> slow = slow(lives, sets);
                    ClassSizes sizes = ClassSizes.of(counts, 3);
                    assertThat(sizes.persons())
                            .isEqualTo(slow.values().stream().mapToLong(n -> n).sum());
                    assertThat(sizes.classes()).isEqualTo(slow.size());
                    assertThat(sizes.ofOne())
                            .isEqualTo(
                                    slow.values().stream().filter(n -> n == 1).count());
                    assertThat(sizes.below())
                            .isEqualTo(slow.values().stream()
                                    .filter(n -> n < 3)
                                    .mapToLong(n -> n)
                                    .sum());
                    assertThat(sightings.nobody().isWhole()).isTrue();
                }));
    }

    private static int[] codes() {
        return new int[] {3, 3};
    }

    private static int[] firstMonths(int points) {
        int[] months = new int[points];
        Arrays.setAll(months, i -> HORIZON.lastMonth() - 3 * i);
        return months;
    }

    /** Goes through records and gaps month by month. */
    private static Map<List<Integer>, Long> slow(List<Life> lives, int[][] sets) {
        Map<List<Integer>, Long> classes = new HashMap<>();
        for (Life life : lives) {
            for (int set = 0; set < sets.length; set++) {
                List<Integer> seen = new ArrayList<>(List.of(set));
                boolean all = true;
                for (int month : sets[set]) {
                    Optional<int[]> codes = codesIn(life, month);
                    all &= codes.isPresent();
                    codes.ifPresent(some -> seen.addAll(List.of(some[1], some[0])));
                }
                if (all) {
                    classes.merge(seen, 1L, Long::sum);
                }
            }
        }
        return classes;
    }

    private static Optional<int[]> codesIn(Life life, int month) {
        Map<Integer, int[]> records = new HashMap<>();
        life.entries().stream()
                .filter(entry -> entry.month().index() >= HORIZON.firstMonth()
                        && entry.month().index() <= HORIZON.lastMonth())
                .forEach(entry -> records.put(entry.month().index(), entry.codes()));
        boolean bridged = records.containsKey(month - 1) && records.containsKey(month + 1);
        return Optional.ofNullable(records.get(month))
                .or(() -> bridged ? Optional.ofNullable(records.get(month - 1)) : Optional.empty());
    }

    @Test
    void diversityIsTheNumberOfValuesOrWhatTheirEntropyMakes() {
        // Class 1 has the sensitive codes 1, 1, 1, 2: two distinct ones, exp(entropy) = 4 / 3^(3/4) = 1.7548. Class 2
        // has
        // 1 and 2: two and two. Class 3 has only 1.
        Sightings sightings =
                new Sightings(HORIZON, new int[] {0, 1}, new int[] {3, 2}, new int[][] {{HORIZON.lastMonth()}}, 100);
        ClassCounts counts = sightings.nobody();
        int[][] persons = {{1, 1}, {1, 1}, {1, 1}, {1, 2}, {2, 1}, {2, 2}, {3, 1}};
        for (int[] person : persons) {
            sightings.add(read(new Life().in(person).onAid("2020-03")), counts);
        }
        assertThat(Diversity.of(counts, sightings, 2, Diversity.Kind.DISTINCT)).isEqualTo(new Diversity(7, 3, 1, 1));
        assertThat(Diversity.of(counts, sightings, 2, Diversity.Kind.ENTROPY)).isEqualTo(new Diversity(7, 3, 2, 5));
        assertThat(Diversity.of(counts, sightings, 2, Diversity.Kind.ENTROPY).shareBelow())
                .isCloseTo(5 / 7.0, within(1e-15));
    }

    @Test
    void fewMonthsAreAllSeen() {
        assertThat(MonthSets.of(10, 12, 2)).isDeepEqualTo(new int[][] {{10, 11}, {10, 12}, {11, 12}});
        assertThat(MonthSets.of(10, 11, 3)).isDeepEqualTo(new int[][] {{10, 11}});
    }

    @Test
    void manyMonthsAreDrawnAlikeEachTime() {
        int[][] sets = MonthSets.of(100, 243, 3);
        assertThat(sets).isDeepEqualTo(MonthSets.of(100, 243, 3)).hasDimensions(30, 3);
        for (int i = 0; i < sets.length; i++) {
            assertThat(new HashSet<>(List.of(sets[i][0], sets[i][1], sets[i][2])))
                    .hasSize(3);
            assertThat(sets[i][0]).isBetween(100, 243);
            assertThat(sets[i][2]).isBetween(sets[i][0], i % 3 == 0 ? sets[i][0] + 11 : 243);
        }
    }

    @Test
    void moreClassesThanNumbersAreRefused() {
        int[] codes = {1000, 1000, 1000};
        assertThatThrownBy(() -> new Sightings(HORIZON, new int[] {0, 1, 2}, codes, MonthSets.of(100, 243, 3), 1))
                .isInstanceOf(ArithmeticException.class);
    }

    private static History read(Life life) {
        History history = new History(HORIZON, life.records().amount.length);
        history.read(life.records());
        return history;
    }
}
