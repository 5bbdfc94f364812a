package keinen.benchmark;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duckdb.DuckDBDriver;

/** The engines of the benchmark. keinen comes first; the others are compared with it. */
final class Contenders {
    static final String KEINEN = "keinen";

    /** A JVM that does little but hand SQL over: one compiler, one collector, a small heap. */
    private static final List<String> LEAN_JVM =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m", "-Xshare:auto");

    private final Path project;

    Contenders(Path project) {
        this.project = project;
    }

    List<Contender> all() {
        return List.of(
                new Contender(
                        KEINEN,
                        "keinen",
                        false,
                        (data, out) -> List.of(launcher(), "run", data.job().toString(), "--out", out.toString())),
                new Contender(
                        "duckdb-sorted",
                        "DuckDB, best SQL, sorted files",
                        false,
                        duckDb("read-sorted", "calendar", "best-packed", "best-sorted", "best-spells", "tables")),
                new Contender(
                        "duckdb-monthly",
                        "DuckDB, best SQL, monthly files",
                        false,
                        duckDb(
                                "read-monthly",
                                "calendar",
                                "best-packed",
                                "best-monthly",
                                "best-pieces",
                                "best-spells",
                                "tables")),
                new Contender(
                        "duckdb-textbook",
                        "DuckDB, textbook SQL, sorted files",
                        true,
                        duckDb("read-sorted", "calendar", "textbook", "tables")),
                new Contender("spark", "Spark SQL, textbook SQL, sorted files", true, this::spark));
    }

    String launcher() {
        return project.resolve("keinen").toString();
    }

    private Contender.Command duckDb(String... scripts) {
        return (data, out) -> {
            List<String> arguments = new ArrayList<>(List.of(data.root().toString(), out.toString()));
            Arrays.stream(scripts).map(script -> script + ".sql").forEach(arguments::add);
            return ownProcess(DuckDbJob.class, arguments.toArray(String[]::new));
        };
    }

    /** A process of its own that has DuckDB and hands SQL over. */
    List<String> ownProcess(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(LEAN_JVM);
        command.addAll(List.of("-cp", pathOf(Contenders.class) + ":" + pathOf(DuckDBDriver.class), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private List<String> spark(DataFolder data, Path out) {
        Path dist = project.resolve("target/dist");
        List<String> command = new ArrayList<>(List.of(java(), "-XX:+UseParallelGC", "-Xmx10g"));
        Arrays.stream(System.getProperty("benchmark.opens", "").split(" "))
                .filter(option -> !option.isEmpty())
                .forEach(command::add);
        command.addAll(List.of(
                "-cp",
                pathOf(Contenders.class) + ":" + dist.resolve("spark/jars") + "/*:" + dist.resolve("lib") + "/*",
                SparkJob.class.getName(),
                data.root().toString(),
                out.toString()));
        return command;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The folder or the jar that a class is loaded from. */
    private static Path pathOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
