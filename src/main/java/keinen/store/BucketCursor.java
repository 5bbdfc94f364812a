package keinen.store;

import java.io.IOException;

/** Goes through the persons of one bucket in order. */
interface BucketCursor extends AutoCloseable {

    /** Moves to the next person; false behind the last. */
    boolean next() throws IOException;

    /** The block that holds the present person's rows; may be another one, or changed, after {@link #next}. */
    Block block();

    /** The first row of the present person. */
    int from();

    /** The row behind the last of the present person. */
    int to();

    @Override
    void close() throws IOException;
}
