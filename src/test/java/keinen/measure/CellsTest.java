package keinen.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What tasks have counted comes to the driver as it is. */
class CellsTest {
    @TestFactory
    Stream<DynamicTest> cellsComeThroughSerialisationAsTheyAre() {
        return IntStream.range(0, 50)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    Random random = new Random(seed);
                    Cells cells =
                            new Cells(new long[][] {numbers(random), numbers(random), new long[0]}, numbers(random));
                    assertThat(throughBytes(cells)).isEqualTo(cells);
                }));
    }

    @Test
    void zerosTakeNoRoom() throws IOException {
        assertThat(bytes(new Cells(new long[][] {new long[100_000]}, new long[0])))
                .hasSizeLessThan(200);
    }

    /** Runs of zeros and of other numbers, either of which may come first. */
    private static long[] numbers(Random random) {
        long[] numbers = new long[random.nextInt(40)];
        boolean zeros = random.nextBoolean();
        for (int i = 0; i < numbers.length; i++) {
            zeros ^= random.nextInt(4) == 0;
            numbers[i] = zeros ? 0 : random.nextLong();
        }
        return numbers;
    }

    private static Cells throughBytes(Cells cells) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes(cells)))) {
            return (Cells) in.readObject();
        }
    }

    private static byte[] bytes(Cells cells) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(cells);
        }
        return bytes.toByteArray();
    }
}
