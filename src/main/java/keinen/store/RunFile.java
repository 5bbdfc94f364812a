package keinen.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import keinen.dictionary.Role;
import keinen.store.StoreManifest.StoredMonth;
import keinen.time.Month;

/** Writes one month as a file of its own: one row group a bucket, each sorted by person. */
final class RunFile {
    private final StoreFiles files;
    private final int buckets;

    RunFile(StoreFiles files, int buckets) {
        this.files = files;
        this.buckets = buckets;
    }

    StoredMonth write(MonthBatch batch, String sha256) throws IOException {
        Files.createDirectories(files.runs());
        String name = freeName(batch.month(), sha256);
        Path path = files.run(name);
        Block records = personFirst(batch.records());
        int[] starts = new int[buckets + 1];
        Block sorted = byBucket(records, starts);
        List<Integer> written = new ArrayList<>();
        try (BlockWriter file = new BlockWriter(path, sorted.columns)) {
            for (int bucket = 0; bucket < buckets; bucket++) {
                if (starts[bucket] < starts[bucket + 1]) {
                    file.write(sorted, starts[bucket], starts[bucket + 1]);
                    written.add(bucket);
                }
            }
        }
        return new StoredMonth(batch.month(), sorted.rows, totals(sorted), sha256, Optional.of(name), written);
    }

    /** A file that is taken again must not write over its former records, which the present manifest may name. */
    private String freeName(Month month, String sha256) {
        long number = Long.parseUnsignedLong(sha256.substring(0, 16), 16);
        while (Files.exists(files.run(name(month, number)))) {
            number++;
        }
        return name(month, number);
    }

    private static String name(Month month, long number) {
        return month + "-" + "%016x".formatted(number) + ".parquet";
    }

    /** A view of the same rows with the person as the first column, where readers expect it. */
    private static Block personFirst(Block block) {
        List<StoredColumn> order = new ArrayList<>(block.columns);
        order.sort((a, b) -> Boolean.compare(b.role() == Role.PERSON, a.role() == Role.PERSON));
        Block view = new Block(order, 0);
        for (int c = 0; c < order.size(); c++) {
            int from = block.column(order.get(c).name());
            view.ints[c] = block.ints[from];
            view.longs[c] = block.longs[from];
            view.texts[c] = block.texts[from];
        }
        view.rows = block.rows;
        return view;
    }

    /** A counting sort by bucket, which leaves the order of the persons as it is inside each. */
    private Block byBucket(Block block, int[] starts) {
        int[] bucket = new int[block.rows];
        for (int row = 0; row < block.rows; row++) {
            bucket[row] = Buckets.of(block.texts[0][row], buckets);
            starts[bucket[row] + 1]++;
        }
        for (int b = 0; b < buckets; b++) {
            starts[b + 1] += starts[b];
        }
        int[] next = starts.clone();
        int[] order = new int[block.rows];
        for (int row = 0; row < block.rows; row++) {
            order[next[bucket[row]]++] = row;
        }
        return block.inOrder(order);
    }

    private static Map<String, Long> totals(Block block) {
        Map<String, Long> totals = new TreeMap<>();
        for (int c = 0; c < block.columns.size(); c++) {
            if (block.columns.get(c).role() == Role.AMOUNT) {
                long total = 0;
                for (int row = 0; row < block.rows; row++) {
                    total = Math.addExact(total, block.longs[c][row]);
                }
                totals.put(block.columns.get(c).name(), total);
            }
        }
        return totals;
    }
}
