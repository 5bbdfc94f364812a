package keinen.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import keinen.measure.CellTable;

/**
 * The cells of earlier releases behind those of a new one, and what ties them together.
 *
 * <p>A cell that an earlier release had with the same value is the same cell: a reader who finds two figures equal knows
 * no more by it. Where the value was revised both stand in the system, and so does their difference: the persons who came
 * to light later, who are as few as those of any other small cell. From the newest release to the oldest each is compared
 * with the next one after it, so that what was released a hundred times stands there once; what was shown is compared with
 * every later figure.
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
    // A cell, and one that was shown before of which it differs by few.
    private final List<int[]> sinceShown = new ArrayList<>();
    private final VintageLines lines = new VintageLines();
    // Of each signature the newest table, and older ones with rows that no newer one has.
    private final List<Placed> newest = new ArrayList<>();
    private final PastPlaces places;

    /** A table, and the number in the system of each of its cells. */
    @SuppressWarnings("ArrayRecordComponent") // a kernel type; the array is never changed after construction
    private record Placed(CellTable table, int[] cells) {}

    private Vintages(ReleaseCells present, Protection protection, History history) {
        this.present = present;
        this.protection = protection;
        this.seen = new SeenCells(present.size());
        this.places = new PastPlaces(present, history.releases().size());
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
        if (lines.of(table.table()).add(table.table(), table.cells())) {
            newest.add(table);
        }
    }

    static Vintages of(ReleaseCells present, Protection protection, History history) {
        Vintages vintages = new Vintages(present, protection, history);
        for (int r = history.releases().size() - 1; r >= 0; r--) {
            vintages.add(r, history.releases().get(r));
        }
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
        places.add(number, placed);
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
        Vintage later = lines.of(table);
        int[] cells = new int[table.values().size() * table.rows()];
        new RowIndex(table, signature.keyNames()).rows().forEach((keys, rows) -> {
            List<Vintage.Row> laterRows = later.rows(keys);
            for (int row : rows) {
                for (int column = 0; column < table.values().size(); column++) {
                    boolean isThere = !laterRows.isEmpty() && table.isObservable(column, row);
                    cells[table.cell(column, row)] =
                            place(new PastFigure(number, t, release, column, row), isThere ? laterRows : List.of());
                }
            }
        });
        return cells;
    }

    /**
     * The number in the system of a cell of an earlier release.
     *
     * @param later the rows of later releases that have it, from the newest on
     */
    private int place(PastFigure told, List<Vintage.Row> later) {
        if (later.isEmpty()) {
            return append(told);
        }
        Vintage.Row next = later.get(later.size() - 1);
        int other = told.find(next);
        if (other == Vintage.NONE) {
            return append(told);
        }
        Change change = told.until(next);
        boolean isRevised = seen.value(other) != told.value();
        int cell = isRevised || change.isOfOtherMonths() ? append(told) : other;
        told.mark(cell, seen, protection);
        boolean isOfOthers = told.isOfOthers();
        if (isRevised) {
            revised.set(other, revised.get(other) || told.isShown());
            long by = seen.value(other) - told.value();
            tell(other, cell, told, change, isOfOthers ? 0 : change.width(by, protection, seen));
        } else if (cell != other && change.isGrowth()) {
            tell(other, cell, told, change, 0);
        }
        if (told.isShown() && !isOfOthers) {
            later.subList(0, later.size() - 1).forEach(row -> tellSinceShown(told.find(row), cell, told.until(row)));
        }
        tieExits(cell, change);
        return cell;
    }

    private int append(PastFigure told) {
        int cell = seen.append(told.value());
        places.add(cell, told.origin());
        seen.setContributors(cell, told.table(), told.column(), told.row());
        told.mark(cell, seen, protection);
        return cell;
    }

    /**
     * What was shown once is known for good, though releases between hid what had become of it: the figure of a later one
     * must be as uncertain as the change since then.
     */
    private void tellSinceShown(int later, int shown, Change change) {
        if (later != Vintage.NONE && later != shown && !seen.isPublished(later)) {
            long by = seen.value(later) - seen.value(shown);
            long asked = by == 0 ? 0 : change.width(by, protection, seen);
            if (asked > 0) {
                seen.ask(later, asked, 0);
                seen.markSensitive(later);
                sinceShown.add(new int[] {later, shown});
            }
        }
    }

    /**
     * Two releases have figures of other months, or records, for a cell: what lies between them is a cell, too.
     *
     * @param asked how far apart a reader's bounds of it must lie
     */
    private void tell(int later, int earlier, PastFigure told, Change change, long asked) {
        boolean isLess = change.isGrowth() && seen.value(later) < seen.value(earlier);
        int more = isLess ? earlier : later;
        int less = isLess ? later : earlier;
        int difference = seen.append(seen.value(more) - seen.value(less));
        places.addDifference(difference, told.origin());
        equations.term(1, more).term(-1, less).term(-1, difference).end(0);
        if (change.isGrowth()) {
            seen.bound(difference, 0);
        }
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

    /** Asks nothing more for some cells. */
    void giveUp(GivenAway disclosed) {
        disclosed.toAll().stream().filter(places::has).forEach(past -> seen.markLost(places.cell(past)));
        disclosed.toContributors().stream().filter(places::has).forEach(past -> seen.markTold(places.cell(past)));
    }

    /** The moves that the newest release rests on, as far as they are moves of the system. */
    List<Vector> movesIn(CellSystem system, History history) {
        if (history.isEmpty()) {
            return List.of();
        }
        return history.releases().get(history.releases().size() - 1).moves().stream()
                .flatMap(move -> places.vector(system, move).stream())
                .filter(system::allows)
                .toList();
    }

    /** Where the cells of releases are found. */
    PastPlaces places() {
        return places;
    }

    /** Cells, each with one that an earlier release showed and that it differs from by few. */
    List<int[]> sinceShown() {
        return List.copyOf(sinceShown);
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
