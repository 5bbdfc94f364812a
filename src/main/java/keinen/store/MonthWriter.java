package keinen.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import keinen.dictionary.Role;
import keinen.dictionary.Unit;
import keinen.store.StoreManifest.Part;
import keinen.store.StoreManifest.StoredMonth;

/** Writes the months of a delivery beside the base: a file for each month and layout, on the threads of a pool. */
final class MonthWriter {
    private final StoreFiles files;
    private final StoreManifest store;
    private final ExecutorService pool;

    MonthWriter(StoreFiles files, StoreManifest store, ExecutorService pool) {
        this.files = files;
        this.store = store;
        this.pool = pool;
    }

    /** The months as they are written, and what was found when their members were put together. */
    record Written(List<StoredMonth> months, MemberFindings findings) {}

    /** One month in one layout. */
    private record WrittenPart(Part part, MemberFindings findings) {}

    /**
     * @param sha256 of the delivered file
     */
    Written write(List<MonthBatch> batches, String sha256) throws IOException {
        List<Callable<WrittenPart>> tasks = new ArrayList<>();
        List<Layout> layouts = store.layouts();
        for (MonthBatch batch : batches) {
            layouts.forEach(layout -> tasks.add(() -> write(batch, layout, sha256)));
        }
        List<WrittenPart> parts = Tasks.all(pool, tasks);
        List<StoredMonth> months = new ArrayList<>();
        for (int i = 0; i < batches.size(); i++) {
            Map<Unit, Part> ofMonth = new EnumMap<>(Unit.class);
            for (int l = 0; l < layouts.size(); l++) {
                ofMonth.put(
                        layouts.get(l).unit(), parts.get(i * layouts.size() + l).part());
            }
            MonthBatch batch = batches.get(i);
            months.add(new StoredMonth(batch.month(), totals(batch.records()), sha256, ofMonth));
        }
        return new Written(
                months, parts.stream().map(WrittenPart::findings).reduce(MemberFindings.NONE, MemberFindings::plus));
    }

    private WrittenPart write(MonthBatch batch, Layout layout, String sha256) throws IOException {
        RunFile file = new RunFile(files.of(layout.unit()), store.buckets());
        return switch (layout.unit()) {
            case PERSON -> {
                Block records = HouseholdNumbers.records(batch.records(), layout);
                yield new WrittenPart(file.write(batch.month(), records, sha256), MemberFindings.NONE);
            }
            case HOUSEHOLD -> {
                Households households = new Households(batch.month(), batch.records(), layout);
                yield new WrittenPart(file.write(batch.month(), households.records(), sha256), households.findings());
            }
        };
    }

    private static Map<String, Long> totals(Block records) {
        Map<String, Long> totals = new TreeMap<>();
        for (int c = 0; c < records.columns.size(); c++) {
            if (records.columns.get(c).role() == Role.AMOUNT) {
                long total = 0;
                for (int row = 0; row < records.rows; row++) {
                    total = Math.addExact(total, records.longs[c][row]);
                }
                totals.put(records.columns.get(c).name(), total);
            }
        }
        return totals;
    }
}
