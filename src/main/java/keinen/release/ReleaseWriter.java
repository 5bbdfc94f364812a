package keinen.release;

import java.io.IOException;
import java.nio.file.Path;

/** Writes one format of a release. */
@FunctionalInterface
public interface ReleaseWriter {
    /**
     * Writes into the folder of a release that nobody sees yet. What is left there when it throws is removed.
     *
     * @param folder exists; the writer makes the folders below it that it needs
     */
    void write(Contents contents, Path folder) throws IOException;
}
