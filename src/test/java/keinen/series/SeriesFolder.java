package keinen.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import keinen.job.SeriesCompiler;

/** A job of published series in a folder of its own, and the tables that are made of it. */
final class SeriesFolder {
    private static final String JOB = """
            job: town
            out: out
            breaks: breaks.csv
            series:
              town:
                file: town.csv
                source: A yearbook
                period: fiscal-year
                time: fy
                columns: {total: , men: , women: }
            """;

    private final Path folder;

    private SeriesFolder(Path folder) {
        this.folder = folder;
    }

    /** A town of three years that add up. */
    static SeriesFolder in(Path folder) {
        return new SeriesFolder(folder)
                .write("job.yaml", JOB)
                .write("breaks.csv", "series,at,kind,note_ja,note_en,source\n")
                .write("town.csv", "fy,total,men,women\n2010,100,60,40\n2011,110,66,44\n2012,99,50,49\n");
    }

    SeriesFolder write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Adds keys to the group. */
    SeriesFolder with(String... keys) {
        String job = text("job.yaml");
        return write("job.yaml", job + "    " + String.join("\n    ", keys) + "\n");
    }

    SeriesFolder change(String file, String from, String to) {
        assertThat(text(file)).containsOnlyOnce(from);
        return write(file, text(file).replace(from, to));
    }

    SeriesFolder breaks(String... rows) {
        String lines = Arrays.stream(rows).map(row -> row + ",,,A note\n").reduce("", String::concat);
        return write("breaks.csv", text("breaks.csv") + lines);
    }

    private String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Path job() {
        return folder.resolve("job.yaml");
    }

    PublishedFigures read() {
        return PublishedFigures.read(SeriesCompiler.compile(job(), Optional.empty()));
    }

    /** A table's rows, each with the cells of some columns and {@code -} for an empty one. */
    List<String> rows(String table, String... columns) {
        return rows(find(read(), table), columns);
    }

    static PublishedTable find(PublishedFigures figures, String table) {
        return figures.tables().stream()
                .filter(each -> each.name().equals(table))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Missing table " + table));
    }

    static List<String> rows(PublishedTable table, String... columns) {
        List<String> names =
                table.columns().stream().map(PublishedTable.Column::name).toList();
        return IntStream.range(0, table.rows())
                .mapToObj(row -> Arrays.stream(columns)
                        .map(column -> {
                            assertThat(names).contains(column);
                            Object cell = table.cell(names.indexOf(column), row);
                            return cell == null ? "-" : cell.toString();
                        })
                        .reduce((a, b) -> a + " " + b)
                        .orElse(""))
                .toList();
    }
}
