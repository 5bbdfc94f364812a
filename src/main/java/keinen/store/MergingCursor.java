package keinen.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import keinen.dictionary.Role;
import keinen.store.StoreManifest.StoredMonth;

/**
 * Goes through the lives of a bucket that has months beside its base: takes the rows of each from the base, less the
 * months that a later delivery replaced, and from the later months. The bucket's part of each of those months is in
 * memory.
 */
final class MergingCursor implements BucketCursor {
    private final Optional<BaseCursor> base;
    private final BitSet replaced;
    private final List<Run> runs;
    private final Block scratch;
    private final int month;
    private boolean baseHasLife;
    private byte[] key = new byte[0];

    /** The bucket's part of one month, and how far it was read. */
    private static final class Run {
        private final Block block;
        private int row;

        Run(Block block) {
            this.block = block;
        }

        boolean hasLife() {
            return row < block.rows;
        }

        byte[] key() {
            return block.texts[0][row];
        }
    }

    private MergingCursor(Optional<BaseCursor> base, BitSet replaced, List<Run> runs, Block scratch, int month)
            throws IOException {
        this.base = base;
        this.replaced = replaced;
        this.runs = runs;
        this.scratch = scratch;
        this.month = month;
        this.baseHasLife = base.isPresent() && base.get().next();
    }

    /**
     * @param columns the columns to read, the month among them; the pseudonym is read beside them
     */
    static MergingCursor open(UnitRecords stored, List<StoredColumn> columns, int bucket) throws IOException {
        StoredColumn key = stored.layout().key();
        List<StoredColumn> keyFirst = new ArrayList<>(List.of(key));
        keyFirst.addAll(columns);
        List<Run> runs = new ArrayList<>();
        BitSet later = new BitSet();
        for (StoredMonth month : stored.manifest().runs()) {
            later.set(month.month().index());
            StoreManifest.Run run = month.run(stored.layout().unit()).orElseThrow();
            int rowGroup = run.buckets().indexOf(bucket);
            if (rowGroup >= 0) {
                Block block = new Block(keyFirst, 0);
                try (BlockReader reader = new BlockReader(stored.files().run(run.file()), keyFirst, stored.footers())) {
                    reader.read(rowGroup, block);
                }
                runs.add(new Run(block));
            }
        }
        Optional<BaseCursor> base = stored.manifest().base().isPresent()
                ? Optional.of(BaseCursor.open(stored, bucket, columns, List.of(key, BaseCursor.RECORDS)))
                : Optional.empty();
        Block scratch = new Block(columns, 256);
        return new MergingCursor(base, later, runs, scratch, monthColumn(columns));
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
        do {
            Optional<byte[]> nearest = nearest();
            if (nearest.isEmpty()) {
                return false;
            }
            key = nearest.get();
            scratch.clear();
            if (baseHasLife && Arrays.equals(base.orElseThrow().key(), key)) {
                addBase(base.orElseThrow());
            }
            for (Run run : runs) {
                if (run.hasLife() && Arrays.equals(run.key(), key)) {
                    addInOrder(run.block, run.row++);
                }
            }
        } while (scratch.rows == 0);
        return true;
    }

    /** The first pseudonym, in order of the bytes, that any of the sources still has. */
    private Optional<byte[]> nearest() {
        Optional<byte[]> nearest = baseHasLife ? Optional.of(base.orElseThrow().key()) : Optional.empty();
        for (Run run : runs) {
            if (run.hasLife() && (nearest.isEmpty() || Arrays.compareUnsigned(run.key(), nearest.get()) < 0)) {
                nearest = Optional.of(run.key());
            }
        }
        return nearest;
    }

    private void addBase(BaseCursor from) throws IOException {
        for (int row = from.from(); row < from.to(); row++) {
            if (!replaced.get(from.block().ints[month][row])) {
                scratch.addCopies(from.block(), row, row + 1);
            }
        }
        baseHasLife = from.next();
    }

    /** Adds a run's row (whose first column is the pseudonym) where its month belongs. */
    private void addInOrder(Block run, int runRow) {
        scratch.reserve(scratch.rows + 1);
        int at = scratch.rows++;
        while (at > 0 && scratch.ints[month][at - 1] > run.ints[month + 1][runRow]) {
            copy(scratch, at - 1, scratch, at, 0);
            at--;
        }
        copy(run, runRow, scratch, at, 1);
    }

    private static void copy(Block from, int fromRow, Block to, int toRow, int columnsBefore) {
        for (int c = 0; c < to.columns.size(); c++) {
            switch (to.columns.get(c).type()) {
                case INT -> to.ints[c][toRow] = from.ints[c + columnsBefore][fromRow];
                case LONG -> to.longs[c][toRow] = from.longs[c + columnsBefore][fromRow];
                case TEXT -> to.texts[c][toRow] = from.texts[c + columnsBefore][fromRow];
            }
        }
    }

    /** The present life's pseudonym. */
    byte[] key() {
        return key;
    }

    @Override
    public Block block() {
        return scratch;
    }

    @Override
    public int from() {
        return 0;
    }

    @Override
    public int to() {
        return scratch.rows;
    }

    @Override
    public void close() throws IOException {
        if (base.isPresent()) {
            base.get().close();
        }
    }
}
