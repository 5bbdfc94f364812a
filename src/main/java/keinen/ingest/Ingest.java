package keinen.ingest;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Predicate;
import keinen.dictionary.Dataset;
import keinen.dictionary.Role;
import keinen.finding.Failure;
import keinen.finding.Finding;
import keinen.finding.Kind;
import keinen.finding.Place;
import keinen.store.Block;
import keinen.store.MemberFindings;
import keinen.store.MonthBatch;
import keinen.store.Store;
import keinen.store.StoreManifest;
import keinen.store.StoreManifest.Delivery;
import keinen.store.Tombstone;
import keinen.time.Month;

/**
 * Takes delivered files into a store, in the order given: a month that arrives again replaces what the store holds of
 * it, a file whose months the store holds from it, or from another file given with it, does nothing, and a file with too
 * many rows to set aside, with direct identifiers of persons, or with months that were deleted, is turned away as a whole. Files are read side by side and taken one after another.
 */
public final class Ingest {
    /** Room that is made for a month before it is read; more is made when it is needed. */
    private static final int MOST_EXPECTED_ROWS = 1 << 18;

    private final Store store;
    private Dataset dataset;
    private final Clock clock;
    private final int threads;
    private final OptionalInt buckets;
    private final Consumer<Finding> notes;
    private final Consumer<Progress> progress;
    private final Set<String> unreadSaid = new HashSet<>();
    private final Set<String> columnsNoted = new HashSet<>();
    private final Map<String, Path> given = new LinkedHashMap<>();
    private final Map<Month, PersonSketch> sketches = new HashMap<>();
    private SortedMap<Month, Tombstone> gone = Collections.emptySortedMap();
    private MemberFindings members = MemberFindings.NONE;
    private final Queue<RowReader> readers = new ConcurrentLinkedQueue<>();

    /** So many files of so many are done. */
    public record Progress(int done, int files) {}

    /**
     * What an ingest did.
     *
     * @param known files of which the store has everything already
     * @param ofDeleted those of the known files that hold months whose records were deleted from the store, and what is
     *     left of these months
     * @param refused what was wrong with files that were turned away
     */
    public record Result(List<Delivery> taken, int known, Map<Path, List<Tombstone>> ofDeleted, List<Finding> refused) {
        public long rowsIn() {
            return taken.stream().mapToLong(Delivery::rowsIn).sum();
        }

        public long accepted() {
            return taken.stream().mapToLong(Delivery::accepted).sum();
        }

        public long setAside() {
            return taken.stream().mapToLong(Delivery::setAside).sum();
        }
    }

    /** A file that was read, and what to take or why not. */
    private record Read(Path file, String sha256, SetAside setAside, DeliveryReader.Reading reading) {}

    /**
     * @param clock tells whether a file was left alone for long enough that its times tell of its next change
     * @param buckets of a new store, where the user fixes them
     * @param notes receives what is worth saying, as it is found
     */
    public Ingest(
            Store store,
            Dataset dataset,
            Clock clock,
            int threads,
            OptionalInt buckets,
            Consumer<Finding> notes,
            Consumer<Progress> progress) {
        this.store = store;
        this.dataset = dataset;
        this.clock = clock;
        this.threads = threads;
        this.buckets = buckets;
        this.notes = notes;
        this.progress = progress;
    }

    /**
     * Takes in files. Those that are turned away are told in the result; the others are taken all the same. No month comes
     * back that was deleted from the store.
     */
    public Result take(List<Path> files) {
        return take(files, month -> false);
    }

    /**
     * The same, where some deleted months may come back.
     *
     * @param mayReturn tells them
     */
    public Result take(List<Path> files, Predicate<Month> mayReturn) {
        gone = new TreeMap<>(store.manifest().map(StoreManifest::deleted).orElse(Collections.emptySortedMap()));
        gone.keySet().removeIf(mayReturn);
        if (!files.isEmpty()) {
            dataset = PseudonymKeys.read(dataset).checked(dataset);
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Result result = take(files, pool);
            if (store.wantsCompaction()) {
                store.compact(pool);
            }
            return result;
        } finally {
            pool.shutdownNow();
        }
    }

    private Result take(List<Path> files, ExecutorService pool) {
        List<Delivery> taken = new ArrayList<>();
        List<Finding> refused = new ArrayList<>();
        Deque<Future<Read>> reading = new ArrayDeque<>();
        given.clear();
        members = MemberFindings.NONE;
        Iterator<String> all =
                new FileHashes(store.fileHashes(), clock).of(files, pool).iterator();
        files.forEach(file -> given.putIfAbsent(all.next(), file));
        List<String> hashes =
                given.keySet().stream().filter(sha256 -> !isTaken(sha256)).toList();
        List<Path> fresh = hashes.stream()
                .map(sha256 -> Objects.requireNonNull(given.get(sha256)))
                .toList();
        if (fresh.isEmpty()) {
            store.requireReadBy(dataset);
        } else {
            store.prepareFor(dataset, estimatedRows(fresh.get(0)), buckets);
        }
        int next = 0;
        for (int done = 0; done < fresh.size(); done++) {
            while (next < fresh.size() && next <= done + threads) {
                Path file = fresh.get(next);
                String sha256 = hashes.get(next++);
                reading.add(pool.submit(() -> read(file, sha256)));
            }
            try {
                taken.add(accept(Awaited.of(reading.remove()), pool));
            } catch (Failure turnedAway) {
                if (turnedAway.kind() == Kind.CANNOT_WRITE) {
                    throw turnedAway;
                }
                refused.addAll(turnedAway.findings());
            }
            progress.accept(new Progress(done + 1, fresh.size()));
        }
        new HouseholdNotes(notes).say(members);
        return new Result(taken, files.size() - fresh.size(), ofDeleted(fresh), refused);
    }

    private boolean isTaken(String sha256) {
        return store.manifest()
                .filter(manifest -> manifest.isTaken(sha256, given.keySet(), gone.keySet()))
                .isPresent();
    }

    /** The files that lie there still, though months of them were deleted from the store. */
    private Map<Path, List<Tombstone>> ofDeleted(List<Path> fresh) {
        Map<Path, List<Tombstone>> ofDeleted = new LinkedHashMap<>();
        given.forEach((sha256, file) -> {
            List<Month> months = store.manifest()
                    .flatMap(manifest -> manifest.find(sha256))
                    .map(Delivery::months)
                    .orElse(List.of());
            List<Tombstone> deleted = deleted(months);
            if (!deleted.isEmpty() && !fresh.contains(file)) {
                ofDeleted.put(file, deleted);
            }
        });
        return ofDeleted;
    }

    private List<Tombstone> deleted(List<Month> months) {
        return months.stream()
                .flatMap(month -> Optional.ofNullable(gone.get(month)).stream())
                .toList();
    }

    private Read read(Path file, String sha256) {
        String name = file.getFileName().toString();
        Path list = store.setAsideFolder().resolve(name + "-" + sha256.substring(0, 16) + ".csv");
        RowReader rows = Optional.ofNullable(readers.poll())
                .orElseGet(() -> new RowReader(dataset, new Block(store.columns(), 0), PseudonymKeys.read(dataset)));
        try (SetAside setAside = setAside(list, name)) {
            DeliveryReader.Reading reading = read(file, rows, setAside);
            // A reader whose file was turned away still knows what stood there, and must tell it to no other.
            readers.add(rows);
            return new Read(file, sha256, setAside, reading);
        }
    }

    private SetAside setAside(Path list, String delivered) {
        SetAside.Told told = PseudonymKeys.areNeededBy(dataset) ? SetAside.Told.PLACE_ALONE : SetAside.Told.RECORD;
        return new SetAside(list, delivered, dataset.source().encoding(), told);
    }

    private DeliveryReader.Reading read(Path file, RowReader rows, SetAside setAside) {
        int expected = (int) Math.min(MOST_EXPECTED_ROWS, estimatedRows(file));
        try {
            DeliveryReader.Reading reading =
                    new DeliveryReader(dataset, store.columns(), file, expected).read(rows, setAside);
            requireNoneDeleted(file, reading);
            return reading;
        } catch (Failure refused) {
            if (refused.kind() == Kind.REFUSED) {
                setAside.discard();
            }
            throw refused;
        }
    }

    private void requireNoneDeleted(Path file, DeliveryReader.Reading reading) {
        List<Tombstone> deleted =
                deleted(reading.batches().stream().map(MonthBatch::month).toList());
        if (!deleted.isEmpty()) {
            throw new Failure(List.of(DeletedWords.refusal(file, deleted)));
        }
    }

    private Delivery accept(Read read, ExecutorService pool) {
        DeliveryReader.Reading reading = read.reading();
        reading.unread().stream()
                .filter(unreadSaid::add)
                .forEach(column -> note(
                        read.file(),
                        column,
                        "This column of the export is not read: the dataset file does not name it"));
        reading.notes().stream()
                .filter(note -> columnsNoted.add(note.place().key()))
                .forEach(notes);
        read.setAside().counts().forEach(count -> note(read.file(), count.column(), describe(count)));
        if (reading.rowsIn() == 0) {
            throw turnedAway(read, "Missing records: the file holds none", "Deliver the file again");
        }
        BigDecimal limit = BigDecimal.valueOf(dataset.setAsideLimit());
        if (BigDecimal.valueOf(read.setAside().rows()).compareTo(limit.multiply(BigDecimal.valueOf(reading.rowsIn())))
                > 0) {
            String percent = limit.movePointRight(2).stripTrailingZeros().toPlainString();
            throw turnedAway(
                    read,
                    "Invalid delivery: " + read.setAside().rows() + " of " + reading.rowsIn()
                            + " rows would be set aside (must be at most " + percent
                            + " %); nothing of it is taken",
                    "The rows and reasons stand in " + read.setAside().file());
        }
        requireNoOtherPersons(read);
        List<Month> months = reading.batches().stream().map(MonthBatch::month).toList();
        months.forEach(month -> sayReplaced(read, month, rows(reading, month)));
        Delivery delivery = new Delivery(
                read.file().getFileName().toString(),
                read.sha256(),
                months,
                reading.rowsIn(),
                reading.accepted(),
                read.setAside().rows());
        if (delivery.accepted() + delivery.setAside() != delivery.rowsIn()) {
            throw new IllegalStateException("The rows of a delivery do not add up: " + delivery.accepted() + " + "
                    + delivery.setAside() + " is not " + delivery.rowsIn());
        }
        members = members.plus(store.take(delivery, reading.batches(), pool));
        return delivery;
    }

    /**
     * A correction of a month speaks of about the same persons. A file of the same call that speaks of others is rather
     * another part of the month, such as another ward, and taking it would silently drop the first part.
     */
    private void requireNoOtherPersons(Read read) {
        for (MonthBatch batch : read.reading().batches()) {
            PersonSketch sketch = new PersonSketch(batch.records(), personColumn(batch));
            PersonSketch before = sketches.get(batch.month());
            if (before != null && sketch.isOfOthersThan(before)) {
                throw turnedAway(
                        read,
                        "Invalid delivery: another file of this call holds " + batch.month()
                                + " too, with other persons; a month is taken from one file",
                        "Join the parts of a month into one file; deliver a correction by itself");
            }
            sketches.put(batch.month(), sketch);
        }
    }

    private int personColumn(MonthBatch batch) {
        return batch.records().column(dataset.find(Role.PERSON).orElseThrow().name());
    }

    private static long rows(DeliveryReader.Reading reading, Month month) {
        return reading.batches().stream()
                .filter(batch -> batch.month().equals(month))
                .mapToLong(batch -> batch.records().rows())
                .sum();
    }

    private void sayReplaced(Read read, Month month, long rows) {
        store.manifest()
                .flatMap(manifest -> manifest.find(month))
                .filter(before -> !before.sha256().equals(read.sha256()))
                .ifPresent(before -> {
                    note(
                            read.file(),
                            "",
                            month + " is replaced as a whole: " + before.rows() + " records before, " + rows + " now");
                    sayWhereOrderMatters(read.file(), before.sha256());
                });
    }

    /** Files of a folder are taken by name, so that a correction must come last by name and not only in time. */
    private void sayWhereOrderMatters(Path file, String replaced) {
        Optional.ofNullable(given.get(replaced))
                .map(other -> other.getFileName().toString())
                .filter(other -> other.compareTo(file.getFileName().toString()) > 0)
                .ifPresent(other -> note(
                        file,
                        "",
                        "A store made anew from this folder would keep " + other
                                + ": name a correction so that it sorts last"));
    }

    private static String describe(SetAside.Count count) {
        String offset = count.firstOffset() < 0 ? "" : ", at byte offset " + count.firstOffset();
        return count.rows() + (count.rows() == 1 ? " row" : " rows") + " set aside with "
                + count.reason().words() + " (the first on line " + count.firstLine() + offset + ")";
    }

    private void note(Path file, String column, String what) {
        notes.accept(new Finding(Kind.NOTE, new Place(file.getFileName().toString(), 0, column), what, ""));
    }

    private static Failure turnedAway(Read read, String what, String remedy) {
        return Failure.of(Kind.DATA, Place.ofFile(read.file().toString()), what, remedy);
    }

    /** About how many rows a file has: a record of a municipal export is about 100 bytes. */
    private static long estimatedRows(Path file) {
        try {
            long bytes = Files.size(file);
            return (file.toString().endsWith(".gz") ? 8 * bytes : bytes) / 100;
        } catch (IOException unknown) {
            return 0;
        }
    }
}
