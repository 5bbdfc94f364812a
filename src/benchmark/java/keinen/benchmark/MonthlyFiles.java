package keinen.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;

/**
 * Writes the exports as one Parquet file a month in the order in which they were received: pseudonyms and codes as texts,
 * months and dates read, yen as integers. This is what a user has who puts the exports straight into another engine.
 */
final class MonthlyFiles {
    /** Windows-31J, as {@code iconv} names it. */
    private static final String EXPORTS = "CP932";

    private MonthlyFiles() {}

    static void write(DataFolder data) throws IOException, SQLException, InterruptedException {
        write(data, data.monthly());
    }

    /**
     * @param folder for the files, made where it is not there
     */
    static void write(DataFolder data, Path folder) throws IOException, SQLException, InterruptedException {
        Files.createDirectories(folder);
        try (Stream<Path> exports = Files.list(data.city().resolve("exports"));
                Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                Statement statement = connection.createStatement()) {
            for (Path export : exports.sorted().toList()) {
                write(export, folder, statement);
            }
        }
    }

    private static void write(Path export, Path folder, Statement statement)
            throws IOException, SQLException, InterruptedException {
        Path text = Files.createTempFile(folder, "export", ".csv");
        try {
            ChildProcess.run(
                    List.of("iconv", "-f", EXPORTS, "-t", "UTF-8", "-o", text.toString(), export.toString()),
                    folder.resolveSibling("iconv.log"));
            String month = export.getFileName().toString().replace(".csv", ".parquet");
            Map<String, String> values =
                    Map.of("in", text.toString(), "out", folder.resolve(month).toString());
            for (SqlScript.Query query : SqlScript.read("monthly-files.sql", values)) {
                statement.execute(query.sql());
            }
        } finally {
            Files.delete(text);
        }
    }
}
