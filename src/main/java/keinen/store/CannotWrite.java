package keinen.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import keinen.finding.Failure;
import keinen.finding.Kind;
import keinen.finding.Place;

/** The failure of a disk, in words. */
final class CannotWrite {
    private CannotWrite() {}

    static Failure store(Path root, IOException reason) {
        return Failure.of(
                Kind.CANNOT_WRITE,
                Place.ofFile(root.toString()),
                "Cannot write the store: " + inWords(reason),
                "Check the folder's permissions and the free space");
    }

    private static String inWords(IOException reason) {
        if (reason instanceof FileAlreadyExistsException exists) {
            return "a file of that name is in the way (" + exists.getFile() + ")";
        }
        if (reason instanceof AccessDeniedException denied) {
            return "permission denied (" + denied.getFile() + ")";
        }
        return reason.getMessage() == null ? reason.toString() : reason.getMessage();
    }
}
