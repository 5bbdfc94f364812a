package keinen.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import keinen.store.StoreManifest.Part;
import keinen.store.StoreManifest.Run;
import keinen.time.Month;

/** Writes one month as a file of its own: one row group a bucket, each sorted by pseudonym. */
final class RunFile {
    private final UnitFiles files;
    private final int buckets;

    RunFile(UnitFiles files, int buckets) {
        this.files = files;
        this.buckets = buckets;
    }

    /**
     * @param records sorted by pseudonym, which is their first column; each pseudonym stands there once
     * @param sha256 of the delivered file
     */
    Part write(Month month, Block records, String sha256) throws IOException {
        Files.createDirectories(files.runs());
        String name = freeName(month, sha256);
        Path path = files.run(name);
        int[] starts = new int[buckets + 1];
        Block sorted = byBucket(records, starts);
        List<Integer> written = new ArrayList<>();
        try (BlockWriter file = new BlockWriter(path, sorted.columns, ZstdCompressor.PASSING)) {
            for (int bucket = 0; bucket < buckets; bucket++) {
                if (starts[bucket] < starts[bucket + 1]) {
                    file.write(sorted, starts[bucket], starts[bucket + 1]);
                    written.add(bucket);
                }
            }
        }
        return new Part(sorted.rows, Optional.of(new Run(name, written)));
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

    /** A counting sort by bucket, which leaves the order of the pseudonyms as it is inside each. */
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
}
