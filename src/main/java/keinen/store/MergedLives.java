package keinen.store;

import java.util.Arrays;
import java.util.List;

/**
 * Lives that are put together from the base and from later months, some thousand rows at a time. Rows of the base come as
 * they stand together; for one of a later month its place is kept, and all places are filled at the end, a column at a
 * time: going from month to month for every row and column took more than half of the compaction of 144 months, this two fifths.
 */
final class MergedLives {
    private final List<RunRows> runs;
    private final Block rows;
    // The columns of the later months, by column of the base and month; batches can be as small as one life.
    private final int[][][] ints;
    private final long[][][] longs;
    private byte[][] keys = new byte[64][];
    private int[] ends = new int[64];
    private int lives;
    private int life = -1;

    private int[] places = new int[64];
    private int[] runOfPlace = new int[64];
    private int[] rowOfPlace = new int[64];
    private int kept;

    /**
     * @param columns of the base; runs have one more before them, the pseudonym
     */
    MergedLives(List<StoredColumn> columns, List<RunRows> runs) {
        this.runs = runs;
        this.rows = new Block(columns, 256);
        this.ints = new int[columns.size()][runs.size()][];
        this.longs = new long[columns.size()][runs.size()][];
        for (int run = 0; run < runs.size(); run++) {
            Block month = runs.get(run).block();
            for (int c = 0; c < columns.size(); c++) {
                ints[c][run] = month.ints[c + 1];
                longs[c][run] = month.longs[c + 1];
            }
        }
    }

    void clear() {
        rows.clear();
        lives = 0;
        life = -1;
        kept = 0;
    }

    /** Adds rows {@code from} (inclusive) to {@code to} (exclusive) of the base to the life that is begun. */
    void addOfBase(Block base, int from, int to) {
        if (from < to) {
            rows.addCopies(base, from, to);
        }
    }

    /** Keeps a place in the life that is begun for the present row of a later month. */
    void addOfRun(int run) {
        if (kept == places.length) {
            places = Arrays.copyOf(places, 2 * kept);
            runOfPlace = Arrays.copyOf(runOfPlace, 2 * kept);
            rowOfPlace = Arrays.copyOf(rowOfPlace, 2 * kept);
        }
        rows.reserve(rows.rows + 1);
        places[kept] = rows.rows++;
        runOfPlace[kept] = run;
        rowOfPlace[kept++] = runs.get(run).row();
    }

    /** Ends the life that is begun; one without rows is none. */
    void endLife(byte[] key) {
        if (rows.rows == start(lives)) {
            return;
        }
        if (lives == keys.length) {
            keys = Arrays.copyOf(keys, 2 * lives);
            ends = Arrays.copyOf(ends, 2 * lives);
        }
        keys[lives] = key;
        ends[lives++] = rows.rows;
    }

    /** Fills the places that were kept, so that the lives can be read. */
    void fill() {
        for (int c = 0; c < rows.columns.size(); c++) {
            switch (rows.columns.get(c).type()) {
                case INT -> fillInts(rows.ints[c], ints[c]);
                case LONG -> fillLongs(rows.longs[c], longs[c]);
                case TEXT -> throw new IllegalArgumentException("a record has no text but its pseudonym");
            }
        }
    }

    private void fillInts(int[] into, int[][] from) {
        for (int i = 0; i < kept; i++) {
            into[places[i]] = from[runOfPlace[i]][rowOfPlace[i]];
        }
    }

    private void fillLongs(long[] into, long[][] from) {
        for (int i = 0; i < kept; i++) {
            into[places[i]] = from[runOfPlace[i]][rowOfPlace[i]];
        }
    }

    /** Moves to the next life; false behind the last. */
    boolean next() {
        life = Math.min(life + 1, lives);
        return life < lives;
    }

    byte[] key() {
        return keys[life];
    }

    Block rows() {
        return rows;
    }

    int from() {
        return start(life);
    }

    int to() {
        return ends[life];
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }
}
