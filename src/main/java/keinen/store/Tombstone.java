package keinen.store;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import keinen.dictionary.Unit;
import keinen.time.Month;

/**
 * What is left of a month whose records were deleted: enough to prove what there was, and nothing of any person.
 *
 * @param delivery SHA-256 of the file that the month came from
 * @param order who wanted it deleted, and when it was
 * @param remains of each layout of the store
 */
public record Tombstone(Month month, String delivery, Order order, Map<Unit, Remains> remains) {
    public Tombstone {
        remains = Collections.unmodifiableMap(new EnumMap<>(remains));
    }

    /** How many persons had a record of the month. */
    public long persons() {
        Remains persons = remains.get(Unit.PERSON);
        return persons == null ? 0 : persons.records();
    }

    /**
     * The rules by which months are deleted.
     *
     * @param time to the second; later parts are dropped
     */
    public record Order(String rules, String version, Instant time) {
        public Order {
            time = Instant.ofEpochSecond(time.getEpochSecond());
        }
    }

    /**
     * How many records a month had in a layout, and a hash of all of them, as {@link RecordHash} makes it.
     *
     * @param sha256 lower-case hexadecimal
     */
    public record Remains(long records, String sha256) {}
}
