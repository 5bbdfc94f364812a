package keinen.engine;

import java.io.Serializable;
import java.util.List;
import keinen.dictionary.Unit;
import keinen.history.Horizon;
import keinen.measure.Counts;

/**
 * Lives of one unit cut into spells under one definition, and what is counted of them, each once.
 *
 * @param sums whether the lives' yen are summed
 * @param counts may be empty
 */
record Reading(Unit unit, Horizon horizon, boolean sums, List<Counts> counts) implements Serializable {

    /** The name of the lives that are read so, for tables that are of the same ones. */
    String universe() {
        return unit.key() + "/" + horizon.bridgeMonths() + "/" + horizon.minimumMonths();
    }
}
