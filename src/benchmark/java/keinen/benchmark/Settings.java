package keinen.benchmark;

import java.nio.file.Path;
import java.util.List;
import keinen.time.MonthRange;

/**
 * What a run of the benchmark is asked for, by system properties {@code benchmark.…}.
 *
 * @param project the folder of the project, where the launcher is
 * @param persons on aid in a mean month of the synthetic city
 * @param rounds how often each engine runs, in turn with the others
 * @param slowRounds how often engines run that take minutes at full size
 * @param contenders the names of the engines that run
 */
record Settings(Path project, int persons, MonthRange months, int rounds, int slowRounds, List<String> contenders) {

    static Settings ofSystemProperties() {
        return new Settings(
                Path.of(text("project")).toAbsolutePath().normalize(),
                Integer.parseInt(text("persons")),
                MonthRange.parse(text("months")),
                Integer.parseInt(text("rounds")),
                Integer.parseInt(text("slow.rounds")),
                List.of(text("contenders").split(",")));
    }

    private static String text(String name) {
        String value = System.getProperty("benchmark." + name);
        if (value == null) {
            throw new IllegalArgumentException("Missing system property benchmark." + name);
        }
        return value;
    }

    /** Where everything of this size is kept between runs. */
    Path folder() {
        return project.resolve("target/benchmark").resolve(persons + "-" + months);
    }
}
