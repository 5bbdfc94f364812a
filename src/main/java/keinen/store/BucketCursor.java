package keinen.store;

import java.io.IOException;

/** Goes through the lives of one bucket in order of their pseudonyms' bytes. */
interface BucketCursor extends AutoCloseable {

    /** Moves to the next life; false behind the last. */
    boolean next() throws IOException;

    /** The present life's pseudonym, where pseudonyms are read. */
    byte[] key();

    /** The block that holds the present life's rows; may be another one, or changed, after {@link #next}. */
    Block block();

    /** The first row of the present life. */
    int from();

    /** The row behind the last of the present life. */
    int to();

    @Override
    void close() throws IOException;
}
