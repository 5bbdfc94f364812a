package keinen.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import keinen.dictionary.Dataset;
import keinen.finding.Failure;
import keinen.store.StoreManifest.Delivery;
import keinen.store.StoreManifest.StoredMonth;
import keinen.time.Month;

/**
 * A store that this process holds the lock of. Its content changes in one step, all layouts of it together: whoever is
 * killed before leaves the old content.
 */
public final class Store implements AutoCloseable {
    /**
     * A store keeps at most this many months beside its base. Each of them adds a little to every run, and a compaction
     * costs as much as many runs: with one delivery a month, to compact once a year keeps both small.
     */
    private static final int MOST_RUNS = 12;

    private final StoreLock lock;
    private final StoreFolder folder;
    private Optional<StoreManifest> manifest;

    private Store(StoreLock lock, StoreFolder folder, Optional<StoreManifest> manifest) {
        this.lock = lock;
        this.folder = folder;
        this.manifest = manifest;
    }

    /**
     * Takes the lock of a store; makes its folder where there is none.
     *
     * @throws Failure busy, where another process holds the lock; cannot-write, where the folder cannot be made;
     *     definition, where the folder holds files of others and no store; data, where its manifest cannot be read
     */
    public static Store open(Path place) {
        StoreFolder folder = new StoreFolder(StoreFiles.in(place));
        StoreLock lock = StoreLock.take(folder.files());
        try {
            return new Store(lock, folder, folder.read());
        } catch (RuntimeException notUsable) {
            lock.close();
            throw notUsable;
        }
    }

    /** What the store holds; nothing before the first delivery. */
    public Optional<StoreManifest> manifest() {
        return manifest;
    }

    /** The folder for the lists of rows that were set aside. */
    public Path setAsideFolder() {
        return folder.files().setAside();
    }

    /** The file where the reader of exports remembers what files hashed to; no part of the content. */
    public Path fileHashes() {
        return folder.files().fileHashes();
    }

    /**
     * Sees to it that this store can take in records of a dataset: makes its layouts where it is new, else compares.
     *
     * @param rowsAMonth about how many rows a month has, from which a new store takes its number of buckets
     * @param buckets the number of buckets of a new store, where the user fixes it
     * @throws Failure where the store was made with other columns, or its records were read in another way
     */
    public void prepareFor(Dataset dataset, long rowsAMonth, OptionalInt buckets) {
        if (manifest.isPresent()) {
            check(manifest.get()).requireSame(dataset);
        } else {
            int count = buckets.isPresent() ? buckets.getAsInt() : Buckets.forMonthsOf(rowsAMonth);
            manifest = Optional.of(StoreManifest.empty(count, Reading.of(dataset), StoredColumn.of(dataset)));
        }
    }

    /**
     * Sees to it that this store's records may be read as those of a dataset, which may lack columns that the store has.
     *
     * @throws Failure where the dataset has a column that the store lacks, or its fields would be read in another way
     *     than the store's records were
     */
    public void requireReadBy(Dataset dataset) {
        manifest.ifPresent(content -> check(content).requireReadBy(dataset));
    }

    private DatasetCheck check(StoreManifest content) {
        return new DatasetCheck(folder.files().root(), content);
    }

    /** The columns of the store in order; only after {@link #prepareFor}. */
    public List<StoredColumn> columns() {
        return manifest.orElseThrow().storedColumns();
    }

    /**
     * Takes in a delivery: its months replace whatever the store held of them, in all layouts. Returns when the new
     * content is on disk.
     *
     * @param pool whose threads write
     * @return what was found when the members of households were put together
     */
    public MemberFindings take(Delivery delivery, List<MonthBatch> batches, ExecutorService pool) {
        StoreManifest old = manifest.orElseThrow();
        CodeNumbers codes = new CodeNumbers(old.columns());
        batches.forEach(codes::renumber);
        try {
            MonthWriter.Written written = new MonthWriter(folder.files(), old, pool).write(batches, delivery.sha256());
            Set<Month> arrived = batches.stream().map(MonthBatch::month).collect(Collectors.toSet());
            List<StoredMonth> months = new ArrayList<>(old.months());
            months.removeIf(month -> arrived.contains(month.month()));
            months.addAll(written.months());
            List<Delivery> deliveries = new ArrayList<>(old.deliveries());
            deliveries.removeIf(before -> before.sha256().equals(delivery.sha256()));
            deliveries.add(delivery);
            commit(new StoreManifest(
                    old.buckets(), old.reading(), codes.columns(), old.base(), months, deliveries, old.tombstones()));
            return written.findings();
        } catch (IOException cannot) {
            throw folder.failed(cannot, manifest);
        }
    }

    private void commit(StoreManifest content) throws IOException {
        folder.commit(content);
        manifest = Optional.of(content);
        folder.removeStrayData(manifest);
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
        try {
            commit(compacted(manifest.orElseThrow(), pool, rowGroupRows));
        } catch (IOException cannot) {
            throw folder.failed(cannot, manifest);
        }
    }

    /** Writes the files of a new base that holds a content and nothing else. */
    private StoreManifest compacted(StoreManifest content, ExecutorService pool, int rowGroupRows) throws IOException {
        int generation = content.nextGeneration();
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (Layout layout : content.layouts()) {
            UnitRecords records = new UnitRecords(folder.files().of(layout.unit()), content, layout, new Footers());
            Compaction compaction = new Compaction(records, generation, rowGroupRows);
            for (int bucket = 0; bucket < content.buckets(); bucket++) {
                int each = bucket;
                tasks.add(() -> {
                    compaction.write(each);
                    return each;
                });
            }
        }
        Tasks.all(pool, tasks);
        return content.compacted(generation);
    }

    /**
     * Deletes the records of all months before a first one, in all layouts, and leaves a tombstone of each. Where the base
     * has some of them, a new one is written without.
     *
     * @return the tombstones; none where there is no older month, and then nothing is written
     */
    public List<Tombstone> delete(Month first, Tombstone.Order order, ExecutorService pool) {
        StoreManifest old = manifest.orElseThrow();
        if (old.before(first).months().isEmpty()) {
            return List.of();
        }
        try {
            List<Tombstone> tombstones = new Deletion(folder.files(), old, first).tombstones(order, pool);
            StoreManifest rest = old.since(first).withTombstones(tombstones);
            if (old.baseHasBefore(first)) {
                rest = rest.months().isEmpty() ? rest.withoutBase() : compacted(rest, pool, Compaction.ROWS);
            }
            // Before the change and not after it: whoever is killed in between finds the months still there and does
            // both.
            folder.removeLists(old.deliveries(), first);
            commit(rest);
            return tombstones;
        } catch (IOException cannot) {
            throw folder.failed(cannot, manifest);
        }
    }

    /** What a run reads: the content as it is now. */
    public Snapshot snapshot() {
        return new Snapshot(folder.files(), manifest.orElseThrow());
    }

    @Override
    public void close() {
        lock.close();
    }

    /** The totals of the amount columns over the months from the first to a last one, by column. */
    public static Map<String, Long> totals(StoreManifest manifest, Month last) {
        Map<String, Long> totals = new TreeMap<>();
        manifest.months().stream()
                .filter(month -> month.month().compareTo(last) <= 0)
                .forEach(month -> month.totals().forEach((column, total) -> totals.merge(column, total, Long::sum)));
        return totals;
    }
}
