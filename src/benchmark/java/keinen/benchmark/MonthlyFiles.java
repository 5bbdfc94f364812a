package keinen.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;

/**
 * Writes the exports as one Parquet file a month in the order in which they were received: pseudonyms and codes as texts,
 * months and dates read, yen as integers. This is what a user has who puts the exports straight into another engine.
 */
final class MonthlyFiles {
    private static final Charset EXPORTS = Charset.forName("windows-31j");

    private MonthlyFiles() {}

    static void write(DataFolder data) throws IOException, SQLException {
        Files.createDirectories(data.monthly());
        try (Stream<Path> exports = Files.list(data.city().resolve("exports"));
                Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                Statement statement = connection.createStatement()) {
            for (Path export : exports.sorted().toList()) {
                write(export, data, statement);
            }
        }
    }

    private static void write(Path export, DataFolder data, Statement statement) throws IOException, SQLException {
        Path text = Files.createTempFile(data.root(), "export", ".csv");
        try {
            try (BufferedReader in = Files.newBufferedReader(export, EXPORTS);
                    Writer out = Files.newBufferedWriter(text)) {
                in.transferTo(out);
            }
            String month = export.getFileName().toString().replace(".csv", ".parquet");
            Map<String, String> values = Map.of(
                    "in", text.toString(), "out", data.monthly().resolve(month).toString());
            for (SqlScript.Query query : SqlScript.read("monthly-files.sql", values)) {
                statement.execute(query.sql());
            }
        } finally {
            Files.delete(text);
        }
    }
}
