package keinen.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Takes all exports of the benchmark's city into a new store, in turn with the least that another engine has to do with
 * the same files: {@code iconv}, and DuckDB's reader of CSV and writer of Parquet, a file a month. keinen checks every
 * field, sorts the persons, puts households together and writes three layouts; DuckDB does none of it.
 */
final class Backfill {
    private final Settings settings;
    private final DataFolder data;
    private final Contenders contenders;

    private Backfill(Settings settings) {
        this.settings = settings;
        this.data = DataFolder.of(settings.folder());
        this.contenders = new Contenders(settings.project());
    }

    /**
     * @param args nothing; or the folder of the data and that of the Parquet files, to let DuckDB write them in this process
     */
    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        if (args.length == 2) {
            MonthlyFiles.write(DataFolder.of(Path.of(args[0])), Path.of(args[1]));
        } else {
            new Backfill(Settings.ofSystemProperties()).run();
        }
    }

    private void run() throws IOException, InterruptedException, SQLException {
        new DataMaker(settings, data, contenders.launcher()).make();
        for (int round = 0; round < settings.rounds(); round++) {
            Measurement keinen = measure(ingest(data.root().resolve("backfill/store")), "keinen ingest");
            Measurement duckDb = measure(
                    contenders.ownProcess(
                            Backfill.class,
                            data.root().toString(),
                            data.root().resolve("backfill/monthly").toString()),
                    "iconv and DuckDB");
            System.out.printf(
                    Locale.ROOT,
                    "keinen / iconv and DuckDB: %.2f%n",
                    (double) keinen.wallMillis() / duckDb.wallWithoutUnpacking());
        }
    }

    private Measurement measure(List<String> command, String what) throws IOException, InterruptedException {
        Folders.empty(data.root().resolve("backfill"));
        Measurement took = ChildProcess.run(command, data.root().resolve("backfill.log"));
        System.out.printf(
                Locale.ROOT,
                "%s: %.1f s, %.1f CPU s, %d MiB%n",
                what,
                took.wallMillis() / 1e3,
                took.cpuMillis() / 1e3,
                took.peakMebibytes());
        return took;
    }

    private List<String> ingest(Path store) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                contenders.launcher(),
                "ingest",
                data.city().resolve("dataset.yaml").toString(),
                "--into",
                store.toString()));
        try (Stream<Path> exports = Files.list(data.city().resolve("exports"))) {
            exports.sorted().map(Path::toString).forEach(command::add);
        }
        return command;
    }
}
