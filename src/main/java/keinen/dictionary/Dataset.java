package keinen.dictionary;

import java.util.List;
import java.util.Optional;

/**
 * A city's export as its dataset file describes it.
 *
 * @param columns in the order of the file; exactly one has role {@link Role#MONTH} and one {@link Role#PERSON}
 * @param setAsideLimit the largest share (0 to 1) of a delivery's rows that may be set aside before the whole delivery
 *     is turned away
 */
public record Dataset(String name, SourceFormat source, List<Column> columns, double setAsideLimit) {
    public Dataset {
        columns = List.copyOf(columns);
    }

    public Optional<Column> find(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** The first column of a role; for a {@link Role#unique() unique} role the only one. */
    public Optional<Column> find(Role role) {
        return columns.stream().filter(column -> column.role() == role).findFirst();
    }

    public boolean has(Role role) {
        return find(role).isPresent();
    }

    public List<Column> all(Role role) {
        return columns.stream().filter(column -> column.role() == role).toList();
    }
}
