package keinen.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import keinen.dictionary.AgeBand;
import keinen.dictionary.Bands;
import keinen.dictionary.ResidenceBand;
import keinen.dictionary.Role;
import keinen.history.PersonMonths;
import keinen.time.Day;

/** The lives of one bucket, one after another, each with all of its records in order of months. */
public final class Lives implements AutoCloseable {
    private static final int NONE = -1;
    private static final int AGE = -2;
    private static final int RESIDENCE = -3;

    private final BucketCursor cursor;
    private final PersonMonths person;
    private final int firstMonth;
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

    private Lives(BucketCursor cursor, List<StoredColumn> columns, LifeColumns wanted, int firstMonth) {
        this.cursor = cursor;
        this.firstMonth = firstMonth;
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

    static Lives open(UnitRecords stored, LifeColumns wanted, int bucket) throws IOException {
        StoreManifest manifest = stored.manifest();
        if (!manifest.runs().isEmpty() || manifest.base().isEmpty()) {
            return openNamed(stored, wanted, bucket);
        }
        List<StoredColumn> columns = columns(stored.layout(), wanted);
        BucketCursor cursor = BaseCursor.open(stored, bucket, columns, List.of(BaseCursor.RECORDS));
        return new Lives(cursor, columns, wanted, stored.firstMonth());
    }

    /** Lives with their pseudonyms. */
    static Lives openNamed(UnitRecords stored, LifeColumns wanted, int bucket) throws IOException {
        List<StoredColumn> columns = columns(stored.layout(), wanted);
        return new Lives(MergingCursor.open(stored, columns, bucket), columns, wanted, stored.firstMonth());
    }

    /** The life of a pseudonym, from the one bucket that it can lie in; nothing where it is not there. */
    static Optional<PersonMonths> find(UnitRecords stored, LifeColumns wanted, byte[] key) throws IOException {
        List<StoredColumn> columns = columns(stored.layout(), wanted);
        int bucket = Buckets.of(key, stored.manifest().buckets());
        MergingCursor cursor = MergingCursor.open(stored, columns, bucket);
        try (Lives lives = new Lives(cursor, columns, wanted, stored.firstMonth())) {
            boolean more = lives.next();
            while (more && Arrays.compareUnsigned(cursor.key(), key) < 0) {
                more = lives.next();
            }
            return more && Arrays.equals(cursor.key(), key) && lives.hasRecords()
                    ? Optional.of(lives.person())
                    : Optional.empty();
        }
    }

    /** The month, and what is wanted of the others. */
    private static List<StoredColumn> columns(Layout layout, LifeColumns wanted) {
        List<String> names = new ArrayList<>(wanted.attributes());
        names.add(wanted.birth());
        names.add(wanted.residence());
        names.addAll(wanted.dates());
        names.addAll(wanted.amounts());
        names.add(wanted.spellStart());
        names.add(wanted.spellEnd());
        names.add(wanted.endReason());
        List<StoredColumn> columns = new ArrayList<>();
        layout.columns().stream().filter(column -> column.role() == Role.MONTH).forEach(columns::add);
        layout.columns().stream()
                .filter(column -> names.contains(column.name()))
                .forEach(columns::add);
        return columns;
    }

    /** The position of an attribute's column, or which attribute it is where that has no column of its own. */
    private static int attribute(List<StoredColumn> columns, String name) {
        return switch (name) {
            case AgeBand.NAME -> AGE;
            case ResidenceBand.NAME -> RESIDENCE;
            default -> index(columns, name);
        };
    }

    static int index(List<StoredColumn> columns, String name) {
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c).name().equals(name)) {
                return c;
            }
        }
        throw new IllegalArgumentException("Unknown column of the store: " + name);
    }

    /** Whether the present life has a record that may be seen. */
    private boolean hasRecords() {
        return person.from < person.to;
    }

    /** Moves to the next life; false behind the last. One whose records are all too old to be seen has none. */
    public boolean next() throws IOException {
        if (!cursor.next()) {
            return false;
        }
        Block block = cursor.block();
        person.from = cursor.from();
        person.to = cursor.to();
        person.month = block.ints[month];
        while (person.from < person.to && person.month[person.from] < firstMonth) {
            person.from++;
        }
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

    /** The bands of the ages of whoever the present life's records are of, by row. */
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

    /** The present life's records, a person's or a household's; valid until {@link #next}. */
    public PersonMonths person() {
        return person;
    }

    /** The present life's pseudonym, of lives that were opened with them. */
    byte[] key() {
        return cursor.key();
    }

    @Override
    public void close() throws IOException {
        cursor.close();
    }
}
