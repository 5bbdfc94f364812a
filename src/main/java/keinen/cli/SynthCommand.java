package keinen.cli;

import java.nio.file.Path;
import java.util.Locale;
import keinen.finding.Failure;
import keinen.finding.Kind;
import keinen.synth.SyntheticCity;
import keinen.time.MonthRange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "synth",
        mixinStandardHelpOptions = true,
        description = "Makes a synthetic city: its monthly exports as a municipal system would write them, with dataset"
                + " file, code lists and population. The same seed gives the same bytes.")
@SuppressWarnings("NullAway.Init") // options are set by picocli
final class SynthCommand implements Runnable {
    private final Console console;

    @Option(names = "--persons", required = true, paramLabel = "N", description = "Persons on aid in a mean month.")
    private int persons;

    @Option(names = "--months", required = true, paramLabel = "yyyy-MM..yyyy-MM", description = "The months.")
    private String months;

    @Option(names = "--seed", required = true, paramLabel = "S", description = "Any whole number.")
    private long seed;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The city's folder; made if new.")
    private Path out;

    @Option(names = "--gzip", description = "Pack the exports.")
    private boolean gzip;

    SynthCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        SyntheticCity.Written written = city().writeTo(out, Runtime.getRuntime().availableProcessors());
        console.result(String.format(
                Locale.ROOT,
                "%s: %,d records of %d months, %.1f persons in a mean month",
                out,
                written.records(),
                written.months().length(),
                written.meanPersons()));
    }

    private SyntheticCity city() {
        try {
            SyntheticCity city = SyntheticCity.of(persons, MonthRange.parse(months), seed);
            return gzip ? city.gzipped() : city;
        } catch (IllegalArgumentException wrong) {
            throw Failure.of(Kind.USAGE, String.valueOf(wrong.getMessage()), "See 'keinen synth --help'");
        }
    }
}
