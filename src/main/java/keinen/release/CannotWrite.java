package keinen.release;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import keinen.finding.Failure;
import keinen.finding.Kind;
import keinen.finding.Place;

/** Turns what a file system says into what a user can act upon. */
final class CannotWrite {
    private CannotWrite() {}

    /**
     * @param target what was to be written; a more exact file in the exception is named instead
     */
    static Failure of(Path target, IOException cause) {
        String place = target.toString();
        if (cause instanceof FileSystemException exact && exact.getFile() != null) {
            place = exact.getFile();
        }
        Failure failure = Failure.of(
                Kind.CANNOT_WRITE,
                Place.ofFile(place),
                "Cannot write: " + reason(cause),
                "Make the folder writable and room in it, or choose another one");
        failure.initCause(cause);
        return failure;
    }

    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (cause instanceof NoSuchFileException) {
            return "no such folder";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "a file of that name is in the way";
        }
        if (cause instanceof FileSystemException exact && exact.getReason() != null) {
            return exact.getReason();
        }
        return Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
    }
}
