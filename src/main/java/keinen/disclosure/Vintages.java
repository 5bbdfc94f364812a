package keinen.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import keinen.disclosure.PastRelease.PastCell;
import keinen.disclosure.PastRelease.PastMove;
import keinen.measure.CellTable;

/**
 * The cells of earlier releases behind those of a new one, and what ties them together.
 *
 * <p>A cell that an earlier release had with the same value is the same cell: a reader who finds two figures equal knows
 * no more by it. Where the value was revised both stand in the system, and so does their difference: the persons who came
 * to light later, who are as few as those of any other small cell. From the newest release to the oldest each is compared
 * with the next one after it, so that what was released a hundred times stands there once.
 *
 * <p>Each release keeps the equations between its own tables. Tables of different releases are tied together where an
 * equation between them holds; one that was revised out of it ties nothing.
 */
final class Vintages {
    private final ReleaseCells present;
    private final Protection protection;
    private final Equations equations = new Equations();
    private final SeenCells seen;
    private final BitSet revised = new BitSet();
    private final BitSet knownByOthers = new BitSet();
    private final Map<Line, Vintage> next = new HashMap<>();
    // Of each signature the newest table, and older ones with rows that no newer one has.
    private final List<Placed> newest = new ArrayList<>();
    private final Map<Signature, List<CellTable>> lines = new HashMap<>();
    private final List<List<int[]>> cellsOfPast = new ArrayList<>();
    // Where each cell behind those of today comes from; a difference bears the complement of its table's number.
    private final List<PastCell> origins = new ArrayList<>();
    private final Map<PastCell, Integer> differences = new HashMap<>();

    /** A table, and the number in the system of each of its cells. */
    @SuppressWarnings("ArrayRecordComponent") // a kernel type; the array is never changed after construction
    private record Placed(CellTable table, int[] cells) {}

    /** Tables whose rows are comparable, release after release: of one signature, and in bands that do not cross. */
    private record Line(Signature signature, int bands) {}

    private Line line(CellTable table) {
        List<CellTable> known = lines.computeIfAbsent(Signature.of(table), none -> new ArrayList<>());
        int bands = 0;
        while (bands < known.size() && !CommonBands.areCompatible(known.get(bands), table)) {
            bands++;
        }
        if (bands == known.size()) {
            known.add(table);
        }
        return new Line(Signature.of(table), bands);
    }

    private Vintages(ReleaseCells present, Protection protection) {
        this.present = present;
        this.protection = protection;
        this.seen = new SeenCells(present.size());
        for (int t = 0; t < present.tables().size(); t++) {
            CellTable table = present.tables().get(t);
            int[] cells = new int[table.values().size() * table.rows()];
            for (int cell = 0; cell < cells.length; cell++) {
                cells[cell] = present.firstCell(t) + cell;
            }
            for (int column = 0; column < table.values().size(); column++) {
                for (int row = 0; row < table.rows(); row++) {
                    int cell = present.cell(t, column, row);
                    seen.setValue(cell, table.value(column, row));
                    seen.setContributors(cell, table, column, row);
                }
            }
            layOver(new Placed(table, cells));
        }
    }

    /** A table that is older than all before it. */
    private void layOver(Placed table) {
        Vintage later = next.computeIfAbsent(line(table.table()), first -> new Vintage());
        if (later.add(table.table(), table.cells())) {
            newest.add(table);
        }
    }

    static Vintages of(ReleaseCells present, Protection protection, History history) {
        Vintages vintages = new Vintages(present, protection);
        for (int r = history.releases().size() - 1; r >= 0; r--) {
            vintages.add(r, history.releases().get(r));
        }
        Collections.reverse(vintages.cellsOfPast);
        vintages.knownByOthers.or(KnownByOthers.of(present, protection, vintages.revised));
        vintages.knownByOthers.stream().forEach(vintages.seen::publish);
        if (vintages.newest.size() > present.tables().size()) {
            vintages.tieReleasesTogether();
        }
        return vintages;
    }

    /** The cells of the new release's tables that readers know by what others publish. */
    BitSet knownByOthers() {
        return (BitSet) knownByOthers.clone();
    }

    /** Those of a release before which there was none. */
    static Vintages none(ReleaseCells present) {
        return of(present, Protection.none(), History.none());
    }

    private void add(int number, PastRelease release) {
        List<CellTable> tables = release.tables().stream().map(PastTable::cells).toList();
        List<int[]> placed = new ArrayList<>();
        int firstNew = seen.size();
        for (int t = 0; t < release.tables().size(); t++) {
            int[] cells = place(number, t, release);
            placed.add(cells);
        }
        for (int t = 0; t < placed.size(); t++) {
            layOver(new Placed(release.tables().get(t).cells(), placed.get(t)));
        }
        cellsOfPast.add(placed);
        int[] cellOf = placed.stream().flatMapToInt(Arrays::stream).toArray();
        Equations stated = CellSystem.stated(new ReleaseCells(tables));
        for (int e = 0; e < stated.count(); e++) {
            for (int term = stated.firstTerm(e); term < stated.endTerm(e); term++) {
                if (cellOf[stated.cell(term)] >= firstNew) {
                    translate(stated, e, cellOf);
                    break;
                }
            }
        }
    }

    private void translate(Equations stated, int equation, int[] cellOf) {
        for (int term = stated.firstTerm(equation); term < stated.endTerm(equation); term++) {
            equations.term(stated.coefficient(term), cellOf[stated.cell(term)]);
        }
        equations.end(stated.constant(equation));
    }

    /** The cells of a table of the past among those of the system. */
    private int[] place(int number, int t, PastRelease release) {
        PastTable past = release.tables().get(t);
        CellTable table = past.cells();
        Signature signature = Signature.of(table);
        Vintage later = next.get(line(table));
        int[] cells = new int[table.values().size() * table.rows()];
        new RowIndex(table, signature.keyNames()).rows().forEach((keys, rows) -> {
            for (int row : rows) {
                for (int column = 0; column < table.values().size(); column++) {
                    int other = later == null || !table.isObservable(column, row)
                            ? Vintage.NONE
                            : later.find(keys, table.values().get(column).name());
                    int cell = table.cell(column, row);
                    boolean isSame = later != null
                            && other != Vintage.NONE
                            && seen.value(other) == table.value(column, row)
                            && !new Change(table, column, row, later, keys).isOfOtherMonths();
                    PastCell origin = new PastCell(number, t, cell);
                    cells[cell] = isSame ? other : append(table.value(column, row), origin);
                    if (!isSame) {
                        seen.setContributors(cells[cell], table, column, row);
                    }
                    mark(cells[cell], release, past, column, row);
                    if (later != null && other != Vintage.NONE && seen.value(other) != table.value(column, row)) {
                        revised.set(other, revised.get(other) || past.shown().get(cell));
                        long change = seen.value(other) - table.value(column, row);
                        long asked = isOfOthers(release, t, cell)
                                ? 0
                                : new Change(table, column, row, later, keys).width(change, protection, seen);
                        tell(other, cells[cell], origin, asked);
                    }
                    if (later != null && table.isObservable(column, row)) {
                        tieExits(cells[cell], new Change(table, column, row, later, keys));
                    }
                }
            }
        });
        return cells;
    }

    /** Whether others publish a cell: readers have no two figures of it, so that what changed is no figure of theirs. */
    private static boolean isOfOthers(PastRelease release, int table, int cell) {
        return table >= release.released()
                && release.tables().get(table).shown().get(cell);
    }

    /**
     * Two releases have different figures for a cell: what lies between them is a cell, too.
     *
     * @param asked how far apart a reader's bounds of it must lie
     */
    private void tell(int later, int earlier, PastCell origin, long asked) {
        PastCell between = new PastCell(origin.release(), ~origin.table(), origin.cell());
        long change = seen.value(later) - seen.value(earlier);
        int difference = append(change, between);
        differences.put(between, difference);
        equations.term(1, later).term(-1, earlier).term(-1, difference).end(0);
        if (asked > 0) {
            seen.ask(difference, asked, 0);
            seen.markSensitive(difference);
        }
    }

    /** The exits of a year that has one month more by now are those before its last month, as long as they are as many. */
    private void tieExits(int exits, Change change) {
        int earlier = change.exitsBeforeTheNewestMonth();
        if (earlier != Vintage.NONE && seen.value(earlier) == seen.value(exits)) {
            equations.same(earlier, exits);
        }
    }

    private int append(long number, PastCell origin) {
        origins.add(origin);
        return seen.append(number);
    }

    /** What a reader of a past release knows of a cell, and what is asked for it: by the rules of then and of now. */
    private void mark(int cell, PastRelease release, PastTable past, int column, int row) {
        CellTable table = past.cells();
        int own = table.cell(column, row);
        boolean isCount = table.values().get(column).unit() == CellTable.Unit.COUNT;
        if (!table.isObservable(column, row) || past.shown().get(own)) {
            seen.publish(cell);
        } else if (past.hidden().get(own)) {
            seen.hide(cell);
            seen.bound(cell, isCount && release.protection().publishZeros() ? 1 : leastOf(isCount, table, column));
            PrimaryRule rule = new PrimaryRule(protection);
            boolean isSensitive = rule.isSensitive(table, column, row);
            long asked = isSensitive ? rule.width(table, column, row) : 1;
            seen.ask(cell, Math.max(asked, past.widths()[own]), isSensitive ? rule.widthAbove(table, column, row) : 0);
            if (isSensitive
                    || past.widths()[own] >= Math.max(1, release.protection().minWidth())) {
                seen.markSensitive(cell);
            }
        } else {
            seen.bound(cell, leastOf(isCount, table, column));
            if (table.values().get(column).visibility() == CellTable.Visibility.IMPLIED) {
                seen.ask(cell, past.widths()[own], 0);
                if (past.widths()[own] > 0) {
                    seen.markSensitive(cell);
                }
            }
        }
    }

    private static long leastOf(boolean isCount, CellTable table, int column) {
        return isCount ? 0 : CellFacts.leastSum(table, column);
    }

    /** States the equations that hold between the newest of all tables, as far as they name one that is not of today. */
    private void tieReleasesTogether() {
        List<CellTable> tables = new ArrayList<>();
        List<int[]> cells = new ArrayList<>();
        newest.forEach(placed -> {
            tables.add(placed.table());
            cells.add(placed.cells());
        });
        int[] cellOf = cells.stream().flatMapToInt(Arrays::stream).toArray();
        Equations stated = CellSystem.statedAcrossReleases(new ReleaseCells(tables));
        for (int e = 0; e < stated.count(); e++) {
            long sum = -stated.constant(e);
            boolean isOfThePast = false;
            for (int term = stated.firstTerm(e); term < stated.endTerm(e); term++) {
                int cell = cellOf[stated.cell(term)];
                sum += stated.coefficient(term) * seen.value(cell);
                isOfThePast |= cell >= present.size();
            }
            if (isOfThePast && sum == 0) {
                translate(stated, e, cellOf);
            }
        }
    }

    /** Asks nothing more for some cells of the past. */
    void giveUp(GivenAway disclosed) {
        disclosed.toAll().stream().filter(this::isThere).forEach(past -> seen.markLost(cell(past)));
        disclosed.toContributors().stream().filter(this::isThere).forEach(past -> seen.markTold(cell(past)));
    }

    /** Whether a cell is one here: what two releases differ by may be none beside others. */
    private boolean isThere(PastCell past) {
        return past.table() >= 0 || differences.containsKey(past);
    }

    /** The number of a past cell in the system. */
    int cell(PastCell past) {
        if (past.table() < 0) {
            return Objects.requireNonNull(differences.get(past));
        }
        return past.release() == cellsOfPast.size()
                ? present.firstCell(past.table()) + past.cell()
                : cellsOfPast.get(past.release()).get(past.table())[past.cell()];
    }

    /** A cell of each unknown, as later releases find it. */
    PastCell[] originOfUnknowns(CellSystem system) {
        PastCell[] origin = new PastCell[system.size()];
        for (int cell = seen.size() - 1; cell >= 0; cell--) {
            origin[system.unknown(cell)] =
                    seen.isPresent(cell) ? originOfPresent(cell) : origins.get(cell - present.size());
        }
        return origin;
    }

    private PastCell originOfPresent(int cell) {
        int table = present.table(cell);
        return new PastCell(cellsOfPast.size(), table, cell - present.firstCell(table));
    }

    /** The moves that the newest release rests on, as far as they are moves of the system. */
    List<Vector> movesIn(CellSystem system, History history) {
        List<Vector> vectors = new ArrayList<>();
        if (!history.isEmpty()) {
            PastRelease last = history.releases().get(history.releases().size() - 1);
            last.moves()
                    .forEach(move -> vector(system, move).filter(system::allows).ifPresent(vectors::add));
        }
        return vectors;
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

    /** What readers of earlier releases know of each cell. */
    SeenCells seen() {
        return seen;
    }

    /** The relations that name a cell of the past. */
    Equations equations() {
        return equations;
    }
}
