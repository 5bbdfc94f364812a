package keinen.measure;

import java.io.Serializable;
import java.util.List;
import keinen.history.Horizon;

/** How one table is counted: makes the folds that count it and lays their cells out as rows. */
public interface Measure extends Serializable {

    /** The table's name in its job. */
    String table();

    /** How many numbers a fold holds, known before it is made. */
    long size();

    /** A fold that has seen nobody. */
    Fold fold();

    /**
     * Lays cells out as rows.
     *
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
