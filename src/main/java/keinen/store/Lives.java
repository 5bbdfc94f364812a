package keinen.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import keinen.dictionary.AgeBand;
import keinen.dictionary.Bands;
import keinen.dictionary.ResidenceBand;
import keinen.dictionary.Role;
import keinen.history.PersonMonths;
import keinen.time.Day;

/** The persons of one bucket, one after another, each with all of its records in order of months. */
public final class Lives implements AutoCloseable {
    private static final int NONE = -1;
    private static final int AGE = -2;
    private static final int RESIDENCE = -3;

    private final BucketCursor cursor;
    private final PersonMonths person;
    private final int month;
    private final int[] attributes;
    private final int birth;
    private final Bands ageBands;
    private final int residence;
    private final Bands residenceBands;
    private final int[] dates;
    private final int[] amounts;
    private final int spellStart;
    private final int spellEnd;
    private final int endReason;
    private int[] missing = new int[0];
    private int[] noCode = new int[0];
    private int[] ages = new int[0];
    private int[] residences = new int[0];

    private Lives(BucketCursor cursor, List<StoredColumn> columns, LifeColumns wanted) {
        this.cursor = cursor;
        this.month = 0;
        this.attributes = wanted.attributes().stream()
                .mapToInt(name -> attribute(columns, name))
                .toArray();
        this.birth = wanted.birth().isEmpty() ? NONE : index(columns, wanted.birth());
        this.ageBands = wanted.ageBands();
        this.residence = wanted.residence().isEmpty() ? NONE : index(columns, wanted.residence());
        this.residenceBands = wanted.residenceBands();
        this.dates =
                wanted.dates().stream().mapToInt(name -> index(columns, name)).toArray();
        this.amounts =
                wanted.amounts().stream().mapToInt(name -> index(columns, name)).toArray();
        this.spellStart = wanted.spellStart().isEmpty() ? NONE : index(columns, wanted.spellStart());
        this.spellEnd = wanted.spellEnd().isEmpty() ? NONE : index(columns, wanted.spellEnd());
        this.endReason = wanted.endReason().isEmpty() ? NONE : index(columns, wanted.endReason());
        this.person = new PersonMonths(attributes.length, dates.length, amounts.length, 0);
    }

    static Lives open(StoreFiles files, StoreManifest manifest, LifeColumns wanted, int bucket) throws IOException {
        List<StoredColumn> columns = new ArrayList<>();
        manifest.storedColumns().stream()
                .filter(column -> column.role() == Role.MONTH)
                .forEach(columns::add);
        List<String> names = new ArrayList<>(wanted.attributes());
        names.add(wanted.birth());
        names.add(wanted.residence());
        names.addAll(wanted.dates());
        names.addAll(wanted.amounts());
        names.add(wanted.spellStart());
        names.add(wanted.spellEnd());
        names.add(wanted.endReason());
        manifest.storedColumns().stream()
                .filter(column -> names.contains(column.name()))
                .forEach(columns::add);
        return new Lives(cursor(files, manifest, columns, bucket), columns, wanted);
    }

    private static BucketCursor cursor(StoreFiles files, StoreManifest manifest, List<StoredColumn> columns, int bucket)
            throws IOException {
        if (manifest.runs().isEmpty() && manifest.base().isPresent()) {
            return BaseCursor.open(
                    files, manifest.base().get().generation(), bucket, columns, List.of(BaseCursor.RECORDS));
        }
        StoredColumn person = manifest.storedColumns().stream()
                .filter(column -> column.role() == Role.PERSON)
                .findFirst()
                .orElseThrow();
        return MergingCursor.open(files, manifest, person, columns, bucket);
    }

    /** The position of an attribute's column, or which attribute it is where that has no column of its own. */
    private static int attribute(List<StoredColumn> columns, String name) {
        return switch (name) {
            case AgeBand.NAME -> AGE;
            case ResidenceBand.NAME -> RESIDENCE;
            default -> index(columns, name);
        };
    }

    private static int index(List<StoredColumn> columns, String name) {
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c).name().equals(name)) {
                return c;
            }
        }
        throw new IllegalArgumentException("Unknown column of the store: " + name);
    }

    /** Moves to the next person; false behind the last. */
    public boolean next() throws IOException {
        if (!cursor.next()) {
            return false;
        }
        Block block = cursor.block();
        person.from = cursor.from();
        person.to = cursor.to();
        person.month = block.ints[month];
        for (int i = 0; i < attributes.length; i++) {
            person.attribute[i] = switch (attributes[i]) {
                case AGE -> ages(block);
                case RESIDENCE -> residences(block);
                default -> block.ints[attributes[i]];
            };
        }
        for (int i = 0; i < dates.length; i++) {
            person.date[i] = block.ints[dates[i]];
        }
        for (int i = 0; i < amounts.length; i++) {
            person.amount[i] = block.longs[amounts[i]];
        }
        person.spellStart = spellStart == NONE ? missing(person.to) : block.ints[spellStart];
        person.spellEnd = spellEnd == NONE ? missing(person.to) : block.ints[spellEnd];
        person.endReason = endReason == NONE ? noCode(person.to) : block.ints[endReason];
        return true;
    }

    /** The bands of the present person's ages, by row. */
    private int[] ages(Block block) {
        if (ages.length < person.to) {
            ages = new int[person.to + person.to / 2];
        }
        for (int row = person.from; row < person.to; row++) {
            ages[row] = AgeBand.code(ageBands, block.ints[birth][row], person.month[row]);
        }
        return ages;
    }

    /** The bands of the present person's months of residence, by row. */
    private int[] residences(Block block) {
        if (residences.length < person.to) {
            residences = new int[person.to + person.to / 2];
        }
        for (int row = person.from; row < person.to; row++) {
            int start = spellStart == NONE ? Day.MISSING : block.ints[spellStart][row];
            residences[row] = ResidenceBand.code(residenceBands, block.ints[residence][row], person.month[row], start);
        }
        return residences;
    }

    private int[] missing(int rows) {
        if (missing.length < rows) {
            missing = new int[rows + rows / 2];
            Arrays.fill(missing, Day.MISSING);
        }
        return missing;
    }

    private int[] noCode(int rows) {
        if (noCode.length < rows) {
            noCode = new int[rows + rows / 2];
        }
        return noCode;
    }

    /** The present person's records; valid until {@link #next}. */
    public PersonMonths person() {
        return person;
    }

    @Override
    public void close() throws IOException {
        cursor.close();
    }
}
