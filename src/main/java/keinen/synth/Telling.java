package keinen.synth;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import keinen.time.MonthRange;

/**
 * Tells all families of a city on several cores and appends them to its files in their order. A few chunks of families
 * are in memory at a time, however large the city.
 */
final class Telling {
    private static final int FAMILIES_PER_CHUNK = 2048;

    private final long seed;
    private final MonthRange exports;
    private final Queue<ExportRows> spare = new ConcurrentLinkedQueue<>();

    Telling(long seed, MonthRange exports) {
        this.seed = seed;
        this.exports = exports;
    }

    /** @return the number of records written */
    long tell(long families, int cores, ExportFiles files) throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(cores);
        try {
            long rows = 0;
            Deque<Future<ExportRows>> underWay = new ArrayDeque<>();
            for (long from = 0; from < families || !underWay.isEmpty(); ) {
                while (from < families && underWay.size() < 2 * cores) {
                    long to = Math.min(families, from + FAMILIES_PER_CHUNK);
                    underWay.add(workers.submit(chunk(from, to)));
                    from = to;
                }
                ExportRows told = await(underWay.remove());
                files.append(told);
                rows += told.rows();
                spare.add(told);
            }
            return rows;
        } finally {
            workers.shutdownNow();
        }
    }

    private Callable<ExportRows> chunk(long from, long to) {
        return () -> {
            ExportRows reused = spare.poll();
            ExportRows rows = reused != null ? reused : new ExportRows(seed, exports);
            rows.clear();
            Life life = new Life(seed, exports);
            for (long family = from; family < to; family++) {
                life.tell(family, rows);
            }
            return rows;
        };
    }

    private static ExportRows await(Future<ExportRows> chunk) throws IOException {
        try {
            return chunk.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Cannot go on: interrupted", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Cannot tell a chunk of families", failed.getCause());
        }
    }
}
