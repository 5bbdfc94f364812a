package keinen.report.notebook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import keinen.finding.Failure;
import keinen.finding.Kind;
import keinen.finding.Place;
import keinen.release.ReleaseName;

/**
 * Copies a release's notebook into a folder of notebooks, where it finds its release by a relative path and may be
 * executed and changed. It is no part of the release.
 */
public final class NotebookCopy {
    private static final String OWN_FOLDER = "\\\"KEINEN_RELEASE\\\", \\\".\\\"";

    private NotebookCopy() {}

    /**
     * Writes {@code <job>-<release>.ipynb}, unless a file of that name is there: somebody may have executed it, and a
     * release is never changed.
     *
     * @param release the folder of the release
     * @param folder made where it is missing
     * @return the copy
     * @throws Failure of kind {@link Kind#CANNOT_WRITE} when the file system refuses
     */
    public static Path write(Path release, String job, ReleaseName name, Path folder) {
        Path copy = folder.resolve(job + "-" + name + ".ipynb");
        if (Files.exists(copy)) {
            return copy;
        }
        try {
            Files.createDirectories(folder);
            String way = folder.toRealPath()
                    .relativize(release.toRealPath())
                    .toString()
                    .replace('\\', '/');
            String text = Files.readString(release.resolve(NotebookWriter.FILE), StandardCharsets.UTF_8);
            Path partial = folder.resolve("." + copy.getFileName() + ".partial");
            try {
                Files.writeString(partial, text.replace(OWN_FOLDER, OWN_FOLDER.replace(".", way)));
                Files.move(partial, copy, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(partial);
            }
            return copy;
        } catch (IOException cause) {
            Failure failure = Failure.of(
                    Kind.CANNOT_WRITE,
                    Place.ofFile(copy.toString()),
                    "Cannot write the copy of the notebook: " + cause.getMessage(),
                    "The release itself is complete");
            failure.initCause(cause);
            throw failure;
        }
    }
}
