package keinen.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import keinen.dictionary.Role;
import keinen.dictionary.Unit;
import keinen.finding.Failure;
import keinen.finding.Kind;
import keinen.finding.Place;
import keinen.store.StoreManifest.StoredMonth;
import keinen.store.Tombstone.Remains;
import keinen.time.Month;

/**
 * The tombstones of the months that a store is to lose. Their records are read once more, since the base has no hash of a
 * month.
 *
 * @param old what the store holds still
 * @param first the first month that stays
 */
record Deletion(StoreFiles files, StoreManifest old, Month first) {

    List<Tombstone> tombstones(Tombstone.Order order, ExecutorService pool) throws IOException {
        StoreManifest going = old.before(first);
        Map<Month, Map<Unit, Remains>> remains = new TreeMap<>();
        for (Layout layout : old.layouts()) {
            UnitRecords records = new UnitRecords(files.of(layout.unit()), going, layout, new Footers());
            remains(records, pool)
                    .forEach((month, of) -> remains.computeIfAbsent(month, any -> new EnumMap<>(Unit.class))
                            .put(layout.unit(), of));
        }
        return going.months().stream()
                .map(month -> new Tombstone(
                        month.month(), month.sha256(), order, remains.getOrDefault(month.month(), Map.of())))
                .peek(this::requireAll)
                .toList();
    }

    private static Map<Month, Remains> remains(UnitRecords going, ExecutorService pool) throws IOException {
        List<Callable<Map<Month, RecordHash>>> tasks = new ArrayList<>();
        for (int bucket = 0; bucket < going.manifest().buckets(); bucket++) {
            int each = bucket;
            tasks.add(() -> hashes(going, each));
        }
        Map<Month, RecordHash> months = new TreeMap<>();
        Tasks.all(pool, tasks)
                .forEach(bucket -> bucket.forEach((month, hash) ->
                        months.computeIfAbsent(month, first -> new RecordHash()).add(hash)));
        Map<Month, Remains> remains = new TreeMap<>();
        months.forEach((month, hash) -> remains.put(month, hash.remains()));
        return remains;
    }

    private static Map<Month, RecordHash> hashes(UnitRecords going, int bucket) throws IOException {
        List<StoredColumn> columns = going.layout().columns();
        int month = columns.stream().map(StoredColumn::role).toList().indexOf(Role.MONTH);
        Map<Integer, RecordHash> hashes = new HashMap<>();
        going.manifest().months().forEach(stored -> hashes.put(stored.month().index(), new RecordHash()));
        try (MergingCursor cursor = MergingCursor.open(going, columns, bucket)) {
            while (cursor.next()) {
                int[] months = cursor.block().ints[month];
                for (int row = cursor.from(); row < cursor.to(); row++) {
                    RecordHash hash = hashes.get(months[row]);
                    if (hash != null) {
                        hash.add(cursor.key(), cursor.block(), row);
                    }
                }
            }
        }
        Map<Month, RecordHash> found = new TreeMap<>();
        hashes.forEach((index, hash) -> {
            if (!hash.isEmpty()) {
                found.put(new Month(index), hash);
            }
        });
        return found;
    }

    /** A tombstone tells of all that there was, or the store is damaged. */
    private void requireAll(Tombstone tombstone) {
        StoredMonth month = old.find(tombstone.month()).orElseThrow();
        tombstone.remains().forEach((unit, remains) -> {
            if (remains.records() != month.rows(unit)) {
                throw Failure.of(
                        Kind.DATA,
                        Place.ofFile(files.root().toString()),
                        "Cannot delete " + month.month() + ": the store has " + remains.records() + " records of "
                                + unit.key() + "s, and its manifest names " + month.rows(unit),
                        "Make a new store from the exports");
            }
        });
    }
}
