package keinen.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.package$;
import org.duckdb.DuckDBDriver;

/** What the benchmark ran on, without the name of the machine. */
final class Machine {
    private Machine() {}

    static String describe() throws IOException {
        return String.join(
                "; ",
                value("/proc/cpuinfo", "model name"),
                Runtime.getRuntime().availableProcessors() + " cores",
                "memory " + value("/proc/meminfo", "MemTotal"),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                "Java " + System.getProperty("java.vm.version"),
                "DuckDB JDBC " + version(DuckDBDriver.class),
                "Spark " + package$.MODULE$.SPARK_VERSION());
    }

    private static String version(Class<?> driver) {
        Path jar = Path.of(
                driver.getProtectionDomain().getCodeSource().getLocation().getPath());
        return jar.getFileName().toString().replaceAll("[^0-9]*([0-9.]*[0-9]).*", "$1");
    }

    private static String value(String file, String name) throws IOException {
        return Files.readAllLines(Path.of(file)).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(name + " unknown");
    }
}
