package keinen.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares the tables of an engine with those of keinen, every value that both have of every row. */
final class Comparison {
    /** keinen writes estimates beside the counts, and more tables; these must be there. */
    private static final List<String> TABLES =
            List.of("back_again", "cohorts", "flows", "moves", "spending", "staying", "why_ended", "years");

    private Comparison() {}

    /**
     * @param keinen the folder under which keinen's release lies
     * @return how many rows agree
     * @throws IOException where a table is missing or differs
     */
    static long require(Path keinen, Path other, String engine) throws IOException {
        Path release = tables(keinen);
        long rows = 0;
        for (String table : TABLES) {
            CsvTable theirs = CsvTable.read(other.resolve(table + ".csv"));
            CsvTable ours = CsvTable.read(release.resolve(table + ".csv"), theirs.columns());
            if (!ours.columns().equals(theirs.columns())) {
                throw new IOException("Cannot compare " + table + " of " + engine + ": it has " + theirs.columns()
                        + ", keinen " + ours.columns());
            }
            Optional<String> difference = ours.findDifference(theirs);
            if (difference.isPresent()) {
                throw new IOException("keinen and " + engine + " differ in table " + table + ", first in the row of "
                        + difference.get());
            }
            rows += ours.rows().size();
        }
        return rows;
    }

    private static Path tables(Path keinen) throws IOException {
        try (Stream<Path> folders = Files.walk(keinen)) {
            return folders.filter(folder -> folder.endsWith("tables"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("Missing release in " + keinen));
        }
    }
}
