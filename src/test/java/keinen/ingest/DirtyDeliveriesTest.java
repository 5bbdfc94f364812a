package keinen.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Generated files of clean and dirty rows, against a reader that splits lines at commas and looks at each field. */
class DirtyDeliveriesTest {
    private static final List<String> MONTHS =
            List.of("2019-03", "2019-04", "5010501", "H31.6", "", "2019-13", "5010431");
    private static final List<String> PERSONS = List.of("", "Ｐ１", "能①", "髙ソ");
    private static final List<String> SEXES = List.of("1", "2", "１", "", "3", "x");
    private static final List<String> WARDS = List.of("01", "02", "", "能①㈱", "03", " 01 ");
    private static final List<String> STARTS = List.of("", "99991231", "2018-02-28", "2018-02-30", "S5503");
    private static final List<String> AMOUNTS = List.of("", "0", "1000", "１０", "△5", "1.5", "abc");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> rowsInAreAcceptedOrSetAsideAndTheRightOnes() {
        return IntStream.range(0, 60).mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> check(seed)));
    }

    private void check(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Delivered file = Delivered.in(folder).named(seed + ".csv").header();
        List<String> rows = new ArrayList<>();
        List<String> clean = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < 300; i++) {
            String row = row(random);
            rows.add(row);
            file.line(row);
            if (isClean(row, taken)) {
                clean.add(row);
            }
        }
        Delivered.Outcome read = file.read();
        assertThat(read.reading().rowsIn()).isEqualTo(rows.size());
        assertThat(read.reading().accepted()).isEqualTo(clean.size());
        assertThat(read.setAside()).hasSize(rows.size() - clean.size());
        assertThat(read.accepted()).containsExactlyInAnyOrderElementsOf(alone(clean, seed));
    }

    /** The rows as a file without any dirt is read, one file for each, so that none can spoil another. */
    private List<String> alone(List<String> rows, int seed) {
        Delivered file = Delivered.in(folder).named(seed + "-clean.csv").header();
        rows.forEach(file::line);
        Delivered.Outcome read = file.read();
        assertThat(read.setAside()).isEmpty();
        return read.accepted();
    }

    private static String row(SplittableRandom random) {
        if (random.nextInt(20) == 0) {
            return List.of("2019-04,P1", "2019-04,\"P1,1,01,,0", "2019-04,\"P1\"x,1,01,,0", ",,,,,,,")
                    .get(random.nextInt(4));
        }
        String person = random.nextInt(8) == 0 ? pick(random, PERSONS) : "P" + random.nextInt(200);
        return String.join(
                ",",
                mostly(random, MONTHS, 3),
                random.nextInt(5) == 0 && !person.isEmpty() ? '"' + person + '"' : person,
                mostly(random, SEXES, 4),
                mostly(random, WARDS, 2),
                mostly(random, STARTS, 3),
                mostly(random, AMOUNTS, 5));
    }

    /** One of the first values, which are good, nine times in ten. */
    private static String mostly(SplittableRandom random, List<String> values, int good) {
        return random.nextInt(10) > 0 ? values.get(random.nextInt(good)) : pick(random, values);
    }

    private static String pick(SplittableRandom random, List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static boolean isClean(String row, Set<String> taken) {
        String[] fields = row.split(",", -1);
        if (fields.length != 6
                || row.contains("x,")
                || row.chars().filter(c -> c == '"').count() % 2 == 1) {
            return false;
        }
        String person = fields[1].replace("\"", "").replace("Ｐ１", "P1");
        String month = switch (fields[0]) {
            case "2019-03", "2019-04" -> fields[0];
            case "5010501" -> "2019-05";
            case "H31.6" -> "2019-06";
            default -> "";
        };
        boolean wardIsRight = List.of("01", "", "能①㈱", " 01 ").contains(fields[3])
                || (fields[3].equals("02") && List.of("2019-03", "2019-06").contains(month));
        return !month.isEmpty()
                && !person.isEmpty()
                && List.of("1", "2", "１", "").contains(fields[2])
                && wardIsRight
                && !fields[4].equals("2018-02-30")
                && !List.of("1.5", "abc").contains(fields[5])
                && taken.add(month + person);
    }
}
