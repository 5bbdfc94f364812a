package keinen.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * Makes the data where it is not there, lets the engines write the same tables in turn, compares each with keinen's, and
 * prints what they took. A difference in any row of any table ends it with a failure.
 */
final class Benchmark {
    private final Settings settings;
    private final DataFolder data;
    private final Contenders contenders;

    private Benchmark(Settings settings) {
        this.settings = settings;
        this.data = DataFolder.of(settings.folder());
        this.contenders = new Contenders(settings.project());
    }

    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        new Benchmark(Settings.ofSystemProperties()).run();
    }

    private void run() throws IOException, InterruptedException, SQLException {
        buildLauncher();
        new DataMaker(settings, data, contenders.launcher()).make();
        List<Contender> chosen = contenders.all().stream()
                .filter(contender -> settings.contenders().contains(contender.name()))
                .toList();
        Results results = new Results();
        for (int round = 0; round < settings.rounds(); round++) {
            for (Contender contender : chosen) {
                if (round < settings.slowRounds() || !contender.slow()) {
                    results.add(contender, measure(contender));
                }
            }
        }
        System.out.printf(
                "%n%s%n%d persons in a mean month, %s, %d rounds%n%n%s",
                Machine.describe(), settings.persons(), settings.months(), settings.rounds(), results.table());
    }

    /**
     * Lets the launcher build what it has to before anything is measured. A class archive that is older than the program
     * would be of no use: then the launcher is made to build both anew.
     */
    private void buildLauncher() throws IOException, InterruptedException {
        Path dist = settings.project().resolve("target/dist");
        Path archive = dist.resolve("keinen.jsa");
        Path program = dist.resolve("keinen.jar");
        if (Files.exists(program)
                && (!Files.exists(archive)
                        || Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(program)) < 0)) {
            Files.deleteIfExists(dist.resolve(".built"));
        }
        Files.createDirectories(data.root().getParent());
        ChildProcess.run(
                List.of(contenders.launcher(), "--version"), data.root().resolveSibling("build.log"));
    }

    private Measurement measure(Contender contender) throws IOException, InterruptedException {
        Path out = data.root().resolve("out").resolve(contender.name());
        Folders.empty(out);
        Measurement took =
                ChildProcess.run(contender.command().of(data, out), data.root().resolve(contender.name() + ".log"));
        String compared = "";
        if (!contender.name().equals(Contenders.KEINEN)) {
            long rows = Comparison.require(data.root().resolve("out/keinen"), out, contender.label());
            compared = String.format("; %,d rows equal", rows);
        }
        System.out.printf(
                "%s: %.2f s, %.2f CPU s, %d MiB%s%n",
                contender.label(), took.wallMillis() / 1e3, took.cpuMillis() / 1e3, took.peakMebibytes(), compared);
        return took;
    }
}
