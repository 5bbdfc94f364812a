package keinen.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import keinen.dictionary.Role;
import keinen.store.StoreManifest.StoredMonth;

/**
 * Goes through the lives of a bucket that has months beside its base, as records or as segments: takes the rows of each from the base, less the
 * months that a later delivery replaced, and from the later months. The bucket's part of each of those months is in
 * memory. A life of which only the base knows is read where it stands; in a store of twelve years and a month that is
 * more than half of them.
 */
final class MergingCursor implements BucketCursor {
    /** Rows that are put together at a time: enough to fill columns in runs, few enough to stay near the processor. */
    private static final int BATCH_ROWS = 1 << 14;

    private final Optional<BaseCursor> base;
    private final BitSet replaced;
    private final List<RunRows> runs;
    private final MergedLives merged;
    private final int month;
    private boolean baseHasLife;
    private long baseHead;
    private boolean inBase;
    private byte[] nearest = new byte[0];
    private long nearestHead;

    private MergingCursor(Optional<BaseCursor> base, BitSet replaced, List<RunRows> runs, List<StoredColumn> columns)
            throws IOException {
        this.base = base;
        this.replaced = replaced;
        this.runs = runs;
        this.merged = new MergedLives(columns, runs);
        this.month = monthColumn(columns);
        nextOfBase();
    }

    /**
     * Goes through the records of lives.
     *
     * @param columns the columns to read, the month among them; the pseudonym is read beside them
     */
    static MergingCursor open(UnitRecords stored, List<StoredColumn> columns, int bucket) throws IOException {
        StoredColumn key = stored.layout().key();
        Optional<BaseCursor> base = stored.manifest().base().isPresent()
                ? Optional.of(BaseCursor.open(stored, bucket, columns, List.of(key, BaseCursor.RECORDS)))
                : Optional.empty();
        return new MergingCursor(
                base, replaced(stored), runs(stored, keyFirst(key, columns), bucket, block -> block), columns);
    }

    /**
     * Goes through the segments of lives; a record of a later month is one of its own.
     *
     * @param columns the columns of segments to read, the month among them
     */
    static MergingCursor openSegments(UnitRecords stored, List<StoredColumn> columns, int bucket) throws IOException {
        StoredColumn key = stored.layout().key();
        RunSegments segments = new RunSegments(stored.layout(), keyFirst(key, columns));
        BaseCursor base = BaseCursor.openSegments(stored, bucket, columns, List.of(key, BaseCursor.SEGMENTS));
        return new MergingCursor(
                Optional.of(base), new BitSet(), runs(stored, segments.records(), bucket, segments::of), columns);
    }

    private static List<StoredColumn> keyFirst(StoredColumn key, List<StoredColumn> columns) {
        List<StoredColumn> keyFirst = new ArrayList<>(List.of(key));
        keyFirst.addAll(columns);
        return keyFirst;
    }

    /** A bucket's part of each later month. */
    private static List<RunRows> runs(
            UnitRecords stored, List<StoredColumn> columns, int bucket, UnaryOperator<Block> reading)
            throws IOException {
        List<RunRows> runs = new ArrayList<>();
        for (StoredMonth month : stored.manifest().runs()) {
            StoreManifest.Run run = month.run(stored.layout().unit()).orElseThrow();
            int rowGroup = run.buckets().indexOf(bucket);
            if (rowGroup >= 0) {
                Block block = new Block(columns, 0);
                try (BlockReader reader = new BlockReader(stored.files().run(run.file()), columns, stored.footers())) {
                    if (reader.rowGroups() != run.buckets().size()) {
                        throw reader.damaged(new IOException("the file has another number of buckets than its month"));
                    }
                    reader.read(rowGroup, block);
                }
                runs.add(new RunRows(reading.apply(block), month.month().index()));
            }
        }
        return runs;
    }

    /** Those of the later months that are in the base too. */
    static BitSet replaced(UnitRecords stored) {
        BitSet later = new BitSet();
        stored.manifest().runs().forEach(run -> later.set(run.month().index()));
        BitSet inBase = new BitSet();
        stored.manifest().base().ifPresent(base -> base.months().forEach(month -> inBase.set(month.index())));
        inBase.and(later);
        return inBase;
    }

    private static int monthColumn(List<StoredColumn> columns) {
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c).role() == Role.MONTH) {
                return c;
            }
        }
        throw new IllegalArgumentException("Missing column of role month");
    }

    @Override
    public boolean next() throws IOException {
        if (inBase) {
            inBase = false;
            nextOfBase();
        }
        if (merged.next()) {
            return true;
        }
        merged.clear();
        while (merged.rows().rows < BATCH_ROWS && findNearest()) {
            if (isOnlyInBase()) {
                inBase = merged.rows().rows == 0;
                break;
            }
            mergeNearest();
        }
        merged.fill();
        return inBase || merged.next();
    }

    private void nextOfBase() throws IOException {
        baseHasLife = base.isPresent() && base.get().next();
        baseHead = baseHasLife ? KeyOrder.head(base.orElseThrow().key()) : 0;
    }

    /** Finds the first pseudonym, in order of the bytes, that any of the sources still has; false where none has one. */
    private boolean findNearest() {
        boolean found = baseHasLife;
        if (found) {
            nearest = base.orElseThrow().key();
            nearestHead = baseHead;
        }
        for (RunRows run : runs) {
            if (run.hasLife() && (!found || KeyOrder.compare(run.head(), run.key(), nearestHead, nearest) < 0)) {
                nearest = run.key();
                nearestHead = run.head();
                found = true;
            }
        }
        return found;
    }

    private boolean isNearest(long head, byte[] key) {
        return head == nearestHead && Arrays.equals(key, nearest);
    }

    private boolean baseHasNearest() {
        return baseHasLife && isNearest(baseHead, base.orElseThrow().key());
    }

    /** Whether the nearest life can be read in the base as it stands there. */
    private boolean isOnlyInBase() {
        if (!replaced.isEmpty() || !baseHasNearest()) {
            return false;
        }
        for (RunRows run : runs) {
            if (hasNearest(run)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasNearest(RunRows run) {
        return run.hasLife() && isNearest(run.head(), run.key());
    }

    private void mergeNearest() throws IOException {
        boolean withBase = baseHasNearest();
        int row = withBase ? base.orElseThrow().from() : 0;
        for (int i = 0; i < runs.size(); i++) {
            RunRows run = runs.get(i);
            if (hasNearest(run)) {
                row = withBase ? addOfBaseBefore(run.month(), row) : row;
                merged.addOfRun(i);
                run.next();
            }
        }
        if (withBase) {
            addOfBaseBefore(Integer.MAX_VALUE, row);
            nextOfBase();
        }
        merged.endLife(nearest);
    }

    /**
     * Adds the rows of the base's life from one on, as far as they are of months before a later one.
     *
     * @return the first row that is not
     */
    private int addOfBaseBefore(int laterMonth, int first) {
        BaseCursor life = base.orElseThrow();
        int[] months = life.block().ints[month];
        int from = first;
        int to = first;
        while (to < life.to() && months[to] < laterMonth) {
            if (replaced.get(months[to])) {
                merged.addOfBase(life.block(), from, to);
                from = to + 1;
            }
            to++;
        }
        merged.addOfBase(life.block(), from, to);
        return to;
    }

    @Override
    public byte[] key() {
        return inBase ? base.orElseThrow().key() : merged.key();
    }

    @Override
    public Block block() {
        return inBase ? base.orElseThrow().block() : merged.rows();
    }

    @Override
    public int from() {
        return inBase ? base.orElseThrow().from() : merged.from();
    }

    @Override
    public int to() {
        return inBase ? base.orElseThrow().to() : merged.to();
    }

    @Override
    public void close() throws IOException {
        if (base.isPresent()) {
            base.get().close();
        }
    }
}
