package keinen.store;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import keinen.dictionary.Role;
import keinen.dictionary.Unit;

/**
 * One of the ways in which a store lays out its records: whom they are about, and so by which pseudonym they are put
 * into buckets and sorted.
 *
 * @param key the column of the pseudonym
 * @param columns all others of a record, without the pseudonyms of other units; of persons last the number of their
 *     household, where the store has households
 */
record Layout(Unit unit, StoredColumn key, List<StoredColumn> columns) {

    /** The layout of a unit; nothing where no column of the store tells whose record it is. */
    static Optional<Layout> find(Unit unit, List<StoredColumn> stored) {
        return stored.stream()
                .filter(column -> column.role() == unit.role())
                .findFirst()
                .map(key -> new Layout(
                        unit,
                        key,
                        Stream.concat(
                                        stored.stream().filter(column -> column.type() != StoredColumn.Type.TEXT),
                                        numbers(unit, stored))
                                .toList()));
    }

    /** Persons tell their household by its number. */
    private static Stream<StoredColumn> numbers(Unit unit, List<StoredColumn> stored) {
        boolean hasHouseholds = stored.stream().anyMatch(column -> column.role() == Role.HOUSEHOLD);
        return unit == Unit.PERSON && hasHouseholds ? Stream.of(HouseholdNumbers.COLUMN) : Stream.empty();
    }

    /** The layouts that a store with these columns has. */
    static List<Layout> allOf(List<StoredColumn> stored) {
        return Arrays.stream(Unit.values())
                .flatMap(unit -> find(unit, stored).stream())
                .toList();
    }

    /** The columns of a file in which every record has its pseudonym. */
    List<StoredColumn> keyFirst() {
        return Stream.concat(Stream.of(key), columns.stream()).toList();
    }
}
