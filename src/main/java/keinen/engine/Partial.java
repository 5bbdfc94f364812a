package keinen.engine;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import keinen.measure.Cells;

/** What one task has counted; partials add up in any order. */
final class Partial implements Serializable {
    private final List<Cells> cells;
    private final List<Seen> seen;

    /**
     * @param cells of each table
     * @param seen of each unit, in the order of the readings
     */
    Partial(List<Cells> cells, List<Seen> seen) {
        this.cells = new ArrayList<>(cells);
        this.seen = new ArrayList<>(seen);
    }

    void add(Partial other) {
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).add(other.cells.get(i));
        }
        for (int i = 0; i < seen.size(); i++) {
            seen.get(i).add(other.seen.get(i));
        }
    }

    Cells cells(int table) {
        return cells.get(table);
    }

    List<Seen> seen() {
        return seen;
    }
}
