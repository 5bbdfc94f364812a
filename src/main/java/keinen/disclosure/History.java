package keinen.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import keinen.measure.CellTable;

/**
 * Every release that the readers of a new one may have kept, the oldest first. What was shown stays known, and what was
 * hidden must stay unknown whatever else is shown.
 */
public record History(List<PastRelease> releases, Map<Long, Long> merged) {
    /**
     * @param merged of contributors who are known under another number by now, since their households had a member in
     *     common after a release, that number; only of those who make up a cell of a release alone
     */
    public History {
        releases = List.copyOf(releases);
        merged = Map.copyOf(merged);
    }

    /** Of contributors who are still known under the numbers that releases had for them. */
    public History(List<PastRelease> releases) {
        this(releases, Map.of());
    }

    /**
     * The same with the numbers that contributors have by now: what one household knows of earlier releases, those know,
     * too, whom it has a member in common with.
     *
     * @param numbers of whoever has another number, that one
     */
    public History merging(Map<Long, Long> numbers) {
        Map<Long, Long> found = new TreeMap<>();
        List<PastRelease> named = releases.stream()
                .map(release -> release.withTables(release.tables().stream()
                        .map(table -> table.merging(numbers, found))
                        .toList()))
                .toList();
        return new History(named, found);
    }

    /** That of readers who have seen nothing yet. */
    public static History none() {
        return new History(List.of());
    }

    /**
     * The releases before the first one whose readers knew what others publish. From that one on nothing was asked for what
     * others gave away, so that releases may tell it, too.
     */
    History beforeOthersFigures() {
        return new History(
                releases.stream()
                        .takeWhile(release -> !release.knowsOthersFigures())
                        .toList(),
                merged);
    }

    /** Whether readers of any of the releases knew what others publish. */
    boolean knowsOthersFigures() {
        return releases.stream().anyMatch(PastRelease::knowsOthersFigures);
    }

    boolean isEmpty() {
        return releases.isEmpty();
    }

    /** The same with one more release. */
    History with(PastRelease release) {
        List<PastRelease> more = new ArrayList<>(releases);
        more.add(release);
        return new History(more, merged);
    }

    /**
     * Whether readers have seen lives counted under another definition than those of some tables: the few who count
     * otherwise would be the difference, and nothing ties the two.
     */
    public boolean hasOtherDefinition(List<CellTable> tables) {
        Set<String> definitions = tables.stream().map(History::definition).collect(Collectors.toSet());
        return releases.stream()
                .flatMap(release -> release.tables().stream())
                .map(table -> definition(table.cells()))
                .anyMatch(seen -> !definitions.contains(seen));
    }

    /** The part of a universe behind the unit: persons and households are counted under one definition. */
    private static String definition(CellTable table) {
        return table.universe().substring(table.universe().indexOf('/') + 1);
    }
}
