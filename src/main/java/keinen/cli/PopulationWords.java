package keinen.cli;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import keinen.release.ReleasedTable;

/** What a run says of inhabitants that nobody has counted. */
final class PopulationWords {
    private static final String RATE = "rate";

    private PopulationWords() {}

    /** The fiscal years in which a table of rates has a row without inhabitants; nothing where there is none. */
    static Optional<String> missing(List<ReleasedTable> tables) {
        SortedSet<Long> years = new TreeSet<>();
        tables.stream().filter(table -> table.family().equals(RATE)).forEach(table -> addMissing(table, years));
        return years.isEmpty()
                ? Optional.empty()
                : Optional.of("note: the population file lacks inhabitants of groups in the fiscal years "
                        + String.join(
                                ", ", years.stream().map(Objects::toString).toList())
                        + ": their rates are empty");
    }

    private static void addMissing(ReleasedTable table, Set<Long> years) {
        int year = table.find("fiscal_year").orElseThrow();
        int population = table.find("population").orElseThrow();
        IntStream.range(0, table.rows())
                .filter(row -> table.isEmpty(population, row))
                .forEach(row -> years.add(table.whole(year, row)));
    }
}
