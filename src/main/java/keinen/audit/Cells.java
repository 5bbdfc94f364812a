package keinen.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** The cells in the order of their file; elsewhere a cell is its number in this order, from 0. */
final class Cells {
    private final List<Cell> cells;
    private final Map<String, Integer> numbers = new HashMap<>();

    Cells(List<Cell> cells) {
        this.cells = List.copyOf(cells);
        this.cells.forEach(cell -> numbers.putIfAbsent(cell.id(), numbers.size()));
    }

    Cell get(int number) {
        return cells.get(number);
    }

    int size() {
        return cells.size();
    }

    OptionalInt find(String id) {
        Integer number = numbers.get(id);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    Set<String> ids() {
        return numbers.keySet();
    }
}
