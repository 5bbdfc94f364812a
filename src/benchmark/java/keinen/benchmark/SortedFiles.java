package keinen.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import keinen.dictionary.Bands;
import keinen.dictionary.Unit;
import keinen.history.PersonMonths;
import keinen.store.LifeColumns;
import keinen.store.Lives;
import keinen.store.Snapshot;
import keinen.store.Store;
import keinen.time.Day;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * Writes the records of a store for other engines, in the store's own order: a Parquet file a bucket, sorted by person
 * and month, in row groups of the size of keinen's. Persons, months, days and codes are 32-bit integers and yen 64-bit
 * ones, as in the store; what is missing is null.
 *
 * <p>Persons have numbers, ascending through the files. The store itself has pseudonyms; numbers are to the other
 * engines' advantage.
 */
final class SortedFiles {
    static final List<String> ATTRIBUTES = List.of("sex", "ward", "household_type");
    static final List<String> AMOUNTS = List.of(
            "aid_living",
            "aid_housing",
            "aid_education",
            "aid_care",
            "aid_medical",
            "aid_maternity",
            "aid_occupational",
            "aid_funeral");

    /** What the benchmark's job reads of a record. */
    static final LifeColumns COLUMNS = new LifeColumns(
            ATTRIBUTES,
            "",
            new Bands(List.of(0)),
            "",
            new Bands(List.of(0)),
            List.of(),
            AMOUNTS,
            "start_date",
            "end_date",
            "end_reason");

    private static final int ROWS_PER_GROUP = 131_072;

    private int person;

    void write(DataFolder data) throws IOException, SQLException {
        Files.createDirectories(data.sorted());
        try (Store store = Store.open(data.store())) {
            Snapshot snapshot = store.snapshot();
            for (int bucket = 0; bucket < snapshot.buckets(); bucket++) {
                Path file = data.sorted().resolve("bucket-%04d.parquet".formatted(bucket));
                try (Lives lives = snapshot.open(bucket, COLUMNS, Unit.PERSON)) {
                    write(lives, file);
                }
            }
            writeCodes(snapshot, data.codes());
        }
    }

    private void write(Lives lives, Path file) throws IOException, SQLException {
        try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE record (person INTEGER, month INTEGER, sex INTEGER, ward INTEGER,"
                    + " household_type INTEGER, start_date INTEGER, end_date INTEGER, end_reason INTEGER, "
                    + String.join(" BIGINT, ", AMOUNTS) + " BIGINT)");
            try (DuckDBAppender rows = connection.unwrap(DuckDBConnection.class).createAppender("record")) {
                while (lives.next()) {
                    append(lives.person(), rows);
                    person++;
                }
            }
            statement.execute("COPY record TO '" + file + "' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE "
                    + ROWS_PER_GROUP + ")");
        }
    }

    private void append(PersonMonths life, DuckDBAppender rows) throws SQLException {
        for (int row = life.from; row < life.to; row++) {
            rows.beginRow();
            rows.append(person).append(life.month[row]);
            for (int[] codes : life.attribute) {
                appendOrNull(rows, codes[row], PersonMonths.NO_CODE);
            }
            appendOrNull(rows, life.spellStart[row], Day.MISSING);
            appendOrNull(rows, life.spellEnd[row], Day.MISSING);
            appendOrNull(rows, life.endReason[row], PersonMonths.NO_CODE);
            for (long[] yen : life.amount) {
                rows.append(yen[row]);
            }
            rows.endRow();
        }
    }

    private static void appendOrNull(DuckDBAppender rows, int value, int missing) throws SQLException {
        if (value == missing) {
            rows.appendNull();
        } else {
            rows.append(value);
        }
    }

    private static void writeCodes(Snapshot snapshot, Path file) throws IOException {
        StringBuilder lines = new StringBuilder("column_name,code,text\n");
        for (String column : List.of("sex", "ward", "household_type", "end_reason")) {
            List<String> texts = snapshot.manifest().codes(column);
            for (int code = 1; code <= texts.size(); code++) {
                lines.append(column + "," + code + "," + texts.get(code - 1) + "\n");
            }
        }
        Files.writeString(file, lines);
    }
}
