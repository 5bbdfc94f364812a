package keinen.report.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import keinen.job.Plan;
import keinen.release.Contents;
import keinen.release.ReleaseWriter;
import keinen.release.ReleasedTable;
import keinen.report.Labels;

/** Writes {@code tables/<table>.csv}, UTF-8. A hidden figure and one that is not defined are both empty. */
public final class CsvWriter implements ReleaseWriter {
    private final Plan.Labels language;

    public CsvWriter(Plan.Labels language) {
        this.language = language;
    }

    @Override
    public void write(Contents contents, Path folder) throws IOException {
        Labels labels = new Labels(contents.basis().coded(), language);
        Path tables = Files.createDirectories(folder.resolve("tables"));
        try {
            contents.tables().parallelStream().forEach(table -> write(table, labels, tables));
        } catch (UncheckedIOException cannot) {
            throw cannot.getCause();
        }
    }

    private static void write(ReleasedTable table, Labels labels, Path tables) {
        byte[] bytes = new CsvTable(table, labels).text().getBytes(StandardCharsets.UTF_8);
        try {
            Files.write(tables.resolve(table.name() + ".csv"), bytes);
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }
}
