package keinen.engine;

import java.io.Serializable;
import java.util.List;
import keinen.dictionary.Unit;
import keinen.history.Horizon;

/**
 * Lives of one unit cut into spells under one definition, and the tables that are counted of them.
 *
 * @param sums whether the lives' yen are summed
 * @param tables the numbers of these tables among all that are counted; may be empty
 */
record Reading(Unit unit, Horizon horizon, boolean sums, List<Integer> tables) implements Serializable {

    /** The name of the lives that are read so, for tables that are of the same ones. */
    String universe() {
        return unit.key() + "/" + horizon.bridgeMonths() + "/" + horizon.minimumMonths();
    }
}
