package keinen.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import keinen.synth.SyntheticCity;
import keinen.time.MonthRange;
import picocli.CommandLine.Command;

/**
 * Takes a tiny synthetic city through the whole line and throws everything away. The launcher lets it run once after a
 * build, so that the archive of loaded classes holds what real runs need.
 */
@Command(name = "warm", hidden = true, description = "Loads the classes of a run, for the launcher.")
final class WarmCommand implements Runnable {
    private static final MonthRange MONTHS = MonthRange.parse("2023-01..2024-04");

    private final Clock clock;

    WarmCommand(Console console, Clock clock) {
        this.clock = clock;
    }

    @Override
    public void run() {
        try {
            Path folder = Files.createTempDirectory("keinen-warm");
            try {
                warm(folder);
            } finally {
                remove(folder);
            }
        } catch (IOException cannot) {
            throw new IllegalStateException("Cannot warm up", cannot);
        }
    }

    private void warm(Path folder) throws IOException {
        SyntheticCity.of(60, MONTHS, 1).writeTo(folder.resolve("city"), 1);
        copy("warm-job.yaml", folder.resolve("job.yaml"));
        copy("warm-rules.yaml", folder.resolve("rules.yaml"));
        Console silent = new Console(
                new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()), Console.Redraw.NEVER);
        String job = folder.resolve("job.yaml").toString();
        for (List<String> arguments : List.of(List.of("check", job), List.of("run", job))) {
            int code = Main.run(silent, clock, arguments.toArray(String[]::new));
            if (code != 0) {
                throw new IllegalStateException("Cannot warm up: " + arguments.get(0) + " ended with " + code);
            }
        }
    }

    private static void copy(String resource, Path file) throws IOException {
        try (InputStream in = Objects.requireNonNull(WarmCommand.class.getResourceAsStream(resource), resource)) {
            Files.copy(in, file);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
