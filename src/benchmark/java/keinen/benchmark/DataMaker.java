package keinen.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes the data of one size: a synthetic city, keinen's store of it, and the same records for the other engines. */
final class DataMaker {
    private static final String SEED = "1";

    private final Settings settings;
    private final DataFolder data;
    private final String launcher;

    DataMaker(Settings settings, DataFolder data, String launcher) {
        this.settings = settings;
        this.data = data;
        this.launcher = launcher;
    }

    /** Makes what is not there yet. What an earlier run left half done is made anew. */
    void make() throws IOException, InterruptedException, SQLException {
        if (!data.isWhole()) {
            Folders.empty(data.root());
            synthesise();
            ingest();
            tell("sorted files", () -> new SortedFiles().write(data));
            tell("monthly files (by iconv and DuckDB)", () -> MonthlyFiles.write(data));
            data.finish(settings.months());
        }
        writeJob();
    }

    private void synthesise() throws IOException, InterruptedException {
        tell(
                "the city's exports",
                List.of(
                        launcher,
                        "synth",
                        "--persons",
                        Integer.toString(settings.persons()),
                        "--months",
                        settings.months().toString(),
                        "--seed",
                        SEED,
                        "--out",
                        data.city().toString()));
    }

    private void ingest() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                launcher,
                "ingest",
                data.city().resolve("dataset.yaml").toString(),
                "--into",
                data.store().toString()));
        try (Stream<Path> exports = Files.list(data.city().resolve("exports"))) {
            exports.sorted().map(Path::toString).forEach(command::add);
        }
        tell("keinen's store", command);
    }

    private void tell(String what, List<String> command) throws IOException, InterruptedException {
        Measurement took = ChildProcess.run(command, data.root().resolve("make.log"));
        System.out.printf("made %s: %.1f s, %.1f CPU s%n", what, took.wallMillis() / 1e3, took.cpuMillis() / 1e3);
    }

    /** A step of the making that runs in this process. */
    private interface Step {
        void run() throws IOException, SQLException, InterruptedException;
    }

    private static void tell(String what, Step step) throws IOException, SQLException, InterruptedException {
        long start = System.nanoTime();
        step.run();
        System.out.printf("made %s: %.1f s%n", what, (System.nanoTime() - start) / 1e9);
    }

    private void writeJob() throws IOException {
        try (InputStream template = DataMaker.class.getResourceAsStream("job.yaml")) {
            if (template == null) {
                throw new IllegalStateException("Missing resource: job.yaml");
            }
            Path rules = settings.project().resolve("jobs/rules/city.yaml");
            String job = new String(template.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{data}", data.root().toString())
                    .replace("{rules}", rules.toString());
            Files.writeString(data.job(), job);
        }
    }
}
