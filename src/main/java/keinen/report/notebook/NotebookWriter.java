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
import java.util.regex.Pattern;
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

    /** A kind of picture: the resource of its code, and the families of tables that it draws, as a pattern. */
    private record Picture(String resource, Pattern families, String heading) {
        Picture(String resource, String families, String heading) {
            this(resource, Pattern.compile(families), heading);
        }
    }

    private static final List<Picture> PICTURES = List.of(
            new Picture("stock_flow", "stock-flow/(month|fiscal-year)", "被保護実人員と開始・廃止 / Stock and flows"),
            new Picture("cohort", "cohort", "開始年度別コホートの継続率 / Retention of entry cohorts"),
            new Picture("continuation", "continuation/.*", "開始から同じ年数の後の継続率 / On aid so many years after entry"),
            new Picture("survival", "survival/(all|first)", "受給継続率 / Survival on aid"),
            new Picture("exits", "exits/(all|first)", "理由別の累積廃止率 / Cumulative incidence of exits by reason"),
            new Picture(
                    "shares",
                    "(entry-outcomes|churn|long-term|cyclers)/.*",
                    "離脱・再開始・長期受給の割合 / Who left, who was back, who stays long"),
            new Picture("distribution", "distribution/.*", "開始人員の分布 / Entries by a number known at entry"),
            new Picture("expenditure", "expenditure", "扶助の種類別扶助額 / Spending by kind of aid"),
            new Picture("decomposition", "expenditure/decomposition", "扶助額の増減の要因分解 / What made spending change"),
            new Picture("constant_prices", "expenditure/constant-prices", "名目と実質の扶助額 / Spending in constant prices"),
            new Picture("rate", "rate(/standardised)?", "保護率（人口千対） / Persons on aid per 1,000 inhabitants"),
            new Picture("sensitivity", "sensitivity", "受給期間の定義による幅 / How much hangs on the definition of a spell"));

    @Override
    public void write(Contents contents, Path folder) throws IOException {
        ObjectNode notebook = Json.object();
        ArrayNode cells = notebook.putArray("cells");
        addMarkdown(cells, "title", title(contents.basis()));
        addCode(cells, "names", CodeNames.python(contents));
        addCode(cells, "load", resource("load"));
        for (Picture picture : PICTURES) {
            List<String> tables = contents.tables().stream()
                    .filter(table -> picture.families.matcher(table.family()).matches())
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
