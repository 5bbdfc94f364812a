package keinen.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import keinen.statistics.YenDecomposition.Ratio;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class YenDecompositionTest {

    /** Persons, payments and yen of each group of one year. */
    private record Group(long persons, long payments, long yen) {}

    private static List<List<Ratio>> factors(List<Group> groups) {
        long all = groups.stream().mapToLong(Group::persons).sum();
        return List.of(
                groups.stream().map(group -> Ratio.of(all, 1)).toList(),
                groups.stream().map(group -> Ratio.of(group.persons, all)).toList(),
                groups.stream()
                        .map(group -> Ratio.of(group.payments, group.persons))
                        .toList(),
                groups.stream()
                        .map(group -> Ratio.of(group.yen, group.payments))
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> effectsOfACitysSpendingAddUpToTheYen() {
        return IntStream.range(0, 10).mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> compare(seed)));
    }

    /** About 3 × 10^11 yen, which doubles hold to a few hundred-thousandths of a yen at best. */
    private static void compare(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Group> earlier = year(random);
        List<Group> later = year(random);
        YenDecomposition yen = YenDecomposition.between(factors(earlier), factors(later));
        long change = later.stream().mapToLong(Group::yen).sum()
                - earlier.stream().mapToLong(Group::yen).sum();
        assertThat(yen.effects().stream().mapToLong(Long::longValue).sum()).isEqualTo(change);
        List<Decomposition.Effect> approximate =
                Decomposition.between(population(earlier), population(later), Decomposition::sumOfProducts);
        for (int factor = 0; factor < 4; factor++) {
            double effect = approximate.get(factor).difference().value();
            assertThat((double) yen.effects().get(factor)).isCloseTo(effect, within(1.01));
        }
    }

    private static List<Group> year(SplittableRandom random) {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < 48; i++) {
            boolean isEmpty = random.nextInt(10) == 0;
            long persons = isEmpty ? 0 : random.nextInt(1, 6000);
            long payments = persons * 11 + (isEmpty ? 0 : random.nextInt(10));
            groups.add(new Group(persons, payments, payments * 190_000 + (isEmpty ? 0 : random.nextInt(100_000))));
        }
        return groups;
    }

    private static Decomposition.Population population(List<Group> groups) {
        return new Decomposition.Population(factors(groups).stream()
                .map(factor -> factor.stream()
                        .map(ratio -> Quotient.of(ratio.numerator(), ratio.denominator()))
                        .toList())
                .toList());
    }

    @Test
    void yenThatAreMissingGoToTheLargestFractionsAndAmongEqualsToTheFirst() {
        // 3 × 5 yen become 4 × 6: the persons make 5.5 of 9 yen and the price 3.5.
        assertThat(YenDecomposition.between(pair(3, 5), pair(4, 6)).effects()).containsExactly(6L, 3L);
        assertThat(YenDecomposition.between(pair(4, 6), pair(3, 5)).effects()).containsExactly(-5L, -4L);
    }

    private static List<List<Ratio>> pair(long persons, long yenEach) {
        return List.of(List.of(Ratio.of(persons, 1)), List.of(Ratio.of(persons * yenEach, persons)));
    }

    @Test
    void hiddenWinsOverAYenPaidToNobody() {
        List<List<Ratio>> toNobody = List.of(List.of(Ratio.of(0, 1)), List.of(Ratio.of(7, 0)));
        assertThat(YenDecomposition.between(toNobody, pair(1, 1)))
                .isEqualTo(new YenDecomposition(Estimate.State.UNDEFINED, List.of()));
        List<List<Ratio>> hidden =
                List.of(List.of(Ratio.of(0, 1)), List.of(new Ratio(OptionalLong.empty(), OptionalLong.of(1))));
        assertThat(YenDecomposition.between(toNobody, hidden).state()).isEqualTo(Estimate.State.HIDDEN);
    }

    @Test
    void factorsThatDoNotMultiplyOutToYenAreRefused() {
        assertThatThrownBy(() ->
                        YenDecomposition.between(List.of(List.of(Ratio.of(1, 3))), List.of(List.of(Ratio.of(1, 1)))))
                .hasMessage("Invalid factors (must multiply out to whole yen)");
    }
}
