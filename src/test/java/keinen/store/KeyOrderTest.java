package keinen.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class KeyOrderTest {
    /** Pseudonyms that differ early or late, begin one another, or have bytes above 0x7f, and of which many are the same. */
    private static final List<String> BEGINNINGS = List.of("", "P", "0000000000", "能", "能登", "Pp\u0000");

    @TestFactory
    Stream<DynamicTest> rowsComeInTheOrderOfTheBytesAndTheSameKeysInTheirs() {
        return IntStream.of(0, 1, 2, 17, 40, 500, 5000)
                .mapToObj(rows -> DynamicTest.dynamicTest(rows + " rows", () -> check(keys(rows))));
    }

    private static byte[][] keys(int rows) {
        SplittableRandom random = new SplittableRandom(rows);
        return Stream.generate(() -> BEGINNINGS.get(random.nextInt(BEGINNINGS.size())) + random.nextInt(rows))
                .limit(rows)
                .map(key -> key.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }

    private static void check(byte[][] keys) {
        Comparator<Integer> slow = (a, b) -> Arrays.compareUnsigned(keys[a], keys[b]);
        int[] expected = IntStream.range(0, keys.length)
                .boxed()
                .sorted(slow)
                .mapToInt(Integer::intValue)
                .toArray();
        assertThat(KeyOrder.of(keys, keys.length)).isEqualTo(expected);
        for (int i = 1; i < expected.length; i++) {
            byte[] before = keys[expected[i - 1]];
            byte[] after = keys[expected[i]];
            int order = KeyOrder.compare(KeyOrder.head(before), before, KeyOrder.head(after), after);
            assertThat(Integer.signum(order)).isEqualTo(Integer.signum(Arrays.compareUnsigned(before, after)));
        }
    }
}
