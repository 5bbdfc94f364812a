package keinen.disclosure;

import keinen.disclosure.PastRelease.PastCell;
import keinen.measure.CellTable;

/**
 * A cell of a table of an earlier release.
 *
 * @param number of the release
 * @param t which of its tables
 */
record PastFigure(int number, int t, PastRelease release, int column, int row) {
    private PastTable past() {
        return release.tables().get(t);
    }

    CellTable table() {
        return past().cells();
    }

    long value() {
        return table().value(column, row);
    }

    /** Where later releases find it. */
    PastCell origin() {
        return new PastCell(number, t, own());
    }

    private int own() {
        return table().cell(column, row);
    }

    boolean isShown() {
        return past().shown().get(own());
    }

    /** Whether others publish it: readers have no two figures of it, so that what changed is no figure of theirs. */
    boolean isOfOthers() {
        return t >= release.released() && isShown();
    }

    /** What became of it in a later release. */
    Change until(Vintage.Row later) {
        return new Change(table(), column, row, later);
    }

    /** Its cell there; {@link Vintage#NONE} where it has none. */
    int find(Vintage.Row later) {
        return later.find(table().values().get(column).name());
    }

    /**
     * Says what a reader of its release knows of a cell, and what is asked for it: by the rules of then and of now.
     *
     * @param cell its number in the system
     */
    void mark(int cell, SeenCells seen, Protection protection) {
        if (!table().isObservable(column, row) || isShown()) {
            seen.publish(cell);
        } else if (past().hidden().get(own())) {
            seen.hide(cell);
            seen.bound(cell, isCount() && release.protection().publishZeros() ? 1 : least());
            ask(cell, seen, protection);
        } else {
            seen.bound(cell, least());
            askImplied(cell, seen);
        }
    }

    private void ask(int cell, SeenCells seen, Protection protection) {
        PrimaryRule rule = new PrimaryRule(protection);
        boolean isSensitive = rule.isSensitive(table(), column, row);
        long asked = isSensitive ? rule.width(table(), column, row) : 1;
        seen.ask(cell, Math.max(asked, askedThen()), isSensitive ? rule.widthAbove(table(), column, row) : 0);
        if (isSensitive || askedThen() >= Math.max(1, release.protection().minWidth())) {
            seen.markSensitive(cell);
        }
    }

    private void askImplied(int cell, SeenCells seen) {
        if (table().values().get(column).visibility() == CellTable.Visibility.IMPLIED && askedThen() > 0) {
            seen.ask(cell, askedThen(), 0);
            seen.markSensitive(cell);
        }
    }

    /** The width that its own release asked for it. */
    private long askedThen() {
        return past().widths()[own()];
    }

    private boolean isCount() {
        return table().values().get(column).unit() == CellTable.Unit.COUNT;
    }

    private long least() {
        return isCount() ? 0 : CellFacts.leastSum(table(), column);
    }
}
