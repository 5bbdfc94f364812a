package keinen.synth;

import java.io.IOException;
import java.nio.file.Path;
import keinen.finding.Failure;
import keinen.finding.Kind;
import keinen.finding.Place;
import keinen.time.Month;
import keinen.time.MonthRange;

/**
 * A city's records of public assistance in which nobody is real: the monthly exports of a case system, the dataset file
 * that describes them, its code lists, and the population.
 *
 * <p>Levels and mixes are taken from published figures of Osaka City and of Japan (see the classes of this package).
 * The same persons, months and seed give the same bytes, whatever the number of cores.
 */
public final class SyntheticCity {
    private static final Month EARLIEST = Month.of(1990, 1);
    private static final Month LATEST = Month.of(2099, 12);

    private final int persons;
    private final MonthRange months;
    private final long seed;
    private final Packing packing;

    private SyntheticCity(int persons, MonthRange months, long seed, Packing packing) {
        this.persons = persons;
        this.months = months;
        this.seed = seed;
        this.packing = packing;
    }

    /**
     * A city with plain CSV files.
     *
     * @param persons on aid in a mean month, 1 or more; what is written comes within about 2 % of it
     * @param months of the exports, within 1990-01 to 2099-12
     * @throws IllegalArgumentException when there is no person, or a month lies outside
     */
    public static SyntheticCity of(int persons, MonthRange months, long seed) {
        if (persons < 1) {
            throw new IllegalArgumentException("Invalid persons: " + persons + " (must be 1 or more)");
        }
        if (months.first().compareTo(EARLIEST) < 0 || months.last().compareTo(LATEST) > 0) {
            throw new IllegalArgumentException(
                    "Invalid months: " + months + " (must be within " + EARLIEST + ".." + LATEST + ")");
        }
        return new SyntheticCity(persons, months, seed, Packing.PLAIN);
    }

    /** The same city, its exports packed as {@code yyyy-MM.csv.gz}. */
    public SyntheticCity gzipped() {
        return new SyntheticCity(persons, months, seed, Packing.GZIP);
    }

    /** What was written: how many families were told, and how many records (persons times months) they have. */
    public record Written(long families, long records, MonthRange months) {
        public double meanPersons() {
            return (double) records / months.length();
        }
    }

    /**
     * Writes {@code exports/}, {@code codes/}, {@code dataset.yaml} and {@code population.csv} into a directory, which
     * is made where it is not there. They appear together when all is written, or not at all.
     *
     * @param cores 1 or more
     * @throws IllegalArgumentException when there is no core
     * @throws Failure of kind {@link Kind#CANNOT_WRITE} when one of the four is there already or a disk refuses
     */
    public Written writeTo(Path out, int cores) {
        if (cores < 1) {
            throw new IllegalArgumentException("Invalid cores: " + cores + " (must be 1 or more)");
        }
        try (NewFiles files = NewFiles.in(out)) {
            DatasetFiles.write(files.staging(), months, persons);
            Path exports = files.directory("exports");
            long families = Families.count(seed, months, persons);
            long records;
            try (ExportFiles open = new ExportFiles(exports, months, packing)) {
                records = new Telling(seed, months).tell(families, cores, open);
            }
            files.publish();
            return new Written(families, records, months);
        } catch (IOException failed) {
            throw Failure.of(
                    Kind.CANNOT_WRITE,
                    Place.ofFile(out.toString()),
                    "Cannot write a synthetic city: " + failed,
                    "Choose a directory that can be written to and has room");
        }
    }
}
