package keinen.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBDriver;

/**
 * Writes the benchmark's tables by DuckDB, as a process of its own: {@code DuckDbJob DATA OUT SCRIPT…}. Prints how many
 * milliseconds passed until the engine was there, which for this driver is mostly unpacking its native library.
 */
final class DuckDbJob {
    /** Stands before the milliseconds in what is printed. */
    static final String THERE_AFTER = "engine there after ms: ";

    private DuckDbJob() {}

    public static void main(String[] args) throws SQLException, IOException {
        long start = System.nanoTime();
        Path out = Files.createDirectories(Path.of(args[1]));
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            System.out.println(THERE_AFTER + (System.nanoTime() - start) / 1_000_000);
            statement.execute("SET threads = " + Runtime.getRuntime().availableProcessors());
            for (String script : List.of(args).subList(2, args.length)) {
                for (SqlScript.Query query :
                        SqlScript.read(script, DataFolder.of(Path.of(args[0])).values())) {
                    long began = System.nanoTime();
                    run(statement, query, out);
                    query.tell(began);
                }
            }
        }
    }

    private static Connection connect() throws SQLException {
        return new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
    }

    private static void run(Statement statement, SqlScript.Query query, Path out) throws SQLException {
        statement.execute(
                switch (query.use()) {
                    case SETTING -> query.sql();
                    case VIEW -> "CREATE TEMP VIEW " + query.name() + " AS " + query.sql();
                    case TABLE -> "CREATE TEMP TABLE " + query.name() + " AS " + query.sql();
                    case OUTPUT ->
                        "COPY (" + query.sql() + ") TO '" + out.resolve(query.name() + ".csv") + "' (HEADER)";
                });
    }
}
