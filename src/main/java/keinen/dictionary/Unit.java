package keinen.dictionary;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Whose lives are counted. The name in a job file is {@link #key()}. */
public enum Unit {
    /** Each person by himself. */
    PERSON(Role.PERSON),
    /** The persons of one household together: it is on aid in a month when a member is. */
    HOUSEHOLD(Role.HOUSEHOLD);

    private final Role role;

    Unit(Role role) {
        this.role = role;
    }

    /** The role of the column that says whose record it is. */
    public Role role() {
        return role;
    }

    public String key() {
        return role.key();
    }

    public static Optional<Unit> find(String key) {
        return Arrays.stream(values()).filter(unit -> unit.key().equals(key)).findFirst();
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(Unit::key).toList();
    }
}
