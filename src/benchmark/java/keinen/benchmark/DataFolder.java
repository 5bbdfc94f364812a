package keinen.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import keinen.time.MonthRange;

/** The data of one size, which all engines read. It is made once and kept. */
record DataFolder(Path root) {

    static DataFolder of(Path root) {
        return new DataFolder(root.toAbsolutePath().normalize());
    }

    /** The synthetic city, with its exports as a municipal system writes them. */
    Path city() {
        return root.resolve("city");
    }

    /** keinen's store of these exports. */
    Path store() {
        return root.resolve("store");
    }

    /** The store's records as Parquet files, a file a bucket, in the store's order. */
    Path sorted() {
        return root.resolve("sorted");
    }

    /** The records as Parquet files, one a month, as they were received. */
    Path monthly() {
        return root.resolve("monthly");
    }

    /** The job that keinen runs. */
    Path job() {
        return root.resolve("job.yaml");
    }

    /** The texts of the codes: {@code column_name,code,text}. */
    Path codes() {
        return root.resolve("codes.csv");
    }

    /** Which months there are; written last, so that it says that the rest is whole. */
    private Path months() {
        return root.resolve("months");
    }

    boolean isWhole() {
        return Files.exists(months());
    }

    void finish(MonthRange range) throws IOException {
        Files.writeString(months(), range.first().index() + "\n" + range.last().index() + "\n");
    }

    /** What the scripts need to know: where the data are, and the first and the last month. */
    Map<String, String> values() {
        try {
            List<String> range = Files.readAllLines(months(), StandardCharsets.UTF_8);
            return Map.of("data", root.toString(), "m0", range.get(0), "m1", range.get(1));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
