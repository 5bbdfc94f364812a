package keinen.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import keinen.disclosure.PastRelease.PastCell;
import keinen.disclosure.PastRelease.PastMove;

/**
 * Which cell of a system is which cell of a release, as releases are written down: by the number of the release, of its
 * table and of the cell in it. The new release is the one behind all of the history. What two releases differ by is named
 * by the earlier cell, with the complement of its table's number.
 */
final class PastPlaces {
    private final ReleaseCells present;
    private final int releases;
    private final Map<Integer, List<int[]>> cellsOfPast = new HashMap<>();
    private final List<PastCell> origins = new ArrayList<>();
    private final Map<PastCell, Integer> differences = new HashMap<>();

    /**
     * @param releases how many the history has
     */
    PastPlaces(ReleaseCells present, int releases) {
        this.present = present;
        this.releases = releases;
    }

    /** Says where the next cell behind all others comes from. */
    void add(int cell, PastCell origin) {
        if (cell != present.size() + origins.size()) {
            throw new IllegalArgumentException("cells are added one behind the other");
        }
        origins.add(origin);
    }

    /** The same of what a cell differs by from its figure in a later release. */
    void addDifference(int difference, PastCell earlier) {
        PastCell between = new PastCell(earlier.release(), ~earlier.table(), earlier.cell());
        add(difference, between);
        differences.put(between, difference);
    }

    /**
     * Says where the tables of a release stand.
     *
     * @param cells by table, of each of its cells the number in the system
     */
    void add(int release, List<int[]> cells) {
        cellsOfPast.put(release, cells);
    }

    /** Whether a cell is there: what two releases differ by may be none beside others. */
    boolean has(PastCell past) {
        return past.table() >= 0 || differences.containsKey(past);
    }

    /** The number in the system. */
    int cell(PastCell past) {
        if (past.table() < 0) {
            return Objects.requireNonNull(differences.get(past));
        }
        return past.release() == releases
                ? present.firstCell(past.table()) + past.cell()
                : Objects.requireNonNull(cellsOfPast.get(past.release())).get(past.table())[past.cell()];
    }

    /** A cell of each unknown, as later releases find it. */
    PastCell[] originOfUnknowns(CellSystem system) {
        PastCell[] origin = new PastCell[system.size()];
        for (int cell = system.facts().size() - 1; cell >= 0; cell--) {
            origin[system.unknown(cell)] =
                    cell < present.size() ? originOfPresent(cell) : origins.get(cell - present.size());
        }
        return origin;
    }

    private PastCell originOfPresent(int cell) {
        int table = present.table(cell);
        return new PastCell(releases, table, cell - present.firstCell(table));
    }

    /** A move by the unknowns of a system; nothing where unknowns that moved apart are one there. */
    Optional<Vector> vector(CellSystem system, PastMove move) {
        SortedMap<Integer, Long> amounts = new TreeMap<>();
        for (int i = 0; i < move.cells().size(); i++) {
            Long other = amounts.put(system.unknown(cell(move.cells().get(i))), move.amounts()[i]);
            if (other != null && other != move.amounts()[i]) {
                return Optional.empty();
            }
        }
        return Optional.of(Vector.of(amounts));
    }
}
