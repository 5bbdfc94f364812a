package keinen.engine;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import keinen.measure.Cells;

/** What one task has counted; partials add up in any order. */
final class Partial implements Serializable {
    private final List<List<Cells>> cells;
    private final List<Seen> seen;
    private final Onlooker onlooker;

    /**
     * @param cells of the counts of each reading, and behind them those of the same counts of weighed lives, if they were
     *     weighed
     * @param seen of each unit, in the order of the readings
     * @param onlooker of persons, for the rules' checks of the records
     */
    Partial(List<List<Cells>> cells, List<Seen> seen, Onlooker onlooker) {
        this.cells = new ArrayList<>();
        cells.forEach(ofReading -> this.cells.add(new ArrayList<>(ofReading)));
        this.seen = new ArrayList<>(seen);
        this.onlooker = onlooker;
    }

    void add(Partial other) {
        for (int reading = 0; reading < cells.size(); reading++) {
            for (int i = 0; i < cells.get(reading).size(); i++) {
                cells.get(reading).get(i).add(other.cells.get(reading).get(i));
            }
        }
        for (int i = 0; i < seen.size(); i++) {
            seen.get(i).add(other.seen.get(i));
        }
        onlooker.add(other.onlooker);
    }

    /** One of a reading's cells. */
    Cells cells(int reading, int number) {
        return cells.get(reading).get(number);
    }

    List<Seen> seen() {
        return seen;
    }

    Onlooker onlooker() {
        return onlooker;
    }
}
