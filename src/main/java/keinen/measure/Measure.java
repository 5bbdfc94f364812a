package keinen.measure;

import java.util.List;
import keinen.history.Horizon;

/** How one table is counted: names what is counted and lays its cells out as rows. */
public interface Measure extends Counts {

    /** The table's name in its job. */
    String table();

    /** What is counted: the measure itself, unless others show the same counts. */
    default List<Counts> counted() {
        return List.of(this);
    }

    /**
     * Lays cells out as rows.
     *
     * @param cells of its counts, one behind another
     * @param groups the groups that have rows, in the order of the rows
     */
    CellTable tabulate(Cells cells, List<Group> groups);

    /** The breakdown of the table. */
    Breakdown breakdown();

    /** Which months are looked at, and what is a spell. Folds see histories of this horizon only. */
    Horizon horizon();

    /**
     * Compares quantities that were counted in different ways and must agree.
     *
     * @return what does not agree, a sentence each; empty when the books balance
     */
    default List<String> imbalances(Cells cells, List<Group> groups) {
        return List.of();
    }
}
