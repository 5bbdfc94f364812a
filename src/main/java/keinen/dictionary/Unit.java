package keinen.dictionary;

import java.util.Arrays;
import java.util.Optional;

/** Whom a table counts, and whom a record of a store is about. */
public enum Unit {
    /** Each person by the person's own records. */
    PERSON(Role.PERSON),
    /**
     * Each household: on aid when a member is, with the attributes of its member with the smallest person id, and with
     * the yen of all members.
     */
    HOUSEHOLD(Role.HOUSEHOLD);

    private final Role role;

    Unit(Role role) {
        this.role = role;
    }

    /** What a job file calls it. */
    public String key() {
        return role.key();
    }

    /** The role of the column that tells which unit a record belongs to. */
    public Role role() {
        return role;
    }

    public static Optional<Unit> find(String key) {
        return Arrays.stream(values()).filter(unit -> unit.key().equals(key)).findFirst();
    }
}
