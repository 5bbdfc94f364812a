package keinen.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import keinen.dictionary.Dataset;
import keinen.finding.Failure;
import keinen.finding.Kind;
import keinen.finding.Place;
import keinen.store.StoreManifest.Base;
import keinen.store.StoreManifest.CodedColumn;
import keinen.store.StoreManifest.Delivery;
import keinen.store.StoreManifest.StoredMonth;
import keinen.time.Month;

/**
 * A store that this process holds the lock of. Its content changes in one step, when the manifest of it is replaced:
 * whoever is killed before leaves the old content, and files that nobody names, which the next holder removes.
 */
public final class Store implements AutoCloseable {
    /** A store keeps at most this many months beside its base; more of them make every reading slower. */
    private static final int MOST_RUNS = 12;

    /** So many of the files that are in the way are named. */
    private static final int MOST_NAMED = 3;

    private final StoreFiles files;
    private final FileChannel lockFile;
    private final FileLock lock;
    private Optional<StoreManifest> manifest;

    private Store(StoreFiles files, FileChannel lockFile, FileLock lock, Optional<StoreManifest> manifest) {
        this.files = files;
        this.lockFile = lockFile;
        this.lock = lock;
        this.manifest = manifest;
    }

    /**
     * Takes the lock of a store; makes its folder where there is none.
     *
     * @throws Failure busy, where another process holds the lock; cannot-write, where the folder cannot be made;
     *     definition, where the folder holds files of others and no store
     */
    public static Store open(Path folder) {
        StoreFiles files = new StoreFiles(folder.toAbsolutePath().normalize().toString());
        try {
            Files.createDirectories(files.root());
            requireNoFilesOfOthers(files);
            FileChannel lockFile = FileChannel.open(files.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(lockFile, files.root());
            try {
                Store store = new Store(files, lockFile, lock, ManifestFile.find(files.manifest()));
                store.removeStrayFiles();
                return store;
            } catch (IOException | RuntimeException notUsable) {
                lockFile.close();
                throw notUsable;
            }
        } catch (IOException cannot) {
            throw cannotWrite(files.root(), cannot);
        }
    }

    /** A folder without a manifest may be a store whose first ingest came to nothing, but nothing else may be in it. */
    private static void requireNoFilesOfOthers(StoreFiles files) throws IOException {
        if (Files.exists(files.manifest())) {
            return;
        }
        List<String> others = list(files.root()).stream()
                .filter(file -> !files.inRoot().contains(file))
                .map(file -> file.getFileName().toString())
                .sorted()
                .toList();
        if (!others.isEmpty()) {
            throw Failure.of(
                    Kind.DEFINITION,
                    Place.ofFile(files.root().toString()),
                    "Invalid store: the folder holds other files ("
                            + String.join(", ", others.subList(0, Math.min(MOST_NAMED, others.size())))
                            + (others.size() > MOST_NAMED ? ", …" : "") + ")",
                    "Name a new folder for the store");
        }
    }

    private static FileLock tryLock(FileChannel lockFile, Path root) throws IOException {
        FileLock lock = null;
        try {
            lock = lockFile.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            // The same answer as when another process holds it.
        }
        if (lock == null) {
            lockFile.close();
            throw Failure.of(
                    Kind.BUSY,
                    Place.ofFile(root.toString()),
                    "Cannot use the store: another run holds its lock",
                    "Try again when that run has ended");
        }
        return lock;
    }

    /** What the store holds; nothing before the first delivery. */
    public Optional<StoreManifest> manifest() {
        return manifest;
    }

    /** The folder for the lists of rows that were set aside. */
    public Path setAsideFolder() {
        return files.setAside();
    }

    /**
     * Sees to it that this store can take in records of a dataset: makes its layout where it is new, else compares.
     *
     * @param rowsAMonth about how many rows a month has, from which a new store takes its number of buckets
     * @param buckets the number of buckets of a new store, where the user fixes it
     * @throws Failure where the store was made with other columns, or its records were read in another way
     */
    public void prepareFor(Dataset dataset, long rowsAMonth, OptionalInt buckets) {
        List<StoredColumn> columns = StoredColumn.of(dataset);
        if (manifest.isEmpty()) {
            int count = buckets.isPresent() ? buckets.getAsInt() : Buckets.forMonthsOf(rowsAMonth);
            manifest = Optional.of(StoreManifest.empty(count, Reading.of(dataset), columns));
            return;
        }
        if (!new HashSet<>(manifest.get().storedColumns()).equals(new HashSet<>(columns))) {
            throw otherColumns(dataset, difference(manifest.get().storedColumns(), columns));
        }
        requireReadBy(dataset);
        // A store of an earlier version does not know how it was read; from this delivery on it does.
        manifest = manifest.map(known -> known.reading().isPresent() ? known : known.withReading(Reading.of(dataset)));
    }

    /**
     * Sees to it that this store's records may be read as those of a dataset, which may lack columns that the store has.
     *
     * @throws Failure where the dataset has a column that the store lacks, or its fields would be read in another way
     *     than the store's records were
     */
    public void requireReadBy(Dataset dataset) {
        if (manifest.isEmpty()) {
            return;
        }
        String missing = names(
                " (missing in the store: ",
                StoredColumn.of(dataset),
                manifest.get().storedColumns());
        if (!missing.isEmpty()) {
            throw otherColumns(dataset, missing);
        }
        List<String> differences = manifest.get()
                .reading()
                .map(reading -> reading.differences(Reading.of(dataset)))
                .orElse(List.of());
        if (!differences.isEmpty()) {
            throw Failure.of(
                    Kind.DEFINITION,
                    Place.ofFile(files.root().toString()),
                    "Invalid store: its records were read with another encoding, date style or column mapping than dataset "
                            + dataset.name() + " has now (" + String.join(", ", differences) + ")",
                    "Make the store anew from all exports: name another folder");
        }
    }

    private Failure otherColumns(Dataset dataset, String difference) {
        return Failure.of(
                Kind.DEFINITION,
                Place.ofFile(files.root().toString()),
                "Invalid store: it was made with other columns than dataset " + dataset.name() + " has now"
                        + difference,
                "Name another store, so that it is made anew from all exports");
    }

    private static String difference(List<StoredColumn> stored, List<StoredColumn> wanted) {
        return names(" (missing in the store: ", wanted, stored) + names(" (only in the store: ", stored, wanted);
    }

    private static String names(String words, List<StoredColumn> columns, List<StoredColumn> others) {
        List<String> more = columns.stream()
                .filter(column -> !others.contains(column))
                .map(column -> column.name() + " of role " + column.role().key())
                .toList();
        return more.isEmpty() ? "" : words + String.join(", ", more) + ")";
    }

    /** The columns of the store in order; only after {@link #prepareFor}. */
    public List<StoredColumn> columns() {
        return manifest.orElseThrow().storedColumns();
    }

    /**
     * Takes in a delivery: its months replace whatever the store held of them. Returns when the new content is on disk.
     */
    public void take(Delivery delivery, List<MonthBatch> batches) {
        StoreManifest old = manifest.orElseThrow();
        List<CodedColumn> columns = new ArrayList<>(old.columns());
        List<StoredMonth> months = new ArrayList<>(old.months());
        try {
            for (MonthBatch batch : batches) {
                mergeCodes(columns, batch);
                months.removeIf(month -> month.month().equals(batch.month()));
                months.add(new RunFile(files, old.buckets()).write(batch, delivery.sha256()));
            }
            List<Delivery> deliveries = new ArrayList<>(old.deliveries());
            deliveries.removeIf(before -> before.sha256().equals(delivery.sha256()));
            deliveries.add(delivery);
            commit(new StoreManifest(old.buckets(), old.reading(), columns, old.base(), months, deliveries));
            removeStrayData();
        } catch (IOException cannot) {
            throw withoutTraces(cannotWrite(files.root(), cannot));
        }
    }

    /** Removes what a failed writing has left, as far as that is possible now; the next holder of the lock does it too. */
    private Failure withoutTraces(Failure failure) {
        try {
            removeStrayFiles();
        } catch (IOException alsoImpossible) {
            failure.addSuppressed(alsoImpossible);
        }
        return failure;
    }

    /** Gives the batch's codes their numbers in the store, and renumbers its records by them. */
    private static void mergeCodes(List<CodedColumn> columns, MonthBatch batch) {
        for (int c = 0; c < columns.size(); c++) {
            CodedColumn coded = columns.get(c);
            List<String> arrived = batch.codes().get(coded.column().name());
            if (arrived == null) {
                continue;
            }
            List<String> codes = new ArrayList<>(coded.codes());
            int[] renumbered = new int[arrived.size() + 1];
            for (int code = 1; code <= arrived.size(); code++) {
                String text = arrived.get(code - 1);
                if (!codes.contains(text)) {
                    codes.add(text);
                }
                renumbered[code] = codes.indexOf(text) + 1;
            }
            int[] column =
                    batch.records().ints[batch.records().column(coded.column().name())];
            for (int row = 0; row < batch.records().rows; row++) {
                column[row] = renumbered[column[row]];
            }
            columns.set(c, new CodedColumn(coded.column(), codes));
        }
    }

    /** Whether so many months stand beside the base that {@link #compact} pays. */
    public boolean wantsCompaction() {
        return manifest.map(content -> content.runs().size() > MOST_RUNS).orElse(false);
    }

    /** Brings base and later months together in a new base, bucket by bucket on the threads of the pool. */
    public void compact(ExecutorService pool) {
        compact(pool, Compaction.ROWS);
    }

    void compact(ExecutorService pool, int rowGroupRows) {
        StoreManifest old = manifest.orElseThrow();
        int generation = old.base().map(base -> base.generation() + 1).orElse(1);
        Compaction compaction = new Compaction(files, old, generation, rowGroupRows);
        List<Future<?>> buckets = new ArrayList<>();
        for (int bucket = 0; bucket < old.buckets(); bucket++) {
            int each = bucket;
            buckets.add(pool.submit(() -> {
                compaction.write(each);
                return null;
            }));
        }
        try {
            awaitAll(buckets);
            List<Month> months = old.months().stream().map(StoredMonth::month).toList();
            List<StoredMonth> inBase =
                    old.months().stream().map(StoredMonth::inBase).toList();
            commit(new StoreManifest(
                    old.buckets(),
                    old.reading(),
                    old.columns(),
                    Optional.of(new Base(generation, months)),
                    inBase,
                    old.deliveries()));
            removeStrayFiles();
        } catch (IOException cannot) {
            throw withoutTraces(cannotWrite(files.root(), cannot));
        }
    }

    /** Returns or throws when every bucket has ended, so that nobody writes any more. */
    private static void awaitAll(List<Future<?>> buckets) throws IOException {
        Optional<Throwable> failure = Optional.empty();
        for (Future<?> bucket : buckets) {
            try {
                bucket.get();
            } catch (ExecutionException failed) {
                failure = failure.or(() -> Optional.ofNullable(failed.getCause()));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
        if (failure.isPresent()) {
            if (failure.get() instanceof IOException cannot) {
                throw cannot;
            }
            if (failure.get() instanceof Failure known) {
                throw known;
            }
            throw new IllegalStateException(failure.get());
        }
    }

    /** What a run reads: the content as it is now. */
    public Snapshot snapshot() {
        return new Snapshot(files, manifest.orElseThrow());
    }

    private void commit(StoreManifest content) throws IOException {
        Path next = files.nextManifest();
        try (FileChannel channel = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(java.nio.ByteBuffer.wrap(ManifestFile.write(content)));
            channel.force(true);
        }
        Files.move(next, files.manifest(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        manifest = Optional.of(content);
    }

    /**
     * Removes files of this program that the manifest does not name: what a killed run or a replaced month left. A file
     * whose name this program would not give is somebody else's, and stays.
     */
    private void removeStrayFiles() throws IOException {
        Files.deleteIfExists(files.nextManifest());
        for (Path file : list(files.setAside())) {
            if (StoreFiles.isUnfinishedList(file)) {
                Files.delete(file);
            }
        }
        removeStrayData();
    }

    private void removeStrayData() throws IOException {
        Set<Path> named = new HashSet<>();
        manifest.ifPresent(content -> {
            content.runs().forEach(month -> named.add(files.run(month.run().orElseThrow())));
            content.base().ifPresent(base -> {
                for (int bucket = 0; bucket < content.buckets(); bucket++) {
                    named.add(files.records(base.generation(), bucket));
                    named.add(files.persons(base.generation(), bucket));
                }
            });
        });
        for (Path folder : List.of(files.runs(), files.base())) {
            for (Path file : list(folder)) {
                if (!named.contains(file) && files.isData(file)) {
                    Files.delete(file);
                }
            }
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    private static Failure cannotWrite(Path root, IOException reason) {
        return Failure.of(
                Kind.CANNOT_WRITE,
                Place.ofFile(root.toString()),
                "Cannot write the store: " + inWords(reason),
                "Check the folder's permissions and the free space");
    }

    private static String inWords(IOException reason) {
        if (reason instanceof FileAlreadyExistsException exists) {
            return "a file of that name is in the way (" + exists.getFile() + ")";
        }
        if (reason instanceof AccessDeniedException denied) {
            return "permission denied (" + denied.getFile() + ")";
        }
        return reason.getMessage() == null ? reason.toString() : reason.getMessage();
    }

    @Override
    public void close() {
        try {
            lock.release();
            lockFile.close();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** The totals of the amount columns over the months from the first to a last one, by column. */
    public static Map<String, Long> totals(StoreManifest manifest, Month last) {
        Map<String, Long> totals = new java.util.TreeMap<>();
        manifest.months().stream()
                .filter(month -> month.month().compareTo(last) <= 0)
                .forEach(month -> month.totals().forEach((column, total) -> totals.merge(column, total, Long::sum)));
        return totals;
    }
}
