package keinen.report.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import keinen.job.Plan;
import keinen.release.MadeUp;
import keinen.release.Publication;
import keinen.release.ReleasedTable;
import keinen.report.Formats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookWriterTest {

    @Test
    void thereIsACellForEachKindOfTableInTheRelease(@TempDir Path folder) throws IOException {
        assertThat(ids(folder, List.of(MadeUp.cohorts())))
                .containsExactly("title", "names", "load", "cohort-heading", "cohort");
        assertThat(ids(folder, MadeUp.tables()))
                .containsExactly(
                        "title",
                        "names",
                        "load",
                        "stock_flow-heading",
                        "stock_flow",
                        "cohort-heading",
                        "cohort",
                        "survival-heading",
                        "survival",
                        "exits-heading",
                        "exits",
                        "distribution-heading",
                        "distribution",
                        "expenditure-heading",
                        "expenditure");
    }

    /** MadeUp calls the sexes 男 and Male in its code list; a ward has no list and no name. */
    @Test
    void codesHaveTheNamesOfTheirLists(@TempDir Path folder) throws IOException {
        String names = sources(folder, MadeUp.tables()).get(1);
        assertThat(names)
                .startsWith("NAMES = {")
                .contains("\"2\" : \"女 Female\"")
                .doesNotContain("\"ward\"");
    }

    @Test
    void aReleaseHoldsWhatTheContractSaysAndItsNotebookCanBeCopied(@TempDir Path out) throws IOException {
        var contents = MadeUp.contents(Plan.Labels.JA, "2018-11", "one", MadeUp.tables());
        Publication.Published published;
        try (Publication publication = Publication.open(out, "yearly")) {
            published = publication.publish(
                    contents, Formats.of(contents.basis().outputs()), (name, manifest) -> List.of());
        }
        assertThat(published.folder()).isDirectoryContaining("glob:**/{notebook.ipynb}");
        assertThat(published.folder().resolve("tables/cohorts.csv")).exists();
        assertThat(published.folder().resolve("tables/cohorts.parquet/part-00000.parquet"))
                .exists();
        JsonNode description = new ObjectMapper()
                .readTree(published.folder().resolve("datapackage.json").toFile());
        assertThat(description.at("/resources/1/schema/fields/1/name").asText()).isEqualTo("開始年度");
        assertThat(description.at("/resources/1/schema/fields/10/type").asText())
                .isEqualTo("number");
        Path copy = NotebookCopy.write(published.folder(), "yearly", published.name(), out.resolve("notebooks-export"));
        assertThat(copy).hasFileName("yearly-2018-11-r1.ipynb");
        assertThat(Files.readString(copy)).contains("\\\"KEINEN_RELEASE\\\", \\\"../yearly/2018-11-r1\\\"");
    }

    private static List<String> ids(Path folder, List<ReleasedTable> tables) throws IOException {
        return texts(folder, tables, "id");
    }

    private static List<String> sources(Path folder, List<ReleasedTable> tables) throws IOException {
        return texts(folder, tables, "source");
    }

    private static List<String> texts(Path folder, List<ReleasedTable> tables, String field) throws IOException {
        new NotebookWriter().write(MadeUp.contents(Plan.Labels.CODES, "2018-11", "one", tables), folder);
        JsonNode notebook =
                new ObjectMapper().readTree(folder.resolve("notebook.ipynb").toFile());
        List<String> texts = new ArrayList<>();
        notebook.get("cells").forEach(cell -> texts.add(cell.get(field).asText()));
        return texts;
    }
}
