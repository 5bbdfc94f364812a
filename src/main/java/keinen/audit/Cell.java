package keinen.audit;

import java.util.Optional;

/**
 * A cell of a published table.
 *
 * @param value as it was printed; nothing where the cell is hidden
 * @param lower what every reader knows that the cell is not below; of a published cell only where the file says so
 * @param line where it stands in its file, from 1
 */
record Cell(String id, Optional<Printed> value, Optional<Rational> lower, Optional<Rational> upper, int line) {
    boolean isHidden() {
        return value.isEmpty();
    }
}
