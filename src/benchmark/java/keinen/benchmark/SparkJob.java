package keinen.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Writes the benchmark's tables by Spark SQL, as a process of its own: {@code SparkJob DATA OUT}. */
final class SparkJob {
    private static final List<String> SCRIPTS = List.of("read-spark.sql", "calendar.sql", "textbook.sql", "tables.sql");

    private static final long SMALL_ROWS = 100_000;

    private SparkJob() {}

    public static void main(String[] args) throws IOException {
        Path out = Files.createDirectories(Path.of(args[1]));
        Map<String, String> values = DataFolder.of(Path.of(args[0])).values();
        try (SparkSession spark = session()) {
            spark.sparkContext().setLogLevel("WARN");
            for (String script : SCRIPTS) {
                for (SqlScript.Query query : SqlScript.read(script, values)) {
                    long start = System.nanoTime();
                    run(spark, query, out);
                    query.tell(start);
                }
            }
        }
    }

    private static SparkSession session() {
        return SparkSession.builder()
                .master("local[*]")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.ansi.enabled", "false")
                .config("spark.sql.shuffle.partitions", (long)
                        Runtime.getRuntime().availableProcessors())
                .getOrCreate();
    }

    private static void run(SparkSession spark, SqlScript.Query query, Path out) throws IOException {
        switch (query.use()) {
            case SETTING -> spark.sql(query.sql());
            case VIEW -> spark.sql(query.sql()).createOrReplaceTempView(query.name());
            case TABLE -> keep(spark, spark.sql(query.sql())).createOrReplaceTempView(query.name());
            case OUTPUT -> write(spark.sql(query.sql()), out.resolve(query.name() + ".csv"));
        }
    }

    /**
     * Computes a table once and forgets how, so that no later query computes it again. A small one is kept as plain rows,
     * since it would otherwise be many small tasks each time.
     */
    private static Dataset<Row> keep(SparkSession spark, Dataset<Row> table) {
        Dataset<Row> made = table.localCheckpoint();
        if (made.count() > SMALL_ROWS) {
            return made;
        }
        return spark.createDataFrame(made.collectAsList(), table.schema()).coalesce(1);
    }

    private static void write(Dataset<Row> table, Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of(String.join(",", table.columns())));
        for (Row row : table.collectAsList()) {
            lines.add(IntStream.range(0, row.size())
                    .mapToObj(column -> String.valueOf(row.get(column)))
                    .collect(Collectors.joining(",")));
        }
        Files.write(file, lines);
    }
}
