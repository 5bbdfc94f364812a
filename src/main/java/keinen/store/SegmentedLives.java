package keinen.store;

import java.io.IOException;
import keinen.history.Segments;

/**
 * The lives of one bucket as segments, one after another: those that the base holds where they tell what is wanted, else
 * cut from the records.
 */
public final class SegmentedLives implements AutoCloseable {
    private final Source source;

    /** Where segments come from. */
    interface Source extends AutoCloseable {
        boolean next() throws IOException;

        Segments life();

        byte[] key();

        @Override
        void close() throws IOException;
    }

    private SegmentedLives(Source source) {
        this.source = source;
    }

    static SegmentedLives open(UnitRecords stored, LifeColumns wanted, int bucket, int lastMonth) throws IOException {
        return new SegmentedLives(
                StoredSegments.tell(stored, wanted, lastMonth)
                        ? StoredSegments.open(stored, wanted, bucket, lastMonth)
                        : cut(stored, wanted, bucket, lastMonth));
    }

    /** Lives with their pseudonyms, which takes a little longer. */
    static SegmentedLives openNamed(UnitRecords stored, LifeColumns wanted, int bucket, int lastMonth)
            throws IOException {
        return new SegmentedLives(
                StoredSegments.tell(stored, wanted, lastMonth)
                        ? StoredSegments.openNamed(stored, wanted, bucket, lastMonth)
                        : new CutLives(Lives.openNamed(stored, wanted, bucket), wanted, lastMonth));
    }

    /** From the records, whatever the base holds. */
    static Source cut(UnitRecords stored, LifeColumns wanted, int bucket, int lastMonth) throws IOException {
        return new CutLives(Lives.open(stored, wanted, bucket), wanted, lastMonth);
    }

    /** Moves to the next life; false behind the last. */
    public boolean next() throws IOException {
        return source.next();
    }

    /** The present life, a person's or a household's, without months behind the last that is seen; until {@link #next}. */
    public Segments life() {
        return source.life();
    }

    /**
     * A number that stands for the present life's pseudonym in every run, of lives that were opened with them. Of a
     * household its upper half is the number by which its members' records name it.
     */
    public long name() {
        return KeyHash.of(source.key());
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
