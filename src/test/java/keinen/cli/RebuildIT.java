package keinen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import keinen.time.Month;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A release is the same whatever a store has been through. */
class RebuildIT {
    private static final Month FIRST = Month.parse("2018-04");
    private static final int MONTHS = 18;

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> deliveriesInAnyOrderWithCorrectionsMakeTheReleaseOfAllMonthsAtOnce() {
        return IntStream.range(0, 4)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> deliverAtRandom(seed)));
    }

    private void deliverAtRandom(int seed) {
        Town town = Town.in(folder.resolve("town" + seed));
        Random random = new Random(seed);
        int calls = 0;
        List<Month> arriving = deliveries(random);
        for (int next = 0; next < arriving.size(); calls++) {
            int files = Math.min(1 + random.nextInt(5), arriving.size() - next);
            for (int i = 0; i < files; i++, next++) {
                Month month = arriving.get(next);
                boolean isLast = !arriving.subList(next + 1, arriving.size()).contains(month);
                // A wrong version arrives first, sometimes the right one, then a wrong one, then the right one again.
                int raise = isLast ? 0 : random.nextInt(3);
                town.write("arrived/" + calls + "/" + i + "-" + month + ".csv", Town.export(month, raise));
            }
            Town.Answer answer = town.keinen("ingest", "@dataset.yaml", "--into", "@store", "@arrived/" + calls);
            assertThat(answer.code()).as(String.join("\n", answer.err())).isZero();
        }
        Town.Answer run = town.keinen("run", "@job.yaml");
        assertThat(run.code()).as(String.join("\n", run.err())).isZero();
        assertThat(run.err()).anyMatch(line -> line.contains(MONTHS + " files were taken before"));

        Town.Answer rebuilt = town.keinen("releases", "verify", "@out/town", "--rebuild", "@job.yaml");

        assertThat(rebuilt.out())
                .hasSize(3)
                .startsWith("2019-09-r1\tintact")
                .endsWith("2019-09-r1\tthe same when made anew");
        Town atOnce = Town.in(folder.resolve("at-once" + seed));
        atOnce.keinen("run", "@job.yaml");
        assertThat(town.files("out/town/2019-09-r1/tables")).isEqualTo(atOnce.files("out/town/2019-09-r1/tables"));
        assertThat(town.everything()).noneMatch(file -> file.contains(".rebuild-"));
    }

    /** Every month once, some twice or three times, in any order. */
    private static List<Month> deliveries(Random random) {
        List<Month> months = new ArrayList<>();
        for (int i = 0; i < MONTHS; i++) {
            months.addAll(Collections.nCopies(1 + random.nextInt(3), FIRST.plus(i)));
        }
        Collections.shuffle(months, random);
        return months;
    }

    @Test
    void exportsThatAreNoLongerThoseOfTheReleaseAreTold() {
        Town town = Town.in(folder.resolve("town"));
        town.keinen("run", "@job.yaml");
        town.write("exports/2018-06.csv", Town.export(Month.parse("2018-06"), 1));

        Town.Answer answer = town.keinen("releases", "verify", "@out/town", "--rebuild", "@job.yaml");

        assertThat(answer.code()).isEqualTo(65);
        assertThat(answer.errors())
                .anyMatch(error -> error.contains("made anew, its basis.inputs.months[2018-06].sha256 is "))
                .anyMatch(error -> error.contains("made anew, its files[tables/spending.csv].sha256 is "))
                .noneMatch(error -> error.contains("tables/flows.csv"));
    }

    @Test
    void aJobWithoutExportsCannotBeMadeAnew() {
        Town town = Town.in(folder.resolve("town"));
        town.keinen("run", "@job.yaml");
        town.change("job.yaml", "exports: exports\n", "");

        Town.Answer answer = town.keinen("releases", "verify", "@out/town", "--rebuild", "@job.yaml");

        assertThat(answer.code()).isEqualTo(64);
        assertThat(answer.errors())
                .containsExactly("job.yaml: Cannot rebuild: the job names no folder of exports. Give 'exports' the"
                        + " folder with all months");
    }
}
