package keinen.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ClassCountsTest {
    private static Map<Long, Long> read(ClassCounts counts) {
        Map<Long, Long> read = new TreeMap<>();
        counts.forEach(read::put);
        return read;
    }

    @TestFactory
    Stream<DynamicTest> whatIsKeptFollowsFromAllClassesTogether() {
        return LongStream.rangeClosed(1, 20)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    Random random = new Random(seed);
                    List<Long> persons = new ArrayList<>();
                    for (int i = 0; i < 20_000; i++) {
                        persons.add((long) (random.nextGaussian() * 2000) + 20_000);
                    }
                    Map<Long, Long> all = new TreeMap<>();
                    persons.forEach(one -> all.merge(one, 1L, Long::sum));
                    Map<Long, Long> inOnePart = read(counted(persons, 1));
                    Collections.shuffle(persons, random);
                    assertThat(read(counted(persons, 7))).isEqualTo(inOnePart);
                    assertThat(inOnePart).hasSizeBetween(100, 1000);
                    assertThat(all).containsAllEntriesOf(inOnePart);
                }));
    }

    private static ClassCounts counted(List<Long> persons, int parts) {
        ClassCounts total = new ClassCounts(1000, 1);
        for (int part = 0; part < parts; part++) {
            ClassCounts some = new ClassCounts(1000, 1);
            for (int i = part; i < persons.size(); i += parts) {
                some.add(persons.get(i));
            }
            total.add(some);
        }
        return total;
    }

    @Test
    void classesThatBelongTogetherAreKeptTogether() {
        ClassCounts counts = new ClassCounts(500, 10);
        for (long number = 0; number < 5000; number++) {
            counts.add(number);
        }
        assertThat(counts.isWhole()).isFalse();
        Map<Long, Integer> tens = new TreeMap<>();
        read(counts).keySet().forEach(number -> tens.merge(number / 10, 1, Integer::sum));
        assertThat(tens.values()).isNotEmpty().allMatch(some -> some == 10);
    }

    @Test
    void fewClassesAreAllThere() {
        ClassCounts counts = new ClassCounts(1000, 1);
        LongStream.of(3, 5, 3, 0, 3).forEach(counts::add);
        assertThat(read(counts)).containsExactly(Map.entry(0L, 1L), Map.entry(3L, 3L), Map.entry(5L, 1L));
        assertThat(counts.isWhole()).isTrue();
    }
}
