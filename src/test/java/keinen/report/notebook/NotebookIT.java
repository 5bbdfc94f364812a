package keinen.report.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import keinen.job.Plan;
import keinen.release.MadeUp;
import keinen.release.Publication;
import keinen.report.Formats;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Executes the notebook as its reader does, where Jupyter and matplotlib are installed. */
class NotebookIT {
    private static final Path JUPYTER = Path.of("/usr/bin/jupyter");

    @ParameterizedTest
    @EnumSource
    void theNotebookRunsWhateverTheLabels(Plan.Labels labels, @TempDir Path out) throws Exception {
        assumeTrue(Files.isExecutable(JUPYTER), "Jupyter is installed");
        Path release = release(labels, out);
        Path log = out.resolve("log");
        Process process = new ProcessBuilder(
                        JUPYTER.toString(),
                        "nbconvert",
                        "--to",
                        "notebook",
                        "--execute",
                        "notebook.ipynb",
                        "--output-dir",
                        out.toString(),
                        "--output",
                        "executed.ipynb")
                .directory(release.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        assertThat(Files.readString(out.resolve("executed.ipynb"))).contains("image/png");
    }

    private static Path release(Plan.Labels labels, Path out) throws IOException {
        var contents = MadeUp.contents(labels, "2018-11", "one", MadeUp.tables());
        try (Publication publication = Publication.open(out, "yearly")) {
            return publication
                    .publish(contents, Formats.of(contents.basis().outputs()), (name, manifest) -> List.of())
                    .folder();
        }
    }
}
