package keinen.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import keinen.dictionary.Unit;
import keinen.finding.Failure;
import keinen.finding.Kind;
import keinen.finding.Place;
import keinen.time.Month;

/**
 * What a store holds. The file of it is the store: a data file that it does not name is not there.
 *
 * @param buckets how many buckets the units of each layout are spread over; fixed when the store is made
 * @param reading how fields were read
 * @param columns every column, with the codes that occurred so far
 * @param base the compacted files; nothing before the first compaction
 * @param months in order of time
 * @param deliveries in order of arrival; a file that was taken again stands where it arrived last
 * @param tombstones of months whose records were deleted, in order of their deletion; a month that came back later has its
 *     tombstone still
 */
public record StoreManifest(
        int buckets,
        Reading reading,
        List<CodedColumn> columns,
        Optional<Base> base,
        List<StoredMonth> months,
        List<Delivery> deliveries,
        List<Tombstone> tombstones) {
    /**
     * The version of the files; a store of another version is not read. 4 has the number of each person's household, 3 has segments beside the records, 2 has layouts by
     * unit, 1 had persons only.
     */
    static final int FORMAT = 4;

    public StoreManifest {
        columns = List.copyOf(columns);
        months =
                months.stream().sorted(Comparator.comparing(StoredMonth::month)).toList();
        deliveries = List.copyOf(deliveries);
        tombstones = List.copyOf(tombstones);
    }

    /**
     * A column and its dictionary.
     *
     * @param codes the texts of the codes 1, 2, … of a coded column, in order of their first arrival; empty for others
     */
    public record CodedColumn(StoredColumn column, List<String> codes) {
        public CodedColumn {
            codes = List.copyOf(codes);
        }
    }

    /**
     * The compacted files, three a bucket in each layout: lives, records and segments.
     *
     * @param generation stands in the files' names, so that a new base never touches the files of the old one
     * @param months the months in the files, by index; of those that a later delivery replaced the rows are still there
     */
    public record Base(int generation, List<Month> months) {
        public Base {
            months = List.copyOf(months);
        }
    }

    /**
     * One month's accepted records.
     *
     * @param totals the sum of each amount column
     * @param sha256 of the delivered file
     * @param parts the month's records in each layout of the store
     */
    public record StoredMonth(Month month, Map<String, Long> totals, String sha256, Map<Unit, Part> parts) {
        public StoredMonth {
            totals = Map.copyOf(totals);
            parts = Collections.unmodifiableMap(new EnumMap<>(parts));
        }

        /** How many persons have a record of the month. */
        public long rows() {
            return rows(Unit.PERSON);
        }

        /** How many units have a record of the month; 0 where the store does not lay out records by that unit. */
        public long rows(Unit unit) {
            Part part = parts.get(unit);
            return part == null ? 0 : part.rows();
        }

        /** The file of a layout that holds the month; nothing when the month is in the base. */
        Optional<Run> run(Unit unit) {
            return Optional.ofNullable(parts.get(unit)).flatMap(Part::run);
        }

        StoredMonth inBase() {
            Map<Unit, Part> compacted = new EnumMap<>(Unit.class);
            parts.forEach((unit, part) -> compacted.put(unit, new Part(part.rows(), Optional.empty())));
            return new StoredMonth(month, totals, sha256, compacted);
        }
    }

    /**
     * One month's records in one layout.
     *
     * @param run the file that holds them, while they are not in the base
     */
    public record Part(long rows, Optional<Run> run) {}

    /**
     * A file of one month's records.
     *
     * @param file its name
     * @param buckets those of its row groups, in order
     */
    public record Run(String file, List<Integer> buckets) {
        public Run {
            buckets = List.copyOf(buckets);
        }
    }

    /** A file that was taken in: {@code rowsIn = accepted + setAside}. */
    public record Delivery(String file, String sha256, List<Month> months, long rowsIn, long accepted, long setAside) {
        public Delivery {
            months = List.copyOf(months);
        }
    }

    static StoreManifest empty(int buckets, Reading reading, List<StoredColumn> columns) {
        return new StoreManifest(
                buckets,
                reading,
                columns.stream()
                        .map(column -> new CodedColumn(column, List.of()))
                        .toList(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    /**
     * What the store in a folder holds now, whoever holds its lock; nothing where there is none.
     *
     * @throws Failure where its manifest cannot be read
     */
    public static Optional<StoreManifest> find(Path store) {
        try {
            return ManifestFile.find(StoreFiles.in(store).manifest());
        } catch (IOException cannot) {
            Failure failure = Failure.of(
                    Kind.MISSING_INPUT,
                    Place.ofFile(store.toString()),
                    "Cannot read the store: " + cannot.getMessage(),
                    "Check its permissions");
            failure.initCause(cannot);
            throw failure;
        }
    }

    /**
     * Whether a file need not be taken: it was taken before, and what is stored of each of its months came from one of the
     * files that are given now. So a folder that holds a file and its correction changes nothing each time it is looked
     * at, and a file that is delivered again by itself, after its correction, takes effect again.
     *
     * @param given the hashes of all files that are given together with it, its own among them
     * @param gone deleted months that must not come back: of them nothing need be taken
     */
    public boolean isTaken(String sha256, Set<String> given, Set<Month> gone) {
        return find(sha256)
                .filter(delivery -> delivery.months().stream()
                        .allMatch(month -> gone.contains(month)
                                || find(month)
                                        .filter(stored -> given.contains(stored.sha256()))
                                        .isPresent()))
                .isPresent();
    }

    /** The delivery of a file, if it was taken. */
    public Optional<Delivery> find(String sha256) {
        return deliveries.stream()
                .filter(delivery -> delivery.sha256().equals(sha256))
                .findFirst();
    }

    /** The months of which a tombstone is left and no record, each with the last one. */
    public SortedMap<Month, Tombstone> deleted() {
        SortedMap<Month, Tombstone> deleted = new TreeMap<>();
        tombstones.forEach(tombstone -> deleted.put(tombstone.month(), tombstone));
        months.forEach(stored -> deleted.remove(stored.month()));
        return deleted;
    }

    /** The same content for readers who must not see older months, of which the base may still have rows. */
    StoreManifest since(Month first) {
        return with(base, monthsThat(month -> month.compareTo(first) >= 0));
    }

    /** The older months alone. Where the base has none of them it is left out, else it has rows of later ones too. */
    StoreManifest before(Month first) {
        return with(base.filter(any -> baseHasBefore(first)), monthsThat(month -> month.compareTo(first) < 0));
    }

    /** Whether the base has rows of older months, be it of some that later deliveries replaced. */
    boolean baseHasBefore(Month first) {
        return base.filter(compacted -> compacted.months().stream().anyMatch(month -> month.compareTo(first) < 0))
                .isPresent();
    }

    private List<StoredMonth> monthsThat(Predicate<Month> are) {
        return months.stream().filter(stored -> are.test(stored.month())).toList();
    }

    /** The same content with more tombstones. */
    StoreManifest withTombstones(List<Tombstone> more) {
        return new StoreManifest(
                buckets,
                reading,
                columns,
                base,
                months,
                deliveries,
                Stream.concat(tombstones.stream(), more.stream()).toList());
    }

    /** The same content without a base, of which no month is left. */
    StoreManifest withoutBase() {
        return with(Optional.empty(), months);
    }

    private StoreManifest with(Optional<Base> otherBase, List<StoredMonth> otherMonths) {
        return new StoreManifest(buckets, reading, columns, otherBase, otherMonths, deliveries, tombstones);
    }

    public Optional<StoredMonth> find(Month month) {
        return months.stream().filter(stored -> stored.month().equals(month)).findFirst();
    }

    /** The codes of a column; empty where there is no such column. */
    public List<String> codes(String column) {
        return columns.stream()
                .filter(coded -> coded.column().name().equals(column))
                .findFirst()
                .map(CodedColumn::codes)
                .orElse(List.of());
    }

    public List<StoredColumn> storedColumns() {
        return columns.stream().map(CodedColumn::column).toList();
    }

    List<Layout> layouts() {
        return Layout.allOf(storedColumns());
    }

    /** The months that stand in files of their own beside the base. */
    List<StoredMonth> runs() {
        return months.stream()
                .filter(month -> month.run(Unit.PERSON).isPresent())
                .toList();
    }

    /** The same content when all of its months are in the base of a generation. */
    StoreManifest compacted(int generation) {
        List<Month> inBase = months.stream().map(StoredMonth::month).toList();
        return with(
                Optional.of(new Base(generation, inBase)),
                months.stream().map(StoredMonth::inBase).toList());
    }

    /** The number that the next base gets. */
    int nextGeneration() {
        return base.map(present -> present.generation() + 1).orElse(1);
    }
}
