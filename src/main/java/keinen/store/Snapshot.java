package keinen.store;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import keinen.dictionary.Unit;
import keinen.finding.Failure;
import keinen.finding.Kind;
import keinen.finding.Place;
import keinen.history.PersonMonths;
import keinen.time.Month;

/** A store's content at one moment, for reading: small enough to be sent to every task. */
public final class Snapshot implements Serializable {
    private final StoreFiles files;
    private final transient StoreManifest manifest;
    private final transient Map<Unit, UnitRecords> records = new EnumMap<>(Unit.class);
    private final byte[] json;

    Snapshot(StoreFiles files, StoreManifest manifest) {
        this.files = files;
        this.manifest = manifest;
        for (Unit unit : Unit.values()) {
            UnitRecords.find(files, manifest, unit).ifPresent(found -> records.put(unit, found));
        }
        try {
            this.json = ManifestFile.write(manifest);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public StoreManifest manifest() {
        return manifest;
    }

    public int buckets() {
        return manifest.buckets();
    }

    /** The first month in the store. */
    public Month firstMonth() {
        return manifest.months().get(0).month();
    }

    /** The newest month in the store. */
    public Month lastMonth() {
        return manifest.months().get(manifest.months().size() - 1).month();
    }

    /**
     * The content without older months, as if they had never come. Their records are left out wherever lives are read.
     *
     * @param first a month up to the newest one
     */
    public Snapshot since(Month first) {
        return new Snapshot(files, manifest.since(first));
    }

    /**
     * Opens a bucket for reading the lives of units.
     *
     * @throws Failure where the store has no lives of that unit
     */
    public Lives open(int bucket, LifeColumns columns, Unit unit) throws IOException {
        return Lives.open(records(unit), columns, bucket);
    }

    /**
     * Opens a bucket for reading the lives of units as segments.
     *
     * @param lastMonth the index of the last month that is seen
     * @throws Failure where the store has no lives of that unit
     */
    public SegmentedLives segments(int bucket, LifeColumns columns, Unit unit, int lastMonth) throws IOException {
        return SegmentedLives.open(records(unit), columns, bucket, lastMonth);
    }

    /** The same, each with the number that stands for its pseudonym. */
    public SegmentedLives namedSegments(int bucket, LifeColumns columns, Unit unit, int lastMonth) throws IOException {
        return SegmentedLives.openNamed(records(unit), columns, bucket, lastMonth);
    }

    /**
     * The attribute of persons by which their records tell their household: a number, the same for all its members in all
     * months. Nothing where the store has no households.
     */
    public Optional<String> householdNumber() {
        return records(Unit.PERSON).layout().columns().contains(HouseholdNumbers.COLUMN)
                ? Optional.of(HouseholdNumbers.COLUMN.name())
                : Optional.empty();
    }

    /**
     * The life of one unit, from the one bucket that it can lie in; nothing where the store does not know it.
     *
     * @param pseudonym as an export writes it
     * @throws Failure where the store has no lives of that unit
     */
    public Optional<PersonMonths> find(String pseudonym, LifeColumns columns, Unit unit) throws IOException {
        byte[] key = Reading.folded(pseudonym).getBytes(StandardCharsets.UTF_8);
        return Lives.find(records(unit), columns, key);
    }

    /**
     * Sees to it that the store has lives of a unit.
     *
     * @throws Failure where its records do not tell which unit of the kind they belong to
     */
    public void require(Unit unit) {
        records(unit);
    }

    private UnitRecords records(Unit unit) {
        UnitRecords found = records.get(unit);
        if (found == null) {
            throw Failure.of(
                    Kind.DEFINITION,
                    Place.ofFile(files.root().toString()),
                    "Missing " + unit.key() + "s: the store was made without a column of role "
                            + unit.role().key(),
                    "Name the column in the dataset file, let the rules allow it as link, and make the store anew from"
                            + " all exports: name another folder");
        }
        return found;
    }

    private Object readResolve() {
        return new Snapshot(files, ManifestFile.read(files.manifest(), json));
    }
}
