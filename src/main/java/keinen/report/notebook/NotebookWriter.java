package keinen.report.notebook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import keinen.release.Contents;
import keinen.release.Json;
import keinen.release.ReleaseBasis;
import keinen.release.ReleaseWriter;
import keinen.release.ReleasedTable;

/**
 * Writes {@code notebook.ipynb} (nbformat 4.5), not executed: it reads the CSV files beside it with Python's standard
 * library and draws each table of a kind that it has a picture for with matplotlib. It finds columns through the
 * manifest, so it does not matter which labels the CSV files have; a hidden figure is a gap.
 */
public final class NotebookWriter implements ReleaseWriter {
    /** The name of the notebook in its release. */
    public static final String FILE = "notebook.ipynb";

    /** A kind of picture: the resource of its code, and the families of tables that it draws. */
    private record Picture(String resource, List<String> families, String heading) {}

    private static final List<Picture> PICTURES = List.of(
            new Picture(
                    "stock_flow",
                    List.of("stock-flow/month", "stock-flow/fiscal-year"),
                    "被保護実人員と開始・廃止 / Stock and flows"),
            new Picture("cohort", List.of("cohort"), "開始年度別コホートの継続率 / Retention of entry cohorts"),
            new Picture("survival", List.of("survival/all", "survival/first"), "受給継続率 / Survival on aid"),
            new Picture("expenditure", List.of("expenditure"), "扶助の種類別扶助額 / Spending by kind of aid"),
            new Picture(
                    "rate", List.of("rate", "rate/standardised"), "保護率（人口千対） / Persons on aid per 1,000 inhabitants"));

    @Override
    public void write(Contents contents, Path folder) throws IOException {
        ObjectNode notebook = Json.object();
        ArrayNode cells = notebook.putArray("cells");
        addMarkdown(cells, "title", title(contents.basis()));
        addCode(cells, "load", resource("load"));
        for (Picture picture : PICTURES) {
            List<String> tables = contents.tables().stream()
                    .filter(table -> picture.families.contains(table.family()))
                    .map(ReleasedTable::name)
                    .toList();
            if (!tables.isEmpty()) {
                addMarkdown(cells, picture.resource + "-heading", "## " + picture.heading);
                addCode(cells, picture.resource, resource(picture.resource) + calls(picture, tables));
            }
        }
        addMetadata(notebook);
        Files.write(folder.resolve(FILE), Json.bytes(notebook));
    }

    private static String title(ReleaseBasis basis) {
        return "# " + basis.title().ja() + "\n\n" + basis.title().en() + " (`" + basis.job() + "`)";
    }

    private static String calls(Picture picture, List<String> tables) {
        return tables.stream()
                .map(table -> "\ndraw_" + picture.resource + "(\"" + table + "\")")
                .collect(Collectors.joining("", "\n", ""));
    }

    private static void addMarkdown(ArrayNode cells, String id, String source) {
        ObjectNode cell = cells.addObject().put("cell_type", "markdown").put("id", id);
        cell.putObject("metadata");
        cell.put("source", source);
    }

    private static void addCode(ArrayNode cells, String id, String source) {
        ObjectNode cell = cells.addObject()
                .put("cell_type", "code")
                .putNull("execution_count")
                .put("id", id);
        cell.putObject("metadata");
        cell.putArray("outputs");
        cell.put("source", source);
    }

    private static void addMetadata(ObjectNode notebook) {
        ObjectNode metadata = notebook.putObject("metadata");
        metadata.putObject("kernelspec")
                .put("display_name", "Python 3")
                .put("language", "python")
                .put("name", "python3");
        metadata.putObject("language_info").put("name", "python");
        notebook.put("nbformat", 4);
        notebook.put("nbformat_minor", 5);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(NotebookWriter.class.getResourceAsStream(name + ".py"), "resource " + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
